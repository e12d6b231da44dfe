using System;
using PrivX.Client.Json;

namespace PrivX.Authorizer;

/// <summary>Group of hosts and connections that share a CA and administrators.</summary>
public sealed class AccessGroup : PrivXObject, IReplaceable
{
    /// <summary>Identifier.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Unique name.</summary>
    public string? Name { get; set; }

    /// <summary>Free text.</summary>
    public string? Comment { get; set; }

    /// <summary>Trusted CA certificates for host certificates of RDP and web targets, PEM, several one after another.</summary>
    public string? HostCertificateTrustAnchors { get; set; }

    /// <summary>Trusted CA certificates for WinRM connections that rotate passwords, PEM.</summary>
    public string? WinrmHostCertificateTrustAnchors { get; set; }

    /// <summary>Trusted CA certificates for database targets, PEM.</summary>
    public string? DbHostCertificateTrustAnchors { get; set; }

    /// <summary>CA key of the group.</summary>
    [ReadOnlyMember]
    public string? CaId { get; set; }

    /// <summary>CA key that PrivX signs with first; set it to another key of the group to finish a key renewal.</summary>
    public string? PrimaryCaId { get; set; }

    /// <summary>Algorithm of the CA key to generate for a new group; empty lets the server choose.</summary>
    public string? KeyType { get; set; }

    /// <summary>True for the built-in default group.</summary>
    [ReadOnlyMember]
    public bool? Default { get; set; }

    /// <summary>User who created it.</summary>
    [ReadOnlyMember]
    public string? Author { get; set; }

    /// <summary>When it was created.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Created { get; set; }

    /// <summary>When it was last changed.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Updated { get; set; }

    /// <summary>User who last changed it.</summary>
    [ReadOnlyMember]
    public string? UpdatedBy { get; set; }
}
