using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>What New- and Set-PrivXIdentityProvider can say about an identity provider.</summary>
public abstract class IdentityProviderDataCmdlet : WriteCmdlet
{
    private protected IdentityProviderDataCmdlet()
    {
    }

    /// <summary>Kind of token; only JWT is known, and taken for a new identity provider.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [KnownValues("JWT")]
    [ReadAs(typeof(string))]
    public string? TokenType { get; set; }

    /// <summary>Audience that a token must be for; one match is enough where it has several.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? JwtAudience { get; set; }

    /// <summary>Form of the subject: plain for a user name, which a new identity provider has, or dn for a distinguished name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [KnownValues("plain", "dn")]
    [ReadAs(typeof(string))]
    public string? JwtSubjectType { get; set; }

    /// <summary>Attribute of a distinguished name that holds the user name, such as cn.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? JwtSubjectDnUsernameAttribute { get; set; }

    /// <summary>Further checks on claims, in the place of those there are: what New-PrivXClaimValidation makes, or hashtables with its properties.</summary>
    [Parameter]
    [Alias("CustomAttributes", "ClaimValidation")]
    [AllowEmptyCollection]
    [ReadAs(typeof(CustomAttributeValidation[]))]
    [Clearable]
    [ModelMember("CustomAttributes")]
    public CustomAttributeValidation[]? CustomAttribute { get; set; }

    /// <summary>Where the key that verifies tokens comes from: static for -PublicKey, x5u or x5u-publickey for an address in the token.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [KnownValues("static", "x5u", "x5u-publickey")]
    [ReadAs(typeof(string))]
    public string? PublicKeyMethod { get; set; }

    /// <summary>Keys that verify tokens, in the place of those there are: what New-PrivXIdentityProviderPublicKey makes, or hashtables with its properties.</summary>
    [Parameter]
    [Alias("PublicKeys")]
    [AllowEmptyCollection]
    [ReadAs(typeof(IdentityProviderPublicKey[]))]
    [Clearable]
    [ModelMember("PublicKeys")]
    public IdentityProviderPublicKey[]? PublicKey { get; set; }

    /// <summary>Certificate that must stand behind certificates of x5u addresses: PEM text, a file with it, or a certificate object. Required for the method x5u.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [PemText(PemTextAttribute.Certificate)]
    [Clearable]
    public string? X5uTrustAnchor { get; set; }

    /// <summary>Certificate that must stand behind the TLS server of x5u addresses, given likewise. Without it the server's own trust store counts.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [PemText(PemTextAttribute.Certificate)]
    [Clearable]
    public string? X5uTlsTrustAnchor { get; set; }

    /// <summary>HTTPS address with which an x5u address in a token must begin. Required for the method x5u-publickey.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? X5uPrefix { get; set; }

    /// <summary>Whether tokens of the provider are accepted.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? Enabled { get; set; }
}
