using System;
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
    private Task<SecretCheckout>? _taken;
    private bool _isClosed;
    private volatile bool _isUnderWay;

    /// <summary>Checks the account out; while it is taken by others, waits for it.</summary>
    public Task<SecretCheckout> TakeAsync(TimeSpan wait, CancellationToken stop)
    {
        lock (_lock)
        {
            if (_isClosed || stop.IsCancellationRequested)
            {
                return Task.FromCanceled<SecretCheckout>(new CancellationToken(true));
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
        Task<SecretCheckout>? taken;
        lock (_lock)
        {
            taken = _isClosed ? null : _taken;
            _isClosed = true;
        }

        if (taken is null || taken.IsFaulted)
        {
            return null;
        }

        SecretCheckout? checkout = null;
        bool isGivenBack = PipelineBridge.RunLast(
            async token =>
            {
                checkout = await taken.ConfigureAwait(false);
                if (OpenCheckouts.Contains(session, checkout.Id!))
                {
                    await OpenCheckouts.ReleaseAsync(session, client, checkout.Id!, token).ConfigureAwait(false);
                }
            },
            ReleaseBound);
        if (isGivenBack || (checkout is null && !_isUnderWay))
        {
            return null;
        }

        return checkout is null
            ? $"It is not known whether {AccountText.Of(account)} has been checked out. Get-PrivXSecretCheckout shows what is open, Close-PrivXSecretCheckout gives it back."
            : $"The check-out {checkout.Id} of {AccountText.Of(checkout)} could not be given back; it stays open until {checkout.Expires:u}. "
                + "Close-PrivXSecretCheckout -All or Disconnect-PrivX will try again.";
    }

    private async Task<SecretCheckout> SendAsync(CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        using var cut = new CancellationTokenSource();
        using CancellationTokenRegistration registration = stop.Register(() => cut.CancelAfter(AnswerBound));
        _isUnderWay = true;
        SecretCheckout checkout = await client.Authorizer.CheckOutSecretAsync(account.Path!, cut.Token).ConfigureAwait(false);
        OpenCheckouts.Add(session, checkout.Id!);
        _isUnderWay = false;
        checkout.Username ??= account.Username;
        return checkout;
    }
}
