using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Authorizer;
using PrivX.Client;
using PrivX.PowerShell.Bridge;
using PrivX.PowerShell.References;
using PrivX.PowerShell.Session;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>
/// One check-out from its request to its end: handed to the user, or given back. A stop does not cut the request off, since then nobody
/// would know whether the account is taken.
/// </summary>
internal sealed class CheckoutLease(PrivXSession session, PrivXClient client, ICallReporter reporter, AccountSecret account)
{
    // What a request under way may still take after a stop.
    private static readonly TimeSpan AnswerBound = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ReleaseBound = TimeSpan.FromSeconds(5);

    private readonly object _lock = new();
    private readonly List<SecretCheckout> _open = [];
    private Task<IReadOnlyList<SecretCheckout>>? _taken;
    private bool _isClosed;
    private bool _isTold;
    private volatile LostCheckout? _unanswered;

    /// <summary>Checks the account out; while it is taken by others, waits for it.</summary>
    public Task<IReadOnlyList<SecretCheckout>> TakeAsync(TimeSpan wait, CancellationToken stop)
    {
        lock (_lock)
        {
            if (_isClosed || stop.IsCancellationRequested)
            {
                return Task.FromCanceled<IReadOnlyList<SecretCheckout>>(new CancellationToken(true));
            }

            _taken = new CheckoutPoller(client, reporter, account).TakeAsync(SendAsync, wait, stop);

            // Where the pipeline ends early, nobody looks at its failure.
            TaskFailure.Observe(_taken);
            return _taken;
        }
    }

    /// <summary>From now on the user has been told how the request ended, by what was written or by an error.</summary>
    public void Tell() => _isTold = true;

    /// <summary>Leaves the check-out to the user, and to the session's list of open ones.</summary>
    public void HandOver()
    {
        lock (_lock)
        {
            _isClosed = true;
        }
    }

    /// <summary>
    /// Gives back what was taken, unless it has been handed over or given back already; whatever has become of the pipeline. The answer is what
    /// was not confirmed, and an outcome that is not known and that nobody has told.
    /// </summary>
    public IReadOnlyList<CheckoutTrouble> GiveBack()
    {
        Task<IReadOnlyList<SecretCheckout>>? taken;
        lock (_lock)
        {
            taken = _isClosed ? null : _taken;
            _isClosed = true;
        }

        if (taken is null)
        {
            return [];
        }

        IReadOnlyList<CheckoutTrouble>? troubles = null;
        _ = PipelineBridge.RunLast(
            async token =>
            {
                await Task.WhenAny(taken).ConfigureAwait(false);

                // One that the user or a disconnect has given back already is not on the list any more.
                troubles = await session.OpenCheckouts.GiveBackAsync(Open(), ReleaseBound, token).ConfigureAwait(false);
            },
            ReleaseBound);
        troubles ??= Open().Select(open => CheckoutTrouble.NotGivenBack(open, "the server did not answer in time.", null)).ToArray();
        return _isTold || _unanswered is null ? troubles : [.. troubles, CheckoutTrouble.NotKnown(account, "its answer is missing.")];
    }

    private SecretCheckout[] Open()
    {
        lock (_lock)
        {
            return session.OpenCheckouts.StillOpen(_open);
        }
    }

    private async Task<IReadOnlyList<SecretCheckout>> SendAsync(CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        using var cut = new CancellationTokenSource();
        using CancellationTokenRegistration registration = stop.Register(() => cut.CancelAfter(AnswerBound));
        LostCheckout request = session.OpenCheckouts.Begin(account);
        CheckoutHolders.Add(session);
        _unanswered = request;
        try
        {
            IReadOnlyList<SecretCheckout> checkouts = await client.Authorizer.CheckOutSecretAsync(account.Path!, cut.Token).ConfigureAwait(false);
            Keep(checkouts);
            Answered(request);
            return checkouts;
        }
        catch (PrivXOutcomeUnknownException failure)
        {
            // What of the answer has an id can be given back.
            Keep(failure.KnownIds.Select(id => new SecretCheckout { Id = id, Path = account.Path, Host = account.Host, TargetDomain = account.TargetDomain }));
            throw new PrivXOutcomeUnknownException($"{AccountText.Of(account)} may have been checked out. {failure.Message}", failure)
            {
                KnownIds = failure.KnownIds,
                Remedy = failure.Remedy,
                Method = failure.Method,
                Route = failure.Route,
            };
        }
        catch (PrivXException)
        {
            // Refused, or surely not sent: there is nothing to give back.
            Answered(request);
            throw;
        }
        finally
        {
            request.End(client.Clock.UtcNow);
        }
    }

    private void Answered(LostCheckout request)
    {
        session.OpenCheckouts.End(request);
        _unanswered = null;
    }

    private void Keep(IEnumerable<SecretCheckout> checkouts)
    {
        foreach (SecretCheckout checkout in checkouts)
        {
            checkout.Username ??= account.Username;
            session.OpenCheckouts.Add(checkout);
            lock (_lock)
            {
                _open.Add(checkout);
            }
        }
    }
}
