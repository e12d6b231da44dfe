using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using PrivX.Client.Authentication;
using PrivX.Client.Calls;
using PrivX.Client.Tests.Support;

namespace PrivX.Client.Tests.Authentication;

public sealed class LogInTests
{
    private const string Form = "application/x-www-form-urlencoded";
    private const string CheckPassword = "Check the name and password of the user.";

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
    [InlineData(401, """{"error":"invalid_client"}""", "InvalidClient", "secret of the OAuth client", "PrivX does not accept the OAuth client: invalid_client.")]
    [InlineData(400, """{"error":"invalid_client","error_description":"unknown"}""", "InvalidClient", "secret of the OAuth client", "PrivX does not accept the OAuth client: unknown.")]
    [InlineData(400, """{"error":"unauthorized_client"}""", "InvalidClient", "secret of the OAuth client", "PrivX does not accept the OAuth client: unauthorized_client.")]
    [InlineData(401, "", "InvalidClient", "secret of the OAuth client", "PrivX does not accept the OAuth client.")]
    [InlineData(400, """{"error":"invalid_grant"}""", "InvalidCredential", "secret of the API client", "PrivX does not accept the API client: invalid_grant.")]
    [InlineData(401, """{"error":"invalid_grant","error_description":"bad canary-api-client-secret"}""", "InvalidCredential", "secret of the API client", "PrivX does not accept the API client: bad ***.")]
    [InlineData(400, """{"error":"access_denied"}""", "InvalidCredential", "secret of the API client", "PrivX does not accept the API client: access_denied.")]
    [InlineData(401, """{"error":"access_denied"}""", "InvalidCredential", "secret of the API client", "PrivX does not accept the API client: access_denied.")]
    [InlineData(400, """{"error":"unsupported_grant_type"}""", "LoginFailed", "secret of the API client", "PrivX refused the log-in: unsupported_grant_type.")]
    [InlineData(400, """{"error_code":"PERMISSION_DENIED"}""", "InvalidCredential", "secret of the API client", "PrivX does not accept the API client: PERMISSION_DENIED.")]
    [InlineData(403, """{"error_code":"PERMISSION_DENIED"}""", "InvalidCredential", "secret of the API client", "PrivX does not accept the API client: PERMISSION_DENIED.")]
    [InlineData(403, "", "InvalidCredential", "secret of the API client", "PrivX does not accept the API client.")]
    public async Task A_refused_API_client_is_told_apart_from_a_refused_OAuth_client(int status, string body, string code, string remedy, string message)
    {
        var server = new FakeServer { Token = (_, _) => Task.FromResult(FakeServer.Json(body, status)) };
        PrivXAuthenticationException exception = await Check.ThrowsAsync<PrivXAuthenticationException>(() => Session.ConnectAsync(server));
        Assert.Equal((code, message), (exception.Code, exception.Message));
        Assert.Equal(("POST", FakeServer.TokenPath), (exception.Method, exception.Route));
        Assert.Contains(remedy, exception.Remedy, StringComparison.Ordinal);
        Assert.Single(server.LogIns);
    }

    /// <summary>Each kind of log-in, with where it sends its token request.</summary>
    public static TheoryData<string, string> Kinds => new()
    {
        { "API client", FakeServer.TokenPath },
        { "client credential", "/auth/api/v1/oauth/clientcredentials/{domain}/token" },
        { "exchange", "/auth/api/v1/token/login" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_redirect_is_no_answer_to_a_credential(string kind, string route)
    {
        FakeServer server = Refusing(307, string.Empty);
        PrivXResponseException exception = await Check.ThrowsAsync<PrivXResponseException>(() => Session.ConnectAsync(server, OfKind(kind)));
        Assert.Equal($"POST {route} was answered with 307, which PrivX does not do.", exception.Message);
        Assert.Single(server.Sent.Concat(server.LogIns));
    }

    [Theory]
    [InlineData("API client", 404)]
    [InlineData("API client", 429)]
    [InlineData("API client", 500)]
    [InlineData("client credential", 404)]
    [InlineData("client credential", 429)]
    [InlineData("exchange", 404)]
    [InlineData("exchange", 500)]
    public async Task A_server_that_has_no_log_in_or_no_time_refuses_no_credential(string kind, int status)
    {
        PrivXRequestException exception = await Check.ThrowsAsync<PrivXRequestException>(() => Session.ConnectAsync(Refusing(status, string.Empty), OfKind(kind)));
        Assert.Equal(status, exception.Status);
    }

    [Theory]
    [InlineData("{}", "it holds no access token")]
    [InlineData("{\"access_token\":\"\"}", "it holds no access token")]
    [InlineData("{\"access_token\":7}", "it holds no access token")]
    [InlineData("{\"access_token\":\"canary\\ncanary\"}", "it holds no access token")]
    [InlineData("{\"access_token\":\"canary canary\"}", "it holds no access token")]
    [InlineData("{\"access_token\":\"canary\u007F\"}", "it holds no access token")]
    [InlineData("[]", "cannot be read")]
    [InlineData("", "it is empty")]
    [InlineData("<html>", "cannot be read")]
    public async Task An_answer_without_token_is_no_log_in(string body, string why)
    {
        var server = new FakeServer { Token = (_, _) => Task.FromResult(FakeServer.Json(body)) };
        PrivXResponseException exception = await Check.ThrowsAsync<PrivXResponseException>(() => Session.ConnectAsync(server));
        Assert.Contains(why, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_may_have_every_character_that_a_header_may_have()
    {
        string token = string.Concat(Enumerable.Range('!', '~' - '!' + 1).Select(c => (char)c));
        var server = new FakeServer { Token = (_, _) => Task.FromResult(FakeServer.Json($"{{\"access_token\":{JsonSerializer.Serialize(token)}}}")) };
        using Session session = await Session.ConnectAsync(server.Respond("{}"));
        await session.Api.SendAsync(Session.Request(), default);
        Assert.Equal("Bearer " + token, server.Sent[0].Header("Authorization"));
    }

    [Theory]
    [InlineData("\"1800\"", 1800)]
    [InlineData("300", 300)]
    [InlineData("315359999", 315_359_999)]
    [InlineData("315360000", null)]
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
        await Assert.ThrowsAsync<PrivXAuthenticationException>(() => ApiPipeline.ConnectAsync(new PrivXClientOptions(new Uri("https://privx.example.com")) { Clock = new TestClock() }, Session.ApiClient, transport, null, default));
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

    // Attempts begin in the first half of the time-out: who connects waits for it.
    [Theory]
    [InlineData(100, 25, 3)]
    [InlineData(100, 26, 2)]
    [InlineData(200, 60, 2)]
    public async Task A_first_log_in_is_not_retried_for_longer_than_somebody_waits(int timeout, int wait, int attempts)
    {
        var server = new FakeServer { Token = (_, _) => Task.FromResult(Busy(wait)) };
        PrivXRequestException exception = await Check.ThrowsAsync<PrivXRequestException>(() => Session.ConnectAsync(server, configure: options => options.Timeout = TimeSpan.FromSeconds(timeout)));
        Assert.Equal(503, exception.Status);
        Assert.Equal(attempts, server.LogIns.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nor_is_one_whose_attempts_took_as_long(bool broken)
    {
        var clock = new TestClock();
        var server = new FakeServer
        {
            Token = (_, _) =>
            {
                clock.Advance(TimeSpan.FromSeconds(30));
                return broken ? throw new System.IO.IOException("x") : Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.ServiceUnavailable));
            },
        };
        await Assert.ThrowsAnyAsync<PrivXException>(() => Session.ConnectAsync(server, configure: options => options.Clock = clock));
        Assert.Equal(2, server.LogIns.Count);
    }

    // Half of the time-out of 100 seconds, to the second.
    [Theory]
    [InlineData(50.0, 2)]
    [InlineData(50.1, 1)]
    public async Task An_attempt_may_begin_at_the_very_end_of_that_time(double failed, int attempts)
    {
        var clock = new TestClock();
        var server = new FakeServer();
        server.Token = (_, _) =>
        {
            if (server.LogIns.Count > 1)
            {
                return Task.FromResult(FakeServer.Json("""{"access_token":"x","expires_in":300}"""));
            }

            clock.Advance(TimeSpan.FromSeconds(failed));
            return Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.ServiceUnavailable));
        };
        Exception? failure = await Record.ExceptionAsync(async () => (await Session.ConnectAsync(server, configure: options => options.Clock = clock)).Dispose());
        Assert.Equal((attempts, attempts == 1), (server.LogIns.Count, failure is PrivXRequestException));
    }

    [Fact]
    public async Task A_later_one_has_the_time_of_any_call()
    {
        using Session session = await Session.ConnectAsync();
        session.Clock.Advance(TimeSpan.FromSeconds(300));
        session.Server.Respond("{}").Token = (_, _) => Task.FromResult(session.Server.LogIns.Count < 4 ? Busy(40) : FakeServer.Json("""{"access_token":"x","expires_in":300}"""));
        await session.Api.SendAsync(Session.Request(), default);
        Assert.Equal(4, session.Server.LogIns.Count);
    }

    [Fact]
    public async Task An_OAuth_secret_that_a_server_repeats_is_taken_out()
    {
        var server = new FakeServer { Token = (_, _) => Task.FromResult(FakeServer.Json($$"""{"error":"invalid_client","error_description":"'{{Session.OAuthSecret}}' is wrong"}""", 401)) };
        PrivXAuthenticationException exception = await Check.ThrowsAsync<PrivXAuthenticationException>(() => Session.ConnectAsync(server));
        Assert.Equal("PrivX does not accept the OAuth client: '***' is wrong.", exception.Message);
    }

    [Fact]
    public async Task A_page_in_place_of_a_log_in_opens_none()
    {
        PrivXAuthenticationException exception = await Check.ThrowsAsync<PrivXAuthenticationException>(() => Session.ConnectAsync(new FakeServer().Respond(_ => FakeServer.Content("<html>", "text/html")), User));
        Assert.Equal(("LoginFailed", "PrivX opened no log-in for a user."), (exception.Code, exception.Message));
        Assert.Equal(("GET", "/auth/api/v1/oauth/authorize"), (exception.Method, exception.Route));
    }

    [Fact]
    public async Task A_user_logs_in_in_three_steps_and_is_renewed_by_refresh_token()
    {
        var server = new FakeServer();
        server.Respond(Redirect).Respond(sent => FakeServer.Json($$"""{"code":"the-code","state":"{{State(server)}}"}""")).Respond("{}");
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
        server.Respond(Redirect).Respond(_ => FakeServer.Json($$"""{"code":"c","state":"{{State(server)}}"}""")).Respond(401);
        server.Token = (_, _) => Task.FromResult(server.LogIns.Count == 1 ? FakeServer.Json("""{"access_token":"x","expires_in":300,"refresh_token":"canary-r"}""") : FakeServer.Json("""{"error":"invalid_grant"}""", 400));
        using Session session = await Session.ConnectAsync(server, User);
        PrivXAuthenticationException exception = await Check.ThrowsAsync<PrivXAuthenticationException>(() => session.Api.SendAsync(Session.Request(), default));
        Assert.Equal("SessionExpired", exception.Code);
        Assert.Equal(3, server.Sent.Count);
    }

    [Theory]
    [InlineData(307, "POST /auth/api/v1/oauth/token was answered with 307, which PrivX does not do.")]
    [InlineData(501, "PrivX failed (POST /auth/api/v1/oauth/token, status 501).")]
    public async Task A_refresh_token_is_refused_only_by_a_refusal(int status, string message)
    {
        var server = new FakeServer();
        server.Respond(Redirect).Respond(_ => FakeServer.Json($$"""{"code":"c","state":"{{State(server)}}"}""")).Respond(401);
        server.Token = (_, _) => Task.FromResult(server.LogIns.Count == 1 ? FakeServer.Json("""{"access_token":"x","expires_in":300,"refresh_token":"canary-r"}""") : FakeServer.Json(string.Empty, status));
        using Session session = await Session.ConnectAsync(server, User);
        PrivXException exception = await Assert.ThrowsAnyAsync<PrivXException>(() => session.Api.SendAsync(Session.Request(), default));
        Assert.Equal(message, exception.Message);
    }

    [Theory]
    [InlineData("""{"mfa":"required"}""", "LoginFailed", "second factor")]
    [InlineData("""{"code":"","state":"x"}""", "LoginFailed", "second factor")]
    [InlineData("""{"code":"c","state":"another"}""", "LoginFailed", "interfering")]
    public async Task An_unexpected_answer_to_the_password_is_no_log_in(string body, string code, string remedy)
    {
        var server = new FakeServer().Respond(Redirect).Respond(body);
        PrivXAuthenticationException exception = await Check.ThrowsAsync<PrivXAuthenticationException>(() => Session.ConnectAsync(server, User));
        Assert.Equal(code, exception.Code);
        Assert.Contains(remedy, exception.Remedy, StringComparison.Ordinal);
        Assert.Empty(server.LogIns);
    }

    [Theory]
    [InlineData(401, "", "InvalidCredential", false)]
    [InlineData(401, """{"error_code":"PERMISSION_DENIED","error_message":"canary-password is wrong"}""", "InvalidCredential", false)]
    [InlineData(400, """{"error":"invalid_grant"}""", "InvalidCredential", false)]
    [InlineData(400, """{"error":"access_denied"}""", "InvalidCredential", false)]
    [InlineData(403, """{"error_code":"PERMISSION_DENIED"}""", "InvalidCredential", true)]
    [InlineData(400, """{"error":"mfa_required"}""", "LoginFailed", true)]
    public async Task A_wrong_password_is_told(int status, string body, string code, bool perhapsSecondFactor)
    {
        PrivXAuthenticationException exception = await Check.ThrowsAsync<PrivXAuthenticationException>(() => Session.ConnectAsync(new FakeServer().Respond(Redirect).Respond(body, status), User));
        Assert.Equal(code, exception.Code);
        Assert.StartsWith(perhapsSecondFactor ? CheckPassword + " Log in with an account that needs no second factor" : CheckPassword, exception.Remedy, StringComparison.Ordinal);
        Assert.Equal(perhapsSecondFactor, exception.Remedy!.Length > CheckPassword.Length);
    }

    [Fact]
    public async Task Steps_of_a_log_in_without_the_password_know_nothing_of_a_second_factor()
    {
        PrivXAuthenticationException first = await Check.ThrowsAsync<PrivXAuthenticationException>(() => Session.ConnectAsync(new FakeServer().Respond("""{"error":"invalid_request"}""", 400), User));
        Assert.Equal(("LoginFailed", CheckPassword), (first.Code, first.Remedy));

        var server = new FakeServer { Token = (_, _) => Task.FromResult(FakeServer.Json("""{"error":"invalid_grant"}""", 400)) };
        server.Respond(Redirect).Respond(_ => FakeServer.Json($$"""{"code":"c","state":"{{State(server)}}"}"""));
        PrivXAuthenticationException last = await Check.ThrowsAsync<PrivXAuthenticationException>(() => Session.ConnectAsync(server, User));
        Assert.Equal(("InvalidCredential", CheckPassword), (last.Code, last.Remedy));
    }

    [Fact]
    public async Task Where_users_cannot_log_in_at_all_their_password_is_not_blamed()
    {
        PrivXRequestException exception = await Check.ThrowsAsync<PrivXRequestException>(() => Session.ConnectAsync(new FakeServer().Respond(404), User));
        Assert.Equal("/auth/api/v1/oauth/authorize", exception.Route);
    }

    [Theory]
    [InlineData(307, "", "POST /auth/api/v1/login was answered with 307, which PrivX does not do.")]
    [InlineData(200, "{\"code\":", "The answer to POST /auth/api/v1/login cannot be used: its JSON cannot be read (line 1, byte 8).")]
    public async Task Nonsense_in_answer_to_the_password_is_nobodys_refusal(int status, string body, string message)
    {
        PrivXResponseException exception = await Check.ThrowsAsync<PrivXResponseException>(() => Session.ConnectAsync(new FakeServer().Respond(Redirect).Respond(body, status), User));
        Assert.Equal(message, exception.Message);
    }

    [Fact]
    public async Task A_redirect_is_no_token()
    {
        var server = new FakeServer { Token = (_, _) => Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.TemporaryRedirect)) };
        server.Respond(Redirect).Respond(_ => FakeServer.Json($$"""{"code":"c","state":"{{State(server)}}"}"""));
        PrivXResponseException exception = await Check.ThrowsAsync<PrivXResponseException>(() => Session.ConnectAsync(server, User));
        Assert.Equal("POST /auth/api/v1/oauth/token was answered with 307, which PrivX does not do.", exception.Message);
    }

    [Fact]
    public async Task A_user_without_refresh_token_logs_in_again()
    {
        var server = new FakeServer();
        server.Respond(Redirect).Respond(_ => FakeServer.Json($$"""{"code":"c","state":"{{State(server)}}"}"""));
        using Session session = await Session.ConnectAsync(server, User);
        session.Clock.Advance(TimeSpan.FromSeconds(290));
        server.Respond(Redirect).Respond("""{"code":"c","state":"another"}""");
        PrivXAuthenticationException exception = await Check.ThrowsAsync<PrivXAuthenticationException>(() => session.Api.SendAsync(Session.Request(), default));
        Assert.Equal("The session has ended, and its token could not be renewed: the log-in was answered for another log-in than ours, and has been given up.", exception.Message);
        Assert.Equal(("SessionExpired", "POST", "/auth/api/v1/login"), (exception.Code, exception.Method, exception.Route));
        Assert.Equal(4, server.Sent.Count);
    }

    [Fact]
    public async Task Silence_after_the_password_is_an_unknown_outcome_and_not_sent_again()
    {
        var server = new FakeServer().Respond(Redirect).Fail(new HttpRequestException("broken", new System.IO.IOException()));
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
        server.Respond(_ => RedirectTo(location.Replace("STATE", State(server), StringComparison.Ordinal)));
        PrivXAuthenticationException exception = await Check.ThrowsAsync<PrivXAuthenticationException>(() => Session.ConnectAsync(server, User));
        Assert.Equal("LoginFailed", exception.Code);
    }

    [Theory]
    [InlineData("https://x/login?token=a%2Fb&state=s", "a/b")]
    [InlineData("/login?state=s&token=a+b#frag", "a b")]
    [InlineData("/#/login?token=t", "t")]
    [InlineData("?token=t", "t")]
    [InlineData("/login?tokens=s&token=t", "t")]
    [InlineData("/login?mytoken=t", null)]
    [InlineData("/login?Token=t", null)]
    [InlineData("/login", null)]
    [InlineData("token=t", null)]
    public void Parameters_are_found_in_any_address(string address, string? expected) => Assert.Equal(expected, QueryText.Find(address, "token"));

    [Fact]
    public async Task An_external_token_is_exchanged()
    {
        var server = new FakeServer().Respond("""{"access_token":"x","expires_in":300}""").Respond(401);
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
    public async Task An_exchanged_token_is_renewed_for_the_OAuth_client_that_it_was_issued_for()
    {
        var server = new FakeServer().Respond("""{"access_token":"x","expires_in":300,"refresh_token":"canary-refresh"}""").Respond("{}");
        using Session session = await Session.ConnectAsync(server, new TokenExchangeCredential(new SecretText("canary-jwt"), null, "my client"));
        Assert.Equal("""{"token":"canary-jwt","client_id":"my client"}""", server.Sent[0].Body);
        session.Clock.Advance(TimeSpan.FromSeconds(290));
        await session.Api.SendAsync(Session.Request(), default);
        Assert.Equal("grant_type=refresh_token&client_id=my+client&redirect_uri=%2Fprivx%2Foauth-callback&refresh_token=canary-refresh", Assert.Single(server.LogIns).Body);
        Assert.Equal("Bearer token-1", server.Sent[1].Header("Authorization"));
    }

    [Fact]
    public async Task What_cannot_be_renewed_serves_to_its_end()
    {
        var server = new FakeServer().Respond("""{"access_token":"x","expires_in":300}""").Respond("{}");
        using Session session = await Session.ConnectAsync(server, OfKind("exchange"));
        session.Clock.Advance(TimeSpan.FromSeconds(290));
        await session.Api.SendAsync(Session.Request(), default);
        Assert.Equal("Bearer x", server.Sent[1].Header("Authorization"));
    }

    [Fact]
    public async Task A_refused_external_token_is_told()
    {
        PrivXAuthenticationException exception = await Check.ThrowsAsync<PrivXAuthenticationException>(() => Session.ConnectAsync(Refusing(401, """{"error_code":"X","error_message":"canary-jwt has expired"}"""), OfKind("exchange")));
        Assert.Equal(("InvalidCredential", "PrivX does not accept the external token: *** has expired."), (exception.Code, exception.Message));
        Assert.Contains("external token", exception.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task State_and_verifier_are_of_one_log_in_only()
    {
        var values = new HashSet<string>();
        for (int i = 0; i < 2; i++)
        {
            var server = new FakeServer();
            server.Respond(Redirect).Respond(sent => FakeServer.Json($$"""{"code":"c","state":"{{State(server)}}"}"""));
            using Session session = await Session.ConnectAsync(server, User);
            values.Add(State(server));
            values.Add(server.LogIns[0].Body!.Split('=')[^1]);
        }

        Assert.Equal(4, values.Count);
        Assert.All(values, value => Assert.Matches("^[A-Za-z0-9_-]{43}$", value));
    }

    // The example of RFC 7636, appendix B.
    [Fact]
    public void A_challenge_is_the_verifiers_hash() =>
        Assert.Equal("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", Pkce.Challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));

    [Fact]
    public async Task A_client_credential_is_sent_as_form_and_then_as_JSON()
    {
        var credential = new ClientCredential("privx-external", "c", new SecretText("canary-secret"));
        var server = new FakeServer().Respond(415).Respond("""{"access_token":"x","expires_in":300}""").Respond("""{"access_token":"y","expires_in":300}""").Respond("{}");
        using Session session = await Session.ConnectAsync(server, credential);
        Assert.All(server.Sent, sent => Assert.Equal("/auth/api/v1/oauth/clientcredentials/privx-external/token", sent.Path));
        Assert.Equal("grant_type=client_credentials&client_id=c&client_secret=canary-secret", server.Sent[0].Body);
        Assert.Equal("""{"grant_type":"client_credentials","client_id":"c","client_secret":"canary-secret"}""", server.Sent[1].Body);

        // The next time it is known.
        session.Clock.Advance(TimeSpan.FromSeconds(290));
        await session.Api.SendAsync(Session.Request(), default);
        Assert.Equal("application/json", server.Sent[2].Header("Content-Type"));
    }

    [Theory]
    [InlineData(400, """{"error":"invalid_grant"}""", "InvalidCredential")]
    [InlineData(400, """{"error":"invalid_client"}""", "LoginFailed")]
    [InlineData(400, """{"error":"unauthorized_client"}""", "LoginFailed")]
    [InlineData(400, """{"error":"invalid_scope"}""", "LoginFailed")]
    [InlineData(401, "", "InvalidCredential")]
    [InlineData(403, "", "InvalidCredential")]
    public async Task A_refused_client_credential_is_not_sent_twice(int status, string body, string code)
    {
        FakeServer server = Refusing(status, body);
        PrivXAuthenticationException exception = await Check.ThrowsAsync<PrivXAuthenticationException>(() => Session.ConnectAsync(server, OfKind("client credential")));
        Assert.Equal(code, exception.Code);
        Assert.Single(server.Sent);
    }

    [Theory]
    [InlineData(400, "")]
    [InlineData(400, """{"error":"invalid_request"}""")]
    [InlineData(415, "")]
    public async Task A_refused_form_is_sent_once_more_as_JSON(int status, string body)
    {
        FakeServer server = Refusing(status, body);
        PrivXAuthenticationException exception = await Check.ThrowsAsync<PrivXAuthenticationException>(() => Session.ConnectAsync(server, OfKind("client credential")));
        Assert.Equal("LoginFailed", exception.Code);
        Assert.Equal([Form, "application/json"], server.Sent.Select(sent => sent.Header("Content-Type")));
    }

    [Fact]
    public async Task A_given_token_is_used_until_it_is_refused()
    {
        var server = new FakeServer().Respond("{}").Respond(401);
        using Session session = await Session.ConnectAsync(server, new AccessTokenCredential(new SecretText("canary-token")));
        await session.Api.SendAsync(Session.Request(), default);
        Assert.Equal("Bearer canary-token", server.Sent[0].Header("Authorization"));
        PrivXAuthenticationException exception = await Check.ThrowsAsync<PrivXAuthenticationException>(() => session.Api.SendAsync(Session.Request(), default));
        Assert.Equal("SessionExpired", exception.Code);
        PrivXAuthenticationException malformed = await Check.ThrowsAsync<PrivXAuthenticationException>(() => Session.ConnectAsync(server, new AccessTokenCredential(new SecretText("canary\r\nX: y"))));
        Assert.Equal("InvalidCredential", malformed.Code);
    }

    private static HttpResponseMessage Busy(int seconds)
    {
        var response = new HttpResponseMessage(System.Net.HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter = new(TimeSpan.FromSeconds(seconds));
        return response;
    }

    private static PrivXCredential OfKind(string kind) => kind switch
    {
        "API client" => Session.ApiClient,
        "client credential" => new ClientCredential("privx-external", "c", new SecretText("canary-secret")),
        _ => new TokenExchangeCredential(new SecretText("canary-jwt")),
    };

    private static FakeServer Refusing(int status, string body)
    {
        Task<HttpResponseMessage> Refuse() => Task.FromResult(FakeServer.Json(body, status));
        return new FakeServer { Always = (_, _) => Refuse(), Token = (_, _) => Refuse() };
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
