using PrivX.Client.Operations;

namespace PrivX.Client.Authentication;

/// <summary>Tells the refusals of a log-in apart: they look alike to the server's clients and are mended in different places.</summary>
internal static class LogInFailure
{
    /// <summary>True for refusals of the log-in; a missing endpoint, a busy or a failing server keep their own exception.</summary>
    public static bool IsRefusal(PrivXRequestException error) => error.Status is >= 400 and < 500 and not (404 or 429);

    /// <summary>True when the OAuth client is what is refused.</summary>
    public static bool IsAboutClient(PrivXRequestException error) =>
        error.ErrorCode is "invalid_client" or "unauthorized_client" || (error.Status == 401 && error.ErrorCode is not ("invalid_grant" or "access_denied"));

    public static PrivXAuthenticationException Client(PrivXRequestException error, string remedy) =>
        Make(error, ErrorCodes.InvalidClient, "PrivX does not accept the OAuth client", remedy);

    public static PrivXAuthenticationException Credential(PrivXRequestException error, string what, string remedy) =>
        Make(error, ErrorCodes.InvalidCredential, $"PrivX does not accept {what}", remedy);

    /// <summary>The refusal of a grant: of the credential if the server says so, else of the log-in as such.</summary>
    public static PrivXAuthenticationException Grant(PrivXRequestException error, string what, string remedy) =>
        error.ErrorCode is "invalid_grant" or "access_denied" or "PERMISSION_DENIED" || error.Status is 401 or 403
            ? Credential(error, what, remedy)
            : Make(error, ErrorCodes.LoginFailed, "PrivX refused the log-in", remedy);

    public static PrivXAuthenticationException Unexpected(Operation operation, string message, string remedy) =>
        new(ErrorCodes.LoginFailed, message)
        {
            Remedy = remedy,
            Method = operation.Method,
            Route = operation.Path,
        };

    private static PrivXAuthenticationException Make(PrivXRequestException error, string code, string lead, string remedy)
    {
        string? words = error.ServerMessage ?? error.ErrorCode;
        return new PrivXAuthenticationException(code, words is null ? $"{lead}." : $"{lead}: {words}.")
        {
            Remedy = remedy,
            Method = error.Method,
            Route = error.Route,
        };
    }
}
