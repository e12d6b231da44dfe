using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Errors;

namespace PrivX.Client.Authentication;

/// <summary>A token from elsewhere: nothing to log in with, nothing to renew with.</summary>
internal sealed class FixedTokenSource(AccessTokenCredential credential, ILogInCaller caller) : ITokenSource
{
    public Task<AccessToken> LogInAsync(ICallReporter? reporter, CancellationToken cancellationToken) =>
        TokenResponse.IsToken(credential.AccessToken.ToPlainText())
            ? Task.FromResult(new AccessToken(credential.AccessToken, caller.Now, null, null))
            : throw new PrivXAuthenticationException(ErrorCodes.InvalidCredential, "The access token is empty or has characters that no token has.")
            {
                Remedy = Remedies.AccessToken,
            };

    public bool CanRenew(AccessToken token) => false;

    public Task<AccessToken> RenewAsync(AccessToken token, ICallReporter? reporter, CancellationToken cancellationToken) =>
        throw new System.NotSupportedException("A given token cannot be renewed.");
}
