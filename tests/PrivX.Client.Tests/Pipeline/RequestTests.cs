using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;
using PrivX.Client.Tests.Support;

namespace PrivX.Client.Tests.Pipeline;

public sealed class RequestTests
{
    [Fact]
    public async Task A_request_is_sent_exactly_as_the_operation_says()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Answer("{}"));
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
        PrivXUsageException exception = Assert.Throws<PrivXUsageException>(() => new ApiRequest(PrivX.Vault.VaultOperations.GetSecret, value));
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
        using Session session = await Session.ConnectAsync(credential: new Client.Authentication.AccessTokenCredential(new SecretText("t")), server: server.Answer("{}"), address: address);
        await session.Api.SendAsync(Session.Request(), default);
        Assert.Equal(expected, session.Server.Sent.Single().Address.AbsoluteUri);
    }

    [Theory]
    [InlineData("http://privx.example.com", "https")]
    [InlineData("https://user:canary@privx.example.com", "user name")]
    [InlineData("https://privx.example.com/?x=canary", "'?'")]
    [InlineData("ftp://privx.example.com", "https")]
    public void Unsafe_addresses_are_refused(string address, string expected)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => new PrivXClientOptions(new Uri(address)));
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Check.NoSecret(exception.ToString());
    }

    [Fact]
    public async Task All_attempts_have_one_request_id_and_their_own_content()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Answer(503).Answer(503).Answer("{}"));
        await session.Api.SendAsync(Session.Request("PUT", RepeatClass.Idempotent), default);
        Assert.Equal(3, session.Server.Sent.Count);
        Assert.Single(session.Server.Sent.Select(sent => sent.Header("X-Request-Id")).Distinct());
        Assert.All(session.Server.Sent, sent => Assert.Equal("{\"name\":\"x\"}", sent.Body));
    }

    [Fact]
    public async Task Each_sending_is_told_in_one_line()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Answer(401).Answer(503).Answer("{}"));
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
    public async Task The_callers_cancellation_is_theirs()
    {
        using var cancel = new CancellationTokenSource();
        var server = new FakeServer();
        server.AnswerAsync(async (_, token) =>
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
        server.AnswerAsync(async (_, token) =>
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
        await Assert.ThrowsAsync<ObjectDisposedException>(() => running);
        ObjectDisposedException exception = await Assert.ThrowsAsync<ObjectDisposedException>(() => session.Api.SendAsync(Session.Request(), default));
        Assert.Contains("Connect again", exception.Message, StringComparison.Ordinal);
        Assert.True(session.Transport.IsDisposed);
    }

    [Fact]
    public async Task The_server_version_is_asked_for_once()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Answer("{\"version\":\"43.0-72 (abc)\",\"status\":\"RUNNING\"}"));
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
    [InlineData("", null)]
    [InlineData("unknown", null)]
    public void Versions_are_found_in_text(string text, string? expected) => Assert.Equal(expected, VersionText.Read(text));
}
