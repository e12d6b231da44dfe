using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Operations;
using PrivX.Client.Pipeline;
using PrivX.Client.Tests.Support;

namespace PrivX.Client.Tests.Pipeline;

public sealed class RetryTests
{
    private const string Gone = """{"error_code":"OBJECT_NOT_FOUND","error_message":"gone"}""";

    private static readonly HttpRequestException Refused = new(HttpRequestError.ConnectionError, "x", new SocketException((int)SocketError.ConnectionRefused));
    private static readonly HttpRequestException Reset = new(HttpRequestError.Unknown, "x", new System.IO.IOException("x", new SocketException((int)SocketError.ConnectionReset)));

    public static TheoryData<string, string, int, bool> Statuses
    {
        get
        {
            var data = new TheoryData<string, string, int, bool>();
            foreach (int status in new[] { 408, 429, 500, 502, 503, 504 })
            {
                data.Add("GET", "Safe", status, true);
                data.Add("POST", "Safe", status, true);
                data.Add("PUT", "Idempotent", status, true);
                data.Add("DELETE", "Idempotent", status, true);
                data.Add("POST", "Once", status, status == 429);
            }

            foreach (int status in new[] { 400, 403, 404, 405, 409, 422, 501, 505 })
            {
                data.Add("GET", "Safe", status, false);
                data.Add("POST", "Once", status, false);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task A_status_is_retried_where_the_operation_bears_it(string method, string repeat, int status, bool retried)
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(status).Respond("{}"));
        Task call = session.Api.SendAsync(Session.Request(method, Enum.Parse<RepeatClass>(repeat)), default);
        if (retried)
        {
            await call;
        }
        else
        {
            PrivXException exception = await Assert.ThrowsAnyAsync<PrivXException>(() => call);
            Check.Wellformed(exception);
            Assert.Equal(repeat == "Once" && status is 408 or >= 500, exception is PrivXOutcomeUnknownException);
        }

        Assert.Equal(retried ? 2 : 1, session.Server.Sent.Count);
    }

    [Theory]
    [InlineData("GET", "Safe", true)]
    [InlineData("DELETE", "Idempotent", true)]
    [InlineData("POST", "Once", false)]
    public async Task A_broken_connection_is_retried_where_the_operation_bears_it(string method, string repeat, bool retried)
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Fail(Reset).Respond("{}"));
        Task call = session.Api.SendAsync(Session.Request(method, Enum.Parse<RepeatClass>(repeat)), default);
        if (retried)
        {
            await call;
        }
        else
        {
            PrivXOutcomeUnknownException exception = await Check.ThrowsAsync<PrivXOutcomeUnknownException>(() => call);
            Assert.Contains("by its name", exception.Remedy, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Before_anything_is_sent_even_a_create_may_be_tried_again()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Fail(Refused).Fail(Refused).Respond("{\"id\":\"1\"}", 201));
        Assert.Equal("1", await session.Api.CreateAsync(Session.Request("POST", RepeatClass.Once), default));
        Assert.Equal(3, session.Server.Sent.Count);
    }

    [Fact]
    public async Task A_certificate_is_not_tried_again()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Fail(new HttpRequestException(HttpRequestError.SecureConnectionError, "x", new AuthenticationException("x"))));
        await Check.ThrowsAsync<PrivXConnectionException>(() => session.Api.SendAsync(Session.Request(), default));
        Assert.Single(session.Server.Sent);
    }

    [Fact]
    public async Task An_unknown_name_is_not_tried_again()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Fail(new HttpRequestException(HttpRequestError.NameResolutionError, "x", new SocketException((int)SocketError.HostNotFound))));
        await Check.ThrowsAsync<PrivXConnectionException>(() => session.Api.SendAsync(Session.Request(), default));
        Assert.Single(session.Server.Sent);
    }

    [Fact]
    public async Task Attempts_are_bounded_and_told()
    {
        using Session session = await Session.ConnectAsync(new FakeServer { Always = (_, _) => Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.ServiceUnavailable)) });
        PrivXRequestException exception = await Check.ThrowsAsync<PrivXRequestException>(() => session.Api.SendAsync(Session.Request(), default));
        Assert.Equal("ServerError", exception.Code);
        Assert.Equal(5, session.Server.Sent.Count);
        Assert.Equal(3, session.Reporter.Warnings.Count);
        Assert.Matches(@"^PrivX answered 503 to GET /test/api/v1/things; trying again in [0-9.]+ s \(3 of 5\)\.$", session.Reporter.Warnings[0]);
        Assert.Contains(session.Reporter.Verboses, line => line.EndsWith("(2 of 5).", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Retry_after_is_kept_in_seconds_and_as_date()
    {
        var server = new FakeServer();
        using Session session = await Session.ConnectAsync(server);
        DateTimeOffset start = session.Clock.UtcNow;
        server.Respond(_ => Wait(new RetryConditionHeaderValue(TimeSpan.FromSeconds(7))))
            .Respond(_ => Wait(new RetryConditionHeaderValue(start + TimeSpan.FromSeconds(20))))
            .Respond("{}");
        await session.Api.SendAsync(Session.Request(), default);
        Assert.Equal(TimeSpan.FromSeconds(20), session.Clock.UtcNow - start);
        Assert.Equal(2, session.Reporter.Warnings.Count);

        static HttpResponseMessage Wait(RetryConditionHeaderValue after)
        {
            var response = new HttpResponseMessage(System.Net.HttpStatusCode.TooManyRequests);
            response.Headers.RetryAfter = after;
            return response;
        }
    }

    [Fact]
    public async Task Asked_to_wait_until_a_time_that_has_passed_it_does_not_wait()
    {
        var server = new FakeServer();
        using Session session = await Session.ConnectAsync(server);
        DateTimeOffset start = session.Clock.UtcNow;
        foreach (int seconds in new[] { -60, 0 })
        {
            server.Respond(_ =>
            {
                var response = new HttpResponseMessage(System.Net.HttpStatusCode.TooManyRequests);
                response.Headers.RetryAfter = new RetryConditionHeaderValue(start + TimeSpan.FromSeconds(seconds));
                return response;
            });
        }

        server.Respond("{}");
        await session.Api.SendAsync(Session.Request(), default);
        Assert.Equal(start, session.Clock.UtcNow);

        // Nor does who reads of it at last.
        server.Always = (_, _) =>
        {
            var response = new HttpResponseMessage(System.Net.HttpStatusCode.TooManyRequests);
            response.Headers.RetryAfter = new RetryConditionHeaderValue(start - TimeSpan.FromMinutes(1));
            return Task.FromResult(response);
        };
        PrivXRequestException exception = await Check.ThrowsAsync<PrivXRequestException>(() => session.Api.SendAsync(Session.Request(), default));
        Assert.Equal((TimeSpan.Zero, "Try again in 0 s."), (exception.RetryAfter!.Value, exception.Remedy));
    }

    [Fact]
    public async Task Asked_to_wait_until_a_time_it_waits_for_less_than_a_second_too()
    {
        using Session session = await Session.ConnectAsync();
        DateTimeOffset until = session.Clock.UtcNow + TimeSpan.FromSeconds(1);
        session.Clock.Advance(TimeSpan.FromMilliseconds(250));
        session.Server.Respond(_ =>
        {
            var response = new HttpResponseMessage(System.Net.HttpStatusCode.TooManyRequests);
            response.Headers.RetryAfter = new RetryConditionHeaderValue(until);
            return response;
        }).Respond("{}");
        await session.Api.SendAsync(Session.Request(), default);
        Assert.Equal(until, session.Clock.UtcNow);
    }

    [Fact]
    public async Task Asked_to_wait_too_long_the_client_says_so_at_once()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ =>
        {
            var response = new HttpResponseMessage(System.Net.HttpStatusCode.TooManyRequests);
            response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromHours(1));
            return response;
        }));
        PrivXRequestException exception = await Check.ThrowsAsync<PrivXRequestException>(() => session.Api.SendAsync(Session.Request(), default));
        Assert.Equal("Throttled", exception.Code);
        Assert.Equal(TimeSpan.FromHours(1), exception.RetryAfter);
        Assert.Contains("3600 s", exception.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_repeated_delete_that_finds_nothing_has_succeeded(bool broken)
    {
        FakeServer server = broken ? new FakeServer().Fail(Reset) : new FakeServer().Respond(504);
        using Session session = await Session.ConnectAsync(server.Respond(Gone, 404));
        await session.Api.SendAsync(Session.Request("DELETE", RepeatClass.Idempotent), default);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task So_has_whatever_else_ends_something(bool ends)
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(504).Respond(Gone, 404));
        Task call = session.Api.SendAsync(new ApiRequest(new Operation("test", "endThing", "POST", "/test/api/v1/things", "28", RepeatClass.Idempotent) { IsRemoval = ends }), default);
        await (ends ? call : Check.ThrowsAsync<PrivXRequestException>(() => call));
    }

    [Theory]
    [InlineData("DELETE", "")]
    [InlineData("DELETE", "<html><body>No such page</body></html>")]
    [InlineData("DELETE", "{\"message\":\"no Route matched with those values\"}")]
    [InlineData("POST", "<html><body>No such page</body></html>")]
    [InlineData("POST", "{}")]
    public async Task A_repeated_removal_has_not_where_it_is_a_gateway_that_finds_nothing(string method, string body)
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(503).Respond(body, 404));
        await Check.ThrowsAsync<PrivXOutcomeUnknownException>(() =>
            session.Api.SendAsync(new ApiRequest(new Operation("test", "endThing", method, "/test/api/v1/things", "28", RepeatClass.Idempotent) { IsRemoval = true }), default));
    }

    [Fact]
    public async Task A_repeated_delete_that_is_refused_has_not_succeeded()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Fail(Reset).Respond(403));
        await Check.ThrowsAsync<PrivXRequestException>(() => session.Api.SendAsync(Session.Request("DELETE", RepeatClass.Idempotent), default));
    }

    [Fact]
    public async Task What_one_attempt_left_unknown_later_ones_do_not_make_known()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Fail(Reset).Fail(Refused).Respond(429).Respond(Gone, 404));
        await session.Api.SendAsync(Session.Request("DELETE", RepeatClass.Idempotent), default);
        session.Server.Respond(504).Respond(429).Fail(Refused).Respond(Gone, 404);
        await session.Api.SendAsync(Session.Request("DELETE", RepeatClass.Idempotent), default);
    }

    [Fact]
    public async Task A_delete_that_finds_nothing_at_first_has_not()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(Gone, 404));
        await Check.ThrowsAsync<PrivXRequestException>(() => session.Api.SendAsync(Session.Request("DELETE", RepeatClass.Idempotent), default));

        // Neither after attempts that surely did nothing.
        session.Server.Fail(Refused).Respond(429).Respond(Gone, 404);
        await Check.ThrowsAsync<PrivXRequestException>(() => session.Api.SendAsync(Session.Request("DELETE", RepeatClass.Idempotent), default));
    }

    [Theory]
    [InlineData("GET", "Safe", 5)]
    [InlineData("POST", "Once", 1)]
    public async Task Silence_times_out(string method, string repeat, int attempts)
    {
        var arrived = new SemaphoreSlim(0);
        var server = new FakeServer
        {
            Always = async (_, token) =>
            {
                arrived.Release();
                await Task.Delay(Timeout.Infinite, token);
                throw new InvalidOperationException();
            },
        };
        using Session session = await Session.ConnectAsync(server, configure: options => options.Timeout = TimeSpan.FromSeconds(100));
        Task call = session.Api.SendAsync(Session.Request(method, Enum.Parse<RepeatClass>(repeat)), default);
        int expected = Math.Min(attempts, 2);
        for (int i = 0; i < expected; i++)
        {
            await arrived.WaitAsync();
            session.Clock.Advance(TimeSpan.FromSeconds(100));
        }

        PrivXException exception = await Assert.ThrowsAnyAsync<PrivXException>(() => call);
        Check.Wellformed(exception);
        Assert.Equal(method == "GET" ? typeof(PrivXTimeoutException) : typeof(PrivXOutcomeUnknownException), exception.GetType());
        Assert.Equal((method, "/test/api/v1/things"), (exception.Method, exception.Route));
        Assert.Null(exception.InnerException);
        Assert.Contains("100 s", exception.Message, StringComparison.Ordinal);

        // The third attempt would lie beyond the bound of the total time.
        Assert.Equal(expected, session.Server.Sent.Count);
    }

    [Fact]
    public async Task An_answer_that_stops_times_out_and_is_tried_again()
    {
        var server = new FakeServer();
        var stalling = new StallingContent("{\"id\":");
        server.Respond(_ => new HttpResponseMessage { Content = stalling }).Respond("{\"id\":\"2\"}");
        using Session session = await Session.ConnectAsync(server);
        Task<string> call = session.Api.CreateAsync(Session.Request(), default);
        await stalling.Stalled;
        session.Clock.Advance(TimeSpan.FromSeconds(100));
        Assert.Equal("2", await call);
        Assert.Contains(session.Reporter.Warnings, line => line.Contains("the answer stopped for 100 s; trying again", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("GET", "Timeout")]
    [InlineData("POST", "OutcomeUnknown")]
    [InlineData("PUT", "OutcomeUnknown")]
    public async Task The_deadline_bounds_a_call_with_all_its_repetitions(string method, string code)
    {
        RepeatClass repeat = method switch { "GET" => RepeatClass.Safe, "PUT" => RepeatClass.Idempotent, _ => RepeatClass.Once };
        var arrived = new SemaphoreSlim(0);
        var server = new FakeServer { Always = async (_, token) =>
        {
            arrived.Release();
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        } };
        using Session session = await Session.ConnectAsync(server, configure: options => options.Deadline = TimeSpan.FromSeconds(150));
        Task call = session.Api.SendAsync(Session.Request(method, repeat), default);
        await arrived.WaitAsync();
        session.Clock.Advance(TimeSpan.FromSeconds(100));
        if (repeat != RepeatClass.Once)
        {
            while (!await arrived.WaitAsync(TimeSpan.FromMilliseconds(20)))
            {
                session.Clock.Advance(TimeSpan.FromSeconds(1));
            }

            session.Clock.Advance(TimeSpan.FromSeconds(60));
        }

        PrivXException exception = await Assert.ThrowsAnyAsync<PrivXException>(() => call);
        Assert.Equal(code, exception.Code);
        Assert.Equal(repeat != RepeatClass.Once, exception.Message.Contains("the deadline of 150 s has passed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_cut_short_is_tried_again_and_else_unreadable()
    {
        using Session session = await Session.ConnectAsync(new FakeServer { Always = (_, _) => Task.FromResult(new HttpResponseMessage { Content = new StallingContent("{\"id\":", breaks: true) }) });
        PrivXResponseException exception = await Check.ThrowsAsync<PrivXResponseException>(() => session.Api.CreateAsync(Session.Request(), default));
        Assert.Equal(200, exception.Status);
        Assert.Equal(5, session.Server.Sent.Count);
        await Check.ThrowsAsync<PrivXOutcomeUnknownException>(() => session.Api.CreateAsync(Session.Request("POST", RepeatClass.Once), default));
        Assert.Equal(6, session.Server.Sent.Count);
    }
}
