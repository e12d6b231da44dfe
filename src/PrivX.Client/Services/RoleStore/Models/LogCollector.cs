using System;
using PrivX.Client.Json;

namespace PrivX.RoleStore;

/// <summary>Cloud service that audit events are sent to.</summary>
public sealed class LogCollector : PrivXObject, IReplaceable
{
    /// <summary>ID of the collector.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>Cloud service: Amazon CloudWatch Events or Azure Event Hubs.</summary>
    public string? Type { get; set; }

    /// <summary>Whether logs are sent.</summary>
    public bool? Enabled { get; set; }

    /// <summary>AWS region.</summary>
    public string? AwsLogRegion { get; set; }

    /// <summary>AWS access key ID.</summary>
    public string? IamAccessKeyId { get; set; }

    /// <summary>AWS secret access key.</summary>
    [MaskedMember(MaskRule.Required)]
    public SecretText? IamSecretAccessKey { get; set; }

    /// <summary>AWS session token.</summary>
    [MaskedMember(MaskRule.Required)]
    public SecretText? IamSessionToken { get; set; }

    /// <summary>Azure Event Hubs namespace.</summary>
    public string? AzureEventHubsNamespace { get; set; }

    /// <summary>Azure event hub.</summary>
    public string? AzureEventHubName { get; set; }

    /// <summary>Azure tenant ID.</summary>
    public string? AzureTenantId { get; set; }

    /// <summary>Azure application (client) ID.</summary>
    public string? AzureClientId { get; set; }

    /// <summary>Azure client secret.</summary>
    [MaskedMember(MaskRule.Required)]
    public SecretText? AzureClientSecret { get; set; }

    /// <summary>Azure connection string with a shared access signature. An alternative to the client secret.</summary>
    [MaskedMember(MaskRule.Required)]
    public SecretText? AzureSasConnectionString { get; set; }

    /// <summary>Azure resource group.</summary>
    public string? AzureResourceGroupName { get; set; }

    /// <summary>Azure subscription ID.</summary>
    public string? AzureSubscriptionId { get; set; }

    /// <summary>State word.</summary>
    [ReadOnlyMember]
    public string? StatusCode { get; set; }

    /// <summary>Explains the state.</summary>
    [ReadOnlyMember]
    public string? StatusText { get; set; }

    /// <summary>When it was last changed.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Updated { get; set; }
}
