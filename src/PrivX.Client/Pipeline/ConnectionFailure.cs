using System;
using System.Collections.Generic;
#if NET8_0_OR_GREATER
using System.Globalization;
#endif
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;
using PrivX.Client.Transport;

namespace PrivX.Client.Pipeline;

/// <summary>Reads what the frameworks throw when no response comes: what happened, in which words, and whether anything was sent before.</summary>
/// <param name="Code">A code of <see cref="PrivXConnectionException"/>; <c>Timeout</c> for an attempt that timed out; <c>InvalidResponse</c> for a response cut short.</param>
/// <param name="Words">What happened, as the end of a sentence.</param>
/// <param name="BeforeSending">True when surely nothing of the request was sent.</param>
/// <param name="IsPassing">True when another attempt may succeed.</param>
internal sealed record ConnectionFailure(string Code, string Words, bool BeforeSending, bool IsPassing)
{
    private const string Unreachable = ErrorCodes.Unreachable;
    private const string ProxyRefused = ErrorCodes.ProxyRefused;

    /// <summary>False for an exception that is no failed connection: a bug of ours, or the caller's cancellation.</summary>
    public static bool TryRead(Exception exception, CertificateDecision? certificate, out ConnectionFailure failure)
    {
        failure = Read(exception, certificate)!;
        return failure is not null;
    }

    private static ConnectionFailure? Read(Exception exception, CertificateDecision? certificate)
    {
        switch (exception)
        {
            case AttemptTimeoutException timeout:
                return new(ErrorCodes.Timeout, timeout.Message, BeforeSending: false, IsPassing: true);
            case BrokenResponseException:
                return new(ErrorCodes.InvalidResponse, "the answer was cut short", BeforeSending: false, IsPassing: true);

            // The socket handler's way to say that the connection was not open in time; our own time-outs and the caller's end are told apart before.
            case OperationCanceledException { InnerException: TimeoutException }:
                return new(Unreachable, "no connection could be opened in time", BeforeSending: true, IsPassing: true);
            case HttpRequestException or WebException or IOException or SocketException or AuthenticationException:
                break;
            default:
                return null;
        }

        if (Find<AuthenticationException>(exception) is not null)
        {
            return Tls(certificate);
        }

#if NET8_0_OR_GREATER
        if (Find<HttpRequestException>(exception) is { } request)
        {
            return FromRequest(request);
        }
#endif
        if (Find<WebException>(exception) is { } web)
        {
            return FromWeb(web, certificate);
        }

        return Unclear(exception);
    }

#if NET8_0_OR_GREATER
    private static ConnectionFailure FromRequest(HttpRequestException exception)
    {
        switch (exception.HttpRequestError)
        {
            case HttpRequestError.NameResolutionError:
                return NameUnknown(exception);
            case HttpRequestError.ConnectionError:
                return new(Unreachable, Connecting(exception), BeforeSending: true, IsPassing: true);
            case HttpRequestError.SecureConnectionError:
                // Not for its certificate: the other side hung up in the middle of the handshake.
                return new(ErrorCodes.TlsFailed, "no secure connection could be made: the other side ended the handshake", BeforeSending: true, IsPassing: true);
            case HttpRequestError.ProxyTunnelError:
                int? status = (int?)exception.StatusCode ?? StatusIn(exception.Message);
                return new(ProxyRefused, Proxy(status), BeforeSending: true, IsPassing: status is 502 or 503 or 504);
            case HttpRequestError.InvalidResponse:
                return new(ErrorCodes.InvalidResponse, "it is not HTTP", BeforeSending: false, IsPassing: false);
            case HttpRequestError.ConfigurationLimitExceeded:
                return new(ErrorCodes.InvalidResponse, "its headers are too large", BeforeSending: false, IsPassing: false);
            default:
                return Unclear(exception);
        }
    }

    // .NET 8 has it in the words only: "The proxy tunnel request to proxy 'http://proxy/' failed with status code '407'."
    private static int? StatusIn(string message) =>
        message.Split('\'') is [.., var last, _] && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out int status) ? status : null;
#endif

    // Of no told kind, as on Mono: opening a connection fails with the socket's own exception, an open one breaks with an IOException around it.
    private static ConnectionFailure Unclear(Exception exception) =>
        exception is HttpRequestException { InnerException: SocketException socket } ? FromConnecting(exception, socket) : Broken(exception);

    private static ConnectionFailure FromWeb(WebException exception, CertificateDecision? certificate)
    {
        switch (exception.Status)
        {
            case WebExceptionStatus.NameResolutionFailure:
                return NameUnknown(exception);
            case WebExceptionStatus.ProxyNameResolutionFailure:
                return new(ProxyRefused, "the proxy's name is not known", BeforeSending: true, IsPassing: false);
            case WebExceptionStatus.RequestProhibitedByProxy:
                return new(ProxyRefused, Proxy(null), BeforeSending: true, IsPassing: false);
            case WebExceptionStatus.ConnectFailure:
                return new(Unreachable, Connecting(exception), BeforeSending: true, IsPassing: true);
            case WebExceptionStatus.TrustFailure:
            case WebExceptionStatus.SecureChannelFailure:
                return Tls(certificate);
            case WebExceptionStatus.ProtocolError when (exception.Response as HttpWebResponse)?.StatusCode == HttpStatusCode.ProxyAuthenticationRequired:
                return new(ProxyRefused, Proxy(407), BeforeSending: true, IsPassing: false);
            case WebExceptionStatus.ServerProtocolViolation:
                return new(ErrorCodes.InvalidResponse, "it is not HTTP", BeforeSending: false, IsPassing: false);
            case WebExceptionStatus.MessageLengthLimitExceeded:
                return new(ErrorCodes.InvalidResponse, "its headers are too large", BeforeSending: false, IsPassing: false);
            default:
                return Broken(exception);
        }
    }

    private static ConnectionFailure FromConnecting(Exception exception, SocketException socket) => socket.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => NameUnknown(exception),
        SocketError.ConnectionRefused or SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.HostDown or SocketError.NetworkDown =>
            new(Unreachable, Connecting(exception), BeforeSending: true, IsPassing: true),
        _ => Broken(exception),
    };

    private static ConnectionFailure NameUnknown(Exception exception)
    {
        // "Try again" is a name server's trouble; that a name does not exist stays so, and a typing mistake deserves a quick answer.
        bool passing = Find<SocketException>(exception)?.SocketErrorCode is SocketError.TryAgain;
        return new(Unreachable, passing ? "the name server does not answer" : "the name is not known", BeforeSending: true, passing);
    }

    private static ConnectionFailure Tls(CertificateDecision? certificate)
    {
        (string code, string words) = certificate?.Reason switch
        {
            CertificateProblem.NotTrusted => (ErrorCodes.CertificateNotTrusted, "no trusted root has signed the server's certificate"),
            CertificateProblem.NameMismatch => (ErrorCodes.CertificateNameMismatch, "the server's certificate is for another name"),
            CertificateProblem.Expired => (ErrorCodes.CertificateExpired, "the server's certificate is not valid at this time"),
            CertificateProblem.Revoked => (ErrorCodes.CertificateNotTrusted, "the server's certificate has been revoked"),
            CertificateProblem.Other => (ErrorCodes.CertificateNotTrusted, "the server's certificate is not acceptable"),
            _ => (ErrorCodes.TlsFailed, "no secure connection could be made"),
        };
        if (certificate is not null)
        {
            words += $" (subject {Text.Words(certificate.Subject)}, issuer {Text.Words(certificate.Issuer)}, valid until {certificate.NotAfter.UtcDateTime:yyyy-MM-dd})";
        }

        return new(code, words, BeforeSending: true, IsPassing: false);
    }

    private static ConnectionFailure Broken(Exception exception)
    {
        string words = Find<SocketException>(exception)?.SocketErrorCode == SocketError.ConnectionReset
            ? "the connection was reset"
            : "the connection broke before the answer came";
        return new(Unreachable, words, BeforeSending: false, IsPassing: true);
    }

    private static string Connecting(Exception exception) => Find<SocketException>(exception)?.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => "the connection was refused, nothing listens there",
        SocketError.TimedOut => "no connection could be opened in time",
        SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.HostDown or SocketError.NetworkDown => "there is no way to it in the network",
        SocketError.ConnectionReset => "the connection was reset",
        _ => "no connection could be opened",
    };

    private static string Proxy(int? status) => status switch
    {
        407 => "the proxy wants a credential, or refuses the one it got",
        { } other => $"the proxy answered {other}",
        null => "the proxy refused the connection",
    };

    private static T? Find<T>(Exception exception)
        where T : Exception
    {
        foreach (Exception inner in Chain(exception))
        {
            if (inner is T found)
            {
                return found;
            }
        }

        return null;
    }

    private static IEnumerable<Exception> Chain(Exception exception)
    {
        for (Exception? inner = exception; inner is not null; inner = inner.InnerException)
        {
            yield return inner;
        }
    }
}
