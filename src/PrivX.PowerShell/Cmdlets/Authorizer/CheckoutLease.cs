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
    private Task<IReadOnlyList<SecretCheckout>>? _taken;
    private bool _isClosed;
    private volatile bool _isUnderWay;

    /// <summary>Checks the account out; while it is taken by others, waits for it.</summary>
    public Task<IReadOnlyList<SecretCheckout>> TakeAsync(TimeSpan wait, CancellationToken stop)
    {
        lock (_lock)
        {
            if (_isClosed || stop.IsCancellationRequested)
            {
                return Task.FromCanceled<IReadOnlyList<SecretCheckout>>(new CancellationToken(true));
            }

            _taken = new CheckoutQueue(client, reporter, account).TakeAsync(SendAsync, wait, stop);
            return _taken;
        }
    }

    /// <summary>Leaves the check-out to the user, and to the session's list of open ones.</summary>
    public void HandOver()
    {
        lock (_lock)
        {
            _isClosed = true;
        }
    }

    /// <summary>
    /// Gives back what was taken, unless it has been handed over or given back already; whatever has become of the pipeline.
    /// When that is not confirmed, the answer says so in words for the user.
    /// </summary>
    public string? GiveBack()
    {
        Task<IReadOnlyList<SecretCheckout>>? taken;
        lock (_lock)
        {
            taken = _isClosed ? null : _taken;
            _isClosed = true;
        }

        if (taken is null || taken.IsFaulted)
        {
            return null;
        }

        IReadOnlyList<SecretCheckout>? checkouts = null;
        bool isGivenBack = PipelineBridge.RunLast(
            async token =>
            {
                checkouts = await taken.ConfigureAwait(false);

                // One that the user or a disconnect has given back already is not on the list any more.
                await Task.WhenAll(Open(checkouts).Select(open => OpenCheckouts.ReleaseAsync(session, client, open.Id!, token))).ConfigureAwait(false);
            },
            ReleaseBound);
        if (isGivenBack)
        {
            return null;
        }

        if (checkouts is null)
        {
            return _isUnderWay
                ? $"It is not known whether {AccountText.Of(account)} has been checked out. Get-PrivXSecretCheckout shows what is open, Close-PrivXSecretCheckout gives it back."
                : null;
        }

        return string.Join(" ", Open(checkouts).Select(open => $"The check-out {open.Id} of {AccountText.Of(open)} could not be given back; it stays open until {open.Expires:u}."))
            + " Close-PrivXSecretCheckout -All or Disconnect-PrivX will try again.";
    }

    private SecretCheckout[] Open(IReadOnlyList<SecretCheckout> checkouts) => checkouts.Where(checkout => OpenCheckouts.Contains(session, checkout.Id!)).ToArray();

    private async Task<IReadOnlyList<SecretCheckout>> SendAsync(CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        using var cut = new CancellationTokenSource();
        using CancellationTokenRegistration registration = stop.Register(() => cut.CancelAfter(AnswerBound));
        _isUnderWay = true;
        IReadOnlyList<SecretCheckout> checkouts;
        try
        {
            checkouts = await client.Authorizer.CheckOutSecretAsync(account.Path!, cut.Token).ConfigureAwait(false);
        }
        catch (PrivXOutcomeUnknownException failure)
        {
            // What of the answer has an id can be given back.
            foreach (string id in failure.KnownIds)
            {
                OpenCheckouts.Add(session, id);
            }

            throw;
        }
        catch (PrivXRequestException)
        {
            // Refused: there is nothing to give back.
            _isUnderWay = false;
            throw;
        }

        foreach (SecretCheckout checkout in checkouts)
        {
            OpenCheckouts.Add(session, checkout.Id!);
            checkout.Username ??= account.Username;
        }

        _isUnderWay = false;
        return checkouts;
    }
}
