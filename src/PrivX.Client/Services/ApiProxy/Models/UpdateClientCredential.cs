using System;

namespace PrivX.ApiProxy;

/// <summary>Client credential to change.</summary>
public sealed class UpdateClientCredential : PrivXObject
{
    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>Comment.</summary>
    public string? Comment { get; set; }

    /// <summary>API target the credential is for.</summary>
    public ApiTargetHandle? Target { get; set; }

    /// <summary>Start of validity; cannot move back.</summary>
    public DateTimeOffset? NotBefore { get; set; }

    /// <summary>End of validity; cannot move forward.</summary>
    public DateTimeOffset? NotAfter { get; set; }

    /// <summary>IP addresses and CIDRs that requests may come from; empty for any.</summary>
    public ItemList<string> SourceAddress { get; set => field = value ?? []; } = [];

    /// <summary>Whether the owner must be logged in to PrivX while the credential is used; DEFAULT follows the setting of the API proxy. Known values: DEFAULT, ENABLED, DISABLED.</summary>
    public string? PrivxLoginSessionRequired { get; set; }

    /// <summary>Whether the credential works.</summary>
    public bool? Enabled { get; set; }

    /// <summary>Kind of credential; must be that of the stored one. Known values: token, basicauth, certificate.</summary>
    public string? Type { get; set; }
}
