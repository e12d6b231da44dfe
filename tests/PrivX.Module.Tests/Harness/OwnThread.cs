using System;
using System.Threading;
using System.Threading.Tasks;

namespace PrivX.Module.Tests.Harness;

/// <summary>
/// A thread for work that waits. An engine that opens or runs holds its thread until the end; a few of them on the pool and nothing else
/// of this process moves for seconds: no timer of another test, no answer of its simulator.
/// </summary>
internal static class OwnThread
{
    public static Task<T> Run<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
