using System;
using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests;

public sealed class LogInTests
{
    private const string Token = "/auth/api/v1/oauth/token";
    private const string Verifier = "a-verifier-that-is-long-enough-for-the-purpose-0123456789";

    [Fact]
    public async Task An_API_client_gets_a_token_without_refresh_token()
    {
        await using var server = await TestServer.StartAsync(logIn: false);

        var reply = (await server.TokenAsync()).Is(HttpStatusCode.OK);

        Assert.Equal("bearer", reply["token_type"]);
        Assert.Equal("300", reply["expires_in"]);
        Assert.Null(reply.Json["refresh_token"]);
        Assert.Contains("privx-affinity=", reply.Headers["Set-Cookie"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wrong", null, HttpStatusCode.BadRequest, "invalid_grant")]
    [InlineData(null, "wrong", HttpStatusCode.Unauthorized, "invalid_client")]
    public async Task Wrong_secrets_are_refused_in_the_style_of_OAuth(string? client, string? oauth, HttpStatusCode status, string error)
    {
        await using var server = await TestServer.StartAsync(logIn: false);

        var reply = (await server.TokenAsync(client, oauth)).Is(status);

        Assert.Equal(error, reply["error"]);
        Assert.NotEmpty(reply["error_description"]);
    }

    [Fact]
    public async Task The_token_endpoint_takes_forms_only()
    {
        await using var server = await TestServer.StartAsync(logIn: false);

        var reply = (await server.PostAsync(Token, new JsonObject { ["grant_type"] = "password" })).Is(HttpStatusCode.BadRequest);

        Assert.Equal("invalid_request", reply["error"]);
    }

    [Fact]
    public async Task A_user_logs_in_by_code_with_PKCE_and_refreshes()
    {
        await using var server = await TestServer.StartAsync(logIn: false);
        var code = await CodeAsync(server);

        var reply = (await RedeemAsync(server, code)).Is(HttpStatusCode.OK);
        server.Client.DefaultRequestHeaders.Authorization = new("Bearer", reply["access_token"]);
        var me = (await server.GetAsync("/role-store/api/v1/users/current")).Is(HttpStatusCode.OK);
        Assert.Equal("superuser", me["principal"]);

        server.Client.DefaultRequestHeaders.Authorization = null;
        var refreshed = (await RefreshAsync(server, reply["refresh_token"])).Is(HttpStatusCode.OK);
        Assert.NotEqual(reply["refresh_token"], refreshed["refresh_token"]);
        var again = (await RefreshAsync(server, reply["refresh_token"])).Is(HttpStatusCode.BadRequest);
        Assert.Equal("invalid_grant", again["error"]);
    }

    [Fact]
    public async Task A_code_is_good_once_and_only_with_its_verifier()
    {
        await using var server = await TestServer.StartAsync(logIn: false);

        var code = await CodeAsync(server);
        (await RedeemAsync(server, code, "another-verifier")).Is(HttpStatusCode.BadRequest);
        (await RedeemAsync(server, code)).Is(HttpStatusCode.BadRequest);

        var late = await CodeAsync(server);
        server.Simulator.Clock.Advance(TimeSpan.FromHours(1));
        (await RedeemAsync(server, late)).Is(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_wrong_password_gives_no_code()
    {
        await using var server = await TestServer.StartAsync(logIn: false);
        var token = await AuthorizeAsync(server);

        var reply = await server.PostAsync("/auth/api/v1/login", new JsonObject { ["username"] = "superuser", ["password"] = "wrong", ["token"] = token });

        Assert.Equal("invalid_grant", reply.Is(HttpStatusCode.Unauthorized)["error"]);
    }

    [Fact]
    public async Task A_user_with_a_second_factor_gets_no_code()
    {
        await using var server = await TestServer.StartAsync(logIn: false);
        var credentials = server.Simulator.Credentials;
        var id = server.Simulator.State.Users.FindBy("principal", credentials.UserName)!["id"]!.ToString();
        server.Simulator.State.Users.Change(id, user => user["mfa"]!["status"] = "ENABLED");

        var reply = await server.PostAsync("/auth/api/v1/login", new JsonObject
        {
            ["username"] = credentials.UserName,
            ["password"] = credentials.UserPassword,
            ["token"] = await AuthorizeAsync(server),
        });

        Assert.Equal("mfa_required", reply.Is(HttpStatusCode.Unauthorized)["error"]);
    }

    [Fact]
    public async Task A_local_user_changes_the_password()
    {
        await using var server = await TestServer.StartAsync(logIn: false);
        var credentials = server.Simulator.Credentials;
        server.Client.DefaultRequestHeaders.Authorization = new("Bearer", (await RedeemAsync(server, await CodeAsync(server)))["access_token"]);

        (await server.PutAsync("/auth/api/v1/password", new JsonObject { ["current_password"] = "wrong", ["new_password"] = "changed" })).Is(HttpStatusCode.BadRequest);
        (await server.PutAsync("/auth/api/v1/password", new JsonObject { ["current_password"] = credentials.UserPassword, ["new_password"] = "changed" })).Is(HttpStatusCode.OK);

        server.Client.DefaultRequestHeaders.Authorization = null;
        var body = new JsonObject { ["username"] = credentials.UserName, ["password"] = credentials.UserPassword, ["token"] = await AuthorizeAsync(server) };
        (await server.PostAsync("/auth/api/v1/login", body)).Is(HttpStatusCode.Unauthorized);
        body["password"] = "changed";
        (await server.PostAsync("/auth/api/v1/login", body)).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Client_credentials_work_as_form_and_as_JSON(bool json)
    {
        await using var server = await TestServer.StartAsync(logIn: false);
        var credentials = server.Simulator.Credentials;
        const string Path = "/auth/api/v1/oauth/clientcredentials/privx-external/token";

        var reply = json
            ? await server.PostAsync(Path, new JsonObject { ["grant_type"] = "client_credentials", ["client_id"] = credentials.ApiClientId, ["client_secret"] = credentials.ApiClientSecret })
            : await server.FormAsync(Path, null, ("grant_type", "client_credentials"), ("client_id", credentials.ApiClientId), ("client_secret", credentials.ApiClientSecret));

        Assert.NotEmpty(reply.Is(HttpStatusCode.OK)["access_token"]);
    }

    [Fact]
    public async Task Client_credentials_need_a_public_client()
    {
        await using var server = await TestServer.StartAsync(new SimulatorOptions { PublicOAuthClient = false }, logIn: false);

        var reply = await server.FormAsync("/auth/api/v1/oauth/clientcredentials/privx-external/token", null, ("grant_type", "client_credentials"));

        Assert.Equal("unauthorized_client", reply.Is(HttpStatusCode.BadRequest)["error"]);
    }

    [Fact]
    public async Task External_tokens_are_exchanged_if_they_are_trusted_and_fresh()
    {
        await using var server = await TestServer.StartAsync(logIn: false);
        var credentials = server.Simulator.Credentials;

        var good = (await ExchangeAsync(credentials.ExternalJwt("anna.berg"))).Is(HttpStatusCode.OK);
        Assert.NotEmpty(good["refresh_token"]);
        (await RefreshAsync(server, good["refresh_token"])).Is(HttpStatusCode.OK);
        (await ExchangeAsync(credentials.ExternalJwt(lifetime: TimeSpan.FromMinutes(-1)))).Is(HttpStatusCode.Unauthorized);
        (await ExchangeAsync(credentials.ExternalJwt(issuer: "https://elsewhere.example"))).Is(HttpStatusCode.Unauthorized);
        (await ExchangeAsync(credentials.ExternalJwt() + "x")).Is(HttpStatusCode.Unauthorized);
        (await ExchangeAsync("no token at all")).Is(HttpStatusCode.Unauthorized);

        Task<Reply> ExchangeAsync(string token) =>
            server.PostAsync("/auth/api/v1/token/login", new JsonObject { ["token"] = token, ["client_id"] = "privx-ui" });
    }

    [Fact]
    public async Task An_exchange_takes_empty_members_for_left_out()
    {
        await using var server = await TestServer.StartAsync(logIn: false);
        var body = new JsonObject { ["token"] = server.Simulator.Credentials.ExternalJwt("bjorn.berg"), ["client_id"] = string.Empty, ["scope"] = string.Empty };

        var token = (await server.PostAsync("/auth/api/v1/token/login", body)).Is(HttpStatusCode.OK);

        Assert.Null(token.Json["scope"]);
        server.Client.DefaultRequestHeaders.Authorization = new("Bearer", token["access_token"]);
        Assert.Equal("privx-ui", Assert.Single((await server.GetAsync("/auth/api/v1/sessionstorage/users/current/sessions")).Is(HttpStatusCode.OK).Items)!["domain"]!.ToString());
    }

    [Theory]
    [InlineData("privx-ui", HttpStatusCode.OK)]
    [InlineData("privx-external", HttpStatusCode.OK)]
    [InlineData("", HttpStatusCode.OK)]
    [InlineData("somebody-else", HttpStatusCode.BadRequest)]
    public async Task What_was_exchanged_for_another_client_is_renewed_as_the_user_interface(string client, HttpStatusCode expected)
    {
        await using var server = await TestServer.StartAsync(logIn: false);
        var body = new JsonObject { ["token"] = server.Simulator.Credentials.ExternalJwt("anna.berg"), ["client_id"] = "privx-external" };
        var token = (await server.PostAsync("/auth/api/v1/token/login", body)).Is(HttpStatusCode.OK);

        (await server.FormAsync(Token, null, ("grant_type", "refresh_token"), ("client_id", client), ("refresh_token", token["refresh_token"]))).Is(expected);
    }

    [Fact]
    public async Task Tokens_run_out_on_the_clock_of_the_simulator()
    {
        await using var server = await TestServer.StartAsync(new SimulatorOptions { TokenLifetime = TimeSpan.FromSeconds(60) });

        (await server.GetAsync("/role-store/api/v1/sources")).Is(HttpStatusCode.OK);
        server.Simulator.Clock.Advance(TimeSpan.FromSeconds(61));
        var late = (await server.GetAsync("/role-store/api/v1/sources")).Is(HttpStatusCode.Unauthorized);

        Assert.Equal("PERMISSION_DENIED", late["error_code"]);
        Assert.StartsWith("Bearer", late.Headers["WWW-Authenticate"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_out_ends_the_session()
    {
        await using var server = await TestServer.StartAsync();

        (await server.PostAsync("/auth/api/v1/logout")).Is(HttpStatusCode.OK);

        (await server.GetAsync("/role-store/api/v1/sources")).Is(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Sessions_are_listed_searched_and_terminated()
    {
        await using var server = await TestServer.StartAsync();
        var other = (await server.PostAsync("/auth/api/v1/token/login", new JsonObject { ["token"] = server.Simulator.Credentials.ExternalJwt("bjorn.berg") })).Is(HttpStatusCode.OK);

        var mine = Assert.Single((await server.GetAsync("/auth/api/v1/sessionstorage/users/current/sessions")).Items)!;
        Assert.True(mine["current"]!.GetValue<bool>());
        var found = Assert.Single((await server.PostAsync("/auth/api/v1/sessionstorage/sessions/search", new JsonObject { ["keywords"] = "BJORN" })).Items)!;
        var source = await server.GetAsync($"/auth/api/v1/sessionstorage/sources/{found["source_id"]}/sessions");
        Assert.Equal(4, source.Count); // Three people of this directory are at work.

        (await server.PostAsync($"/auth/api/v1/sessionstorage/sessions/{found["id"]}/terminate")).Is(HttpStatusCode.OK);
        (await server.PostAsync($"/auth/api/v1/sessionstorage/sessions/{found["id"]}/terminate")).Is(HttpStatusCode.NotFound);
        server.Client.DefaultRequestHeaders.Authorization = new("Bearer", other["access_token"]);
        (await server.GetAsync("/role-store/api/v1/sources")).Is(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Older_servers_call_the_session_id_by_another_name()
    {
        await using var server = await TestServer.StartAsync(new SimulatorOptions { ServerVersion = 33 });

        var session = Assert.Single((await server.GetAsync("/auth/api/v1/sessionstorage/users/current/sessions")).Items)!;

        Assert.Null(session["id"]);
        Assert.NotNull(session["session_id"]);
    }

    [Fact]
    public async Task Nothing_but_health_and_log_in_answers_without_a_token()
    {
        await using var server = await TestServer.StartAsync(logIn: false);

        (await server.GetAsync("/vault/api/v1/status")).Is(HttpStatusCode.OK);
        (await server.GetAsync("/monitor-service/api/v1/instance/status")).Is(HttpStatusCode.OK);
        (await server.GetAsync("/monitor-service/api/v1/components")).Is(HttpStatusCode.Unauthorized);
        (await server.GetAsync("/host-store/api/v1/hosts")).Is(HttpStatusCode.Unauthorized);
    }

    private static async Task<string> AuthorizeAsync(TestServer server)
    {
        var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(Verifier)));
        var reply = await server.GetAsync(
            $"/auth/api/v1/oauth/authorize?response_type=code&client_id=privx-ui&state=s%201&redirect_uri=%2Fprivx%2Foauth-callback&code_challenge={challenge}&code_challenge_method=S256");
        reply.Is(HttpStatusCode.TemporaryRedirect);
        Assert.EndsWith("state=s%201", reply.Headers["Location"], StringComparison.Ordinal);
        return Uri.UnescapeDataString(reply.Headers["Location"].Split("token=")[1].Split('&')[0]);
    }

    private static async Task<string> CodeAsync(TestServer server)
    {
        var token = await AuthorizeAsync(server);
        var credentials = server.Simulator.Credentials;
        var reply = await server.PostAsync("/auth/api/v1/login", new JsonObject { ["username"] = credentials.UserName, ["password"] = credentials.UserPassword, ["token"] = token });
        Assert.Equal("s 1", reply.Is(HttpStatusCode.OK)["state"]);
        return reply["code"];
    }

    private static Task<Reply> RedeemAsync(TestServer server, string code, string verifier = Verifier) => server.FormAsync(
        Token, null, ("grant_type", "authorization_code"), ("client_id", "privx-ui"), ("redirect_uri", "/privx/oauth-callback"), ("code", code), ("code_verifier", verifier));

    private static Task<Reply> RefreshAsync(TestServer server, string token) => server.FormAsync(
        Token, null, ("grant_type", "refresh_token"), ("client_id", "privx-ui"), ("redirect_uri", "/privx/oauth-callback"), ("refresh_token", token));
}
