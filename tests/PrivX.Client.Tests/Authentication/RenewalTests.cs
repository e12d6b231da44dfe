using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Authentication;
using PrivX.Client.Operations;
using PrivX.Client.Tests.Support;

namespace PrivX.Client.Tests.Authentication;

public sealed class RenewalTests
{
    [Fact]
    public async Task A_token_is_renewed_ahead_of_its_end()
    {
        using Session session = await Session.ConnectAsync(new FakeServer { Always = (_, _) => Task.FromResult(FakeServer.Json("{}")) });
        Assert.Equal(session.Clock.UtcNow.AddSeconds(300), session.Pipeline.TokenExpires);
        session.Clock.Advance(TimeSpan.FromSeconds(269));
        await session.Api.SendAsync(Session.Request(), default);
        session.Clock.Advance(TimeSpan.FromSeconds(1));
        await session.Api.SendAsync(Session.Request(), default);
        await session.Api.SendAsync(Session.Request(), default);
        session.Clock.Advance(TimeSpan.FromSeconds(270));
        await session.Api.SendAsync(Session.Request(), default);
        Assert.Equal(["Bearer token-1", "Bearer token-2", "Bearer token-2", "Bearer token-3"], session.Server.Sent.Select(sent => sent.Header("Authorization")));
        Assert.Equal(3, session.Server.LogIns.Count);
    }

    [Fact]
    public async Task Twenty_calls_at_the_end_make_one_token_request()
    {
        using Session session = await Session.ConnectAsync(new FakeServer { Always = (_, _) => Task.FromResult(FakeServer.Json("{}")) });
        session.Clock.Advance(TimeSpan.FromSeconds(299));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => session.Api.SendAsync(Session.Request(), default))));
        Assert.Equal(2, session.Server.LogIns.Count);
        Assert.All(session.Server.Sent, sent => Assert.Equal("Bearer token-2", sent.Header("Authorization")));
    }

    [Fact]
    public async Task Twenty_refused_calls_make_one_token_request_and_are_sent_again_with_their_bodies()
    {
        using Session session = await Session.ConnectAsync(new FakeServer
        {
            Always = (sent, _) => Task.FromResult(sent.Header("Authorization") == "Bearer token-1" ? new HttpResponseMessage(System.Net.HttpStatusCode.Unauthorized) : FakeServer.Json("{\"id\":\"1\"}", 201)),
        });
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => session.Api.CreateAsync(Session.Request("POST", RepeatClass.Once), default))));
        Assert.Equal(2, session.Server.LogIns.Count);
        Assert.All(session.Server.Sent, sent => Assert.Equal("{\"name\":\"x\"}", sent.Body));
        Assert.Equal(20, session.Server.Sent.Count(sent => sent.Header("Authorization") == "Bearer token-2"));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(501)]
    public async Task A_refusal_gives_its_connection_back(int renewal)
    {
        var refusal = new Pieces("{}"u8.ToArray());
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(_ => new HttpResponseMessage(System.Net.HttpStatusCode.Unauthorized) { Content = new StreamContent(refusal) }).Respond("{}"));
        session.Server.Token = (_, _) => Task.FromResult(FakeServer.Json("""{"access_token":"x","expires_in":300}""", renewal));
        Task call = session.Api.SendAsync(Session.Request(), default);
        await (renewal == 200 ? call : Check.ThrowsAsync<PrivXRequestException>(() => call));
        Assert.True(refusal.IsDisposed);
    }

    [Fact]
    public async Task Refused_twice_a_call_goes_on_with_one_more_renewal()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(401).Respond(401).Respond("{}"));
        await session.Api.SendAsync(Session.Request("POST", RepeatClass.Once), default);
        Assert.Equal(3, session.Server.Sent.Count);
    }

    [Fact]
    public async Task Refused_three_times_the_session_has_ended()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(401).Respond(401).Respond(401));
        PrivXAuthenticationException exception = await Check.ThrowsAsync<PrivXAuthenticationException>(() => session.Api.SendAsync(Session.Request(), default));
        Assert.Equal("SessionExpired", exception.Code);
        Assert.Equal(3, session.Server.Sent.Count);
    }

    [Fact]
    public async Task A_renewal_whose_only_waiter_was_stopped_leaves_no_failure_unobserved()
    {
        int unobserved = 0;
        EventHandler<UnobservedTaskExceptionEventArgs> count = (_, args) => Interlocked.Add(ref unobserved, args.Exception.ToString().Contains("renewal-of-nobody", StringComparison.Ordinal) ? 1 : 0);
        TaskScheduler.UnobservedTaskException += count;
        try
        {
            await StopWaiterAsync();
            GC.Collect();
            GC.WaitForPendingFinalizers();
            Assert.Equal(0, unobserved);
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= count;
        }

        static async Task StopWaiterAsync()
        {
            var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var fail = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
            using Session session = await Session.ConnectAsync(new FakeServer().Respond(401));
            session.Server.Token = (_, _) =>
            {
                begun.SetResult();
                return fail.Task;
            };
            using var stop = new CancellationTokenSource();
            Task call = session.Api.SendAsync(Session.Request(), stop.Token);
            await begun.Task;
            await stop.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
            fail.SetException(new InvalidOperationException("renewal-of-nobody"));

            // Whoever renews after that has to have left.
            for (int i = 0; i < 100; i++)
            {
                await Task.Yield();
            }
        }
    }

    [Fact]
    public async Task A_refused_renewal_ends_the_session()
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(401));
        session.Server.Token = (_, _) => Task.FromResult(FakeServer.Json("""{"error":"invalid_grant","error_description":"canary-api-client-secret was changed"}""", 400));
        PrivXAuthenticationException exception = await Check.ThrowsAsync<PrivXAuthenticationException>(() => session.Api.SendAsync(Session.Request("POST", RepeatClass.Once), default));
        Assert.Equal("SessionExpired", exception.Code);
        Assert.Contains("PrivX does not accept the API client: *** was changed.", exception.Message, StringComparison.Ordinal);
        Assert.Contains("secret of the API client", exception.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ahead_of_time_a_server_that_is_away_does_no_harm()
    {
        using Session session = await Session.ConnectAsync(new FakeServer { Always = (_, _) => Task.FromResult(FakeServer.Json("{}")) });
        session.Server.Token = (_, _) => Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.NotImplemented));
        session.Clock.Advance(TimeSpan.FromSeconds(275));
        await session.Api.SendAsync(Session.Request(), default);
        await session.Api.SendAsync(Session.Request(), default);
        Assert.All(session.Server.Sent, sent => Assert.Equal("Bearer token-1", sent.Header("Authorization")));
        Assert.Equal(2, session.Server.LogIns.Count);

        // At the end there is no way around it.
        session.Clock.Advance(TimeSpan.FromSeconds(30));
        await Check.ThrowsAsync<PrivXRequestException>(() => session.Api.SendAsync(Session.Request(), default));
    }

    [Theory]
    [InlineData(275, 9, 2)]
    [InlineData(275, 10, 3)]
    [InlineData(295, 5, 3)]
    public async Task A_failed_renewal_is_made_again_after_ten_seconds_or_when_the_token_has_ended(int failed, int after, int logIns)
    {
        using Session session = await Session.ConnectAsync(new FakeServer { Always = (_, _) => Task.FromResult(FakeServer.Json("{}")) });
        session.Server.Token = (_, _) => Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.NotImplemented));
        session.Clock.Advance(TimeSpan.FromSeconds(failed));
        await session.Api.SendAsync(Session.Request(), default);
        session.Server.Token = null;
        session.Clock.Advance(TimeSpan.FromSeconds(after));
        await session.Api.SendAsync(Session.Request(), default);
        Assert.Equal(logIns, session.Server.LogIns.Count);
        Assert.Equal(logIns == 2 ? "Bearer token-1" : "Bearer token-3", session.Server.Sent[1].Header("Authorization"));
    }

    [Fact]
    public async Task A_credential_that_is_refused_ahead_of_time_ends_the_session_at_once()
    {
        using Session session = await Session.ConnectAsync();
        session.Server.Token = (_, _) => Task.FromResult(FakeServer.Json("""{"error":"invalid_grant"}""", 400));
        session.Clock.Advance(TimeSpan.FromSeconds(275));
        PrivXAuthenticationException exception = await Check.ThrowsAsync<PrivXAuthenticationException>(() => session.Api.SendAsync(Session.Request(), default));
        Assert.Equal("SessionExpired", exception.Code);
        Assert.Equal(("POST", FakeServer.TokenPath), (exception.Method, exception.Route));
        Assert.Empty(session.Server.Sent);
    }

    // Else the caller would take it for a missing object of its own.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_log_in_that_is_gone_ends_the_session(bool refused)
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(401));
        session.Server.Token = (_, _) => Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.NotFound));
        session.Clock.Advance(TimeSpan.FromSeconds(refused ? 0 : 300));
        PrivXAuthenticationException exception = await Check.ThrowsAsync<PrivXAuthenticationException>(() => session.Api.SendAsync(Session.Request(), default));
        Assert.Equal("SessionExpired", exception.Code);
        Assert.StartsWith("The session has ended, and its token could not be renewed: PrivX has no such object", exception.Message, StringComparison.Ordinal);
        Assert.StartsWith("Connect again.", exception.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(501)]
    public async Task A_refused_token_that_cannot_be_replaced_now_is_no_ended_session(int status)
    {
        using Session session = await Session.ConnectAsync(new FakeServer().Respond(401));
        session.Server.Token = (_, _) => Task.FromResult(new HttpResponseMessage((System.Net.HttpStatusCode)status));
        PrivXRequestException exception = await Check.ThrowsAsync<PrivXRequestException>(() => session.Api.SendAsync(Session.Request(), default));
        Assert.Equal(status, exception.Status);
    }

    [Fact]
    public async Task Refused_with_a_token_that_another_call_has_replaced_it_is_sent_again_without_a_log_in()
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var slow = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        using Session session = await Session.ConnectAsync();
        session.Server.RespondAsync((_, _) =>
        {
            arrived.SetResult();
            return slow.Task;
        }).Respond(401).Respond("{}").Respond("{}");
        Task first = session.Api.SendAsync(Session.Request(), default);
        await arrived.Task;
        await session.Api.SendAsync(Session.Request(), default);
        slow.SetResult(new HttpResponseMessage(System.Net.HttpStatusCode.Unauthorized));
        await first;
        Assert.Equal(2, session.Server.LogIns.Count);
        Assert.Equal("Bearer token-2", session.Server.Sent[3].Header("Authorization"));
    }

    [Fact]
    public async Task Who_finds_the_token_due_while_another_renews_it_takes_the_new_one()
    {
        var clock = new TestClock();
        var source = new CountingSource(clock);
        var keeper = new AccessTokenCache(source, clock);
        await keeper.LogInAsync(null, default);
        clock.Advance(TimeSpan.FromSeconds(290));

        // Between the look at the token and its renewal another call renews it.
        source.Meanwhile = () => keeper.GetAsync(null, default).GetAwaiter().GetResult();
        Assert.Equal("token-2", (await keeper.GetAsync(null, default)).Value.ToPlainText());
        Assert.Equal(2, source.Tokens);
    }

    [Fact]
    public async Task A_token_whose_end_is_not_known_serves_until_it_is_refused()
    {
        using Session session = await Session.ConnectAsync(new FakeServer
        {
            Token = (_, _) => Task.FromResult(FakeServer.Json("""{"access_token":"x"}""")),
            Always = (_, _) => Task.FromResult(FakeServer.Json("{}")),
        });
        session.Clock.Advance(TimeSpan.FromDays(2));
        await session.Api.SendAsync(Session.Request(), default);
        Assert.Single(session.Server.LogIns);
    }

    [Fact]
    public async Task Who_stops_waiting_does_not_stop_the_others()
    {
        using Session session = await Session.ConnectAsync(new FakeServer { Always = (_, _) => Task.FromResult(FakeServer.Json("{}")) });
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var response = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        session.Server.Token = (_, _) =>
        {
            asked.TrySetResult();
            return response.Task;
        };
        session.Clock.Advance(TimeSpan.FromSeconds(299));
        using var cancel = new CancellationTokenSource();
        Task impatient = session.Api.SendAsync(Session.Request(), cancel.Token);
        await asked.Task;
        Task patient = session.Api.SendAsync(Session.Request(), default);
        await cancel.CancelAsync();
        OperationCanceledException exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        Assert.Equal(cancel.Token, exception.CancellationToken);
        response.SetResult(FakeServer.Json("""{"access_token":"new","expires_in":300}"""));
        await patient;
        Assert.Equal("Bearer new", session.Server.Sent.Single().Header("Authorization"));
        Assert.Equal(2, session.Server.LogIns.Count);
    }

    [Theory]
    [InlineData(1800, 1619, false)]
    [InlineData(1800, 1620, true)]
    [InlineData(300, 269, false)]
    [InlineData(300, 270, true)]
    [InlineData(20, 9, false)]
    [InlineData(20, 10, true)]
    public void A_token_is_due_with_a_tenth_left_or_half_a_minute(int life, int age, bool due)
    {
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal(due, new AccessToken(new SecretText("x"), start, start.AddSeconds(life), null).IsDue(start.AddSeconds(age)));
    }

    [Fact]
    public void A_token_has_expired_at_its_end_and_not_before()
    {
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var token = new AccessToken(new SecretText("x"), start, start.AddSeconds(300), null);
        Assert.False(token.IsExpired(start.AddSeconds(299)));
        Assert.True(token.IsExpired(start.AddSeconds(300)));
    }
}
