using System.Management.Automation;
using System.Security;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <content>Parameters for clouds.</content>
public abstract partial class SourceDataCmdlet
{
    /// <summary>AWS access key id.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Aws")]
    [ModelMember("Connection.IamAccessKeyId")]
    public string? IamAccessKeyId { get; set; }

    /// <summary>AWS secret access key.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Aws")]
    [ModelMember("Connection.IamSecretAccessKey")]
    public SecureString? IamSecretAccessKey { get; set; }

    /// <summary>AWS session token.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Aws")]
    [ModelMember("Connection.IamSessionToken")]
    public SecureString? IamSessionToken { get; set; }

    /// <summary>ARN of the AWS role to assume.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Aws")]
    [ModelMember("Connection.IamRoleArn")]
    public string? IamRoleArn { get; set; }

    /// <summary>External id for assuming that role.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Aws")]
    [ModelMember("Connection.IamExternalId")]
    public string? IamExternalId { get; set; }

    /// <summary>Fetch AWS roles.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Aws")]
    [BooleanText]
    [ModelMember("Connection.IamFetchRoles")]
    public bool? IamFetchRoles { get; set; }

    /// <summary>Fetch only AWS roles with this path prefix.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Aws")]
    [ModelMember("Connection.IamFetchRolePathPrefix")]
    public string? IamFetchRolePathPrefix { get; set; }

    /// <summary>Fetch only AWS roles that match this name.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Aws")]
    [ModelMember("Connection.AwsRoleFilterName")]
    public string? AwsRoleFilterName { get; set; }

    /// <summary>Google Cloud project ids.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "GoogleCloud")]
    [ModelMember("Connection.GoogleCloudProjectIds")]
    public string[]? GoogleCloudProjectIds { get; set; }

    /// <summary>Google Cloud service account file (JSON), Base64 encoded.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "GoogleCloud")]
    [Parameter(ParameterSetName = "GoogleWorkspace")]
    [ModelMember("Connection.GoogleCloudConfigJson")]
    public SecureString? GoogleCloudConfigJson { get; set; }

    /// <summary>Google Workspace domain; all domains where empty.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "GoogleWorkspace")]
    [ModelMember("Connection.GoogleGsuiteDomain")]
    public string? GoogleGsuiteDomain { get; set; }

    /// <summary>Google Workspace administrator to act as.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "GoogleWorkspace")]
    [ModelMember("Connection.GoogleGsuiteDomainAdminEmail")]
    public string? GoogleGsuiteDomainAdminEmail { get; set; }

    /// <summary>Azure endpoint URL.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Azure")]
    [ModelMember("Connection.AzureBaseUrl")]
    public string? AzureBaseUrl { get; set; }

    /// <summary>Azure subscription id.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Azure")]
    [ModelMember("Connection.AzureSubscriptionId")]
    public string? AzureSubscriptionId { get; set; }

    /// <summary>Azure tenant id.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Azure")]
    [ModelMember("Connection.AzureTenantId")]
    public string? AzureTenantId { get; set; }

    /// <summary>Azure application (client) id.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Azure")]
    [ModelMember("Connection.AzureClientId")]
    public string? AzureClientId { get; set; }

    /// <summary>Azure client secret.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Azure")]
    [ModelMember("Connection.AzureClientSecret")]
    public SecureString? AzureClientSecret { get; set; }

    /// <summary>OpenStack identity API version.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "OpenStack")]
    [KnownValues("V2", "V3")]
    [ModelMember("Connection.OpenstackVersion")]
    public string? OpenstackVersion { get; set; }

    /// <summary>OpenStack identity endpoint URL.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "OpenStack")]
    [ModelMember("Connection.OpenstackEndpoint")]
    public string? OpenstackEndpoint { get; set; }

    /// <summary>OpenStack region.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "OpenStack")]
    [ModelMember("Connection.OpenstackRegion")]
    public string? OpenstackRegion { get; set; }

    /// <summary>OpenStack user name (V2).</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "OpenStack")]
    [ModelMember("Connection.OpenstackUsername")]
    public string? OpenstackUsername { get; set; }

    /// <summary>OpenStack user id (V3).</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "OpenStack")]
    [ModelMember("Connection.OpenstackUserId")]
    public string? OpenstackUserId { get; set; }

    /// <summary>OpenStack password; either this or the API key.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "OpenStack")]
    [ModelMember("Connection.OpenstackPassword")]
    public SecureString? OpenstackPassword { get; set; }

    /// <summary>OpenStack API key; either this or the password.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "OpenStack")]
    [ModelMember("Connection.OpenstackApikey")]
    public SecureString? OpenstackApikey { get; set; }

    /// <summary>OpenStack domain name (V3).</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "OpenStack")]
    [ModelMember("Connection.OpenstackDomainname")]
    public string? OpenstackDomainname { get; set; }

    /// <summary>OpenStack domain id (V3).</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "OpenStack")]
    [ModelMember("Connection.OpenstackDomainId")]
    public string? OpenstackDomainId { get; set; }

    /// <summary>OpenStack token id.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "OpenStack")]
    [ModelMember("Connection.OpenstackTokenId")]
    public SecureString? OpenstackTokenId { get; set; }

    /// <summary>OpenStack tenant ids.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "OpenStack")]
    [ModelMember("Connection.OpenstackTenantIds")]
    public string[]? OpenstackTenantIds { get; set; }

    /// <summary>OpenStack tenant names.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "OpenStack")]
    [ModelMember("Connection.OpenstackTenantNames")]
    public string[]? OpenstackTenantNames { get; set; }
}
