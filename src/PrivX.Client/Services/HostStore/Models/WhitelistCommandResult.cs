using PrivX.Client.Json;

namespace PrivX.HostStore;

/// <summary>Verdict on one command.</summary>
public sealed class WhitelistCommandResult : PrivXObject
{
    /// <summary>The command.</summary>
    [ReadOnlyMember]
    public string? Command { get; set; }

    /// <summary>Whether the patterns allow it.</summary>
    [ReadOnlyMember]
    public bool? Allowed { get; set; }
}
