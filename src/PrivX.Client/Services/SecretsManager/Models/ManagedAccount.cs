using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.SecretsManager;

/// <summary>Account of a target domain whose password PrivX keeps.</summary>
public sealed class ManagedAccount : PrivXObject, IReplaceable
{
    /// <summary>Identifier.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Id of the target domain it belongs to. Whoever reads the account knows it.</summary>
    [JsonIgnore]
    public string? TargetDomainId { get; set; }

    /// <summary>Name of the account, unique in the target domain.</summary>
    public string? Username { get; set; }

    /// <summary>Mail address.</summary>
    public string? Email { get; set; }

    /// <summary>Full name.</summary>
    public string? FullName { get; set; }

    /// <summary>Windows logon name without domain.</summary>
    public string? SamAccountName { get; set; }

    /// <summary>Identifier in the directory.</summary>
    public string? SourceId { get; set; }

    /// <summary>Security identifier.</summary>
    public string? SecurityId { get; set; }

    /// <summary>Further attributes from the directory.</summary>
    public Dictionary<string, string>? AdditionalData { get; set; }

    /// <summary>Target domain.</summary>
    public TargetDomainHandle? TargetDomain { get; set; }

    /// <summary>Policy to apply.</summary>
    public PasswordPolicyHandle? PasswordPolicy { get; set; }

    /// <summary>In use in PrivX.</summary>
    public bool? Enabled { get; set; }

    /// <summary>PrivX rotates the password.</summary>
    public bool? RotationEnabled { get; set; }

    /// <summary>Users may check the password out to see it; off means that PrivX uses it for connections only.</summary>
    public bool? ExplicitCheckout { get; set; }

    /// <summary>State of the account in the directory as seen by the scans. Known values: MANAGED, UNMANAGED, NEW, REMOVED.</summary>
    [ReadOnlyMember]
    public string? State { get; set; }

    /// <summary>Free text.</summary>
    public string? Comment { get; set; }

    /// <summary>Name of the versioned secret in the vault.</summary>
    [ReadOnlyMember]
    public string? SecretName { get; set; }

    /// <summary>True while a rotation runs.</summary>
    [ReadOnlyMember]
    public bool? Locked { get; set; }

    /// <summary>Since when.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? LockedTimestamp { get; set; }

    /// <summary>Past rotations.</summary>
    [ReadOnlyMember]
    public ItemList<SecretRotationEvent> RotationHistory { get; set => field = value ?? []; } = [];

    /// <summary>Open checkouts.</summary>
    [ReadOnlyMember]
    public ItemList<ManagedAccountCheckout> Checkouts { get; set => field = value ?? []; } = [];

    /// <summary>When it was created.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Created { get; set; }

    /// <summary>User who created it.</summary>
    [ReadOnlyMember]
    public string? Author { get; set; }

    /// <summary>When it was last changed.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Updated { get; set; }

    /// <summary>User who last changed it.</summary>
    [ReadOnlyMember]
    public string? UpdatedBy { get; set; }

    /// <summary>Use the password instead of certificates for RDP with this account.</summary>
    public bool? DisableRdpCertAuth { get; set; }
}
