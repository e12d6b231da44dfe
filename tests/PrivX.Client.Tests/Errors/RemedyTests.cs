using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Security.Authentication;
using System.Threading.Tasks;
using PrivX.Client.Operations;
using PrivX.Client.Pipeline;
using PrivX.Client.Tests.Support;

namespace PrivX.Client.Tests.Errors;

public sealed class RemedyTests
{
    private const string StateOfService = "look at the state of the service and at the server's log.";

    [Theory]
    [InlineData("", "PrivX does not permit this (GET /test/api/v1/things, status 403).", "Give the caller a role that permits this; a change of roles takes effect after some minutes, or with a new log-in.")]
    [InlineData("a", "PrivX does not permit this; the operation needs the permission a (GET /test/api/v1/things, status 403).", "Give the caller a role with the permission a; a change of roles takes effect after some minutes, or with a new log-in.")]
    [InlineData("a b", "PrivX does not permit this; the operation needs one of the permissions a, b (GET /test/api/v1/things, status 403).", "Give the caller a role with one of the permissions a, b; a change of roles takes effect after some minutes, or with a new log-in.")]
    public async Task What_is_not_permitted_names_what_would_permit_it(string permissions, string message, string remedy)
    {
        PrivXRequestException exception = await FailAsync(403, Get() with { Permissions = permissions.Split(' ', StringSplitOptions.RemoveEmptyEntries) });
        Assert.Equal((message, remedy), (exception.Message, exception.Remedy));
    }

    [Fact]
    public async Task Another_way_is_told_where_there_is_one()
    {
        PrivXRequestException exception = await FailAsync(403, Get() with { Permissions = ["a"], WhenRefused = "Use the other one." });
        Assert.Equal("Use the other one.", exception.Remedy);
    }

    [Theory]
    [InlineData(400, "35", null, null)]
    [InlineData(404, "35", null, "This operation needs PrivX 35 or later.")]
    [InlineData(404, "28", 42, "This operation is there up to PrivX 42.")]
    [InlineData(404, "28", null, null)]
    public async Task Other_refusals_need_no_permission_and_few_a_version(int status, string since, int? until, string? remedy)
    {
        PrivXRequestException exception = await FailAsync(status, Get() with { Since = since, Until = until, Permissions = ["a"] });
        Assert.Equal(remedy, exception.Remedy);
        Assert.DoesNotContain("permission", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_method_that_is_not_there_is_no_wrong_id()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(405));
        var operation = new Operation("test", "x", "GET", "/test/api/v1/things/{id}", "35", RepeatClass.Safe);
        PrivXRequestException exception = await Check.ThrowsAsync<PrivXRequestException>(() => session.Api.SendAsync(new ApiRequest(operation, "1"), default));
        Assert.Equal("This operation needs PrivX 35 or later.", exception.Remedy);
    }

    [Fact]
    public async Task A_failed_server_is_looked_at_and_after_a_create_the_object_too()
    {
        Assert.Equal("Try again later; if it stays so, " + StateOfService, (await FailAsync(501, Get())).Remedy);
        PrivXRequestException create = await FailAsync(501, Get() with { Method = "POST", Id = "createThing", Repeat = RepeatClass.Once }, """{"error_code":"X"}""");
        Assert.Equal("Look for the object by its name before sending it again; it may exist already. If it stays so, " + StateOfService, create.Remedy);
    }

    [Theory]
    [InlineData("createHost", "Look for the object by its name")]
    [InlineData("addHost", "Look for the object by its name")]
    [InlineData("importHosts", "Look for the object by its name")]
    [InlineData("deployHost", "Look for the object by its name")]
    [InlineData("checkOutAccount", "List the open checkouts")]
    [InlineData("loginWithPassword", "Log in again.")]
    [InlineData("recreate", "Look at the state of the object")]
    [InlineData("padd", "Look at the state of the object")]
    [InlineData("reimport", "Look at the state of the object")]
    [InlineData("redeploy", "Look at the state of the object")]
    [InlineData("doCheckOut", "Look at the state of the object")]
    [InlineData("approve", "Look at the state of the object")]
    public void What_may_have_been_done_is_looked_for(string id, string expected) =>
        Assert.StartsWith(expected, FailureTranslator.HowToCheck(Get() with { Id = id }), StringComparison.Ordinal);

    [Fact]
    public async Task A_failed_connection_keeps_its_cause_and_names_the_call()
    {
        var cause = new HttpRequestException(HttpRequestError.SecureConnectionError, "x", new AuthenticationException("x"));
        PrivXConnectionException exception = await BreakAsync<PrivXConnectionException>(cause);
        Assert.Equal(("TlsFailed", "GET", "/test/api/v1/things"), (exception.Code, exception.Method, exception.Route));
        Assert.Same(cause, exception.InnerException);
        Assert.Equal("https://privx.example.com cannot be reached: no secure connection could be made.", exception.Message);
        Assert.Contains("TLS 1.2", exception.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_HTTP_has_no_status()
    {
        PrivXResponseException exception = await BreakAsync<PrivXResponseException>(new HttpRequestException(HttpRequestError.InvalidResponse, "x"));
        Assert.Equal((0, "The answer to GET /test/api/v1/things cannot be used: it is not HTTP."), (exception.Status, exception.Message));
        Assert.StartsWith("Check that the address and port are those of PrivX", exception.Remedy, StringComparison.Ordinal);
    }

    // On .NET Framework the exception brings the response with it.
    [Fact]
    public async Task No_exception_holds_an_answer()
    {
        using var response = new AnswerOfFramework();
        PrivXConnectionException exception = await BreakAsync<PrivXConnectionException>(new WebException("x", null, WebExceptionStatus.RequestProhibitedByProxy, response));
        Assert.Equal("ProxyRefused", exception.Code);
        Assert.Null(exception.InnerException);
        var bare = new WebException("x", WebExceptionStatus.RequestProhibitedByProxy);
        Assert.Same(bare, (await BreakAsync<PrivXConnectionException>(bare)).InnerException);
    }

    private static Operation Get() => new("test", "getThings", "GET", "/test/api/v1/things", "28", RepeatClass.Safe);

    private static async Task<PrivXRequestException> FailAsync(int status, Operation operation, string body = "")
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(body, status));
        return await Check.ThrowsAsync<PrivXRequestException>(() => session.Api.SendAsync(new ApiRequest(operation), default));
    }

    private static async Task<T> BreakAsync<T>(Exception failure)
        where T : PrivXException
    {
        using Session session = await Session.ConnectAsync(new FakeServer { Always = (_, _) => throw failure });
        return await Check.ThrowsAsync<T>(() => session.Api.SendAsync(new ApiRequest(Get()), default));
    }

    private sealed class AnswerOfFramework : WebResponse
    {
        public override Stream GetResponseStream() => Stream.Null;
    }
}
