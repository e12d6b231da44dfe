namespace PrivX.HostStore;

/// <summary>Commands to try against a whitelist.</summary>
public sealed class WhitelistEvaluateRequest : PrivXObject
{
    /// <summary>Whitelist to try; it need not be stored.</summary>
    public Whitelist? Whitelist { get; set; }

    /// <summary>Shell whose syntax commands follow. Known values: bash, posix.</summary>
    public string? RshellVariant { get; set; }

    /// <summary>Commands to try.</summary>
    public ItemList<string>? Commands { get; set; }
}
