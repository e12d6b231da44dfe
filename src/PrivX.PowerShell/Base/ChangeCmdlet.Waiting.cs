using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.PowerShell.Errors;

namespace PrivX.PowerShell.Base;

public abstract partial class ChangeCmdlet
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    // So few jobs cost fewer requests than a list may have pages.
    private const int MostByThemselves = 3;

    /// <summary>
    /// Looks at jobs of the server until each is over or the time is up, and writes what became of each. A job that cannot be looked at, such as
    /// of an object that was deleted meanwhile, becomes an error of its own; a server that is away for a while is asked again.
    /// </summary>
    /// <param name="jobs">The jobs, as they were before.</param>
    /// <param name="timeout">How long to wait at most.</param>
    /// <param name="later">The cmdlet that shows how it goes on, once the time is up.</param>
    /// <param name="look">Has a job look at the state of now.</param>
    /// <param name="lookTogether">
    /// Has several jobs look at a list, and gives those that it told something: each of the others looks by itself. Null where there is no such list.
    /// </param>
    private protected void WaitFor<TJob>(
        IReadOnlyList<TJob> jobs,
        TimeSpan timeout,
        string later,
        Func<TJob, CancellationToken, Task> look,
        Func<IReadOnlyList<TJob>, CancellationToken, Task<IReadOnlyCollection<TJob>>>? lookTogether = null)
        where TJob : ServerJob
    {
        bool isListOfUse = lookTogether is not null;
        Follow(jobs, timeout, later, async (open, token) =>
        {
            IReadOnlyCollection<TJob> seen = [];
            if (isListOfUse && open.Count > MostByThemselves)
            {
                await LookAsync(open, async () => seen = await lookTogether!(open, token).ConfigureAwait(false)).ConfigureAwait(false);
                if (open[0].Failure is not (null or PrivXRequestException { Status: >= 400 and < 500 }))
                {
                    return;
                }

                // What a list leaves out is not documented. One that tells nothing is not read again.
                isListOfUse = seen.Count > 0;
            }

            foreach (TJob job in open.Except(seen))
            {
                await LookAsync([job], () => look(job, token)).ConfigureAwait(false);
            }
        });
    }

    /// <summary>The same where one request shows all jobs, however many there are.</summary>
    /// <param name="jobs">The jobs, as they were before; of those that are over already, no more is asked.</param>
    /// <param name="timeout">How long to wait at most.</param>
    /// <param name="later">The cmdlet that shows how it goes on, once the time is up.</param>
    /// <param name="look">Has the jobs that are not over look at the state of now.</param>
    private protected void WaitForAll<TJob>(
        IReadOnlyList<TJob> jobs,
        TimeSpan timeout,
        string later,
        Func<IReadOnlyList<TJob>, CancellationToken, Task> look)
        where TJob : ServerJob =>
        Follow(jobs, timeout, later, (open, token) => LookAsync(open, () => look(open, token)));

    private void Follow<TJob>(IReadOnlyList<TJob> jobs, TimeSpan timeout, string later, Func<IReadOnlyList<TJob>, CancellationToken, Task> look)
        where TJob : ServerJob
    {
        TJob[] Open() => jobs.Where(job => !job.IsOver && job.Failure is not PrivXRequestException { Status: >= 400 and < 500 }).ToArray();

        async Task<bool> LookAtOpenAsync(CancellationToken token)
        {
            await look(Open(), token).ConfigureAwait(false);
            return Open().Length == 0;
        }

        bool inTime = Open().Length == 0 || Run(token => new Poller(Clock, timeout, LongestPause).UntilAsync(LookAtOpenAsync, token));
        if (!inTime)
        {
            WriteWarning($"After {Text.Seconds(timeout)} the server shows no result for: {string.Join(", ", Open().Select(job => job.Name))}. {later} shows how it goes on.");
        }

        foreach (TJob job in jobs)
        {
            if (job.Failure is { } failure)
            {
                Report(failure, job.Item);
            }
            else if (job is { Doubt: { } doubt, IsOver: false, IsUnderWay: false })
            {
                Report(Unseen(job.Name, timeout, doubt), job.Item);
            }
            else
            {
                WriteObject(job.ToOutcome());
            }
        }
    }

    /// <summary>
    /// Has the server begin a job that must not be begun twice. Where its answer is lost and the job is waited for, that is no failure yet: what the
    /// server shows of the job tells whether it was begun.
    /// </summary>
    /// <param name="isAwaited">Whether the job is waited for.</param>
    /// <param name="begin">The call.</param>
    /// <returns>Why it is not known whether the job was begun; null where it was.</returns>
    private protected static async Task<PrivXOutcomeUnknownException?> BeginAsync(bool isAwaited, Func<Task> begin)
    {
        try
        {
            await begin().ConfigureAwait(false);
            return null;
        }
        catch (PrivXOutcomeUnknownException unknown) when (isAwaited)
        {
            return unknown;
        }
    }

    private static PrivXOutcomeUnknownException Unseen(string name, TimeSpan timeout, PrivXOutcomeUnknownException doubt) =>
        new($"{name}: {doubt.Message} The server showed no result of it within {Text.Seconds(timeout)}.", doubt)
        {
            Remedy = doubt.Remedy,
            Method = doubt.Method,
            Route = doubt.Route,
        };

    // The failure of a look belongs to the jobs that it was for.
    private static async Task LookAsync<TJob>(IReadOnlyList<TJob> jobs, Func<Task> look)
        where TJob : ServerJob
    {
        PrivXException? failed = null;
        try
        {
            await look().ConfigureAwait(false);
        }
        catch (PrivXException failure) when (!ErrorMapper.IsTerminating(failure))
        {
            failed = failure;
        }

        foreach (TJob job in jobs)
        {
            job.Failure = failed;
        }
    }
}
