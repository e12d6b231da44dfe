namespace PrivX.Permissions;

/// <summary>A permission that a command needs, and whether the session has it; written by Test-PrivXPermission.</summary>
public sealed class CommandPermission
{
    /// <summary>The cmdlet.</summary>
    public required string Command { get; init; }

    /// <summary>The permission, as roles have it; one of several is enough where they stand with "or". Empty where the documentation names none.</summary>
    public string? Permission { get; init; }

    /// <summary>Whether the session has it; null where that cannot be told.</summary>
    public bool? Granted { get; init; }

    /// <summary>The calls that need it.</summary>
    public ItemList<string> Operations { get; init; } = [];

    /// <summary>What else there is to say.</summary>
    public string? Note { get; init; }
}
