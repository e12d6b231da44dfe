using System;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Errors;
using PrivX.Client.Operations;
using PrivX.Client.Pipeline;

namespace PrivX.Client.Authentication;

/// <summary>The client-credentials grant. Which content type servers take is not documented: a form first, then JSON.</summary>
internal sealed class ClientCredentialTokenSource(ClientCredential credential, ILogInCaller caller) : ITokenSource
{
    private volatile bool _takesJson;

    public async Task<AccessToken> LogInAsync(ICallReporter? reporter, CancellationToken cancellationToken)
    {
        try
        {
            if (!_takesJson)
            {
                try
                {
                    return await RequestAsync(Form(), reporter, cancellationToken).ConfigureAwait(false);
                }
                catch (PrivXRequestException e) when (IsAboutForm(e))
                {
                    // Told apart by the second answer.
                }
            }

            AccessToken token = await RequestAsync(Json(), reporter, cancellationToken).ConfigureAwait(false);
            _takesJson = true;
            return token;
        }
        catch (PrivXRequestException e) when (LogInFailure.IsRefusal(e))
        {
            throw LogInFailure.Grant(e, "the API client", Remedies.DomainApiClient);
        }
    }

    public bool CanRenew(AccessToken token) => true;

    public Task<AccessToken> RenewAsync(AccessToken token, ICallReporter? reporter, CancellationToken cancellationToken) =>
        LogInAsync(reporter, cancellationToken);

    // A refused credential stays refused in any dress; sending it twice might lock the client.
    private static bool IsAboutForm(PrivXRequestException error) =>
        error.Status == 415 || (error.Status == 400 && error.ErrorCode is not ("invalid_client" or "invalid_grant" or "unauthorized_client" or "invalid_scope"));

    private async Task<AccessToken> RequestAsync(RequestBody body, ICallReporter? reporter, CancellationToken cancellationToken)
    {
        var request = new ApiRequest(AuthOperations.RequestClientCredentialsToken, credential.Domain) { Body = body };
        DateTimeOffset asked = caller.Now;
        using ApiResponse response = await caller.CallAsync(request, false, reporter, cancellationToken).ConfigureAwait(false);
        return TokenResponse.Read(response, asked);
    }

    private RequestBody Form()
    {
        string secret = credential.ClientSecret.ToPlainText();
        return RequestBody.Form([new("grant_type", "client_credentials"), new("client_id", credential.ClientId), new("client_secret", secret)], secret);
    }

    private RequestBody Json()
    {
        string secret = credential.ClientSecret.ToPlainText();
        return RequestBody.JsonObject([new("grant_type", "client_credentials"), new("client_id", credential.ClientId), new("client_secret", secret)], secret);
    }
}
