using PrivX.Authorizer;

namespace PrivX.PowerShell.References;

/// <summary>An account in words: <c>svc-backup on web01</c>, <c>svc-sql in corp.example.com</c>.</summary>
internal static class AccountText
{
    public static string Of(AccountSecret secret) => Of(secret.Username, secret.Host, secret.TargetDomain, secret.Path);

    public static string Of(SecretCheckout checkout) => Of(checkout.Username, checkout.Host, checkout.TargetDomain, checkout.Path);

    private static string Of(string? user, AccountSecretHost? host, TargetDomainHandle? domain, string? path)
    {
        if (string.IsNullOrEmpty(user))
        {
            return $"the account of path {path}";
        }

        return user + (host is not null ? " on " + host : domain is not null ? " in " + domain : null);
    }
}
