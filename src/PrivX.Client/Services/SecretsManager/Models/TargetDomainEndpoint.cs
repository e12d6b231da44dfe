using System.Collections.Generic;
using PrivX.Client.Json;

namespace PrivX.SecretsManager;

/// <summary>One directory server or tenant of a target domain.</summary>
[ElementIdentity("type")]
public sealed class TargetDomainEndpoint : PrivXObject
{
    /// <summary>Kind of endpoint: AD over LDAP, or Entra ID.</summary>
    public string? Type { get; set; }

    /// <summary>Order for scans.</summary>
    public int? ScanPriority { get; set; }

    /// <summary>Order for rotations.</summary>
    public int? RotationPriority { get; set; }

    /// <summary>Maps attributes of the directory to account fields.</summary>
    public Dictionary<string, string>? AttributeMapping { get; set; }

    /// <summary>Connection security.</summary>
    public string? LdapProtocol { get; set; }

    /// <summary>Address.</summary>
    public string? LdapAddress { get; set; }

    /// <summary>Port.</summary>
    public int? LdapPort { get; set; }

    /// <summary>Subtree to scan.</summary>
    public string? LdapBaseDn { get; set; }

    /// <summary>Account PrivX binds with; needs read and password write rights.</summary>
    public string? LdapBindDn { get; set; }

    /// <summary>Its password.</summary>
    [MaskedMember(MaskRule.Required)]
    public SecretText? LdapBindPassword { get; set; }

    /// <summary>LDAP filter for the accounts.</summary>
    public string? LdapUserFilter { get; set; }

    /// <summary>Trusted CA certificates, PEM.</summary>
    public string? LdapRootCertificates { get; set; }

    /// <summary>Accept certificates that fail the strict check.</summary>
    public bool? LdapSkipStrictCertCheck { get; set; }

    /// <summary>Base address of the Graph service.</summary>
    public string? EntraBaseUrl { get; set; }

    /// <summary>Tenant.</summary>
    public string? EntraTenantId { get; set; }

    /// <summary>Application.</summary>
    public string? EntraClientId { get; set; }

    /// <summary>Secret of the application.</summary>
    [MaskedMember(MaskRule.Required)]
    public SecretText? EntraClientSecret { get; set; }

    /// <summary>Requests in one batch.</summary>
    public int? EntraBatchSize { get; set; }

    /// <summary>Accounts in one page.</summary>
    public int? EntraPageSize { get; set; }

    /// <summary>Only accounts of these groups.</summary>
    public ItemList<string> EntraGroupFilter { get; set => field = value ?? []; } = [];

    /// <summary>The kind and the address or tenant.</summary>
    public override string ToString() => $"{Type} {(EntraTenantId is { Length: > 0 } tenant ? tenant : LdapAddress)}";
}
