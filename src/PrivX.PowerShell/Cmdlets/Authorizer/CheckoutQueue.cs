using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Authorizer;
using PrivX.Client;
using PrivX.Client.Paging;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>Waits for an account that is checked out by others, locked, or at its limit; tells who has it, as far as the server does.</summary>
internal sealed class CheckoutQueue(PrivXClient client, ICallReporter reporter, AccountSecret account)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    private readonly Dictionary<string, string> _users = new(StringComparer.OrdinalIgnoreCase);

    public async Task<IReadOnlyList<SecretCheckout>> TakeAsync(Func<CancellationToken, Task<IReadOnlyList<SecretCheckout>>> take, TimeSpan wait, CancellationToken stop)
    {
        DateTimeOffset deadline = client.Clock.UtcNow + wait;
        TimeSpan pause = FirstPause;
        string? told = null;
        while (true)
        {
            try
            {
                return await take(stop).ConfigureAwait(false);
            }
            catch (PrivXRequestException refusal) when (MayBeTaken(refusal))
            {
                IReadOnlyList<SecretCheckout> open = await OpenAsync(stop).ConfigureAwait(false);
                if (!IsTaken(refusal, open))
                {
                    throw;
                }

                string words = $"{AccountText.Of(account)} cannot be checked out now. {await DescribeAsync(refusal, open, stop).ConfigureAwait(false)}";
                if (client.Clock.UtcNow >= deadline)
                {
                    throw Refused(refusal, words, wait);
                }

                if (told != words)
                {
                    reporter.Warning($"{words} Waiting for it until {deadline:u}.");
                    told = words;
                }
            }

            TimeSpan left = deadline - client.Clock.UtcNow;
            await client.Clock.DelayAsync(left < pause ? left : pause, stop).ConfigureAwait(false);
            pause = pause + pause < LongestPause ? pause + pause : LongestPause;
        }
    }

    // The code of such a refusal is not documented, so that any refusal but these may be one.
    private static bool MayBeTaken(PrivXRequestException refusal) => refusal.Status is >= 400 and < 500 and not (401 or 403 or 404 or 405);

    private static bool IsTaken(PrivXRequestException refusal, IReadOnlyList<SecretCheckout> open) =>
        refusal.Status is 409 or 423 or 429 || refusal.ErrorCode is "OUT_OF_RESOURCES" or "MAX_LOAD" or "TOO_MANY_CONNECTIONS" || open.Count > 0;

    private static PrivXRequestException Refused(PrivXRequestException refusal, string words, TimeSpan wait) =>
        new(refusal.ErrorCode ?? "CheckoutRefused", wait > TimeSpan.Zero ? $"{words} Waited {wait:g} for it." : words)
        {
            Status = refusal.Status,
            ErrorCode = refusal.ErrorCode,
            ServerMessage = refusal.ServerMessage,
            Property = refusal.Property,
            Details = refusal.Details,
            Method = refusal.Method,
            Route = refusal.Route,
            Remedy = wait > TimeSpan.Zero ? "Wait longer with -WaitTimeout, or have the check-out given back." : "Wait for the account with -WaitTimeout, or have the check-out given back.",
        };

    private async Task<IReadOnlyList<SecretCheckout>> OpenAsync(CancellationToken stop)
    {
        var open = new List<SecretCheckout>();
        PagedList<SecretCheckout> list = client.WithReporter(null).Authorizer.ListSecretCheckouts();
        try
        {
            await foreach (SecretCheckout checkout in list.WithCancellation(stop).ConfigureAwait(false))
            {
                if (checkout.Path == account.Path)
                {
                    open.Add(checkout);
                }
            }
        }
        catch (PrivXException)
        {
            // Only a help: the refusal stands without it.
        }

        return open;
    }

    private async Task<string> DescribeAsync(PrivXRequestException refusal, IReadOnlyList<SecretCheckout> open, CancellationToken stop)
    {
        string words = (refusal.ServerMessage is { Length: > 0 } said ? said : refusal.Message).TrimEnd('.', ' ') + ".";
        foreach (SecretCheckout checkout in open.OrderBy(checkout => checkout.Expires))
        {
            string user = checkout.UserId is { Length: > 0 } id ? await NameAsync(id, stop).ConfigureAwait(false) : "somebody";
            words += $" {user} has it until {checkout.Expires:u} (check-out {checkout.Id}).";
        }

        return words;
    }

    private async Task<string> NameAsync(string userId, CancellationToken stop)
    {
        if (!_users.TryGetValue(userId, out string? name))
        {
            try
            {
                name = (await client.WithReporter(null).RoleStore.GetUserAsync(userId, stop).ConfigureAwait(false)).Principal;
            }
            catch (PrivXException)
            {
                // Not everyone may read users; the id then has to do.
            }

            _users[userId] = name = string.IsNullOrEmpty(name) ? "user " + userId : name!;
        }

        return name;
    }
}
