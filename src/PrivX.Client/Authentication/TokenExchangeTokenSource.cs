using System;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Errors;
using PrivX.Client.Operations;
using PrivX.Client.Pipeline;

namespace PrivX.Client.Authentication;

/// <summary>Exchange of an external token. The external one is short-lived and serves once: renewing needs the server's refresh token.</summary>
internal sealed class TokenExchangeTokenSource(TokenExchangeCredential credential, ILogInCaller caller) : ITokenSource
{
    public async Task<AccessToken> LogInAsync(ICallReporter? reporter, CancellationToken cancellationToken)
    {
        string external = credential.ExternalToken.ToPlainText();
        var request = new ApiRequest(AuthOperations.ExchangeToken)
        {
            Body = RequestBody.JsonObject([new("token", external), new("scope", credential.Scope), new("client_id", credential.OAuthClientId)], external),
        };
        DateTimeOffset asked = caller.Now;
        try
        {
            using ApiResponse response = await caller.CallAsync(request, false, reporter, cancellationToken).ConfigureAwait(false);
            return TokenResponse.Read(response, asked);
        }
        catch (PrivXRequestException e) when (LogInFailure.IsRefusal(e))
        {
            throw LogInFailure.Credential(
                e,
                "the external token",
                Remedies.ExternalToken);
        }
    }

    public bool CanRenew(AccessToken token) => token.RefreshToken is not null;

    public Task<AccessToken> RenewAsync(AccessToken token, ICallReporter? reporter, CancellationToken cancellationToken) =>
        RefreshGrant.RenewAsync(token, credential.OAuthClientId, caller, reporter, cancellationToken);
}
