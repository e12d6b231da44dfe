using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using PrivX.Client.Calls;
using PrivX.Client.Operations;
using PrivX.Client.Pipeline;
using PrivX.Client.Tests.Support;

namespace PrivX.Client.Tests.Calls;

/// <summary>Calls that are made by hand: what goes out is what was written, and it goes to the server and nowhere else.</summary>
public sealed class RawRequestTests
{
    private const string Hosts = "/host-store/api/v1/hosts";

    [Fact]
    public async Task What_is_written_is_what_is_sent()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond("""{ "n" : 1.10 }"""));
        byte[] response = await session.Api.SendForJsonAsync(
            RawRequest.Create("PATCH", Hosts + "/a%2Fb", [new("q", "x&y"), new("q", "2"), new("none", null)], """{ "a" : 1.0 }"""u8.ToArray(), []),
            default);

        Sent sent = Assert.Single(session.Server.Sent);
        Assert.Equal("PATCH", sent.Method);
        Assert.Equal("/host-store/api/v1/hosts/a%2Fb", sent.Path);
        Assert.Equal("q=x%26y&q=2", sent.Query);
        Assert.Equal("""{ "a" : 1.0 }""", sent.Body);
        Assert.Equal("application/json", sent.Header("Content-Type"));
        Assert.Equal("Bearer token-1", sent.Header("Authorization"));
        Assert.Equal("1.10", RawRequest.Parse(response).GetProperty("n").GetRawText());
    }

    [Fact]
    public async Task Without_a_body_none_is_sent()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond("{}"));
        await session.Api.SendForJsonAsync(Request("POST"), default);
        Assert.Null(session.Server.Sent.Single().Body);
        Assert.Null(session.Server.Sent.Single().Header("Content-Type"));
    }

    [Theory]
    [InlineData("/a")]
    [InlineData("/a/b/c")]
    [InlineData("/vault/api/v1/secrets/...")]
    [InlineData("/vault/api/v1/secrets/..a/.b/c..")]
    [InlineData("/vault/api/v1/secrets/a%2Fb%5Cc%3F%23%20%25")]
    [InlineData("/vault/api/v1/secrets/%C3%A4")]
    public async Task A_path_of_an_operation_is_sent_as_it_is(string path)
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond("{}"));
        await session.Api.SendForJsonAsync(Request("GET", path), default);
        Assert.Equal("https://privx.example.com" + path, session.Server.Sent.Single().Address.OriginalString);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("//elsewhere.example/api")]
    [InlineData("https://elsewhere.example/api")]
    [InlineData("host-store/api/v1/hosts")]
    [InlineData("host-store")]
    [InlineData(Hosts + "/")]
    [InlineData("/host-store//api")]
    [InlineData(Hosts + "?limit=1")]
    [InlineData(Hosts + "#x")]
    [InlineData(Hosts + "\\x")]
    [InlineData(Hosts + "/{id}")]
    [InlineData(Hosts + "/id}")]
    [InlineData(Hosts + "/a b")]
    [InlineData("/./host-store")]
    [InlineData("/host-store/./api")]
    [InlineData("/host-store/../auth")]
    [InlineData("/host-store/..")]
    [InlineData("/host-store/%2e%2E/auth")]
    [InlineData("/host-store/a%2F..%2fauth")]
    [InlineData("/host-store/..%5Cauth")]
    [InlineData("/host-store/.%5Cauth")]
    [InlineData("/host-store/a\r\nX-Evil: 1")]
    [InlineData("/host-store/a\u0000")]
    [InlineData("/host-store/a%0d%0aX-Evil:1")]
    [InlineData("/host-store/%7F")]
    public void A_path_that_may_lead_elsewhere_is_refused(string path)
    {
        PrivXUsageException exception = Assert.Throws<PrivXUsageException>(() => Request("GET", path));
        Assert.Equal("InvalidArgument", exception.Code);
        Assert.Contains("query apart", exception.Remedy, StringComparison.Ordinal);
    }

    // What may have been done already is not done again; reading is, also where the contract reads by POST.
    [Theory]
    [InlineData("GET", Hosts, true)]
    [InlineData("HEAD", Hosts, true)]
    [InlineData("PUT", Hosts + "/1", true)]
    [InlineData("DELETE", Hosts + "/1", true)]
    [InlineData("POST", Hosts + "/search", true)]
    [InlineData("POST", Hosts + "/resolve", true)]
    [InlineData("POST", Hosts, false)]
    [InlineData("POST", Hosts + "/search/1", false)]
    [InlineData("POST", Hosts + "/research", false)]
    [InlineData("PATCH", Hosts + "/search", false)]
    public async Task A_call_is_repeated_where_that_does_no_harm(string method, string path, bool repeated)
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(503).Respond("{}"));
        Task call = session.Api.SendForJsonAsync(Request(method, path), default);
        if (repeated)
        {
            await call;
        }
        else
        {
            await Check.ThrowsAsync<PrivXOutcomeUnknownException>(() => call);
        }

        Assert.Equal(repeated ? 2 : 1, session.Server.Sent.Count);
    }

    // Whether a call changes anything decides who is asked first, and what a second one that finds nothing means.
    [Theory]
    [InlineData("GET", Hosts, "Safe")]
    [InlineData("HEAD", Hosts, "Safe")]
    [InlineData("POST", Hosts + "/search", "Safe")]
    [InlineData("PUT", Hosts, "Idempotent")]
    [InlineData("DELETE", Hosts, "Idempotent")]
    [InlineData("POST", Hosts, "Once")]
    public void What_changes_nothing_is_told_from_what_does(string method, string path, string repeat) =>
        Assert.Equal(Enum.Parse<RepeatClass>(repeat), Request(method, path).Operation.Repeat);

    [Fact]
    public async Task An_error_names_the_call_and_not_its_secret()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond("""{"error_code":"BAD_REQUEST","error_message":"'canary-1' is bad"}""", 400));
        PrivXException exception = await Assert.ThrowsAnyAsync<PrivXException>(() => session.Api.SendForJsonAsync(
            RawRequest.Create("POST", Hosts, [], """{"password":"canary-1"}"""u8.ToArray(), ["canary-1"]),
            default));
        Check.Wellformed(exception);
        Assert.Contains("POST " + Hosts, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(405)]
    public async Task Of_an_operation_that_nobody_knows_no_version_is_said_to_have_it(int status)
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond("{}", status));
        PrivXException exception = await Assert.ThrowsAnyAsync<PrivXException>(() => session.Api.SendForJsonAsync(Request("GET"), default));
        Assert.DoesNotContain("PrivX", exception.Remedy ?? string.Empty, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{")]
    [InlineData("{} {}")]
    public void An_answer_that_is_not_JSON_is_said_to_be_none(string response) =>
        Check.Wellformed(Assert.Throws<PrivXResponseException>(() => RawRequest.Parse(System.Text.Encoding.UTF8.GetBytes(response))));

    [Fact]
    public async Task A_list_is_read_to_its_end()
    {
        using Session session = await Session.ConnectAsync(new FakeServer()
            .Respond("""{"count":3,"items":[{"id":"a","n":1.10},{"id":"b"}]}""")
            .Respond("""{"count":3,"items":["c"]}"""));
        List<JsonElement> rows = await Session.ReadAsync(session.Api.List(
            RawRequest.Create("GET", Hosts, [new("filter", "x")], null, []), null, RawRequest.JsonType, RawRequest.IdOf));
        Assert.Equal(["""{"id":"a","n":1.10}""", """{"id":"b"}""", "\"c\""], rows.Select(row => row.GetRawText()));
        Assert.Equal(["filter=x&offset=0&limit=1000", "filter=x&offset=2&limit=1000"], session.Server.Sent.Select(sent => sent.Query));
    }

    [Fact]
    public async Task A_null_in_a_list_is_one()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond("""{"count":2,"items":[null,{"id":"a"}]}"""));
        List<JsonElement> rows = await Session.ReadAsync(session.Api.List(Request("GET"), null, RawRequest.JsonType, RawRequest.IdOf));
        Assert.Equal(["null", """{"id":"a"}"""], rows.Select(row => row.GetRawText()));
    }

    // The count fell, so the second page may begin with a row that was there before.
    [Fact]
    public async Task A_row_that_comes_twice_is_given_once()
    {
        using Session session = await Session.ConnectAsync(new FakeServer()
            .Respond("""{"count":4,"items":[{"id":"a"},{"id":"b"}]}""")
            .Respond("""{"count":3,"items":[{"id":"c"}]}""")
            .Respond("""{"count":3,"items":[{"id":"b"},{"id":"c"}]}"""));
        List<JsonElement> rows = await Session.ReadAsync(session.Api.List(Request("GET"), null, RawRequest.JsonType, RawRequest.IdOf));
        Assert.Equal(["a", "b", "c"], rows.Select(row => row.GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData("""{"id":"a"}""", "a")]
    [InlineData("""{"id":5}""", null)]
    [InlineData("""{"id":null}""", null)]
    [InlineData("""{"ID":"a"}""", null)]
    [InlineData("""["id"]""", null)]
    [InlineData("\"id\"", null)]
    public void A_row_is_known_by_its_id(string row, string? id) => Assert.Equal(id, RawRequest.IdOf(JsonDocument.Parse(row).RootElement));

    private static ApiRequest Request(string method, string path = Hosts) => RawRequest.Create(method, path, [], null, []);
}
