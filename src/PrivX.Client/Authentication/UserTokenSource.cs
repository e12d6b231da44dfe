using System;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Errors;
using PrivX.Client.Json;
using PrivX.Client.Operations;
using PrivX.Client.Pipeline;

namespace PrivX.Client.Authentication;

/// <summary>The authorization code grant with PKCE, in three steps; renewed by refresh token, or from the start where the server gave none.</summary>
internal sealed class UserTokenSource(UserCredential credential, ILogInCaller caller) : ITokenSource
{
    public async Task<AccessToken> LogInAsync(ICallReporter? reporter, CancellationToken cancellationToken)
    {
        string state = Pkce.Random();
        string verifier = Pkce.Random();
        string session = await AuthorizeAsync(state, verifier, reporter, cancellationToken).ConfigureAwait(false);
        string code = await EnterPasswordAsync(session, state, reporter, cancellationToken).ConfigureAwait(false);
        return await RedeemAsync(code, verifier, reporter, cancellationToken).ConfigureAwait(false);
    }

    public bool CanRenew(AccessToken token) => true;

    public Task<AccessToken> RenewAsync(AccessToken token, ICallReporter? reporter, CancellationToken cancellationToken) =>
        token.RefreshToken is null
            ? LogInAsync(reporter, cancellationToken)
            : RefreshGrant.RenewAsync(token, null, caller, reporter, cancellationToken);

    private static PrivXAuthenticationException WrongState(Operation operation) => LogInFailure.Unexpected(
        operation,
        "The log-in was answered for another log-in than ours, and has been given up.",
        "Try again; if it stays so, somebody may be interfering with the connection.");

    private async Task<string> AuthorizeAsync(string state, string verifier, ICallReporter? reporter, CancellationToken cancellationToken)
    {
        Operation operation = AuthOperations.AuthorizeOAuthSession;
        var request = new ApiRequest(operation)
        {
            Query =
            [
                new("response_type", "code"),
                new("client_id", RefreshGrant.ClientId),
                new("state", state),
                new("redirect_uri", RefreshGrant.RedirectUri),
                new("user_agent", caller.UserAgent),
                new("code_challenge", Pkce.Challenge(verifier)),
                new("code_challenge_method", "S256"),
            ],
        };
        using ApiResponse response = await CallAsync(request, true, reporter, cancellationToken).ConfigureAwait(false);

        // Taken as text: relative or absolute, with the query in the path or, as single-page programs have it, in the fragment.
        string location = response.Message.Headers.Location?.OriginalString ?? string.Empty;
        if (QueryText.Find(location, "state") is { } returned && returned != state)
        {
            throw WrongState(operation);
        }

        return QueryText.Find(location, "token") is { Length: > 0 } token
            ? token
            : throw LogInFailure.Unexpected(operation, "PrivX opened no log-in for a user.", "Check that the address is that of PrivX itself.");
    }

    private async Task<string> EnterPasswordAsync(string session, string state, ICallReporter? reporter, CancellationToken cancellationToken)
    {
        Operation operation = AuthOperations.LoginWithPassword;
        string password = credential.Password.ToPlainText();
        var request = new ApiRequest(operation)
        {
            Body = RequestBody.JsonObject([new("username", credential.UserName), new("password", password), new("token", session)], password, session),
        };
        using ApiResponse response = await CallAsync(request, false, reporter, cancellationToken).ConfigureAwait(false);
        string? code;
        string? returned;
        ReadOnlyMemory<byte> json = ResponseReader.Json(response.Call, response.Message);
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, PrivXJson.DocumentOptions);
            code = Text(document.RootElement, "code");
            returned = Text(document.RootElement, "state");
        }
        catch (Exception e) when (JsonFailure.Is(e))
        {
            throw ResponseReader.Malformed(response.Call, response.Message, e);
        }

        if (string.IsNullOrEmpty(code))
        {
            throw LogInFailure.Unexpected(operation, "PrivX asks for more than a password to log this user in.", Remedies.SecondFactor);
        }

        return returned == state ? code! : throw WrongState(operation);
    }

    private async Task<AccessToken> RedeemAsync(string code, string verifier, ICallReporter? reporter, CancellationToken cancellationToken)
    {
        var request = new ApiRequest(AuthOperations.RequestAccessToken)
        {
            Body = RequestBody.Form(
                [
                    new("grant_type", "authorization_code"),
                    new("client_id", RefreshGrant.ClientId),
                    new("redirect_uri", RefreshGrant.RedirectUri),
                    new("code", code),
                    new("code_verifier", verifier),
                ],
                code,
                verifier),
        };
        DateTimeOffset asked = caller.Now;
        using ApiResponse response = await CallAsync(request, false, reporter, cancellationToken).ConfigureAwait(false);
        return TokenResponse.Read(response, asked);
    }

    private async Task<ApiResponse> CallAsync(ApiRequest request, bool expectsRedirect, ICallReporter? reporter, CancellationToken cancellationToken)
    {
        try
        {
            return await caller.CallAsync(request, expectsRedirect, reporter, cancellationToken).ConfigureAwait(false);
        }
        catch (PrivXRequestException e) when (LogInFailure.IsRefusal(e))
        {
            bool isPassword = request.Operation == AuthOperations.LoginWithPassword;
            throw isPassword && (e.Status == 401 || e.ErrorCode is "invalid_grant" or "access_denied")
                ? LogInFailure.Credential(e, "the user", Remedies.UserPassword)
                : LogInFailure.Grant(e, "the user", isPassword ? Remedies.UserPassword + " " + Remedies.SecondFactor : Remedies.UserPassword);
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
