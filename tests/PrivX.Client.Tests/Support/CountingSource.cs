using System;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Authentication;

namespace PrivX.Client.Tests.Support;

/// <summary>Gives tokens that live 300 seconds, and lets something happen once where it is asked whether it can.</summary>
internal sealed class CountingSource(TestClock clock) : ITokenSource
{
    private Action? _meanwhile;

    public int Tokens { get; private set; }

    public Action Meanwhile
    {
        set => _meanwhile = value;
    }

    public Task<AccessToken> LogInAsync(ICallReporter? reporter, CancellationToken cancellationToken) =>
        Task.FromResult(new AccessToken(new SecretText($"token-{++Tokens}"), clock.UtcNow, clock.UtcNow.AddSeconds(300), null));

    public bool CanRenew(AccessToken token)
    {
        Interlocked.Exchange(ref _meanwhile, null)?.Invoke();
        return true;
    }

    public Task<AccessToken> RenewAsync(AccessToken token, ICallReporter? reporter, CancellationToken cancellationToken) => LogInAsync(reporter, cancellationToken);
}
