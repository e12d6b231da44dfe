using System.Management.Automation;
using System.Security;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <content>Parameters for clouds.</content>
public abstract partial class SourceDataCmdlet
{
    /// <summary>AWS access key id.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Aws")]
    [ModelMember("Connection.IamAccessKeyId")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? IamAccessKeyId { get; set; }

    /// <summary>AWS: secret access key of that id, as a SecureString. The server never shows it, and it must be given anew with every change of a source that has one.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Aws")]
    [ModelMember("Connection.IamSecretAccessKey")]
    public SecureString? IamSecretAccessKey { get; set; }

    /// <summary>AWS: session token, for temporary keys, as a SecureString. The server never shows it, and it must be given anew with every change of a source that has one.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Aws")]
    [ModelMember("Connection.IamSessionToken")]
    public SecureString? IamSessionToken { get; set; }

    /// <summary>AWS: ARN of the role to assume, such as arn:aws:iam::123456789012:role/privx.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Aws")]
    [ModelMember("Connection.IamRoleArn")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? IamRoleArn { get; set; }

    /// <summary>AWS: external id to show when assuming that role.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Aws")]
    [ModelMember("Connection.IamExternalId")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? IamExternalId { get; set; }

    /// <summary>AWS: whether AWS roles are fetched, so that they can be given to PrivX roles.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Aws")]
    [ModelMember("Connection.IamFetchRoles")]
    [ReadAs(typeof(bool?))]
    public bool? IamFetchRoles { get; set; }

    /// <summary>AWS: fetch only roles whose path begins like this.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Aws")]
    [ModelMember("Connection.IamFetchRolePathPrefix")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? IamFetchRolePathPrefix { get; set; }

    /// <summary>AWS: fetch only roles whose name matches this.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Aws")]
    [ModelMember("Connection.AwsRoleFilterName")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? AwsRoleFilterName { get; set; }

    /// <summary>Google Cloud: ids of the projects to read hosts from.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "GoogleCloud")]
    [Alias("GoogleCloudProjectIds")]
    [ModelMember("Connection.GoogleCloudProjectIds")]
    [ReadAs(typeof(string[]))]
    [Clearable]
    public string[]? GoogleCloudProjectId { get; set; }

    /// <summary>
    /// Google: the JSON file of the service account, Base64 encoded, as a SecureString. It contains a private key. The server never shows it, and
    /// it must be given anew with every change of a source that has one.
    /// </summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "GoogleCloud")]
    [Parameter(ParameterSetName = "GoogleWorkspace")]
    [ModelMember("Connection.GoogleCloudConfigJson")]
    public SecureString? GoogleCloudConfigJson { get; set; }

    /// <summary>Google Workspace: domain to read users from; all domains where empty.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "GoogleWorkspace")]
    [ModelMember("Connection.GoogleGsuiteDomain")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? GoogleGsuiteDomain { get; set; }

    /// <summary>Google Workspace: e-mail address of the administrator that the service account acts as.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "GoogleWorkspace")]
    [ModelMember("Connection.GoogleGsuiteDomainAdminEmail")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? GoogleGsuiteDomainAdminEmail { get; set; }

    /// <summary>Azure: URL of the endpoint.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Azure")]
    [ModelMember("Connection.AzureBaseUrl")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? AzureBaseUrl { get; set; }

    /// <summary>Azure: id of the subscription to read hosts from.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Azure")]
    [ModelMember("Connection.AzureSubscriptionId")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? AzureSubscriptionId { get; set; }

    /// <summary>Azure: id of the tenant.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Azure")]
    [ModelMember("Connection.AzureTenantId")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? AzureTenantId { get; set; }

    /// <summary>Azure: id of the application (client) that PrivX acts as.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Azure")]
    [ModelMember("Connection.AzureClientId")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? AzureClientId { get; set; }

    /// <summary>Azure: client secret of that application, as a SecureString. The server never shows it, and it must be given anew with every change of a source that has one.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Azure")]
    [ModelMember("Connection.AzureClientSecret")]
    public SecureString? AzureClientSecret { get; set; }

    /// <summary>OpenStack: version of the identity API. Known values: V2, V3.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "OpenStack")]
    [KnownValues("V2", "V3")]
    [ModelMember("Connection.OpenstackVersion")]
    [ReadAs(typeof(string))]
    public string? OpenstackVersion { get; set; }

    /// <summary>OpenStack: URL of the identity endpoint.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "OpenStack")]
    [ModelMember("Connection.OpenstackEndpoint")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? OpenstackEndpoint { get; set; }

    /// <summary>OpenStack: region to read hosts from.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "OpenStack")]
    [ModelMember("Connection.OpenstackRegion")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? OpenstackRegion { get; set; }

    /// <summary>OpenStack: user name, for identity API V2.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "OpenStack")]
    [ModelMember("Connection.OpenstackUsername")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? OpenstackUsername { get; set; }

    /// <summary>OpenStack: user id, for identity API V3.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "OpenStack")]
    [ModelMember("Connection.OpenstackUserId")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? OpenstackUserId { get; set; }

    /// <summary>
    /// OpenStack: password of the user, as a SecureString; use either this or -OpenstackApikey. The server never shows it, and it must be given
    /// anew with every change of a source that has one.
    /// </summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "OpenStack")]
    [ModelMember("Connection.OpenstackPassword")]
    public SecureString? OpenstackPassword { get; set; }

    /// <summary>
    /// OpenStack: API key, as a SecureString; use either this or -OpenstackPassword. The server never shows it, and it must be given anew with
    /// every change of a source that has one.
    /// </summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "OpenStack")]
    [ModelMember("Connection.OpenstackApikey")]
    public SecureString? OpenstackApikey { get; set; }

    /// <summary>OpenStack: domain name, for identity API V3.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "OpenStack")]
    [ModelMember("Connection.OpenstackDomainname")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? OpenstackDomainname { get; set; }

    /// <summary>OpenStack: domain id, for identity API V3.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "OpenStack")]
    [ModelMember("Connection.OpenstackDomainId")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? OpenstackDomainId { get; set; }

    /// <summary>OpenStack: id of a token to log in with, as a SecureString. The server never shows it, and it must be given anew with every change of a source that has one.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "OpenStack")]
    [ModelMember("Connection.OpenstackTokenId")]
    public SecureString? OpenstackTokenId { get; set; }

    /// <summary>OpenStack: ids of the tenants to read hosts from.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "OpenStack")]
    [Alias("OpenstackTenantIds")]
    [ModelMember("Connection.OpenstackTenantIds")]
    [ReadAs(typeof(string[]))]
    [Clearable]
    public string[]? OpenstackTenantId { get; set; }

    /// <summary>OpenStack: names of the tenants to read hosts from.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "OpenStack")]
    [Alias("OpenstackTenantNames")]
    [ModelMember("Connection.OpenstackTenantNames")]
    [ReadAs(typeof(string[]))]
    [Clearable]
    public string[]? OpenstackTenantName { get; set; }
}
