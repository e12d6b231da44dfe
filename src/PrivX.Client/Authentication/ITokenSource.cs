using System.Threading;
using System.Threading.Tasks;

namespace PrivX.Client.Authentication;

/// <summary>One way to log in, and to stay so.</summary>
internal interface ITokenSource
{
    /// <summary>Logs in.</summary>
    Task<AccessToken> LogInAsync(ICallReporter? reporter, CancellationToken cancellationToken);

    /// <summary>True if <see cref="RenewAsync"/> has something to renew <paramref name="token"/> with.</summary>
    bool CanRenew(AccessToken token);

    /// <summary>Gets another token in place of one.</summary>
    Task<AccessToken> RenewAsync(AccessToken token, ICallReporter? reporter, CancellationToken cancellationToken);
}
