using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Polly;
using Polly.Retry;
using PrivX.Client;
using PrivX.Client.Transport;

namespace PrivX.Transport;

/// <summary>
/// Retrying with Polly: it runs the attempts, waits on our clock, disposes the answers in between and hands the last outcome out
/// as it is. How long to wait is decided together with whether to retry, because a wait that would break a bound is no retry.
/// </summary>
internal sealed class PollyRetryPolicy : IRetryPolicy
{
    private static readonly ResiliencePropertyKey<RetryRun> Key = new("PrivX.RetryRun");

    private readonly RetryOptions _options;
    private readonly IClock _clock;
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;

    public PollyRetryPolicy(RetryOptions options, IClock clock)
    {
        _options = options;
        _clock = clock;

        // Polly refuses a count of 0; the run then says no by itself.
        _pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = new ClockTimeProvider(clock) }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = Math.Max(1, options.MaxRetries),
                ShouldHandle = static args => new ValueTask<bool>(Run(args.Context).WorthAnother(new AttemptOutcome(args.Outcome.Result, args.Outcome.Exception), args.AttemptNumber)),
                DelayGenerator = static args => new ValueTask<TimeSpan?>(Run(args.Context).Delay),
                OnRetry = static args =>
                {
                    Run(args.Context).Announce(args.AttemptNumber);
                    return default;
                },
            })
            .Build();
    }

    public async Task<HttpResponseMessage> ExecuteAsync(
        Func<int, CancellationToken, Task<HttpResponseMessage>> attempt,
        Func<AttemptOutcome, RetryVerdict> judge,
        Action<RetryNotice> notify,
        CancellationToken cancellationToken)
    {
        var run = new RetryRun(_options, _clock, judge, notify);
        ResilienceContext context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(Key, run);
        try
        {
            return await _pipeline.ExecuteAsync(
                async static (context, attempt) => await attempt(Run(context).NextAttempt(), context.CancellationToken).ConfigureAwait(false),
                context,
                attempt).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static RetryRun Run(ResilienceContext context) => context.Properties.GetValue(Key, null!);
}
