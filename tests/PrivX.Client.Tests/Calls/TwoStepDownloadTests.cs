using System.Linq;
using System.Threading.Tasks;
using PrivX.Client.Calls;
using PrivX.Client.Operations;
using PrivX.Client.Pipeline;
using PrivX.Client.Tests.Support;
using PrivX.Client.Transfer;

namespace PrivX.Client.Tests.Calls;

/// <summary>A POST for a handle, a GET with it: a handle is good for one GET.</summary>
public sealed class TwoStepDownloadTests
{
    private const string NotFound = """{"error_code":"OBJECT_NOT_FOUND"}""";

    private static readonly Operation Post = new("test", "start", "POST", "/test/api/v1/file", "28", RepeatClass.Safe);
    private static readonly Operation Get = new("test", "get", "GET", "/test/api/v1/file/{session_id}", "28", RepeatClass.Safe);

    [Theory]
    [InlineData("""{"session_id":"s/1"}""")]
    [InlineData("""{"id":"s/1"}""")]
    [InlineData("""{"id":"other","session_id":"s/1"}""")]
    public async Task Two_steps_hand_the_session_over(string response)
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(response, 201).Respond("x"));
        (await OpenAsync(session)).Dispose();
        Assert.Equal(["POST /test/api/v1/file", "GET /test/api/v1/file/s%2F1"], Requests(session));
    }

    [Theory]
    [InlineData("""{"session_id":""}""")]
    [InlineData("""{"session_id":1}""")]
    [InlineData("""{"id":null}""")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"s\"")]
    [InlineData("")]
    public async Task Without_a_handle_nothing_is_asked_with_it(string response)
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(response, 201));
        PrivXResponseException failure = await Check.ThrowsAsync<PrivXResponseException>(() => OpenAsync(session));
        Assert.Equal(("POST", "/test/api/v1/file"), (failure.Method, failure.Route));
        Assert.Equal(["POST /test/api/v1/file"], Requests(session));
    }

    [Fact]
    public async Task A_handle_that_is_used_up_is_replaced_once()
    {
        using Session session = await Session.ConnectAsync(new FakeServer()
            .Respond("""{"session_id":"1"}""", 201).Respond(NotFound, 404)
            .Respond("""{"session_id":"2"}""", 201).Respond(NotFound, 404));
        Assert.Equal(404, (await Check.ThrowsAsync<PrivXRequestException>(() => OpenAsync(session))).Status);
        Assert.Equal(["POST /test/api/v1/file", "GET /test/api/v1/file/1", "POST /test/api/v1/file", "GET /test/api/v1/file/2"], Requests(session));
    }

    [Fact]
    public async Task What_there_is_no_handle_for_is_not_asked_for_again()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(NotFound, 404));
        Assert.Equal("POST", (await Check.ThrowsAsync<PrivXRequestException>(() => OpenAsync(session))).Method);
        Assert.Equal(["POST /test/api/v1/file"], Requests(session));
    }

    [Fact]
    public async Task A_handle_that_is_refused_is_not_replaced()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond("""{"session_id":"1"}""", 201).Respond(403));
        Assert.Equal(403, (await Check.ThrowsAsync<PrivXRequestException>(() => OpenAsync(session))).Status);
        Assert.Equal(["POST /test/api/v1/file", "GET /test/api/v1/file/1"], Requests(session));
    }

    private static Task<Download> OpenAsync(Session session) => TwoStepDownload.OpenAsync(session.Api, new ApiRequest(Post), id => new ApiRequest(Get, id), default);

    private static string[] Requests(Session session) => [.. session.Server.Sent.Select(sent => sent.ToString())];
}
