using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using PrivX.Client.Errors;
using PrivX.Client.Operations;

namespace PrivX.Client.Pipeline;

/// <summary>Makes the exception for a response that is no success.</summary>
internal static class ErrorReader
{
    private const string NotFound = ErrorCodes.NotFound;
    private const string Throttled = ErrorCodes.Throttled;
    private const string FirstVersion = "28";
    private const int MostDetailsInMessage = 3;

    public static PrivXException Read(CallContext call, HttpResponseMessage response, IClock clock)
    {
        int status = (int)response.StatusCode;
        if (status < 400)
        {
            return NoRedirect(call, response, status);
        }

        ErrorResponse error = Body(call, response);
        if (status == 407)
        {
            return new PrivXConnectionException(ErrorCodes.ProxyRefused, "The proxy wants a credential, or refuses the one it got.")
            {
                Remedy = Remedies.Proxy,
                Method = call.Operation.Method,
                Route = call.Operation.Path,
            };
        }

        if (status == 401 && !call.Operation.Anonymous)
        {
            return Expired(call, error);
        }

        if (call.Operation.Repeat == RepeatClass.Once && IsUnknownOutcome(status, error))
        {
            string words = error.Message is { } message ? $"the answer was {status}, {message}" : $"the answer was {status}";
            return FailureTranslator.OutcomeUnknown(call, words, null);
        }

        if (status == 408)
        {
            return new PrivXTimeoutException($"PrivX did not get {call.Name} in time (status 408).")
            {
                Remedy = "Try again later; if it stays so, look at what lies between here and PrivX, such as a proxy.",
                Method = call.Operation.Method,
                Route = call.Operation.Path,
            };
        }

        string code = NeedsVersion(call.Operation) is not null && IsMissingOperation(status, error) ? ErrorCodes.NotSupported : Code(status, error);
        return new PrivXRequestException(code, Message(call, status, code, error))
        {
            Status = status,
            ErrorCode = error.Code,
            ServerMessage = error.Message,
            Property = error.Property,
            Details = error.Details,
            Permissions = call.Operation.Permissions,
            RetryAfter = RetryClassifier.RetryAfter(response, clock),
            Remedy = Remedy(call.Operation, status, code, RetryClassifier.RetryAfter(response, clock)),
            Method = call.Operation.Method,
            Route = call.Operation.Path,
        };
    }

    /// <summary>True for an error in PrivX's own words, false for that of a gateway.</summary>
    public static bool IsOwn(CallContext call, HttpResponseMessage response) => Body(call, response).IsKnown;

    private static ErrorResponse Body(CallContext call, HttpResponseMessage response) =>
        response.Content is BufferedContent content ? ErrorResponse.Read(call, content.Bytes) : ErrorResponse.None;

    // A failure tells nothing of how far the change came, whoever speaks of it; only what PrivX says it cannot do was surely not begun.
    private static bool IsUnknownOutcome(int status, ErrorResponse response) => status == 408 || (status >= 500 && !(status is 501 or 505 && response.IsKnown));

    // Of a missing object PrivX speaks by a code of its own.
    private static bool IsMissingOperation(int status, ErrorResponse response) => status is 405 or 501 || (status == 404 && response.Code is not "OBJECT_NOT_FOUND");

    private static string Code(int status, ErrorResponse response) => status switch
    {
        404 => NotFound,
        403 => "PERMISSION_DENIED",
        429 => Throttled,
        409 => response.Code ?? ErrorCodes.Conflict,
        _ when response.Code is "OBJECT_NOT_FOUND" => NotFound,
        _ when response.Code is "MAX_LOAD" or "TOO_MANY_CONNECTIONS" => Throttled,
        >= 500 => ErrorCodes.ServerError,
        400 => response.Code ?? ErrorCodes.BadRequest,
        _ => response.Code ?? FormattableString.Invariant($"Http{status}"),
    };

    private static string Message(CallContext call, int status, string code, ErrorResponse response)
    {
        var text = new StringBuilder(code switch
        {
            NotFound => "PrivX has no such object",
            ErrorCodes.NotSupported => "PrivX has no such operation",
            Throttled => "PrivX is too busy",
            "PERMISSION_DENIED" => "PrivX does not permit this",
            "VALUE_DUPLICATE" => "PrivX has such an object already",
            ErrorCodes.Conflict => "The change conflicts with what PrivX has",
            ErrorCodes.ServerError => "PrivX failed",
            _ => "PrivX refused the request",
        });

        string words = Words(response);
        if (words.Length > 0)
        {
            text.Append(": ").Append(words);
        }

        if (status == 403 && call.Operation.Permissions.Length > 0)
        {
            text.Append("; the operation needs ").Append(OneOf(call.Operation.Permissions));
        }

        return text.Append(FormattableString.Invariant($" ({call.Name}, status {status}).")).ToString();
    }

    private static string Words(ErrorResponse response)
    {
        IEnumerable<string> parts = new[] { Join(response.Property, response.Message) }
            .Concat(response.Details.Take(MostDetailsInMessage).Select(detail => Join(detail.Property, detail.Message ?? detail.ErrorCode)))
            .OfType<string>();
        string words = string.Join("; ", parts);
        int more = response.Details.Count - MostDetailsInMessage;
        return more > 0 ? FormattableString.Invariant($"{words}; and {more} more") : words;
    }

    private static string? Join(string? property, string? message) =>
        property is null ? message : message is null ? property : message.Contains(property, StringComparison.OrdinalIgnoreCase) ? message : $"{property}: {message}";

    private static string OneOf(string[] permissions) =>
        permissions.Length == 1 ? $"the permission {Spelled(permissions[0])}" : $"one of the permissions {string.Join(", ", permissions.Select(Spelled))}";

    // The documentation writes hostsManage, the server hosts-manage, in answers as in roles.
    private static string Spelled(string permission) =>
        string.Concat(permission.Select(letter => char.IsUpper(letter) ? "-" + char.ToLowerInvariant(letter) : letter.ToString())).Replace("nw-targets", "network-targets");

    private static string? Remedy(Operation operation, int status, string code, TimeSpan? retryAfter)
    {
        string? version = NeedsVersion(operation);
        if ((code == ErrorCodes.NotSupported || status == 404) && version is not null)
        {
            return code == NotFound && operation.Path.Contains('{') ? $"Check the id. {version}" : version;
        }

        return code switch
        {
            "PERMISSION_DENIED" when operation.WhenRefused is { } otherWay => otherWay,
            "PERMISSION_DENIED" when operation.Permissions.Length > 0 =>
                $"Give the caller a role with {OneOf(operation.Permissions)}; a change of roles takes effect after some minutes, or with a new log-in.",
            "PERMISSION_DENIED" => "Give the caller a role that permits this; a change of roles takes effect after some minutes, or with a new log-in.",
            Throttled => retryAfter is { } wait ? $"Try again in {Text.Seconds(wait)}." : "Try again later, with fewer calls at a time.",
            ErrorCodes.ServerError when operation.Repeat == RepeatClass.Once => $"{FailureTranslator.HowToCheck(operation)} If it stays so, look at the state of the service and at the server's log.",
            ErrorCodes.ServerError => "Try again later; if it stays so, look at the state of the service and at the server's log.",
            _ => null,
        };
    }

    private static string? NeedsVersion(Operation operation) => operation.Until is { } last ? $"This operation is there up to PrivX {last}." : operation.Since switch
    {
        FirstVersion => null,
        "after-" + FirstVersion => $"This operation needs a later PrivX than {FirstVersion}.",
        _ => $"This operation needs PrivX {operation.Since} or later.",
    };

    private static PrivXAuthenticationException Expired(CallContext call, ErrorResponse response) =>
        new(ErrorCodes.SessionExpired, $"PrivX no longer accepts the session's token{(response.Message is { } words ? ": " + words : string.Empty)} ({call.Name}, status 401).")
        {
            Remedy = "Connect again.",
            Method = call.Operation.Method,
            Route = call.Operation.Path,
        };

    // The token would travel to wherever the redirect points: it is never followed.
    private static PrivXResponseException NoRedirect(CallContext call, HttpResponseMessage response, int status) =>
        new(FormattableString.Invariant($"{call.Name} was answered with {status}, which PrivX does not do."))
        {
            Status = status,
            ContentType = (response.Content as BufferedContent)?.ContentType is { } type ? call.Scrub(type) : null,
            Remedy = "Check the address: it must be that of PrivX itself, with https, and without a proxy or portal that sends callers elsewhere.",
            Method = call.Operation.Method,
            Route = call.Operation.Path,
        };
}
