using System.Collections;
using System.Management.Automation;
using System.Security;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <content>Parameters for OpenID Connect providers.</content>
public abstract partial class SourceDataCmdlet
{
    /// <summary>OpenID Connect: whether users may log in through the provider.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Oidc")]
    [ModelMember("Connection.OidcEnabled")]
    [ReadAs(typeof(bool?))]
    public bool? OidcEnabled { get; set; }

    /// <summary>OpenID Connect: issuer URL of the provider, such as https://id.nordlys.example.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Oidc")]
    [ModelMember("Connection.OidcIssuer")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? OidcIssuer { get; set; }

    /// <summary>OpenID Connect: a second issuer to accept.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Oidc")]
    [ModelMember("Connection.OidcAdditionalIssuer")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? OidcAdditionalIssuer { get; set; }

    /// <summary>OpenID Connect: text of the button on the login page.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Oidc")]
    [ModelMember("Connection.OidcButtonTitle")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? OidcButtonTitle { get; set; }

    /// <summary>OpenID Connect: client id of PrivX at the provider.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Oidc")]
    [ModelMember("Connection.OidcClientId")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? OidcClientId { get; set; }

    /// <summary>OpenID Connect: client secret of PrivX at the provider, as a SecureString. The server never shows it, and it must be given anew with every change of a source that has one.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Oidc")]
    [ModelMember("Connection.OidcClientSecret")]
    public SecureString? OidcClientSecret { get; set; }

    /// <summary>OpenID Connect: scopes to request besides the usual ones.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Oidc")]
    [Alias("OidcAdditionalScopes")]
    [ModelMember("Connection.OidcAdditionalScopes")]
    [ReadAs(typeof(string[]))]
    [Clearable]
    public string[]? OidcAdditionalScope { get; set; }

    /// <summary>OpenID Connect: claim that holds the tags of the user.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Oidc")]
    [ModelMember("Connection.OidcTagsAttributeName")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? OidcTagsAttributeName { get; set; }

    /// <summary>OpenID Connect: only users with this tag may log in.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Oidc")]
    [ModelMember("Connection.OidcAllowLoginTag")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? OidcAllowLoginTag { get; set; }

    /// <summary>OpenID Connect: whether claims are read from the userinfo endpoint too.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Oidc")]
    [ModelMember("Connection.OidcUseUserinfoEndpoint")]
    [ReadAs(typeof(bool?))]
    public bool? OidcUseUserinfoEndpoint { get; set; }

    /// <summary>OpenID Connect: whether roles that users got by mapping rules expire.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Oidc")]
    [ModelMember("Connection.OidcExpireImplicitRoles")]
    [ReadAs(typeof(bool?))]
    public bool? OidcExpireImplicitRoles { get; set; }

    /// <summary>OpenID Connect: claims (keys) with the values that the ID token must have, as a hashtable.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Oidc")]
    [ModelMember("Connection.OidcRequireIdtokenAttributes")]
    [Clearable]
    public Hashtable? OidcRequireIdtokenAttributes { get; set; }

    /// <summary>How long users are kept after their last login. PrivX does not document the unit.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Oidc")]
    [ModelMember("Connection.UserRetentionTtl")]
    [ReadAs(typeof(int?))]
    public int? UserRetentionTtl { get; set; }
}
