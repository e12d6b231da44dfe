using System.Collections;
using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;

namespace PrivX.PowerShell.Cmdlets.Auth;

/// <summary>What New- and Set-PrivXIdentityProviderClient can say about an application that logs in through PrivX.</summary>
public abstract class IdentityProviderClientDataCmdlet : WriteCmdlet
{
    private protected IdentityProviderClientDataCmdlet()
    {
    }

    /// <summary>Protocol of the application: oidc or saml.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [KnownValues("oidc", "saml")]
    [ReadAs(typeof(string))]
    public string? IdpType { get; set; }

    /// <summary>Audiences that are accepted besides the client id.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Audience")]
    [AllowEmptyCollection]
    [ReadAs(typeof(string[]))]
    [Clearable]
    public string[]? OidcAudience { get; set; }

    /// <summary>Scopes that the application may ask for. The scope openid is always there.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Scope")]
    [KnownValues("profile", "email", "phone", "address", "offline_access", "privx_roles")]
    [AllowEmptyCollection]
    [ReadAs(typeof(string[]))]
    public string[]? OidcScopesEnabled { get; set; }

    /// <summary>Whether PKCE with S256 is on.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? OidcCodeChallengeMethodEnabled { get; set; }

    /// <summary>How the application authenticates at the token endpoint. none needs PKCE.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [KnownValues("none", "client_secret_basic", "client_secret_post", "private_key_jwt")]
    [ReadAs(typeof(string))]
    public string? OidcAuthMethodEnabled { get; set; }

    /// <summary>Whether client id and secret are accepted in the body of a request too.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? OidcAuthMethodPost { get; set; }

    /// <summary>Whether the application may renew its tokens.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? OidcGrantTypeRefreshToken { get; set; }

    /// <summary>Address that a user is sent to after logging out, where the request names none.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? OidcDefaultLogoutRedirectUri { get; set; }

    /// <summary>Addresses that a user may be sent to after logging out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("OidcAllowedLogoutRedirectUris")]
    [AllowEmptyCollection]
    [ReadAs(typeof(string[]))]
    [Clearable]
    [ModelMember("OidcAllowedLogoutRedirectUris")]
    public string[]? OidcAllowedLogoutRedirectUri { get; set; }

    /// <summary>Claims of the id token by user attributes: a hashtable such as @{ email = 'email' }.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("AttributeMapping")]
    [Clearable]
    public IDictionary? OidcAttributeMapping { get; set; }

    /// <summary>Algorithm that signs the tokens, by its name in RFC 7518.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [KnownValues("RS256")]
    [ReadAs(typeof(string))]
    public string? OidcSignatureAlgorithm { get; set; }

    /// <summary>Lifetime of access tokens in minutes.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(int?))]
    public int? OidcAccessTokenValidInMinutes { get; set; }

    /// <summary>Lifetime of refresh tokens in minutes.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(int?))]
    public int? OidcRefreshTokenValidInMinutes { get; set; }

    /// <summary>Filter on the users who may log in to the application. PrivX does not document how it is written.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? UserFilter { get; set; }

    /// <summary>Whether users may log in to the application. Without it they cannot, at once.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? Enabled { get; set; }

    /// <summary>Whether a container is required. PrivX does not document what that means.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? ContainerRequired { get; set; }
}
