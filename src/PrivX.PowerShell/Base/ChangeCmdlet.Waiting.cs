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
    /// <summary>
    /// Looks at jobs of the server until each is over or the time is up, and writes what became of each. A job that cannot be looked at, such as
    /// of an object that was deleted meanwhile, becomes an error of its own; a server that is away for a while is asked again.
    /// </summary>
    /// <param name="jobs">The jobs, as they were before.</param>
    /// <param name="timeout">Seconds to wait at most.</param>
    /// <param name="look">Has a job look at the state of now.</param>
    private protected void WaitFor<TJob>(IReadOnlyList<TJob> jobs, int timeout, Func<TJob, CancellationToken, Task> look)
        where TJob : ServerJob
    {
        bool inTime = new Waiter(Bridge, Clock).Until(TimeSpan.FromSeconds(timeout), async token =>
        {
            foreach (TJob job in jobs.Where(IsOpen))
            {
                try
                {
                    await look(job, token).ConfigureAwait(false);
                    job.Failure = null;
                }
                catch (PrivXException failure) when (!ErrorMapper.IsTerminating(failure))
                {
                    job.Failure = failure;
                }
            }

            return !jobs.Any(IsOpen);
        });
        if (!inTime)
        {
            WriteWarning($"After {timeout} seconds the server shows no result for: {string.Join(", ", jobs.Where(IsOpen).Select(job => job.Name))}.");
        }

        foreach (TJob job in jobs)
        {
            if (job.Failure is { } failure)
            {
                Report(failure, job.Item);
            }
            else
            {
                WriteObject(job.ToOutcome());
            }
        }

        static bool IsOpen(TJob job) => !job.IsOver && job.Failure is not PrivXRequestException { Status: >= 400 and < 500 };
    }
}
