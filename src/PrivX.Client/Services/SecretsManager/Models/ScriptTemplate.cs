using System;
using PrivX.Client.Json;

namespace PrivX.SecretsManager;

/// <summary>Script that changes a password on a host.</summary>
public sealed class ScriptTemplate : PrivXObject, IReplaceable
{
    /// <summary>Identifier.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>System it is for.</summary>
    public string? OperatingSystem { get; set; }

    /// <summary>Script text with place holders for account and password.</summary>
    public string? Script { get; set; }

    /// <summary>When it was created.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Created { get; set; }

    /// <summary>Who created it.</summary>
    [ReadOnlyMember]
    public string? CreatedBy { get; set; }

    /// <summary>When it was last changed.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Updated { get; set; }

    /// <summary>Who last changed it.</summary>
    [ReadOnlyMember]
    public string? UpdatedBy { get; set; }
}
