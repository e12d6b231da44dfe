using System.Threading;
using System.Threading.Tasks;

namespace PrivX.Client;

/// <summary>Failures of tasks that nobody may wait for.</summary>
internal static class TaskFailure
{
    /// <summary>Takes note of how a task ends, so that its failure does not come up elsewhere in the process.</summary>
    public static void Observe(Task task) =>
        _ = task.ContinueWith(static failed => failed.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}
