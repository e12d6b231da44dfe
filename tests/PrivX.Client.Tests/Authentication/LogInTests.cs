using System;
using System.Net.Http;
using System.Threading.Tasks;
using PrivX.Client.Authentication;
using PrivX.Client.Tests.Support;

namespace PrivX.Client.Tests.Authentication;

public sealed class LogInTests
{
    private const string Form = "application/x-www-form-urlencoded";

    private static readonly UserCredential User = new("alice", new SecretText("canary-password"));

    [Fact]
    public async Task An_API_client_logs_in_with_a_form_and_the_OAuth_client_in_the_header()
    {
        using Session session = await Session.ConnectAsync(credential: new ApiClientCredential("id+1", new SecretText("canary s&=ö"), "privx-external", new SecretText("o:s")));
        Sent sent = Assert.Single(session.Server.LogIns);
        Assert.Equal("POST", sent.Method);
        Assert.Equal("Basic " + Convert.ToBase64String("privx-external:o:s"u8), sent.Header("Authorization"));
        Assert.Equal(Form, sent.Header("Content-Type"));
        Assert.Equal("grant_type=password&username=id%2B1&password=canary+s%26%3D%C3%B6", sent.Body);
        Check.NoSecret(session.Reporter.All);
    }

    [Theory]
    [InlineData(401, """{"error":"invalid_client"}""", "InvalidClient", "-OAuthCredential")]
    [InlineData(400, """{"error":"invalid_client","error_description":"unknown"}""", "InvalidClient", "-OAuthCredential")]
    [InlineData(401, "", "InvalidClient", "-OAuthCredential")]
    [InlineData(400, """{"error":"invalid_grant"}""", "InvalidCredential", "(-Credential)")]
    [InlineData(401, """{"error":"invalid_grant","error_description":"bad canary-api-client-secret"}""", "InvalidCredential", "(-Credential)")]
    [InlineData(400, """{"error":"unsupported_grant_type"}""", "LoginFailed", "(-Credential)")]
    [InlineData(403, """{"error_code":"PERMISSION_DENIED"}""", "InvalidCredential", "(-Credential)")]
    public async Task A_refused_API_client_is_told_apart_from_a_refused_OAuth_client(int status, string body, string code, string parameter)
    {
        var server = new FakeServer { Token = (_, _) => Task.FromResult(FakeServer.Json(body, status)) };
        PrivXAuthenticationException exception = await Check.ThrowsAsync<PrivXAuthenticationException>(() => Session.ConnectAsync(server));
        Assert.Equal(code, exception.Code);
        Assert.Contains(parameter, exception.Remedy, StringComparison.Ordinal);
        Assert.Single(server.LogIns);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"access_token\":\"\"}")]
    [InlineData("{\"access_token\":\"canary\\ncanary\"}")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("<html>")]
    public async Task An_answer_without_token_is_no_log_in(string body)
    {
        var server = new FakeServer { Token = (_, _) => Task.FromResult(FakeServer.Json(body)) };
        await Check.ThrowsAsync<PrivXResponseException>(() => Session.ConnectAsync(server));
    }

    [Theory]
    [InlineData("\"1800\"", 1800)]
    [InlineData("300", 300)]
    [InlineData("0", null)]
    [InlineData("-5", null)]
    [InlineData("true", null)]
    [InlineData("null", null)]
    public async Task A_tokens_life_is_read_in_whichever_form(string text, int? seconds)
    {
        var server = new FakeServer { Token = (_, _) => Task.FromResult(FakeServer.Json($$"""{"access_token":"x","expires_in":{{text}}}""")) };
        using Session session = await Session.ConnectAsync(server);
        Assert.Equal(seconds is { } life ? session.Clock.UtcNow.AddSeconds(life) : null, session.Pipeline.TokenExpires);
    }

    [Fact]
    public async Task A_failed_log_in_leaves_nothing_open()
    {
        var server = new FakeServer { Token = (_, _) => Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.BadRequest)) };
        var transport = new FakeTransport(server);
        await Assert.ThrowsAsync<PrivXAuthenticationException>(() => Client.Pipeline.ApiPipeline.ConnectAsync(new PrivXClientOptions(new Uri("https://privx.example.com")) { Clock = new TestClock() }, Session.ApiClient, transport, null, default));
        Assert.True(transport.IsDisposed);
    }

    [Fact]
    public async Task A_log_in_is_retried_like_any_read()
    {
        int calls = 0;
        var server = new FakeServer { Token = (_, _) => Task.FromResult(++calls < 3 ? new HttpResponseMessage(System.Net.HttpStatusCode.BadGateway) : FakeServer.Json("""{"access_token":"x","expires_in":300}""")) };
        using Session session = await Session.ConnectAsync(server);
        Assert.Equal(3, server.LogIns.Count);
    }

    [Fact]
    public async Task A_user_logs_in_in_three_steps_and_is_renewed_by_refresh_token()
    {
        var server = new FakeServer();
        server.Answer(Redirect).Answer(sent => FakeServer.Json($$"""{"code":"the-code","state":"{{State(server)}}"}""")).Answer("{}");
        server.Token = (_, _) => Task.FromResult(FakeServer.Json($$"""{"access_token":"user-{{server.LogIns.Count}}","expires_in":300,"refresh_token":"canary-refresh-{{server.LogIns.Count}}"}"""));
        using Session session = await Session.ConnectAsync(server, User);

        Sent authorize = server.Sent[0];
        Assert.Equal("GET /auth/api/v1/oauth/authorize", $"{authorize.Method} {authorize.Path}");
        Assert.Equal(("code", "privx-ui", "/privx/oauth-callback", "Tests/1.0", "S256"), (authorize.Parameter("response_type"), authorize.Parameter("client_id"), authorize.Parameter("redirect_uri"), authorize.Parameter("user_agent"), authorize.Parameter("code_challenge_method")));
        Assert.Equal(43, authorize.Parameter("state")!.Length);
        Sent login = server.Sent[1];
        Assert.Equal("POST /auth/api/v1/login", login.ToString());
        Assert.Equal("""{"username":"alice","password":"canary-password","token":"canary log/in"}""", login.Body);
        Sent token = server.LogIns[0];
        Assert.Null(token.Header("Authorization"));
        Assert.StartsWith("grant_type=authorization_code&client_id=privx-ui&redirect_uri=%2Fprivx%2Foauth-callback&code=the-code&code_verifier=", token.Body, StringComparison.Ordinal);
        Assert.Equal(authorize.Parameter("code_challenge"), Pkce.Challenge(token.Body!.Split('=')[^1]));

        session.Clock.Advance(TimeSpan.FromSeconds(280));
        await session.Api.SendAsync(Session.Request(), default);
        Assert.Equal("grant_type=refresh_token&client_id=privx-ui&redirect_uri=%2Fprivx%2Foauth-callback&refresh_token=canary-refresh-1", server.LogIns[1].Body);
        Assert.Equal("Bearer user-2", server.Sent[2].Header("Authorization"));
        Check.NoSecret(session.Reporter.All);
    }

    [Fact]
    public async Task A_refused_refresh_token_ends_the_session()
    {
        var server = new FakeServer();
        server.Answer(Redirect).Answer(_ => FakeServer.Json($$"""{"code":"c","state":"{{State(server)}}"}""")).Answer(401);
        server.Token = (_, _) => Task.FromResult(server.LogIns.Count == 1 ? FakeServer.Json("""{"access_token":"x","expires_in":300,"refresh_token":"canary-r"}""") : FakeServer.Json("""{"error":"invalid_grant"}""", 400));
        using Session session = await Session.ConnectAsync(server, User);
        PrivXAuthenticationException exception = await Check.ThrowsAsync<PrivXAuthenticationException>(() => session.Api.SendAsync(Session.Request(), default));
        Assert.Equal("SessionExpired", exception.Code);
        Assert.Equal(3, server.Sent.Count);
    }

    [Theory]
    [InlineData("""{"mfa":"required"}""", "LoginFailed", "second factor")]
    [InlineData("""{"code":"","state":"x"}""", "LoginFailed", "second factor")]
    [InlineData("""{"code":"c","state":"another"}""", "LoginFailed", "interfering")]
    public async Task An_unexpected_answer_to_the_password_is_no_log_in(string body, string code, string remedy)
    {
        var server = new FakeServer().Answer(Redirect).Answer(body);
        PrivXAuthenticationException exception = await Check.ThrowsAsync<PrivXAuthenticationException>(() => Session.ConnectAsync(server, User));
        Assert.Equal(code, exception.Code);
        Assert.Contains(remedy, exception.Remedy, StringComparison.Ordinal);
        Assert.Empty(server.LogIns);
    }

    [Theory]
    [InlineData(401, "", "InvalidCredential")]
    [InlineData(401, """{"error_code":"PERMISSION_DENIED","error_message":"canary-password is wrong"}""", "InvalidCredential")]
    [InlineData(400, """{"error":"invalid_grant"}""", "InvalidCredential")]
    [InlineData(400, """{"error":"mfa_required"}""", "LoginFailed")]
    public async Task A_wrong_password_is_told(int status, string body, string code)
    {
        PrivXAuthenticationException exception = await Check.ThrowsAsync<PrivXAuthenticationException>(() => Session.ConnectAsync(new FakeServer().Answer(Redirect).Answer(body, status), User));
        Assert.Equal(code, exception.Code);
        Assert.Contains("-UserCredential", exception.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_after_the_password_is_an_unknown_outcome_and_not_sent_again()
    {
        var server = new FakeServer().Answer(Redirect).Fail(new HttpRequestException("broken", new System.IO.IOException()));
        PrivXOutcomeUnknownException exception = await Check.ThrowsAsync<PrivXOutcomeUnknownException>(() => Session.ConnectAsync(server, User));
        Assert.Equal("Log in again.", exception.Remedy);
    }

    [Theory]
    [InlineData("/auth/login?state=STATE")]
    [InlineData("")]
    [InlineData("/auth/login?token=t&state=another")]
    public async Task A_redirect_without_log_in_is_none(string location)
    {
        var server = new FakeServer();
        server.Answer(_ => RedirectTo(location.Replace("STATE", State(server), StringComparison.Ordinal)));
        PrivXAuthenticationException exception = await Check.ThrowsAsync<PrivXAuthenticationException>(() => Session.ConnectAsync(server, User));
        Assert.Equal("LoginFailed", exception.Code);
    }

    [Theory]
    [InlineData("https://x/login?token=a%2Fb&state=s", "a/b")]
    [InlineData("/login?state=s&token=a+b#frag", "a b")]
    [InlineData("/#/login?token=t", "t")]
    [InlineData("/login?mytoken=t", null)]
    [InlineData("/login", null)]
    public void Parameters_are_found_in_any_address(string address, string? expected) => Assert.Equal(expected, QueryText.Find(address, "token"));

    [Fact]
    public async Task An_external_token_is_exchanged()
    {
        var server = new FakeServer().Answer("""{"access_token":"x","expires_in":300}""").Answer(401);
        using Session session = await Session.ConnectAsync(server, new TokenExchangeCredential(new SecretText("canary-jwt"), "a b"));
        Assert.Equal("POST /auth/api/v1/token/login", server.Sent[0].ToString());
        Assert.Equal("""{"token":"canary-jwt","scope":"a b"}""", server.Sent[0].Body);
        Assert.Null(server.Sent[0].Header("Authorization"));

        // Without a refresh token there is nothing to renew with.
        PrivXAuthenticationException exception = await Check.ThrowsAsync<PrivXAuthenticationException>(() => session.Api.SendAsync(Session.Request(), default));
        Assert.Equal("SessionExpired", exception.Code);
        Assert.Empty(server.LogIns);
    }

    [Fact]
    public async Task A_client_credential_is_sent_as_form_and_then_as_JSON()
    {
        var credential = new ClientCredential("privx-external", "c", new SecretText("canary-secret"));
        var server = new FakeServer().Answer(415).Answer("""{"access_token":"x","expires_in":300}""").Answer("""{"access_token":"y","expires_in":300}""").Answer("{}");
        using Session session = await Session.ConnectAsync(server, credential);
        Assert.All(server.Sent, sent => Assert.Equal("/auth/api/v1/oauth/clientcredentials/privx-external/token", sent.Path));
        Assert.Equal("grant_type=client_credentials&client_id=c&client_secret=canary-secret", server.Sent[0].Body);
        Assert.Equal("""{"grant_type":"client_credentials","client_id":"c","client_secret":"canary-secret"}""", server.Sent[1].Body);

        // The next time it is known.
        session.Clock.Advance(TimeSpan.FromSeconds(290));
        await session.Api.SendAsync(Session.Request(), default);
        Assert.Equal("application/json", server.Sent[2].Header("Content-Type"));
    }

    [Fact]
    public async Task A_refused_client_credential_is_not_sent_twice()
    {
        var server = new FakeServer().Answer("""{"error":"invalid_grant"}""", 400);
        PrivXAuthenticationException exception = await Check.ThrowsAsync<PrivXAuthenticationException>(() => Session.ConnectAsync(server, new ClientCredential("privx-external", "c", new SecretText("canary-secret"))));
        Assert.Equal("InvalidCredential", exception.Code);
        Assert.Single(server.Sent);
    }

    [Fact]
    public async Task A_given_token_is_used_until_it_is_refused()
    {
        var server = new FakeServer().Answer("{}").Answer(401);
        using Session session = await Session.ConnectAsync(server, new AccessTokenCredential(new SecretText("canary-token")));
        await session.Api.SendAsync(Session.Request(), default);
        Assert.Equal("Bearer canary-token", server.Sent[0].Header("Authorization"));
        PrivXAuthenticationException exception = await Check.ThrowsAsync<PrivXAuthenticationException>(() => session.Api.SendAsync(Session.Request(), default));
        Assert.Equal("SessionExpired", exception.Code);
        PrivXAuthenticationException malformed = await Check.ThrowsAsync<PrivXAuthenticationException>(() => Session.ConnectAsync(server, new AccessTokenCredential(new SecretText("canary\r\nX: y"))));
        Assert.Equal("InvalidCredential", malformed.Code);
    }

    private static string State(FakeServer server) => server.Sent[0].Parameter("state")!;

    private static HttpResponseMessage Redirect(Sent sent) => RedirectTo($"/auth/login?token=canary%20log%2Fin&state={sent.Parameter("state")}");

    private static HttpResponseMessage RedirectTo(string location)
    {
        var response = new HttpResponseMessage(System.Net.HttpStatusCode.TemporaryRedirect);
        if (location.Length > 0)
        {
            response.Headers.TryAddWithoutValidation("Location", location);
        }

        return response;
    }
}
