using System;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Errors;
using PrivX.Client.Operations;
using PrivX.Client.Pipeline;

namespace PrivX.Client.Authentication;

/// <summary>The password grant. It gives no refresh token: renewing is logging in once more.</summary>
internal sealed class ApiClientTokenSource(ApiClientCredential credential, ILogInCaller caller) : ITokenSource
{
    public async Task<AccessToken> LogInAsync(ICallReporter? reporter, CancellationToken cancellationToken)
    {
        string secret = credential.ClientSecret.ToPlainText();
        var request = new ApiRequest(AuthOperations.RequestAccessToken)
        {
            Basic = new SecretText(credential.OAuthClientId + ":" + credential.OAuthClientSecret.ToPlainText()),
            Body = RequestBody.Form(
                [new("grant_type", "password"), new("username", credential.ClientId), new("password", secret)],
                secret),
        };
        DateTimeOffset asked = caller.Now;
        try
        {
            using ApiResponse response = await caller.CallAsync(request, false, reporter, cancellationToken).ConfigureAwait(false);
            return TokenResponse.Read(response, asked);
        }
        catch (PrivXRequestException e) when (LogInFailure.IsRefusal(e))
        {
            throw LogInFailure.IsAboutClient(e)
                ? LogInFailure.Client(e, Remedies.OAuthClient)
                : LogInFailure.Grant(e, "the API client", Remedies.ApiClient);
        }
    }

    public bool CanRenew(AccessToken token) => true;

    public Task<AccessToken> RenewAsync(AccessToken token, ICallReporter? reporter, CancellationToken cancellationToken) =>
        LogInAsync(reporter, cancellationToken);
}
