using System;
using System.Net;
using PrivX.Client.Errors;
using PrivX.Client.Operations;
using PrivX.Client.Transport;

namespace PrivX.Client.Pipeline;

/// <summary>Makes the exception for a call that got no usable answer.</summary>
internal static class FailureTranslator
{
    public static PrivXException Translate(CallContext call, SessionContext session, ConnectionFailure failure, CertificateDecision? certificate, Exception cause)
    {
        BaseAddress address = session.Address;
        if (session.Proxy is { } proxy && failure is { Code: ErrorCodes.Unreachable, BeforeSending: true })
        {
            // The connection that could not be opened is the one to the proxy; what lies behind it the proxy itself would tell.
            failure = failure with { Code = ErrorCodes.ProxyRefused, Words = $"the proxy {proxy.Authority} does not answer: {failure.Words}" };
        }

        Exception? inner = Keep(cause);
        if (call.Operation.Repeat != RepeatClass.Safe && (!failure.BeforeSending || call.EarlierOutcomeUnknown))
        {
            return OutcomeUnknown(call, failure.Words, inner);
        }

        return failure.Code switch
        {
            ErrorCodes.Timeout => new PrivXTimeoutException($"{address.Host} did not answer {call.Name} in time: {failure.Words}.")
            {
                Remedy = "Try again later, or give the server more time with a longer time-out.",
                Method = call.Operation.Method,
                Route = call.Operation.Path,
            },
            ErrorCodes.InvalidResponse => new PrivXResponseException($"The answer to {call.Name} cannot be used: {failure.Words}.", inner)
            {
                Status = (cause as BrokenResponseException)?.Status ?? 0,
                Remedy = failure.IsPassing
                    ? "Try again; if it stays so, look at what lies between here and PrivX, such as a proxy."
                    : "Check that the address and port are those of PrivX, and what lies between, such as a proxy.",
                Method = call.Operation.Method,
                Route = call.Operation.Path,
            },
            _ => new PrivXConnectionException(failure.Code, $"{address.Origin} cannot be reached: {failure.Words}.", inner)
            {
                Remedy = Remedy(failure.Code, certificate),
                Method = call.Operation.Method,
                Route = call.Operation.Path,
            },
        };
    }

    public static PrivXOutcomeUnknownException OutcomeUnknown(CallContext call, string words, Exception? inner) =>
        new($"Whether PrivX carried out {call.Name} is not known: {words}.", inner)
        {
            Remedy = HowToCheck(call.Operation),
            Method = call.Operation.Method,
            Route = call.Operation.Path,
        };

    /// <summary>How to find out whether something was done.</summary>
    public static string HowToCheck(Operation operation)
    {
        if (operation.Repeat == RepeatClass.Idempotent)
        {
            return "Run it again: a second time changes nothing more. Or look at the object; the change may have been made.";
        }

        string id = operation.Id;
        if (id.StartsWith("create", StringComparison.Ordinal) || id.StartsWith("add", StringComparison.Ordinal)
            || id.StartsWith("import", StringComparison.Ordinal) || id.StartsWith("deploy", StringComparison.Ordinal))
        {
            return "Look for the object by its name before sending it again; it may exist already.";
        }

        if (id.StartsWith("checkOut", StringComparison.Ordinal))
        {
            return "List the open checkouts before checking out again, and release one that you do not know.";
        }

        return id.StartsWith("login", StringComparison.Ordinal)
            ? "Log in again."
            : "Look at the state of the object before doing it again; the change may have been made.";
    }

    private static string? Remedy(string code, CertificateDecision? certificate) => code switch
    {
        ErrorCodes.CertificateNotTrusted when certificate?.Reason == CertificateProblem.Revoked => "Give the server a new certificate.",
        ErrorCodes.CertificateNotTrusted => Remedies.TrustRoot,
        ErrorCodes.CertificateNameMismatch => "Use the name that the certificate is made for, or give the server a certificate for this name.",
        ErrorCodes.CertificateExpired => "Give the server a new certificate, or set the clock of this machine.",
        ErrorCodes.TlsFailed => "Check that the address and port are those of PrivX, and that both sides allow TLS 1.2 or later.",
        ErrorCodes.ProxyRefused => Remedies.Proxy,
        _ => "Check the address, the network and the proxy settings.",
    };

    // On .NET Framework a refusal by the proxy brings the whole response with it; no exception of ours holds a response.
    private static Exception? Keep(Exception cause)
    {
        for (Exception? inner = cause; inner is not null; inner = inner.InnerException)
        {
            if (inner is WebException { Response: not null })
            {
                return null;
            }
        }

        return cause is AttemptTimeoutException ? null : cause is BrokenResponseException ? Keep(cause.InnerException!) : cause;
    }
}
