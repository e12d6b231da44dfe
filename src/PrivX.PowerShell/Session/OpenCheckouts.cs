using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Authorizer;
using PrivX.Client;

namespace PrivX.PowerShell.Session;

/// <summary>
/// The check-outs taken over a session and not given back yet, without their secrets, and the requests for some whose answer is not known; also
/// from several runspaces at once.
/// </summary>
internal sealed class OpenCheckouts(PrivXClient client)
{
    private static readonly TimeSpan Handling = TimeSpan.FromMilliseconds(500);

    private readonly object _lock = new();
    private readonly Dictionary<string, SecretCheckout> _open = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<LostCheckout> _lost = [];

    /// <summary>What is open.</summary>
    public SecretCheckout[] All
    {
        get
        {
            lock (_lock)
            {
                return _open.Values.ToArray();
            }
        }
    }

    /// <summary>True where nothing is open and nothing may be.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (_lock)
            {
                return _open.Count == 0 && _lost.Count == 0;
            }
        }
    }

    /// <summary>Those of some check-outs that are still open, without their secrets.</summary>
    public SecretCheckout[] StillOpen(IReadOnlyCollection<SecretCheckout> checkouts) =>
        All.Where(open => checkouts.Any(checkout => string.Equals(checkout.Id, open.Id, StringComparison.OrdinalIgnoreCase))).ToArray();

    public bool Contains(string id)
    {
        lock (_lock)
        {
            return _open.ContainsKey(id);
        }
    }

    public void Add(SecretCheckout checkout)
    {
        var open = new SecretCheckout
        {
            Id = checkout.Id,
            Path = checkout.Path,
            Type = checkout.Type,
            Expires = checkout.Expires,
            Created = checkout.Created,
            ExplicitCheckout = checkout.ExplicitCheckout,
            Username = checkout.Username,
            Host = checkout.Host,
            TargetDomain = checkout.TargetDomain,
            ManagedAccountId = checkout.ManagedAccountId,
            UserId = checkout.UserId,
        };
        ((IOriginated)open).Origin = client.Origin;
        lock (_lock)
        {
            _open[open.Id!] = open;
        }
    }

    public void Remove(string id)
    {
        lock (_lock)
        {
            _open.Remove(id);
        }
    }

    /// <summary>Notes a request, which stays noted until its answer is known.</summary>
    public LostCheckout Begin(AccountSecret account)
    {
        var request = new LostCheckout(account, client.Clock.UtcNow);
        lock (_lock)
        {
            _lost.Add(request);
        }

        return request;
    }

    /// <summary>Forgets a request: it is known what became of it.</summary>
    public void End(LostCheckout request)
    {
        request.End(client.Clock.UtcNow);
        lock (_lock)
        {
            _lost.Remove(request);
        }
    }

    /// <summary>
    /// Gives one back. One that is not open any more (given back, expired) is as good; false says that it was so. Only PrivX's own word counts for
    /// that, and only where its list says the same: a gateway and another server answer the same status.
    /// </summary>
    /// <param name="caller">Makes the call.</param>
    /// <param name="id">Id of the check-out.</param>
    /// <param name="token">Ends the call.</param>
    public async Task<bool> ReleaseAsync(PrivXClient caller, string id, CancellationToken token)
    {
        bool wasOpen = await SendAsync(caller, id, null, token).ConfigureAwait(false);
        if (!wasOpen && (await ListedAsync(caller, [id], token).ConfigureAwait(false)).TryGetValue(id, out PrivXObjectException? denial))
        {
            throw denial;
        }

        Forget(id);
        return wasOpen;
    }

    /// <summary>Gives back some, at the same time. Never fails: what was not confirmed stays on the list and is told.</summary>
    /// <param name="checkouts">Those that are still on the list are given back.</param>
    /// <param name="bound">Longest time for all of it.</param>
    /// <param name="token">Ends it earlier.</param>
    public async Task<IReadOnlyList<CheckoutTrouble>> GiveBackAsync(IReadOnlyCollection<SecretCheckout> checkouts, TimeSpan bound, CancellationToken token)
    {
        using var cut = CancellationTokenSource.CreateLinkedTokenSource(token);
        cut.CancelAfter(bound);
        SecretCheckout[] open = StillOpen(checkouts);
        var failures = new ConcurrentDictionary<string, Exception>(StringComparer.OrdinalIgnoreCase);
        bool[] wereOpen = await Task.WhenAll(open.Select(checkout => TrySendAsync(checkout.Id!, bound, failures, cut.Token))).ConfigureAwait(false);
        string[] gone = open.Where((_, index) => !wereOpen[index]).Select(checkout => checkout.Id!).ToArray();
        try
        {
            // One look for all of them.
            foreach (KeyValuePair<string, PrivXObjectException> denial in await ListedAsync(client, gone, cut.Token).ConfigureAwait(false))
            {
                failures[denial.Key] = denial.Value;
            }
        }
        catch (Exception failure) when (ReasonOf(failure, bound) is not null)
        {
            Array.ForEach(gone, id => failures[id] = failure);
        }

        var troubles = new List<CheckoutTrouble>();
        foreach (SecretCheckout checkout in open)
        {
            if (failures.TryGetValue(checkout.Id!, out Exception? failure))
            {
                troubles.Add(CheckoutTrouble.NotGivenBack(checkout, ReasonOf(failure, bound)!, failure));
            }
            else
            {
                Forget(checkout.Id!);
            }
        }

        return troubles;
    }

    /// <summary>Gives back all, also what requests whose answer was lost or is still due have taken. Never fails.</summary>
    public async Task<IReadOnlyList<CheckoutTrouble>> GiveBackAllAsync(TimeSpan bound, CancellationToken token)
    {
        using var cut = CancellationTokenSource.CreateLinkedTokenSource(token);
        cut.CancelAfter(bound);
        Task<IReadOnlyList<CheckoutTrouble>> known = GiveBackAsync(All, bound, cut.Token);

        // What is answered in time can be given back for sure.
        using var wait = CancellationTokenSource.CreateLinkedTokenSource(cut.Token);
        wait.CancelAfter(TimeSpan.FromTicks(bound.Ticks / 2));
        await Task.WhenAny(Task.WhenAll(Lost().Select(one => one.Over)), Task.Delay(Timeout.InfiniteTimeSpan, wait.Token)).ConfigureAwait(false);
        IReadOnlyList<CheckoutTrouble> troubles = await known.ConfigureAwait(false);
        IReadOnlyList<CheckoutTrouble>[] more = await Task.WhenAll(
            GiveBackAsync(All.Where(open => troubles.All(trouble => trouble.Item != open)).ToArray(), bound, cut.Token),
            GiveBackLostAsync(Lost(), bound, cut.Token)).ConfigureAwait(false);
        return [.. troubles, .. more.SelectMany(some => some)];
    }

    /// <summary>The explicit check-outs of the one who calls, whichever session or process has taken them.</summary>
    public static async Task<IReadOnlyList<SecretCheckout>> OwnAsync(PrivXClient caller, CancellationToken token)
    {
        string? user = (await caller.RoleStore.GetCurrentUserAsync(token).ConfigureAwait(false)).Id;
        return (await ListAsync(caller, token).ConfigureAwait(false))
            .Where(checkout => checkout.ExplicitCheckout == true && string.Equals(checkout.UserId, user, StringComparison.OrdinalIgnoreCase))
            .ToArray();
    }

    private LostCheckout[] Lost()
    {
        lock (_lock)
        {
            return _lost.ToArray();
        }
    }

    private static async Task<List<SecretCheckout>> ListAsync(PrivXClient caller, CancellationToken token)
    {
        var all = new List<SecretCheckout>();
        await foreach (SecretCheckout checkout in caller.Authorizer.ListSecretCheckouts().WithCancellation(token).ConfigureAwait(false))
        {
            all.Add(checkout);
        }

        return all;
    }

    // True where it was given back, false where PrivX says that it has no such check-out.
    private static async Task<bool> SendAsync(PrivXClient caller, string id, TimeSpan? repeatFor, CancellationToken token)
    {
        try
        {
            await caller.Authorizer.ReleaseSecretCheckoutAsync(id, repeatFor, token).ConfigureAwait(false);
            return true;
        }
        catch (PrivXRequestException failure) when (failure.Status == 404 && (failure.ErrorCode ?? failure.ServerMessage) is not null)
        {
            return false;
        }
        catch (PrivXRequestException failure) when (failure.Status == 404)
        {
            throw new PrivXObjectException(ErrorCodes.NotGivenBack, $"It is not known whether the check-out {id} is open: what answered was not PrivX's own not-found. {failure.Message}", failure)
            {
                Remedy = "Look at what lies between here and PrivX, such as a gateway, and give it back again.",
            };
        }
    }

    // Of check-outs that PrivX says it does not have, those that its list denies, with words for that.
    private static async Task<Dictionary<string, PrivXObjectException>> ListedAsync(PrivXClient caller, string[] gone, CancellationToken token)
    {
        var denied = new Dictionary<string, PrivXObjectException>(StringComparer.OrdinalIgnoreCase);
        if (gone.Length == 0)
        {
            return denied;
        }

        try
        {
            var listed = new HashSet<string?>((await ListAsync(caller, token).ConfigureAwait(false)).Select(checkout => checkout.Id), StringComparer.OrdinalIgnoreCase);
            foreach (string id in gone.Where(listed.Contains))
            {
                denied[id] = new PrivXObjectException(ErrorCodes.NotGivenBack, $"PrivX says that it has no check-out {id}, and yet lists it as open.");
            }
        }
        catch (PrivXException failure)
        {
            foreach (string id in gone)
            {
                denied[id] = new PrivXObjectException(
                    ErrorCodes.NotGivenBack,
                    $"PrivX says that it has no check-out {id}, and its list of check-outs, which would confirm that, cannot be read: {failure.Message}",
                    failure);
            }
        }

        return denied;
    }

    private static string? ReasonOf(Exception failure, TimeSpan bound) => failure switch
    {
        PrivXException => failure.Message,
        OperationCanceledException => $"the server did not answer within {bound.TotalSeconds:0.#} seconds.",
        ObjectDisposedException => "the session is closed.",
        _ => null,
    };

    private async Task<bool> TrySendAsync(string id, TimeSpan bound, ConcurrentDictionary<string, Exception> failures, CancellationToken token)
    {
        try
        {
            // A repetition that begins late would be cut off, and nobody would know the server's words.
            return await SendAsync(client, id, TimeSpan.FromTicks(bound.Ticks / 3), token).ConfigureAwait(false);
        }
        catch (Exception failure) when (ReasonOf(failure, bound) is not null)
        {
            failures[id] = failure;
            return true;
        }
    }

    // Another session with the same server may have it on its list.
    private void Forget(string id)
    {
        foreach (PrivXSession holder in CheckoutHolders.All.Where(holder => holder.Client.Origin.IsSameServer(client.Origin)))
        {
            holder.OpenCheckouts.Remove(id);
        }

        Remove(id);
    }

    // True where the server has a check-out for each request.
    private bool IsFound(LostCheckout[] lost, IReadOnlyList<SecretCheckout> own)
    {
        DateTimeOffset now = client.Clock.UtcNow;
        return lost.GroupBy(one => one.Account.Path!, StringComparer.Ordinal).All(requests =>
            own.Count(checkout => checkout.Path == requests.Key && !CheckoutHolders.Have(client.Origin, checkout.Id!) && requests.Any(one => one.MayHaveMade(checkout, now))) >= requests.Count());
    }

    // Of several check-outs by the same user nobody can say which one was lost: no more are given back than requests were lost.
    private async Task<IReadOnlyList<CheckoutTrouble>> GiveBackLostAsync(LostCheckout[] lost, TimeSpan bound, CancellationToken token)
    {
        if (lost.Length == 0)
        {
            return [];
        }

        IReadOnlyList<SecretCheckout> own;
        try
        {
            own = await OwnAsync(client, token).ConfigureAwait(false);
            if (!IsFound(lost, own) && lost.Any(one => one.EndedAfter(client.Clock.UtcNow - Handling)))
            {
                // A server may carry out what was given up a moment ago.
                await client.Clock.DelayAsync(Handling, token).ConfigureAwait(false);
                own = await OwnAsync(client, token).ConfigureAwait(false);
            }
        }
        catch (Exception failure) when (ReasonOf(failure, bound) is { } reason)
        {
            return lost.Select(one => CheckoutTrouble.NotKnown(one.Account, reason)).ToArray();
        }

        DateTimeOffset now = client.Clock.UtcNow;
        var troubles = new List<CheckoutTrouble>();
        foreach (IGrouping<string, LostCheckout> requests in lost.GroupBy(one => one.Account.Path!, StringComparer.Ordinal))
        {
            SecretCheckout[] unknown = own.Where(checkout => checkout.Path == requests.Key && !CheckoutHolders.Have(client.Origin, checkout.Id!)).ToArray();
            SecretCheckout[] made = unknown.Where(checkout => requests.Any(one => one.MayHaveMade(checkout, now))).ToArray();
            if (unknown.Length > 0 && (made.Length == 0 || made.Length > requests.Count()))
            {
                troubles.Add(CheckoutTrouble.NotKnown(requests.First().Account, "the answer was lost.", unknown));
                continue;
            }

            if (made.Length < requests.Count(one => !one.Over.IsCompleted))
            {
                troubles.Add(CheckoutTrouble.NotKnown(requests.First().Account, "the answer is still due."));
            }

            Array.ForEach(made, Add);
            foreach (LostCheckout one in requests.Where(one => one.Over.IsCompleted))
            {
                End(one);
            }

            troubles.AddRange(await GiveBackAsync(made, bound, token).ConfigureAwait(false));
        }

        return troubles;
    }
}
