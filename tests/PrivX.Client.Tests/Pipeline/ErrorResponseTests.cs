using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using PrivX.Client.Operations;
using PrivX.Client.Pipeline;
using PrivX.Client.Tests.Support;
using PrivX.HostStore;

namespace PrivX.Client.Tests.Pipeline;

public sealed class ErrorResponseTests
{
    [Theory]
    [InlineData(400, """{"error_code":"INVALID_REQUEST_DATA","error_message":"Bad name","property":"common_name"}""", "INVALID_REQUEST_DATA", "PrivX refused the request: common_name: Bad name (GET /test/api/v1/things, status 400).")]
    [InlineData(400, "", "BadRequest", "PrivX refused the request (GET /test/api/v1/things, status 400).")]
    [InlineData(400, """{"error_code":"VALUE_DUPLICATE","error_message":"Name is taken."}""", "VALUE_DUPLICATE", "PrivX has such an object already: Name is taken (GET /test/api/v1/things, status 400).")]
    [InlineData(400, """{"error_code":"OBJECT_NOT_FOUND"}""", "NotFound", "PrivX has no such object (GET /test/api/v1/things, status 400).")]
    [InlineData(400, """{"error":"invalid_request","error_description":"No grant"}""", "invalid_request", "PrivX refused the request: No grant (GET /test/api/v1/things, status 400).")]
    [InlineData(400, """{"error_code":"X","error_message":"a\u001b[31m\r\nb\u202ec"}""", "X", "PrivX refused the request: a [31m b c (GET /test/api/v1/things, status 400).")]
    [InlineData(400, """{"error_code":"has spaces; and more","error_message":7}""", "BadRequest", "PrivX refused the request (GET /test/api/v1/things, status 400).")]
    [InlineData(400, "<html>canary</html>", "BadRequest", "PrivX refused the request (GET /test/api/v1/things, status 400).")]
    [InlineData(400, "[1,2]", "BadRequest", "PrivX refused the request (GET /test/api/v1/things, status 400).")]
    [InlineData(400, """{"error_code":"INVALID_REQUEST_DATA","error_message":"Invalid","details":[{"property":"a","error_message":"one"},{"property":"b","error_message":"two"},{"error_code":"THREE"},{"error_code":"FOUR"}]}""", "INVALID_REQUEST_DATA", "PrivX refused the request: Invalid; a: one; b: two; THREE; and 1 more (GET /test/api/v1/things, status 400).")]
    [InlineData(404, """{"error_code":"GENERAL_ERROR"}""", "NotFound", "PrivX has no such object (GET /test/api/v1/things, status 404).")]
    [InlineData(409, "", "Conflict", "The change conflicts with what PrivX has (GET /test/api/v1/things, status 409).")]
    [InlineData(409, """{"error_code":"VALUE_DUPLICATE"}""", "VALUE_DUPLICATE", "PrivX has such an object already (GET /test/api/v1/things, status 409).")]
    [InlineData(418, "", "Http418", "PrivX refused the request (GET /test/api/v1/things, status 418).")]
    [InlineData(400, """{"error_code":"X","error_message":"y"}""", "X", "PrivX refused the request: y (GET /test/api/v1/things, status 400).")]
    [InlineData(400, """{"error_code":"X","error_message":"Common_Name is bad","property":"common_name"}""", "X", "PrivX refused the request: Common_Name is bad (GET /test/api/v1/things, status 400).")]
    [InlineData(400, """{"error_code":"X","details":[{"property":"a"},7,null,{"property":"b"},{"property":"c"}]}""", "X", "PrivX refused the request: a; b; c (GET /test/api/v1/things, status 400).")]
    [InlineData(400, """{"error_code":"MAX_LOAD"}""", "Throttled", "PrivX is too busy (GET /test/api/v1/things, status 400).")]
    [InlineData(400, """{"error_code":"TOO_MANY_CONNECTIONS"}""", "Throttled", "PrivX is too busy (GET /test/api/v1/things, status 400).")]
    [InlineData(403, """{"error_code":"OTHER"}""", "PERMISSION_DENIED", "PrivX does not permit this (GET /test/api/v1/things, status 403).")]
    [InlineData(422, """{"error_code":"X"}""", "X", "PrivX refused the request (GET /test/api/v1/things, status 422).")]
    [InlineData(501, """{"error_code":"FEATURE_DISABLED"}""", "ServerError", "PrivX failed (GET /test/api/v1/things, status 501).")]
    public async Task An_error_answer_becomes_its_exception(int status, string body, string code, string message)
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(body, status));
        PrivXRequestException exception = await Check.ThrowsAsync<PrivXRequestException>(() => session.Api.SendAsync(Session.Request(), default));
        Assert.Equal(code, exception.Code);
        Assert.Equal(message, exception.Message);
        Assert.Equal(status, exception.Status);
        Assert.Equal("GET", exception.Method);
        Assert.Equal("/test/api/v1/things", exception.Route);
    }

    [Theory]
    [InlineData("aZ09_-.", true)]
    [InlineData("zA", true)]
    [InlineData("a/", false)]
    [InlineData("a:", false)]
    [InlineData("a@", false)]
    [InlineData("a[", false)]
    [InlineData("a`", false)]
    [InlineData("a{", false)]
    [InlineData("a,", false)]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901234", true)]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345", false)]
    public async Task A_code_is_taken_where_it_looks_like_one(string text, bool taken)
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond($$"""{"error_code":"{{text}}"}""", 400));
        PrivXRequestException exception = await Check.ThrowsAsync<PrivXRequestException>(() => session.Api.SendAsync(Session.Request(), default));
        Assert.Equal((taken ? text : "BadRequest", taken ? text : null), (exception.Code, exception.ErrorCode));
    }

    [Fact]
    public async Task What_an_answer_complains_of_is_kept_but_not_without_end()
    {
        string details = string.Join(",", Enumerable.Range(0, 101).Select(i => $$"""{"error_code":"C{{i}}","property":"p{{i}}","error_message":"m{{i}}"}"""));
        using Session session = await Session.ConnectAsync(new FakeServer().Respond($$"""{"error_code":"X","property":"p","details":[{{details}}]}""", 400));
        PrivXRequestException exception = await Check.ThrowsAsync<PrivXRequestException>(() => session.Api.SendAsync(Session.Request(), default));
        Assert.Equal("p", exception.Property);
        Assert.Equal(Enumerable.Range(0, 100).Select(i => new PrivXErrorDetail($"C{i}", $"m{i}", $"p{i}")), exception.Details);
    }

    [Fact]
    public async Task A_proxy_that_wants_a_credential_is_not_PrivX()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(407));
        PrivXConnectionException exception = await Check.ThrowsAsync<PrivXConnectionException>(() => session.Api.SendAsync(Session.Request(), default));
        Assert.Equal(("ProxyRefused", "GET", "/test/api/v1/things"), (exception.Code, exception.Method, exception.Route));
        Assert.Contains("its credential", exception.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_never_came_whole_has_timed_out()
    {
        using Session session = await Session.ConnectAsync(new FakeServer { Always = (_, _) => Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.RequestTimeout)) });
        PrivXTimeoutException exception = await Check.ThrowsAsync<PrivXTimeoutException>(() => session.Api.SendAsync(Session.Request(), default));
        Assert.Equal("PrivX did not get GET /test/api/v1/things in time (status 408).", exception.Message);
        Assert.Equal(("GET", "/test/api/v1/things"), (exception.Method, exception.Route));
    }

    [Fact]
    public async Task A_session_that_is_refused_to_the_end_says_in_whose_words()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(401).Respond(401).Respond("""{"error_code":"X","error_message":"Logged out"}""", 401));
        PrivXAuthenticationException exception = await Check.ThrowsAsync<PrivXAuthenticationException>(() => session.Api.SendAsync(Session.Request(), default));
        Assert.Equal("PrivX no longer accepts the session's token: Logged out (GET /test/api/v1/things, status 401).", exception.Message);
        Assert.Equal(("GET", "/test/api/v1/things"), (exception.Method, exception.Route));
    }

    [Fact]
    public async Task Long_words_are_cut()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond($$"""{"error_code":"X","error_message":"{{new string('a', 100_000)}}"}""", 400));
        PrivXRequestException exception = await Check.ThrowsAsync<PrivXRequestException>(() => session.Api.SendAsync(Session.Request(), default));
        Assert.InRange(exception.Message.Length, 500, 600);
    }

    [Fact]
    public async Task A_403_names_the_permission()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond("""{"error_code":"PERMISSION_DENIED","error_message":"No"}""", 403));
        PrivXRequestException exception = await Check.ThrowsAsync<PrivXRequestException>(() => session.Api.SendAsync(new ApiRequest(HostStoreOperations.GetDefaultServiceOptions), default));
        Assert.Equal("PERMISSION_DENIED", exception.Code);
        Assert.Equal(["admin", "hostsManage", "service"], exception.Permissions);
        Assert.Contains("one of the permissions admin, hosts-manage, service", exception.Message, StringComparison.Ordinal);
        Assert.Contains("hosts-manage", exception.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/authorizer/api/v1/secrets", "35", 404, "", "NotSupported", "This operation needs PrivX 35 or later.")]
    [InlineData("/authorizer/api/v1/secrets", "after-28", 405, "", "NotSupported", "This operation needs a later PrivX than 28.")]
    [InlineData("/authorizer/api/v1/secrets/{id}", "35", 404, "", "NotSupported", "This operation needs PrivX 35 or later.")]
    [InlineData("/authorizer/api/v1/secrets/{id}", "35", 404, "<html>", "NotSupported", "This operation needs PrivX 35 or later.")]
    [InlineData("/authorizer/api/v1/secrets/{id}", "35", 404, """{"error_code":"OBJECT_NOT_FOUND"}""", "NotFound", "Check the id. This operation needs PrivX 35 or later.")]
    [InlineData("/authorizer/api/v1/secrets/{id}", "28", 404, "", "NotFound", null)]
    public async Task A_missing_operation_names_the_version(string path, string since, int status, string body, string code, string? remedy)
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(body, status));
        var operation = new Operation("authorizer", "x", "GET", path, since, RepeatClass.Safe);
        PrivXRequestException exception = await Check.ThrowsAsync<PrivXRequestException>(() => session.Api.SendAsync(path.Contains('{', StringComparison.Ordinal) ? new ApiRequest(operation, "1") : new ApiRequest(operation), default));
        Assert.Equal((code, remedy), (exception.Code, exception.Remedy));
        Assert.Equal(code == "NotSupported", exception.Message.StartsWith("PrivX has no such operation", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(304)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_never_followed(int status)
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ =>
        {
            HttpResponseMessage response = FakeServer.Content("<html>", "text/html", status);
            response.Headers.Location = new Uri("https://evil.example/canary");
            return response;
        }));
        PrivXResponseException exception = await Check.ThrowsAsync<PrivXResponseException>(() => session.Api.SendAsync(Session.Request(), default));
        Assert.Equal((status, "text/html", "GET", "/test/api/v1/things"), (exception.Status, exception.ContentType, exception.Method, exception.Route));
        Assert.Single(session.Server.Sent);
    }

    [Theory]
    [InlineData("", "application/json", "empty")]
    [InlineData("<html>canary</html>", "text/html", "web page")]
    [InlineData("{}", "text/html; charset=utf-8", "web page")]
    [InlineData("{}", "application/xhtml+xml", "web page")]
    [InlineData("<a/>", "application/xml", "application/xml")]
    [InlineData("not json canary", "text/plain", "cannot be read")]
    [InlineData("{\"common_name\":\"x\"", "application/json", "cannot be read")]
    [InlineData("{\"common_name\":\"x\"}}", "application/json", "cannot be read")]
    [InlineData("{\"common_name\":{\"canary\":1}}", "application/json", "at $.common_name")]
    [InlineData("{\"created\":\"canary\"}", "application/json", "at $.created")]
    [InlineData("{\"common_name\":\"\\ud800\"}", "application/json", "cannot be read")]
    [InlineData("null", "application/json", "null")]
    [InlineData("[]", "application/json", "cannot be read")]
    public async Task A_success_that_cannot_be_read_is_an_error(string body, string type, string expected)
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ => FakeServer.Content(body, type)));
        PrivXResponseException exception = await Check.ThrowsAsync<PrivXResponseException>(() => session.Api.SendAsync(Session.Request(), HostStoreJson.Default.Host, default));
        Assert.Equal("InvalidResponse", exception.Code);
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.Equal((200, type.Split(';')[0], "GET", "/test/api/v1/things"), (exception.Status, exception.ContentType, exception.Method, exception.Route));
        Assert.Null(exception.InnerException);
    }

    [Fact]
    public async Task An_empty_answer_is_nothing_wherever_nothing_is_due()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ => FakeServer.Content(string.Empty, "text/html")).Respond(204));
        await session.Api.SendAsync(Session.Request("DELETE", RepeatClass.Idempotent), default);
        Assert.Empty(await session.Api.SendForJsonAsync(Session.Request(), default));
    }

    [Fact]
    public async Task Too_deep_json_is_an_error()
    {
        string deep = string.Concat(Enumerable.Repeat("{\"a\":", 100)) + "1" + new string('}', 100);
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(deep).Respond(deep));
        await Check.ThrowsAsync<PrivXResponseException>(() => session.Api.SendAsync(Session.Request(), HostStoreJson.Default.Host, default));
        await Check.ThrowsAsync<PrivXResponseException>(() => session.Api.SendForJsonAsync(Session.Request(), default));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/problem+json")]
    [InlineData("text/plain; charset=utf-8")]
    [InlineData("application/octet-stream")]
    [InlineData("text/json")]
    [InlineData("Text/JavaScript")]
    [InlineData(null)]
    public async Task Json_is_read_under_the_names_that_servers_give_it(string? type)
    {
        // With a byte order mark, a member twice, an unknown one and a huge number.
        const string Body = "\uFEFF{\"id\":\"1\",\"id\":\"2\",\"new\":123456789012345678901234567890,\"common_name\":\"x\",\"addresses\":null}";
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ => FakeServer.Content(Body, type)));
        Host host = await session.Api.SendAsync(Session.Request(), HostStoreJson.Default.Host, default);
        Assert.Equal("2", host.Id);
        Assert.Empty(host.Addresses);
        Assert.True(host.Unknown!.ContainsKey("new"));
        Assert.Equal(Body.Length - 1, host.AsRead.Length);
    }

    [Fact]
    public async Task A_web_page_is_no_answer_even_where_none_is_looked_at()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ => FakeServer.Content("<html>", "text/html")));
        PrivXOutcomeUnknownException exception = await Check.ThrowsAsync<PrivXOutcomeUnknownException>(() => session.Api.SendAsync(Session.Request("DELETE", RepeatClass.Idempotent), default));
        Assert.Equal("Whether PrivX carried out DELETE /test/api/v1/things is not known: the answer cannot be used, it is a web page.", exception.Message);
        Assert.StartsWith("Run it again: a second time changes nothing more.", exception.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"id\":")]
    [InlineData("")]
    [InlineData("[]")]
    public async Task A_change_whose_answer_cannot_be_read_may_have_been_made(string body)
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(body));
        await Check.ThrowsAsync<PrivXOutcomeUnknownException>(() => session.Api.SendAsync(Session.Request("PUT", RepeatClass.Idempotent), HostStoreJson.Default.Host, default));
    }

    [Theory]
    [InlineData("""{"id":"a"}""", "a")]
    [InlineData("""{"name":"b"}""", "b")]
    [InlineData("""{"id":7}""", "7")]
    [InlineData("\"c\"", "c")]
    public async Task A_create_gives_the_id(string body, string id)
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(body, 201));
        Assert.Equal(id, await session.Api.CreateAsync(Session.Request("POST", RepeatClass.Once), default));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"id\":\"\"}")]
    [InlineData("{\"id\":")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task A_create_without_id_is_an_error_that_says_what_to_look_at(string body)
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(body, 201));
        PrivXOutcomeUnknownException exception = await Check.ThrowsAsync<PrivXOutcomeUnknownException>(() => session.Api.CreateAsync(Session.Request("POST", RepeatClass.Once), default));
        Assert.Contains("Look for the object by its name", exception.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500, """{"error_code":"DATABASE_ERROR","error_message":"Down"}""", "OutcomeUnknown")]
    [InlineData(500, """{"error_code":"DATABASE_ERROR"}""", "OutcomeUnknown")]
    [InlineData(500, """{"error_message":"Down"}""", "OutcomeUnknown")]
    [InlineData(501, """{"error_code":"X"}""", "ServerError")]
    [InlineData(501, "", "OutcomeUnknown")]
    [InlineData(500, "", "OutcomeUnknown")]
    [InlineData(500, "<html>", "OutcomeUnknown")]
    [InlineData(408, """{"error_code":"X"}""", "OutcomeUnknown")]
    [InlineData(502, """{"error_code":"X"}""", "OutcomeUnknown")]
    [InlineData(503, """{"error_code":"MAX_LOAD"}""", "OutcomeUnknown")]
    [InlineData(504, """{"error_code":"X"}""", "OutcomeUnknown")]
    [InlineData(504, "", "OutcomeUnknown")]
    public async Task A_failure_says_nothing_of_whether_a_create_was_carried_out(int status, string body, string code)
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(body, status));
        PrivXException exception = await Assert.ThrowsAnyAsync<PrivXException>(() => session.Api.CreateAsync(Session.Request("POST", RepeatClass.Once), default));
        Check.Wellformed(exception);
        Assert.Equal(code, exception.Code);
        Assert.Contains("before sending it again", exception.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_outcome_has_the_words_of_the_answer()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond("""{"error_message":"Going down."}""", 503));
        PrivXOutcomeUnknownException exception = await Check.ThrowsAsync<PrivXOutcomeUnknownException>(() => session.Api.CreateAsync(Session.Request("POST", RepeatClass.Once), default));
        Assert.Equal("Whether PrivX carried out POST /test/api/v1/things is not known: the answer was 503, Going down.", exception.Message);
        Assert.Equal(("POST", "/test/api/v1/things"), (exception.Method, exception.Route));
    }

    [Fact]
    public async Task Secrets_that_a_server_repeats_are_taken_out()
    {
        var request = new ApiRequest(Session.Request("POST", RepeatClass.Once).Operation) { Body = RequestBody.JsonObject([new("password", "canary-in-body")], "canary-in-body") };
        using Session session = await Session.ConnectAsync(new FakeServer().Respond("""{"error_code":"X","error_message":"password 'canary-in-body' with token-1 is bad","property":"canary-in-body"}""", 400));
        PrivXRequestException exception = await Check.ThrowsAsync<PrivXRequestException>(() => session.Api.SendAsync(request, default));
        Assert.Contains("password '***' with *** is bad", exception.Message, StringComparison.Ordinal);
        Check.NoSecret(exception.ServerMessage + exception.Property);
    }

    [Fact]
    public void Serialized_secrets_are_known_to_the_body()
    {
        RequestBody body = RequestBody.Json(new PrivX.RoleStore.Source { Connection = new() { LdapBindPassword = new SecretText("s3cret") } }, PrivX.RoleStore.RoleStoreJson.Default.Source);
        Assert.Equal(["s3cret"], body.Secrets);
    }
}
