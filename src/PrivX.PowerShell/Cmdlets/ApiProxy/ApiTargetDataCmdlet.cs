using System.Management.Automation;
using System.Security;
using PrivX.ApiProxy;
using PrivX.Authorizer;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.ApiProxy;

/// <summary>What New- and Set-PrivXApiTarget can say about an API target.</summary>
public abstract class ApiTargetDataCmdlet : WriteCmdlet
{
    private protected ApiTargetDataCmdlet()
    {
    }

    /// <summary>Access group of the API target: its name, its id or an access group object.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("AccessGroupId")]
    [ArgumentCompleter(typeof(NameCompleter<AccessGroup>))]
    [ModelMember("AccessGroupId")]
    public ObjectReference<AccessGroup>? AccessGroup { get; set; }

    /// <summary>Whether PrivX records the requests.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? AuditEnabled { get; set; }

    /// <summary>Log in to the API with this user name and password (basic authentication).</summary>
    [Parameter(Mandatory = true, ParameterSetName = "BasicAuth")]
    [ModelMember("TargetCredential.BasicAuthPassword")]
    public PSCredential? BasicAuthCredential { get; set; }

    /// <summary>Log in to the API with this bearer token.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Token")]
    [ModelMember("TargetCredential.BearerToken")]
    [NotEmptySecret]
    public SecureString? BearerToken { get; set; }

    /// <summary>Log in to the API with this client certificate: PEM text, a file with it, or a certificate object; its key goes into -PrivateKey.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Certificate")]
    [ModelMember("TargetCredential.Certificate")]
    [ValidateNotNullOrEmpty]
    [PemText(PemTextAttribute.Certificate)]
    public string? Certificate { get; set; }

    /// <summary>Free text for administrators.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? Comment { get; set; }

    /// <summary>
    /// Whether requests to the API target are refused. Takes $true and $false as well as what the server shows: FALSE, BY_ADMIN. What the licence
    /// disabled (BY_LICENSE) stays so.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [KnownValues("FALSE", "BY_ADMIN")]
    [DisabledText]
    [ModelMember("DisabledReason")]
    public string? Disabled { get; set; }

    /// <summary>Log in to the API with a certificate that PrivX makes for each request: pattern of its alternative name.</summary>
    [Parameter(ParameterSetName = "EphemeralCertificate")]
    [ModelMember("TargetCredential.EphemeralCertificateSan")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? EphemeralCertificateSan { get; set; }

    /// <summary>Log in to the API with a certificate that PrivX makes for each request: pattern of its subject name.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "EphemeralCertificate")]
    [ModelMember("TargetCredential.EphemeralCertificateSubject")]
    [AllowEmptyString]
    [ReadAs(typeof(string))]
    public string? EphemeralCertificateSubject { get; set; }

    /// <summary>Log in to the API with a certificate that PrivX makes for each request: certificate template.</summary>
    [Parameter(ParameterSetName = "EphemeralCertificate")]
    [ModelMember("TargetCredential.EphemeralCertificateTemplate")]
    [ArgumentCompleter(typeof(NameCompleter<CertificateTemplate>))]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? EphemeralCertificateTemplate { get; set; }

    /// <summary>Private key of the client certificate, PEM.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Certificate")]
    [ModelMember("TargetCredential.PrivateKey")]
    [NotEmptySecret]
    public SecureString? PrivateKey { get; set; }

    /// <summary>Roles that may use the API target, in the place of those there are: names, ids or role objects.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Roles")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    [ModelMember("Roles")]
    [AllowEmptyCollection]
    public ObjectReference<Role>[]? Role { get; set; }

    /// <summary>Tags of the API target, in the place of those there are. Get-PrivXApiTargetTag lists those in use.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Tags")]
    [ArgumentCompleter(typeof(ApiTargetTagCompleter))]
    [AllowEmptyCollection]
    [ReadAs(typeof(string[]))]
    [Clearable]
    [ModelMember("Tags")]
    public string[]? Tag { get; set; }

    /// <summary>Do not check the server certificate of the API. Anybody on the way can then read and change what is sent.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? TlsInsecureSkipVerify { get; set; }

    /// <summary>
    /// CA certificates to trust for the API, in addition to those of the operating system, the API proxy and the access group: PEM text, PEM files or
    /// certificate objects.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [PemText(PemTextAttribute.Certificate)]
    [Clearable]
    public string? TlsTrustAnchors { get; set; }

    /// <summary>Requests that are refused even if they are allowed, in the place of those there are; New-PrivXApiTargetEndpoint makes them.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("UnauthorizedEndpoints")]
    [AllowEmptyCollection]
    [ReadAs(typeof(ApiTargetEndpoint[]))]
    [Clearable]
    [ModelMember("UnauthorizedEndpoints")]
    public ApiTargetEndpoint[]? UnauthorizedEndpoint { get; set; }
}
