using System;
using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>State of the password rotation of one account.</summary>
public sealed class HostRotationStatus : PrivXObject
{
    /// <summary>Account name.</summary>
    [ReadOnlyMember]
    public string? Principal { get; set; }

    /// <summary>Last successful rotation.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? LastRotated { get; set; }

    /// <summary>Last failure; cleared by the next success.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? LastError { get; set; }

    /// <summary>What went wrong.</summary>
    [ReadOnlyMember]
    public string? LastErrorDetails { get; set; }
}
