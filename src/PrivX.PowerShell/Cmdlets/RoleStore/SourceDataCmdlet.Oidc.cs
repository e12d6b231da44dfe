using System.Collections;
using System.Management.Automation;
using System.Security;
using PrivX.PowerShell.Base;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <content>Parameters for OpenID Connect providers.</content>
public abstract partial class SourceDataCmdlet
{
    /// <summary>Let users log in through the provider.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Oidc")]
    [BooleanText]
    [ModelMember("Connection.OidcEnabled")]
    public bool? OidcEnabled { get; set; }

    /// <summary>Issuer URL of the provider.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Oidc")]
    [ModelMember("Connection.OidcIssuer")]
    public string? OidcIssuer { get; set; }

    /// <summary>A second accepted issuer.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Oidc")]
    [ModelMember("Connection.OidcAdditionalIssuer")]
    public string? OidcAdditionalIssuer { get; set; }

    /// <summary>Text of the log-in button.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Oidc")]
    [ModelMember("Connection.OidcButtonTitle")]
    public string? OidcButtonTitle { get; set; }

    /// <summary>Client id at the provider.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Oidc")]
    [ModelMember("Connection.OidcClientId")]
    public string? OidcClientId { get; set; }

    /// <summary>Client secret at the provider.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Oidc")]
    [ModelMember("Connection.OidcClientSecret")]
    public SecureString? OidcClientSecret { get; set; }

    /// <summary>Scopes to request besides the default ones.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Oidc")]
    [ModelMember("Connection.OidcAdditionalScopes")]
    public string[]? OidcAdditionalScopes { get; set; }

    /// <summary>Claim that holds the tags of the user.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Oidc")]
    [ModelMember("Connection.OidcTagsAttributeName")]
    public string? OidcTagsAttributeName { get; set; }

    /// <summary>Only users with this tag may log in.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Oidc")]
    [ModelMember("Connection.OidcAllowLoginTag")]
    public string? OidcAllowLoginTag { get; set; }

    /// <summary>Read claims from the userinfo endpoint too.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Oidc")]
    [BooleanText]
    [ModelMember("Connection.OidcUseUserinfoEndpoint")]
    public bool? OidcUseUserinfoEndpoint { get; set; }

    /// <summary>Let roles from mapping rules expire.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Oidc")]
    [BooleanText]
    [ModelMember("Connection.OidcExpireImplicitRoles")]
    public bool? OidcExpireImplicitRoles { get; set; }

    /// <summary>Claims with the values the ID token must have.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Oidc")]
    [ModelMember("Connection.OidcRequireIdtokenAttributes")]
    public Hashtable? OidcRequireIdtokenAttributes { get; set; }

    /// <summary>How long users are kept after their last log-in.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Oidc")]
    [ModelMember("Connection.UserRetentionTtl")]
    public int? UserRetentionTtl { get; set; }
}
