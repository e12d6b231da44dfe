using System;
using System.Text.Json;

namespace PrivX.SecretsManager;

/// <summary>Checkout as the secrets manager shows it; checkouts are made and released with the authorizer.</summary>
public sealed class ManagedAccountCheckout : PrivXObject
{
    /// <summary>Identifier.</summary>
    public string? Id { get; set; }

    /// <summary>Where the account lives. Known values: TARGET_DOMAIN_SECRET, HOST_SECRET.</summary>
    public string? Type { get; set; }

    /// <summary>User who checked it out.</summary>
    public string? UserId { get; set; }

    /// <summary>When it ends by itself.</summary>
    public DateTimeOffset? Expires { get; set; }

    /// <summary>When it began.</summary>
    public DateTimeOffset? Created { get; set; }

    /// <summary>True when a user or client asked for the value.</summary>
    public bool? ExplicitCheckout { get; set; }

    /// <summary>The value, one entry for each stored version.</summary>
    public ItemList<SecretVersion> Secrets { get; set => field = value ?? []; } = [];

    /// <summary>Name of the account.</summary>
    public string? Username { get; set; }

    /// <summary>Mail address.</summary>
    public string? Email { get; set; }

    /// <summary>Full name.</summary>
    public string? FullName { get; set; }

    /// <summary>Target domain.</summary>
    public string? TargetDomainId { get; set; }

    /// <summary>Managed account.</summary>
    public string? ManagedAccountId { get; set; }

    /// <summary>Host, for a host secret.</summary>
    public string? HostId { get; set; }

    /// <summary>Name of the versioned secret in the vault.</summary>
    public string? SecretName { get; set; }

    /// <summary>Further data.</summary>
    public JsonElement? Meta { get; set; }
}
