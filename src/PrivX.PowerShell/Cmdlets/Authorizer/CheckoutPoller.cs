using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Authorizer;
using PrivX.Client;
using PrivX.Client.Paging;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>Waits for an account that is checked out by others, locked, or at its limit; tells who has it, as far as the server does.</summary>
internal sealed class CheckoutPoller(PrivXClient client, ICallReporter reporter, AccountSecret account)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    // The clocks of two machines differ a little.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);

    private readonly CheckoutUsers _users = new(client);

    public async Task<IReadOnlyList<SecretCheckout>> TakeAsync(Func<CancellationToken, Task<IReadOnlyList<SecretCheckout>>> take, TimeSpan wait, CancellationToken stop)
    {
        var poller = new Poller(client.Clock, wait, LongestPause);
        string? told = null;
        while (true)
        {
            IReadOnlyList<SecretCheckout> open;
            try
            {
                return await take(stop).ConfigureAwait(false);
            }
            catch (PrivXRequestException refusal) when (MayBeTaken(refusal))
            {
                // A server that is too busy says nothing about the account.
                bool isBusy = refusal.Code == ErrorCodes.Throttled;
                open = isBusy ? [] : await OpenAsync(stop).ConfigureAwait(false);
                if (!isBusy && !IsTaken(refusal, open))
                {
                    throw;
                }

                string words = $"{AccountText.Of(account)} cannot be checked out now. {await DescribeAsync(refusal, open, stop).ConfigureAwait(false)}";
                if (poller.IsTimeUp)
                {
                    if (isBusy)
                    {
                        throw;
                    }

                    throw await RefusedAsync(refusal, words, open, wait, stop).ConfigureAwait(false);
                }

                if (told != words)
                {
                    reporter.Warning($"{words} Waiting for it until {poller.End:u}.");
                    told = words;
                }
            }

            await poller.PauseAsync(TimeSpan.Zero, TimeOfFree(open, client.Clock.UtcNow), stop).ConfigureAwait(false);
        }
    }

    // How long it is until the first of the check-outs expires; null where that is not known.
    private static TimeSpan? TimeOfFree(IReadOnlyList<SecretCheckout> open, DateTimeOffset now) => open
        .Where(checkout => checkout.Expires > now)
        .Min(checkout => checkout.Expires - now + Moment);

    // The code of such a refusal is not documented, so that any refusal but these may be one.
    private static bool MayBeTaken(PrivXRequestException refusal) => refusal.Code == ErrorCodes.Throttled || refusal.Status is >= 400 and < 500 and not (401 or 403 or 404 or 405);

    private static bool IsTaken(PrivXRequestException refusal, IReadOnlyList<SecretCheckout> open) =>
        refusal.Status is 409 or 423 || refusal.ErrorCode is "OUT_OF_RESOURCES" || open.Count > 0;

    private async Task<PrivXRequestException> RefusedAsync(
        PrivXRequestException refusal,
        string words,
        IReadOnlyList<SecretCheckout> open,
        TimeSpan wait,
        CancellationToken stop)
    {
        string? own = null;
        foreach (SecretCheckout checkout in open)
        {
            own ??= await _users.IsCallerAsync(checkout.UserId, stop).ConfigureAwait(false) ? checkout.Id : null;
        }

        return new PrivXRequestException(own is null ? refusal.ErrorCode ?? "CheckoutRefused" : "AlreadyCheckedOut", wait > TimeSpan.Zero ? $"{words} Waited {wait:g} for it." : words)
        {
            Status = refusal.Status,
            ErrorCode = refusal.ErrorCode,
            ServerMessage = refusal.ServerMessage,
            Property = refusal.Property,
            Details = refusal.Details,
            Method = refusal.Method,
            Route = refusal.Route,
            Remedy = own is not null ? $"Get-PrivXSecretCheckout {own} reads what you have, Close-PrivXSecretCheckout {own} gives it back."
                : wait > TimeSpan.Zero ? "Wait longer with -Timeout, or have the check-out given back."
                : "Wait for the account with -Timeout, or have the check-out given back.",
        };
    }

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
            words += $" {await _users.DescribeAsync(checkout.UserId, checkout.Expires, checkout.Id, stop).ConfigureAwait(false)}.";
        }

        return words;
    }
}
