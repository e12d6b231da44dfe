using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Transport;

namespace PrivX.Client.Tests.Transport;

public sealed class HttpTransportTests : IDisposable
{
    private readonly TestCertificates _certificates = new();

    public void Dispose() => _certificates.Dispose();

    [Fact]
    public async Task Handlers_run_outermost_first()
    {
        using var server = new TestServer();
        var order = new List<string>();
        using ITransport transport = Create(new TransportOptions { NoProxy = true }, new NotingHandler("a", order), new NotingHandler("b", order), new NotingHandler("c", order));

        Assert.Equal("ok", await Get(transport, server.Address));
        Assert.Equal(["a", "b", "c"], order);
    }

    [Fact]
    public async Task A_redirect_is_handed_out_not_followed()
    {
        using var server = new TestServer { Response = Encoding.ASCII.GetBytes("HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n") };
        using ITransport transport = Create(new TransportOptions { NoProxy = true });

        using HttpResponseMessage response = await Send(transport, server.Address);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Compressed_answers_are_unpacked()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write("hello"u8);
        }

        using var server = new TestServer
        {
            Response = [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {packed.Length}\r\n\r\n"), .. packed.ToArray()],
        };
        using ITransport transport = Create(new TransportOptions { NoProxy = true });

        Assert.Equal("hello", await Get(transport, server.Address));
        Assert.Contains("Accept-Encoding: gzip, deflate, br", server.Requests.First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookies_stay_within_their_session()
    {
        using var server = new TestServer { Response = Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nSet-Cookie: s=1\r\nContent-Length: 0\r\n\r\n") };
        using ITransport one = Create(new TransportOptions { NoProxy = true });
        using ITransport two = Create(new TransportOptions { NoProxy = true });
        await Get(one, server.Address);
        await Get(one, server.Address);
        await Get(two, server.Address);

        Assert.Equal([false, true, false], server.Requests.Select(r => r.Contains("Cookie: s=1", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_answer_comes_with_its_headers_not_with_its_body()
    {
        using var server = new TestServer { Response = Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nbeginning") };
        using ITransport transport = Create(new TransportOptions { NoProxy = true });

        using HttpResponseMessage response = await Send(transport, server.Address);

        Assert.Equal(100, response.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task Disposing_closes_the_connections()
    {
        using var server = new TestServer();
        ITransport transport = Create(new TransportOptions { NoProxy = true });
        await Get(transport, server.Address);
        transport.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => Get(transport, server.Address));
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task A_proxy_gets_every_request_also_local_ones()
    {
        using var proxy = new TestServer();
        using ITransport transport = Create(new TransportOptions { Proxy = proxy.Address, ProxyCredential = new NetworkCredential("u", "p") });

        Assert.Equal("ok", await Get(transport, new Uri("http://localhost:9/x")));
        Assert.StartsWith("GET http://localhost:9/x HTTP/1.1", proxy.Requests.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoProxy_wins_over_a_proxy()
    {
        using var server = new TestServer();
        using var proxy = new TestServer();
        using ITransport transport = Create(new TransportOptions { Proxy = proxy.Address, NoProxy = true });

        await Get(transport, server.Address);
        Assert.Empty(proxy.Requests);
    }

    [Theory]
    [InlineData("root", false)]
    [InlineData("root", true)]
    [InlineData("intermediate", true)]
    [InlineData("server", false)]
    public async Task A_session_trusts_its_own_anchors(string anchor, bool fromIntermediate)
    {
        using X509Certificate2 certificate = _certificates.Server(fromIntermediate: fromIntermediate, selfSigned: anchor == "server");
        using var server = new TestServer(certificate, fromIntermediate ? [_certificates.Intermediate] : null);
        X509Certificate2 trusted = anchor switch
        {
            "root" => _certificates.Root,
            "intermediate" => _certificates.Intermediate,
            _ => certificate,
        };
        using var unrelated = new TestCertificates();
        using ITransport transport = Create(new TransportOptions { NoProxy = true, TrustedCertificates = [unrelated.Root, Public(trusted)] });

        Assert.Equal("ok", await Get(transport, server.Address));
        Assert.Null(transport.CertificateDecision);
    }

    [Theory]
    [InlineData("no anchor", CertificateProblem.NotTrusted)]
    [InlineData("another anchor", CertificateProblem.NotTrusted)]
    [InlineData("same name, another key", CertificateProblem.NotTrusted)]
    [InlineData("wrong name", CertificateProblem.NameMismatch)]
    [InlineData("expired", CertificateProblem.Expired)]
    [InlineData("client use", CertificateProblem.Other)]
    [InlineData("the server's own, expired", CertificateProblem.Expired)]
    public async Task Anchors_widen_trust_and_nothing_else(string kind, object expected)
    {
        using var others = new TestCertificates();
        using X509Certificate2 certificate = _certificates.Server(
            expired: kind.Contains("expired", StringComparison.Ordinal),
            wrongName: kind == "wrong name",
            clientUse: kind == "client use",
            selfSigned: kind == "the server's own, expired");
        IReadOnlyList<X509Certificate2> anchors = kind switch
        {
            "no anchor" => [],
            "another anchor" => [others.Intermediate],
            "same name, another key" => [others.Root],
            "the server's own, expired" => [Public(certificate)],
            _ => [_certificates.Root],
        };
        using var server = new TestServer(certificate);
        using ITransport transport = Create(new TransportOptions { NoProxy = true, TrustedCertificates = anchors });

        await Assert.ThrowsAsync<HttpRequestException>(() => Get(transport, server.Address));

        CertificateDecision verdict = transport.CertificateDecision!;
        Assert.Equal((CertificateProblem)expected, verdict.Reason);
        Assert.Equal("CN=test server", verdict.Subject);
        Assert.Equal(certificate.Issuer, verdict.Issuer);
        Assert.Equal(certificate.NotAfter.ToUniversalTime(), verdict.NotAfter.UtcDateTime);
        Assert.Empty(server.Requests);
    }

    // A common name is for people; some systems take it for an address all the same.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_address_must_stand_among_the_alternative_names(bool commonNameOnly)
    {
        using X509Certificate2 certificate = _certificates.Server(onlyName: commonNameOnly ? "127.0.0.1" : null);
        using var server = new TestServer(certificate);
        using ITransport transport = Create(new TransportOptions { NoProxy = true, TrustedCertificates = [_certificates.Root] });
        Uri address = new UriBuilder(server.Address) { Host = "127.0.0.1" }.Uri;
        if (commonNameOnly)
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => Get(transport, address));
            Assert.Equal(CertificateProblem.NameMismatch, transport.CertificateDecision!.Reason);
        }
        else
        {
            Assert.Equal("ok", await Get(transport, address));
        }
    }

    [Fact]
    public async Task The_lab_switch_accepts_anything()
    {
        using X509Certificate2 certificate = _certificates.Server(expired: true, wrongName: true);
        using var server = new TestServer(certificate);
        using ITransport transport = Create(new TransportOptions { NoProxy = true, SkipCertificateCheck = true });

        Assert.Equal("ok", await Get(transport, server.Address));
    }

    [Fact]
    public async Task Trust_of_one_session_is_not_trust_of_another()
    {
        using X509Certificate2 certificate = _certificates.Server();
        using var server = new TestServer(certificate);
        using ITransport trusting = Create(new TransportOptions { NoProxy = true, TrustedCertificates = [_certificates.Root] });
        using ITransport other = Create(new TransportOptions { NoProxy = true });

        Assert.Equal("ok", await Get(trusting, server.Address));
        await Assert.ThrowsAsync<HttpRequestException>(() => Get(other, server.Address));
    }

    private static X509Certificate2 Public(X509Certificate2 certificate) => X509CertificateLoader.LoadCertificate(certificate.RawData);

    private static ITransport Create(TransportOptions options, params DelegatingHandler[] handlers) => TransportLoader.Load().Create(options, handlers);

    private static Task<HttpResponseMessage> Send(ITransport transport, Uri address) =>
        transport.Invoker.SendAsync(new HttpRequestMessage(HttpMethod.Get, address), CancellationToken.None);

    private static async Task<string> Get(ITransport transport, Uri address)
    {
        using HttpResponseMessage response = await Send(transport, address);
        return await response.Content.ReadAsStringAsync();
    }
}
