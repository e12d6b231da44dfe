using System;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Operations;
using PrivX.Client.Pipeline;

namespace PrivX.Client.Authentication;

/// <summary>The refresh_token grant of the server's own OAuth client.</summary>
internal static class RefreshGrant
{
    public const string ClientId = "privx-ui";

    /// <summary>Not visited by anybody; the server compares it with what is registered.</summary>
    public const string RedirectUri = "/privx/oauth-callback";

    /// <param name="token">The token with its refresh token.</param>
    /// <param name="clientId">OAuth client the token was issued for; null for the server's own.</param>
    /// <param name="caller">Sends.</param>
    /// <param name="reporter">Hears of it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<AccessToken> RenewAsync(AccessToken token, string? clientId, ILogInCaller caller, ICallReporter? reporter, CancellationToken cancellationToken)
    {
        string refresh = token.RefreshToken!.ToPlainText();
        var request = new ApiRequest(AuthOperations.RequestAccessToken)
        {
            Body = RequestBody.Form(
                [new("grant_type", "refresh_token"), new("client_id", clientId ?? ClientId), new("redirect_uri", RedirectUri), new("refresh_token", refresh)],
                refresh),
        };
        DateTimeOffset asked = caller.Now;
        try
        {
            using ApiResponse response = await caller.CallAsync(request, false, reporter, cancellationToken).ConfigureAwait(false);
            return TokenResponse.Read(response, asked);
        }
        catch (PrivXRequestException e) when (LogInFailure.IsRefusal(e))
        {
            // Not mended by logging in behind the user's back: the session may have been ended on purpose.
            throw LogInFailure.Credential(e, "the session's refresh token", "The session may have been ended on the server.");
        }
    }
}
