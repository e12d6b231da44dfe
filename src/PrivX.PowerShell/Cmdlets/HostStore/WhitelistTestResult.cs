namespace PrivX.HostStore;

/// <summary>Whether a whitelist allows a command, as Test-PrivXWhitelist writes it.</summary>
public sealed class WhitelistTestResult
{
    /// <summary>Name of the whitelist; none for patterns that are not stored.</summary>
    public string? Whitelist { get; init; }

    /// <summary>The command.</summary>
    public string? Command { get; init; }

    /// <summary>Whether a pattern allows it.</summary>
    public bool Allowed { get; init; }

    /// <summary>Shell whose syntax the command was read by.</summary>
    public required string Shell { get; init; }

    /// <summary>Patterns that the server cannot read, and that therefore allow nothing.</summary>
    public ItemList<string> InvalidPatterns { get; init; } = [];
}
