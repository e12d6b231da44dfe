using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Authorizer;
using PrivX.PowerShell.References;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>Who has an account checked out whose password is about to change, in words.</summary>
internal sealed class AccountHolders
{
    private readonly string[] _clauses;

    private AccountHolders(string[] clauses)
    {
        _clauses = clauses;
    }

    /// <summary>True where nobody has it.</summary>
    public bool IsEmpty => _clauses.Length == 0;

    /// <summary>For a question: begins with a comma; empty where nobody has it.</summary>
    public string Though => IsEmpty ? string.Empty : $", though it is checked out: {string.Join("; ", _clauses)}";

    public static Task<AccountHolders> OfAsync(ManagedAccount account, CheckoutUsers users, CancellationToken token) =>
        OfAsync(account.Checkouts.Select(checkout => users.DescribeAsync(checkout.UserId, checkout.Expires, checkout.Id, token)));

    public static Task<AccountHolders> OfAsync(IEnumerable<SecretCheckout> checkouts, CheckoutUsers users, CancellationToken token) =>
        OfAsync(checkouts.Select(checkout => users.DescribeAsync(checkout.UserId, checkout.Expires, checkout.Id, token)));

    public string WarningFor(string account) => $"{account} is checked out, and its password changes all the same: {string.Join("; ", _clauses)}.";

    private static async Task<AccountHolders> OfAsync(IEnumerable<Task<string>> clauses)
    {
        var all = new List<string>();
        foreach (Task<string> clause in clauses)
        {
            all.Add(await clause.ConfigureAwait(false));
        }

        return new AccountHolders(all.ToArray());
    }
}
