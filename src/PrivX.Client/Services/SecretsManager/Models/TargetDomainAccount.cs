using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.SecretsManager;

/// <summary>Account that a scan found in a target domain.</summary>
public sealed class TargetDomainAccount : PrivXObject
{
    /// <summary>Identifier.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Id of the target domain it belongs to. Whoever reads the account knows it.</summary>
    [JsonIgnore]
    public string? TargetDomainId { get; set; }

    /// <summary>Name of the account.</summary>
    [ReadOnlyMember]
    public string? Username { get; set; }

    /// <summary>Mail address.</summary>
    [ReadOnlyMember]
    public string? Email { get; set; }

    /// <summary>Full name.</summary>
    [ReadOnlyMember]
    public string? FullName { get; set; }

    /// <summary>Identifier in the directory.</summary>
    [ReadOnlyMember]
    public string? SourceId { get; set; }

    /// <summary>Security identifier.</summary>
    [ReadOnlyMember]
    public string? SecurityId { get; set; }

    /// <summary>Further attributes from the directory.</summary>
    [ReadOnlyMember]
    public Dictionary<string, string>? AdditionalData { get; set; }

    /// <summary>Target domain it was found in.</summary>
    [ReadOnlyMember]
    public TargetDomainHandle? TargetDomain { get; set; }

    /// <summary>MANAGED: has a managed account. UNMANAGED: has none. NEW: found by the last scan. REMOVED: no longer in the directory. Known values: MANAGED, UNMANAGED, NEW, REMOVED.</summary>
    [ReadOnlyMember]
    public string? State { get; set; }

    /// <summary>Leave it out of onboarding.</summary>
    public bool? Ignored { get; set; }

    /// <summary>Free text.</summary>
    public string? Comment { get; set; }

    /// <summary>When it was found.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Created { get; set; }

    /// <summary>Who created it.</summary>
    [ReadOnlyMember]
    public string? Author { get; set; }

    /// <summary>When it was last changed.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Updated { get; set; }

    /// <summary>Who last changed it.</summary>
    [ReadOnlyMember]
    public string? UpdatedBy { get; set; }
}
