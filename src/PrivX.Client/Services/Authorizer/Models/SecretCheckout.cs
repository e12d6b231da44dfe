using System;

namespace PrivX.Authorizer;

/// <summary>One checkout of an account secret.</summary>
public sealed class SecretCheckout : PrivXObject
{
    /// <summary>Identifier.</summary>
    public string? Id { get; set; }

    /// <summary>Path of the secret that was checked out.</summary>
    public string? Path { get; set; }

    /// <summary>Where the account lives. Known values: TARGET_DOMAIN_SECRET, HOST_SECRET.</summary>
    public string? Type { get; set; }

    /// <summary>When the checkout ends by itself.</summary>
    public DateTimeOffset? Expires { get; set; }

    /// <summary>When it began.</summary>
    public DateTimeOffset? Created { get; set; }

    /// <summary>True when a user or client asked for the value, false when PrivX took it for a connection.</summary>
    public bool? ExplicitCheckout { get; set; }

    /// <summary>The value, one entry for each stored version.</summary>
    public ItemList<SecretVersion> Secrets { get; set => field = value ?? []; } = [];

    /// <summary>Name of the account.</summary>
    public string? Username { get; set; }

    /// <summary>Mail address of the account.</summary>
    public string? Email { get; set; }

    /// <summary>Full name of the account.</summary>
    public string? FullName { get; set; }

    /// <summary>Target domain of the account.</summary>
    public TargetDomainHandle? TargetDomain { get; set; }

    /// <summary>Host of the account.</summary>
    public AccountSecretHost? Host { get; set; }

    /// <summary>Managed account in the secrets manager, for TARGET_DOMAIN_SECRET.</summary>
    public string? ManagedAccountId { get; set; }

    /// <summary>User who checked it out.</summary>
    public string? UserId { get; set; }
}
