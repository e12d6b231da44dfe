using System.Management.Automation;
using System.Security;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>What New- and Set-PrivXLogCollector can say about a log collector.</summary>
public abstract class LogCollectorDataCmdlet : WriteCmdlet
{
    private protected LogCollectorDataCmdlet()
    {
    }

    /// <summary>Whether events are sent.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? Enabled { get; set; }

    /// <summary>Region of Amazon Web Services, such as eu-north-1.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? AwsLogRegion { get; set; }

    /// <summary>Id of the access key at Amazon Web Services.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? IamAccessKeyId { get; set; }

    /// <summary>Secret of the access key. The server shows it only masked: a change of anything else needs it anew.</summary>
    [Parameter]
    public SecureString? IamSecretAccessKey { get; set; }

    /// <summary>Session token of a temporary access key. The server shows it only masked: a change of anything else needs it anew.</summary>
    [Parameter]
    public SecureString? IamSessionToken { get; set; }

    /// <summary>Namespace of the Azure event hub.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? AzureEventHubsNamespace { get; set; }

    /// <summary>Name of the Azure event hub.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? AzureEventHubName { get; set; }

    /// <summary>Id of the Azure tenant.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? AzureTenantId { get; set; }

    /// <summary>Id of the application (client) in Azure.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? AzureClientId { get; set; }

    /// <summary>Secret of the application in Azure. The server shows it only masked: a change of anything else needs it anew.</summary>
    [Parameter]
    public SecureString? AzureClientSecret { get; set; }

    /// <summary>Connection string with a shared access signature, in the place of application and secret. The server shows it only masked: a change of anything else needs it anew.</summary>
    [Parameter]
    public SecureString? AzureSasConnectionString { get; set; }

    /// <summary>Resource group in Azure.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? AzureResourceGroupName { get; set; }

    /// <summary>Id of the Azure subscription.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? AzureSubscriptionId { get; set; }
}
