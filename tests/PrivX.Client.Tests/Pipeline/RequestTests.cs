using System;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Calls;
using PrivX.Client.Operations;
using PrivX.Client.Pipeline;
using PrivX.Client.Tests.Support;
using PrivX.Client.Transport;

namespace PrivX.Client.Tests.Pipeline;

public sealed class RequestTests
{
    [Fact]
    public async Task A_request_is_sent_exactly_as_the_operation_says()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond("{}"));
        ApiRequest request = Session.Request("POST", RepeatClass.Once, "/test/api/v1/things/{id}", "a/b c");
        await session.Api.SendAsync(new ApiRequest(request.Operation, "a/b c") { Query = [new("filter", "x&y"), new("none", null)], Body = request.Body }, default);

        Sent sent = Assert.Single(session.Server.Sent);
        Assert.Equal("POST", sent.Method);
        Assert.Equal("/test/api/v1/things/a%2Fb%20c", sent.Path);
        Assert.Equal("filter=x%26y", sent.Query);
        Assert.Equal("{\"name\":\"x\"}", sent.Body);
        Assert.Equal("application/json", sent.Header("Content-Type"));
        Assert.Equal("application/json", sent.Header("Accept"));
        Assert.Equal("Tests/1.0", sent.Header("User-Agent"));
        Assert.Equal("Bearer token-1", sent.Header("Authorization"));
        Assert.True(Guid.TryParse(sent.Header("X-Request-Id"), out _));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("")]
    [InlineData(" ")]
    public void What_would_leave_its_place_in_a_path_is_refused(string value)
    {
        PrivXUsageException exception = Assert.Throws<PrivXUsageException>(() => new ApiRequest(VaultOperations.GetSecret, value));
        Assert.Equal("InvalidArgument", exception.Code);
        Assert.NotNull(exception.Remedy);
    }

    [Theory]
    [InlineData("https://privx.example.com", "https://privx.example.com/test/api/v1/things")]
    [InlineData("https://privx.example.com/", "https://privx.example.com/test/api/v1/things")]
    [InlineData("https://privx.example.com:8443/pam/", "https://privx.example.com:8443/pam/test/api/v1/things")]
    [InlineData("http://127.0.0.1:5000", "http://127.0.0.1:5000/test/api/v1/things")]
    public async Task The_path_is_joined_to_the_address(string address, string expected)
    {
        var server = new FakeServer { Token = (_, _) => Task.FromResult(FakeServer.Json("{\"access_token\":\"t\",\"expires_in\":300}")) };
        using Session session = await Session.ConnectAsync(credential: new Client.Authentication.AccessTokenCredential(new SecretText("t")), server: server.Respond("{}"), address: address);
        await session.Api.SendAsync(Session.Request(), default);
        Assert.Equal(expected, session.Server.Sent.Single().Address.AbsoluteUri);
    }

    [Theory]
    [InlineData("http://privx.example.com", "https")]
    [InlineData("https://user:canary@privx.example.com", "user name")]
    [InlineData("https://u@privx.example.com", "user name")]
    [InlineData("https://privx.example.com/?x=canary", "'?'")]
    [InlineData("https://privx.example.com/#canary", "'#'")]
    [InlineData("https://privx.example.com/?", "'?'")]
    [InlineData("https://privx.example.com/#", "'#'")]
    [InlineData("ftp://privx.example.com", "https")]
    public void Unsafe_addresses_are_refused(string address, string expected)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => new PrivXClientOptions(new Uri(address)));
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Check.NoSecret(exception.ToString());
    }

    [Fact]
    public void Half_an_address_is_none() => Assert.Throws<ArgumentException>(() => new BaseAddress(new Uri("privx.example.com", UriKind.Relative)));

    [Fact]
    public void An_address_is_named_without_its_path()
    {
        var address = new BaseAddress(new Uri("https://privx.example.com:8443/pam/"));
        Assert.Equal(("privx.example.com", "https://privx.example.com:8443"), (address.Host, address.Origin));
    }

    [Fact]
    public async Task All_attempts_have_one_request_id_and_their_own_content()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(503).Respond(503).Respond("{}"));
        await session.Api.SendAsync(Session.Request("PUT", RepeatClass.Idempotent), default);
        Assert.Equal(3, session.Server.Sent.Count);
        Assert.Single(session.Server.Sent.Select(sent => sent.Header("X-Request-Id")).Distinct());
        Assert.All(session.Server.Sent, sent => Assert.Equal("{\"name\":\"x\"}", sent.Body));
    }

    [Fact]
    public async Task Each_sending_is_told_in_one_line()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(401).Respond(503).Respond("{}"));
        var reporter = new Reporter();
        ApiRequest request = new(Session.Request("GET", RepeatClass.Safe, "/test/api/v1/things/{id}", "secret-id").Operation, "secret-id") { Query = [new("offset", "10"), new("keywords", "canary")] };
        await new ApiCaller(session.Pipeline, reporter).SendAsync(request, default);
        Assert.Equal(
            [
                "GET /test/api/v1/things/{id} -> 401 in 0 ms",
                "POST /auth/api/v1/oauth/token -> 200 in 0 ms",
                "GET /test/api/v1/things/{id} -> 503 in 0 ms",
                "GET /test/api/v1/things/{id} -> 200 in 0 ms (attempt 2)",
            ],
            reporter.Verboses.Where(line => line.Contains("->", StringComparison.Ordinal)));
        string debug = reporter.Debugs[0];
        Assert.Contains("Accept: application/json", debug, StringComparison.Ordinal);
        Assert.Contains("Authorization: REDACTED", debug, StringComparison.Ordinal);
        Assert.Contains("offset=10, keywords=REDACTED", debug, StringComparison.Ordinal);
        Check.NoSecret(reporter.All);
        Assert.DoesNotContain(reporter.All, line => line.Contains("secret-id", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_debugged_of_a_message_shows_nothing_private()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ =>
        {
            HttpResponseMessage response = FakeServer.Json("{}");
            response.Headers.Add("Set-Cookie", "canary");
            response.Headers.TryAddWithoutValidation("X-Request-Id", ["1\u0007", "2"]);
            return response;
        }));
        var reporter = new Reporter();
        ApiRequest request = new(Session.Request("PUT", RepeatClass.Idempotent).Operation) { Query = [new("limit", "5"), new("none", null)], Body = RequestBody.Json("{}"u8.ToArray()) };
        await new ApiCaller(session.Pipeline, reporter).SendAsync(request, default);
        string id = session.Server.Sent[0].Header("X-Request-Id")!;
        Assert.Equal(2, reporter.Debugs.Count);
        Assert.Equal($"Request PUT /test/api/v1/things: Accept: application/json; User-Agent: Tests/1.0; X-Request-ID: {id}; Authorization: REDACTED; Content-Type: application/json; query limit=5.", reporter.Debugs[0]);
        Assert.Equal("Answer to PUT /test/api/v1/things: Set-Cookie: REDACTED; X-Request-ID: 1 , 2; Content-Type: application/json.", reporter.Debugs[1]);
    }

    [Fact]
    public async Task Of_a_call_without_a_query_none_is_debugged()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond("{}"));
        var reporter = new Reporter();
        await new ApiCaller(session.Pipeline, reporter).SendAsync(Session.Request(), default);
        string id = session.Server.Sent[0].Header("X-Request-Id")!;
        Assert.Equal($"Request GET /test/api/v1/things: Accept: application/json; User-Agent: Tests/1.0; X-Request-ID: {id}; Authorization: REDACTED.", reporter.Debugs[0]);
    }

    [Fact]
    public async Task Stopped_beforehand_a_call_is_not_begun()
    {
        using Session session = await Session.ConnectAsync();
        var reporter = new Reporter();
        var stopped = new CancellationToken(canceled: true);
        OperationCanceledException exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ApiCaller(session.Pipeline, reporter).SendAsync(Session.Request(), stopped));
        Assert.Equal(stopped, exception.CancellationToken);
        Assert.Empty(reporter.All);
    }

    [Fact]
    public async Task What_got_no_answer_is_told_too()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Fail(new System.IO.IOException("x")));
        await Assert.ThrowsAsync<PrivXOutcomeUnknownException>(() => session.Api.SendAsync(Session.Request("POST", RepeatClass.Once), default));
        Assert.Equal("POST /test/api/v1/things -> no answer in 0 ms", session.Reporter.Verboses[^1]);
    }

    [Fact]
    public async Task A_short_secret_is_no_reason_to_blacken_a_text()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond("""{"error_message":"abc and abcd"}""", 400));
        var request = new ApiRequest(Session.Request("POST").Operation) { Body = RequestBody.Json("{}"u8.ToArray(), "abc", "abcd") };
        PrivXRequestException exception = await Check.ThrowsAsync<PrivXRequestException>(() => session.Api.SendAsync(request, default));
        Assert.Equal("abc and ***", exception.ServerMessage);
    }

    [Theory]
    [InlineData(100, 15.0)]
    [InlineData(15, 15.0)]
    [InlineData(10, 8.0)]
    [InlineData(1, 0.8)]
    [InlineData(0, 15.0)]
    public async Task A_connection_is_given_up_before_the_call_is(int timeout, double connect)
    {
        using Session session = await Session.ConnectAsync(credential: new Client.Authentication.AccessTokenCredential(new SecretText("t")), configure: options => options.Timeout = TimeSpan.FromSeconds(timeout));
        Assert.Equal(TimeSpan.FromSeconds(connect), session.Transport.Options!.ConnectTimeout);
    }

    [Fact]
    public async Task The_transport_gets_what_the_session_was_given()
    {
        var proxy = new Uri("http://proxy.example.com:3128");
        var credential = new System.Net.NetworkCredential("u", "p");
        X509Certificate2[] roots = [];
        using Session session = await Session.ConnectAsync(configure: options =>
        {
            options.TrustedCertificates = roots;
            options.SkipCertificateCheck = true;
            options.Proxy = proxy;
            options.ProxyCredential = credential;
            options.NoProxy = true;
        });
        TransportOptions given = session.Transport.Options!;
        Assert.Same(roots, given.TrustedCertificates);
        Assert.Equal((true, proxy, credential, true), (given.SkipCertificateCheck, given.Proxy, given.ProxyCredential, given.NoProxy));
        Assert.StartsWith("The certificate of privx.example.com is not checked", session.Reporter.Warnings.Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "ProxyRefused", "the proxy proxy.example.com:3128 does not answer: the connection was refused, nothing listens there.")]
    [InlineData(true, "Unreachable", "https://privx.example.com cannot be reached: the connection was refused, nothing listens there.")]
    public async Task Where_a_proxy_is_used_it_is_what_does_not_answer(bool noProxy, string code, string message)
    {
        var server = new FakeServer { Always = (_, _) => throw new HttpRequestException(HttpRequestError.ConnectionError, "x", new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.ConnectionRefused)) };
        using Session session = await Session.ConnectAsync(server, configure: options =>
        {
            options.Proxy = new Uri("http://proxy.example.com:3128");
            options.NoProxy = noProxy;
        });

        // Nothing was sent: also of what may be done only once it is known that it was not.
        PrivXConnectionException exception = await Check.ThrowsAsync<PrivXConnectionException>(() => session.Api.SendAsync(Session.Request("POST", RepeatClass.Once), default));
        Assert.Equal(code, exception.Code);
        Assert.EndsWith(message, exception.Message, StringComparison.Ordinal);
        Assert.Contains(noProxy ? "the network" : "use no proxy", exception.Remedy, StringComparison.Ordinal);
        Assert.Equal(("POST", "/test/api/v1/things"), (exception.Method, exception.Route));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "bytes=1-")]
    public async Task A_download_begins_where_it_is_wanted(long start, string? range)
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond("{}"));
        var request = new ApiRequest(Session.Request("POST").Operation) { Body = RequestBody.Json("{\"a\":1}"u8.ToArray()), Query = [new("q", "1")] };
        using Client.Transfer.Download download = await new ApiCaller(session.Pipeline, null, start).OpenAsync(request, default);
        Sent sent = session.Server.Sent[0];
        Assert.Equal((range, "{\"a\":1}", "q=1"), (sent.Header("Range"), sent.Body, sent.Query));
    }

    [Fact]
    public async Task A_status_names_its_service()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond("""{"version":"43.0"}"""));
        PrivX.Common.ServiceStatus status = await session.Api.GetStatusAsync(AuthOperations.GetAuthStatus, default);
        Assert.Equal(("auth", "43.0"), (status.Service, status.Version));
    }

    [Fact]
    public async Task One_object_is_a_list_of_it_where_servers_answer_either()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond("""{"id":"a"}""").Respond("""[{"id":"""));
        Assert.Equal(["a"], (await session.Api.SendForItemsAsync(Session.Request(), PrivX.HostStore.HostStoreJson.Default.Host, default)).Select(host => host.Id));
        await Check.ThrowsAsync<PrivXResponseException>(() => session.Api.SendForItemsAsync(Session.Request(), PrivX.HostStore.HostStoreJson.Default.Host, default));
    }

    [Fact]
    public async Task The_callers_cancellation_is_theirs()
    {
        using var cancel = new CancellationTokenSource();
        var server = new FakeServer();
        server.RespondAsync(async (_, token) =>
        {
            await cancel.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        });
        using Session session = await Session.ConnectAsync(server);
        OperationCanceledException exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.Api.SendAsync(Session.Request("POST", RepeatClass.Once), cancel.Token));
        Assert.Equal(cancel.Token, exception.CancellationToken);
        Assert.Single(server.Sent);
    }

    [Fact]
    public async Task A_closed_session_says_so()
    {
        var server = new FakeServer();
        var hanging = new TaskCompletionSource();
        server.RespondAsync(async (_, token) =>
        {
            hanging.SetResult();
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        });
        Session session = await Session.ConnectAsync(server);
        Task running = session.Api.SendAsync(Session.Request(), default);
        await hanging.Task;
        session.Dispose();
        session.Dispose();
        Assert.IsAssignableFrom<OperationCanceledException>((await Assert.ThrowsAsync<ObjectDisposedException>(() => running)).InnerException);
        ObjectDisposedException exception = await Assert.ThrowsAsync<ObjectDisposedException>(() => session.Api.SendAsync(Session.Request(), default));
        Assert.Contains("Connect again", exception.Message, StringComparison.Ordinal);
        Assert.Equal(nameof(PrivXClient), exception.ObjectName);
        Assert.True(session.Transport.IsDisposed);
    }

    [Fact]
    public async Task The_server_version_is_asked_for_once()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond("{\"version\":\"43.0-72 (abc)\",\"status\":\"RUNNING\"}"));
        Assert.Equal("43.0", await session.Api.GetServerVersionAsync(default));
        Assert.Equal("43.0", await session.Api.GetServerVersionAsync(default));
        Sent sent = Assert.Single(session.Server.Sent);
        Assert.Equal("GET /auth/api/v1/status", sent.ToString());
        Assert.Null(sent.Header("Authorization"));
    }

    [Theory]
    [InlineData("43.0-72 (x)", "43.0")]
    [InlineData("v44.1", "44.1")]
    [InlineData("28", "28")]
    [InlineData("39.", "39")]
    [InlineData("", null)]
    [InlineData("unknown", null)]
    public void Versions_are_found_in_text(string text, string? expected) => Assert.Equal(expected, VersionText.Read(text));
}
