using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Transport;
using PrivX.Transport;

namespace PrivX.Client.Tests.Transport;

public sealed class RetryPolicyTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly InstantClock _clock = new();
    private readonly List<RetryNotice> _notices = [];

    [Fact]
    public async Task A_final_outcome_is_returned_at_once()
    {
        int attempts = 0;
        using var response = new TrackedResponse(HttpStatusCode.OK);
        HttpResponseMessage result = await Policy(new RetryOptions()).ExecuteAsync(
            (number, _) =>
            {
                attempts = number;
                return Task.FromResult<HttpResponseMessage>(response);
            },
            _ => RetryDecision.Final,
            _notices.Add,
            None);

        Assert.Same(response, result);
        Assert.False(response.Disposed);
        Assert.Equal(1, attempts);
        Assert.Empty(_notices);
        Assert.Empty(_clock.Waits);
    }

    [Fact]
    public async Task Attempts_are_counted_waits_double_with_jitter_and_the_last_answer_is_kept()
    {
        var options = new RetryOptions { MaxRetries = 3, BaseDelay = TimeSpan.FromSeconds(1) };
        var responses = new List<TrackedResponse>();
        HttpResponseMessage result = await Policy(options).ExecuteAsync(
            (number, _) =>
            {
                Assert.Equal(responses.Count + 1, number);
                responses.Add(new TrackedResponse(HttpStatusCode.ServiceUnavailable));
                return Task.FromResult<HttpResponseMessage>(responses[^1]);
            },
            _ => Again("503"),
            _notices.Add,
            None);

        Assert.Equal(4, responses.Count);
        Assert.Same(responses[3], result);
        Assert.Equal([true, true, true, false], responses.ConvertAll(a => a.Disposed));
        Assert.Equal(3, _clock.Waits.Count);
        for (int i = 0; i < 3; i++)
        {
            double whole = Math.Pow(2, i);
            Assert.InRange(_clock.Waits[i].TotalSeconds, whole / 2, whole);
            Assert.Equal(new RetryNotice(i + 1, 4, _clock.Waits[i], "503", new TimeSpan(_clock.Waits.Take(i).Sum(wait => wait.Ticks))), _notices[i]);
        }
    }

    [Theory]
    [InlineData(0.0, "500 1000 2000 4000 5000 5000")]
    [InlineData(0.5, "750 1500 3000 6000 7500 7500")]
    [InlineData(0.999999, "999 1999 3999 7999 9999 9999")]
    public async Task Waits_double_up_to_the_longest_and_are_never_less_than_half(double jitter, string milliseconds)
    {
        var options = new RetryOptions { MaxRetries = 6, BaseDelay = TimeSpan.FromSeconds(1), MaxDelay = TimeSpan.FromSeconds(10) };
        var policy = new RetryPolicy(options, _clock, () => jitter);
        await policy.ExecuteAsync((_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)), _ => Again("503"), _notices.Add, None);
        Assert.Equal(milliseconds, string.Join(' ', _clock.Waits.Select(wait => wait.TotalMilliseconds)));
    }

    [Fact]
    public async Task An_exception_is_thrown_as_itself()
    {
        var error = new HttpRequestException("broken");
        var options = new RetryOptions { MaxRetries = 1 };
        var judged = new List<AttemptOutcome>();
        HttpRequestException thrown = await Assert.ThrowsAsync<HttpRequestException>(() => Policy(options).ExecuteAsync(
            (_, _) => throw error,
            outcome =>
            {
                judged.Add(outcome);
                return Again("broken");
            },
            _notices.Add,
            None));

        Assert.Same(error, thrown);
        Assert.Equal([new AttemptOutcome(null, error), new AttemptOutcome(null, error)], judged);
        Assert.Single(_notices);
    }

    [Fact]
    public async Task A_retry_may_end_in_success()
    {
        HttpResponseMessage result = await Policy(new RetryOptions()).ExecuteAsync(
            (number, _) => number == 1 ? throw new HttpRequestException() : Task.FromResult(new HttpResponseMessage(HttpStatusCode.NoContent)),
            outcome => outcome.Exception is null ? RetryDecision.Final : Again("x"),
            _notices.Add,
            None);

        Assert.Equal(HttpStatusCode.NoContent, result.StatusCode);
    }

    [Theory]
    [InlineData(7, 7)]
    [InlineData(60, 60)]
    [InlineData(-5, 0)]
    public async Task The_server_decides_the_wait(int asked, int waited)
    {
        await Run(new RetryOptions { MaxRetries = 1 }, new RetryDecision(true, "429", TimeSpan.FromSeconds(asked)));

        Assert.Equal(TimeSpan.FromSeconds(waited), Assert.Single(_notices).Delay);
        Assert.Equal(TimeSpan.FromSeconds(waited), _clock.UtcNow - new InstantClock().UtcNow);
    }

    [Fact]
    public async Task Asked_to_wait_longer_than_allowed_it_gives_up_at_once()
    {
        int attempts = await Run(new RetryOptions(), new RetryDecision(true, "429", TimeSpan.FromSeconds(61)));

        Assert.Equal(1, attempts);
        Assert.Empty(_clock.Waits);
    }

    [Theory]
    [InlineData(100, 4)]
    [InlineData(90, 4)]
    [InlineData(89, 3)]
    public async Task The_total_time_is_a_bound(int seconds, int expected)
    {
        var options = new RetryOptions { MaxRetries = 100, MaxTotalTime = TimeSpan.FromSeconds(seconds) };
        int attempts = await Run(options, new RetryDecision(true, "429", TimeSpan.FromSeconds(30)));

        Assert.Equal(expected, attempts);
        Assert.Equal(30 * (expected - 1), (_clock.UtcNow - new InstantClock().UtcNow).TotalSeconds);
    }

    [Fact]
    public async Task Time_spent_in_attempts_counts_too()
    {
        var options = new RetryOptions { MaxRetries = 100, MaxTotalTime = TimeSpan.FromSeconds(100) };
        int attempts = 0;
        await Policy(options).ExecuteAsync(
            (number, _) =>
            {
                attempts = number;
                _clock.UtcNow += TimeSpan.FromSeconds(60);
                return Task.FromResult(new HttpResponseMessage(HttpStatusCode.InternalServerError));
            },
            _ => Again("500"),
            _notices.Add,
            None);

        Assert.Equal(2, attempts);
    }

    [Fact]
    public async Task No_retries_means_one_attempt()
    {
        Assert.Equal(1, await Run(new RetryOptions { MaxRetries = 0 }, Again("x")));
        Assert.Empty(_notices);
    }

    [Fact]
    public async Task Clients_that_failed_together_do_not_come_back_together()
    {
        await Run(new RetryOptions { MaxRetries = 10, BaseDelay = TimeSpan.FromHours(1), MaxDelay = TimeSpan.FromHours(1), MaxTotalTime = TimeSpan.FromDays(1) }, Again("503"));
        Assert.Equal(10, _clock.Waits.Count);
        Assert.True(_clock.Waits.Distinct().Count() > 1);
    }

    [Fact]
    public async Task What_a_cancelled_attempt_fails_with_is_no_reason_to_try_again()
    {
        using var cancel = new CancellationTokenSource();
        var error = new HttpRequestException("aborted");
        Assert.Same(error, await Assert.ThrowsAsync<HttpRequestException>(() => Policy(new RetryOptions()).ExecuteAsync(
            (_, _) =>
            {
                cancel.Cancel();
                throw error;
            },
            _ => Again("aborted"),
            _notices.Add,
            cancel.Token)));
        Assert.Empty(_notices);
    }

    [Fact]
    public async Task Cancelling_ends_the_wait()
    {
        using var cancel = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Policy(new RetryOptions()).ExecuteAsync(
            (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.InternalServerError)),
            _ => Again("500"),
            _ => cancel.Cancel(),
            cancel.Token));
    }

    private static RetryDecision Again(string reason) => new(true, reason, null);

    private IRetryPolicy Policy(RetryOptions options) => TransportLoader.Load().CreateRetryPolicy(options, _clock);

    private async Task<int> Run(RetryOptions options, RetryDecision verdict)
    {
        int attempts = 0;
        await Policy(options).ExecuteAsync(
            (number, _) =>
            {
                attempts = number;
                return Task.FromResult(new HttpResponseMessage(HttpStatusCode.TooManyRequests));
            },
            _ => verdict,
            _notices.Add,
            None);
        return attempts;
    }
}
