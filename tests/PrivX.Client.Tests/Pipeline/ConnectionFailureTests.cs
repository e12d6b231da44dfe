using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;
using PrivX.Client.Tests.Support;
using PrivX.Client.Transport;

namespace PrivX.Client.Tests.Pipeline;

public sealed class ConnectionFailureTests
{
    public static IEnumerable<object[]> Failures()
    {
        // What the frameworks throw; code; words; before anything was sent; worth another attempt.
        yield return Case(new HttpRequestException(HttpRequestError.NameResolutionError, "x", new SocketException((int)SocketError.HostNotFound)), "Unreachable", "name is not known", true, false);
        yield return Case(new HttpRequestException(HttpRequestError.NameResolutionError, "x", new SocketException((int)SocketError.TryAgain)), "Unreachable", "name server", true, true);
        yield return Case(new HttpRequestException(HttpRequestError.ConnectionError, "x", new SocketException((int)SocketError.ConnectionRefused)), "Unreachable", "refused", true, true);
        yield return Case(new HttpRequestException(HttpRequestError.ConnectionError, "x", new SocketException((int)SocketError.NetworkUnreachable)), "Unreachable", "no way", true, true);
        yield return Case(new TaskCanceledException("x", new TimeoutException("x")), "Unreachable", "in time", true, true);
        yield return Case(new HttpRequestException(HttpRequestError.SecureConnectionError, "x", new AuthenticationException("x")), "TlsFailed", "secure connection", true, false);
        yield return Case(new HttpRequestException(HttpRequestError.SecureConnectionError, "x", new IOException("x")), "TlsFailed", "handshake", true, true);
        yield return Case(new HttpRequestException(HttpRequestError.ProxyTunnelError, "x", null, HttpStatusCode.ProxyAuthenticationRequired), "ProxyRefused", "credential", true, false);
        yield return Case(new HttpRequestException(HttpRequestError.ProxyTunnelError, "x", null, HttpStatusCode.BadGateway), "ProxyRefused", "502", true, true);
        yield return Case(new HttpRequestException(HttpRequestError.ProxyTunnelError, "x", null, HttpStatusCode.ServiceUnavailable), "ProxyRefused", "503", true, true);
        yield return Case(new HttpRequestException(HttpRequestError.ProxyTunnelError, "x", null, HttpStatusCode.GatewayTimeout), "ProxyRefused", "504", true, true);
        yield return Case(new HttpRequestException(HttpRequestError.ProxyTunnelError, "x", null, HttpStatusCode.Forbidden), "ProxyRefused", "403", true, false);
        yield return Case(new HttpRequestException(HttpRequestError.ProxyTunnelError, "x"), "ProxyRefused", "the proxy refused the connection", true, false);
        yield return Case(new HttpRequestException(HttpRequestError.ProxyTunnelError, "The proxy's 'x'."), "ProxyRefused", "the proxy refused the connection", true, false);

        // .NET 8.
        yield return Case(new HttpRequestException(HttpRequestError.ProxyTunnelError, "The proxy tunnel request to proxy 'http://proxy:8080/' failed with status code '407'."), "ProxyRefused", "credential", true, false);
        yield return Case(new HttpRequestException(HttpRequestError.ProxyTunnelError, "The proxy tunnel request to proxy 'http://proxy:8080/' failed with status code '503'."), "ProxyRefused", "503", true, true);
        yield return Case(new HttpRequestException(HttpRequestError.ConnectionError, "x", new SocketException((int)SocketError.TimedOut)), "Unreachable", "in time", true, true);
        yield return Case(new HttpRequestException(HttpRequestError.ConnectionError, "x", new SocketException((int)SocketError.ConnectionReset)), "Unreachable", "reset", true, true);
        yield return Case(new HttpRequestException(HttpRequestError.ResponseEnded, "x", new HttpIOException(HttpRequestError.ResponseEnded)), "Unreachable", "broke", false, true);
        yield return Case(new HttpRequestException(HttpRequestError.Unknown, "x", new IOException("x", new SocketException((int)SocketError.ConnectionReset))), "Unreachable", "reset", false, true);
        yield return Case(new IOException("x"), "Unreachable", "broke", false, true);

        // .NET Framework.
        yield return Case(new WebException("x", WebExceptionStatus.NameResolutionFailure), "Unreachable", "name is not known", true, false);
        yield return Case(new WebException("x", WebExceptionStatus.ConnectFailure), "Unreachable", "opened", true, true);
        yield return Case(new WebException("x", WebExceptionStatus.TrustFailure), "TlsFailed", "secure connection", true, false);
        yield return Case(new WebException("x", WebExceptionStatus.ProxyNameResolutionFailure), "ProxyRefused", "proxy's name", true, false);
        yield return Case(new WebException("x", WebExceptionStatus.RequestProhibitedByProxy), "ProxyRefused", "the proxy refused the connection", true, false);
        yield return Case(new WebException("x", WebExceptionStatus.KeepAliveFailure), "Unreachable", "broke", false, true);
        yield return Case(new WebException("x", new AuthenticationException("x"), WebExceptionStatus.SendFailure, null), "TlsFailed", "secure connection", true, false);

        // Mono.
        yield return Case(new HttpRequestException("x", new SocketException((int)SocketError.ConnectionRefused)), "Unreachable", "refused", true, true);
        yield return Case(new HttpRequestException("x", new SocketException((int)SocketError.HostNotFound)), "Unreachable", "name is not known", true, false);
        yield return Case(new HttpRequestException("x", new SocketException((int)SocketError.NoData)), "Unreachable", "name is not known", true, false);
        yield return Case(new HttpRequestException("x", new SocketException((int)SocketError.TryAgain)), "Unreachable", "name server", true, true);
        foreach (SocketError noWay in new[] { SocketError.HostUnreachable, SocketError.NetworkUnreachable, SocketError.HostDown, SocketError.NetworkDown })
        {
            yield return Case(new HttpRequestException("x", new SocketException((int)noWay)), "Unreachable", "no way", true, true);
        }

        yield return Case(new HttpRequestException("x", new SocketException((int)SocketError.ConnectionReset)), "Unreachable", "reset", false, true);

        static object[] Case(Exception exception, string code, string words, bool beforeSending, bool passing) => [exception, code, words, beforeSending, passing];
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public void What_the_frameworks_throw_is_told_apart(Exception exception, string code, string words, bool beforeSending, bool passing)
    {
        Assert.True(ConnectionFailure.TryRead(exception, null, out ConnectionFailure failure));
        Assert.Equal(code, failure.Code);
        Assert.Contains(words, failure.Words, StringComparison.Ordinal);
        Assert.Equal(beforeSending, failure.BeforeSending);
        Assert.Equal(passing, failure.IsPassing);
    }

    [Fact]
    public void Mistakes_of_ours_are_not_failures_of_the_network()
    {
        Assert.False(ConnectionFailure.TryRead(new InvalidOperationException("x"), null, out _));
        Assert.False(ConnectionFailure.TryRead(new OperationCanceledException(), null, out _));
    }

    [Theory]
    [InlineData("NotTrusted", "CertificateNotTrusted", "Trust the root")]
    [InlineData("NameMismatch", "CertificateNameMismatch", "name")]
    [InlineData("Expired", "CertificateExpired", "clock")]
    [InlineData("Revoked", "CertificateNotTrusted", "new certificate")]
    [InlineData("Other", "CertificateNotTrusted", "root")]
    public async Task A_refused_certificate_says_why(string problem, string code, string remedy)
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Fail(new HttpRequestException(HttpRequestError.SecureConnectionError, "x", new AuthenticationException("x"))));
        session.Transport.CertificateDecision = new CertificateDecision(Enum.Parse<CertificateProblem>(problem), "CN=privx", "CN=some ca", new DateTimeOffset(2025, 1, 2, 0, 0, 0, TimeSpan.Zero));
        PrivXConnectionException exception = await Check.ThrowsAsync<PrivXConnectionException>(() => session.Api.SendAsync(Session.Request(), default));
        Assert.Equal(code, exception.Code);
        Assert.Contains(remedy, exception.Remedy, StringComparison.Ordinal);
        Assert.Contains("CN=privx, issuer CN=some ca, valid until 2025-01-02", exception.Message, StringComparison.Ordinal);
    }
}
