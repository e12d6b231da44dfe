using System;
using System.Threading;
using System.Threading.Tasks;

namespace PrivX.Client.Authentication;

/// <summary>
/// Holds a session's token and renews it, ahead of its end or when the server refuses it. However many calls want a new one at
/// the same time, one request is made for it; who stops waiting does not stop it for the others.
/// </summary>
internal sealed class AccessTokenCache
{
    private const int NotFound = 404;

    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(10);

    private readonly object _gate = new();
    private readonly IClock _clock;
    private readonly ITokenSource _source;
    private volatile AccessToken? _token;
    private Task<AccessToken>? _renewal;
    private DateTimeOffset _notBefore;

    public AccessTokenCache(ITokenSource source, IClock clock)
    {
        _source = source;
        _clock = clock;
    }

    public DateTimeOffset? Expires => _token?.Expires;

    /// <summary>True where another session has the same token.</summary>
    public bool Shares(AccessTokenCache other) => _token?.Value.ToPlainText() is { } token && token == other._token?.Value.ToPlainText();

    public async Task LogInAsync(ICallReporter? reporter, CancellationToken cancellationToken) =>
        _token = await _source.LogInAsync(reporter, cancellationToken).ConfigureAwait(false);

    /// <summary>A token to send with the next request.</summary>
    public async Task<AccessToken> GetAsync(ICallReporter? reporter, CancellationToken cancellationToken)
    {
        AccessToken token = Current();
        DateTimeOffset now = _clock.UtcNow;
        if (!token.IsDue(now) || !_source.CanRenew(token))
        {
            return token;
        }

        if (!token.IsExpired(now) && now < ReadNotBefore())
        {
            return token;
        }

        try
        {
            return await RenewAsync(token, reporter, cancellationToken).ConfigureAwait(false);
        }
        catch (PrivXException e) when (e is not PrivXAuthenticationException && !token.IsExpired(_clock.UtcNow))
        {
            // Ahead of time there is no haste: the old token still serves, and the server may be back for the next call.
            PostponeRenewal();
            return token;
        }
        catch (PrivXRequestException e) when (e.Status == NotFound)
        {
            throw Ended(e);
        }
    }

    /// <summary>A token in place of one that the server refused; null when there is no way to get one.</summary>
    public async Task<AccessToken?> ReplaceAsync(AccessToken refused, ICallReporter? reporter, CancellationToken cancellationToken)
    {
        AccessToken token = Current();
        if (token != refused)
        {
            return token;
        }

        try
        {
            return _source.CanRenew(token) ? await RenewAsync(token, reporter, cancellationToken).ConfigureAwait(false) : null;
        }
        catch (PrivXRequestException e) when (e.Status == NotFound)
        {
            throw Ended(e);
        }
    }

    private AccessToken Current() => _token ?? throw new InvalidOperationException("Nobody has logged in yet.");

    private async Task<AccessToken> RenewAsync(AccessToken old, ICallReporter? reporter, CancellationToken cancellationToken)
    {
        Task<AccessToken> renewal;
        lock (_gate)
        {
            if (_token != old)
            {
                return Current();
            }

            renewal = _renewal ??= Observed(Task.Run(() => RenewSharedAsync(old, reporter), CancellationToken.None));
        }

        if (!renewal.IsCompleted)
        {
            var cancelled = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            using (cancellationToken.Register(() => cancelled.TrySetResult(true)))
            {
                if (await Task.WhenAny(renewal, cancelled.Task).ConfigureAwait(false) != renewal)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }
            }
        }

        return await renewal.ConfigureAwait(false);
    }

    // Its only waiter may have been stopped: then nobody looks at its failure.
    private static Task<AccessToken> Observed(Task<AccessToken> renewal)
    {
        TaskFailure.Observe(renewal);
        return renewal;
    }

    private async Task<AccessToken> RenewSharedAsync(AccessToken old, ICallReporter? reporter)
    {
        try
        {
            // Under no caller's token; the end of the session ends it like every call.
            AccessToken renewed = await _source.RenewAsync(old, reporter, CancellationToken.None).ConfigureAwait(false);
            lock (_gate)
            {
                _token = renewed;
                _renewal = null;
            }

            return renewed;
        }
        catch (Exception e)
        {
            lock (_gate)
            {
                _renewal = null;
            }

            if (e is PrivXAuthenticationException { Code: not ErrorCodes.SessionExpired } refusal)
            {
                throw Ended(refusal);
            }

            throw;
        }
    }

    // Also where the log-in itself is not found: the caller must not take that for a missing object of its own.
    private static PrivXAuthenticationException Ended(PrivXException refusal) =>
        new(ErrorCodes.SessionExpired, $"The session has ended, and its token could not be renewed: {LowerFirst(refusal.Message)}")
        {
            Remedy = refusal.Remedy is { } remedy ? $"Connect again. {remedy}" : "Connect again.",
            Method = refusal.Method,
            Route = refusal.Route,
        };

    private static string LowerFirst(string sentence) => sentence.StartsWith("PrivX", StringComparison.Ordinal) ? sentence : char.ToLowerInvariant(sentence[0]) + sentence.Substring(1);

    private DateTimeOffset ReadNotBefore()
    {
        lock (_gate)
        {
            return _notBefore;
        }
    }

    private void PostponeRenewal()
    {
        lock (_gate)
        {
            _notBefore = _clock.UtcNow + PauseAfterFailure;
        }
    }
}
