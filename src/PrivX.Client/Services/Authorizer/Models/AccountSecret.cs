using System;

namespace PrivX.Authorizer;

/// <summary>Account whose password the caller may check out; without the password.</summary>
public sealed class AccountSecret : PrivXObject
{
    /// <summary>Opaque handle to check out with.</summary>
    public string? Path { get; set; }

    /// <summary>Where the account lives. Known values: TARGET_DOMAIN_SECRET, HOST_SECRET.</summary>
    public string? Type { get; set; }

    /// <summary>Name of the account.</summary>
    public string? Username { get; set; }

    /// <summary>Mail address of the account, from the directory.</summary>
    public string? Email { get; set; }

    /// <summary>Full name of the account, from the directory.</summary>
    public string? FullName { get; set; }

    /// <summary>Target domain of the account, for TARGET_DOMAIN_SECRET.</summary>
    public TargetDomainHandle? TargetDomain { get; set; }

    /// <summary>Host of the account, for HOST_SECRET.</summary>
    public AccountSecretHost? Host { get; set; }

    /// <summary>When the secret was stored.</summary>
    public DateTimeOffset? Created { get; set; }

    /// <summary>When the secret was last changed, for example by a rotation.</summary>
    public DateTimeOffset? Updated { get; set; }
}
