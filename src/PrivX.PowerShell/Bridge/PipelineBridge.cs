using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Paging;

namespace PrivX.PowerShell.Bridge;

/// <summary>
/// Between the pipeline thread, which alone may write, and the asynchronous client. Calls are pulled: the pipeline thread waits here, and
/// only here, for one step at a time, and meanwhile writes what worker threads have posted.
/// </summary>
internal sealed class PipelineBridge : ICallReporter, IDisposable
{
    // What a call may still take to unwind after a stop, so that nothing runs on behind the prompt.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    // Verbose and debug lines beyond this are dropped, oldest first; warnings never are.
    private const int MessageLimit = 10_000;

    private readonly IPipeline _pipeline;
    private readonly LinkedList<PipelineMessage> _messages = new();
    private readonly SemaphoreSlim _signal = new(0);
    private readonly CancellationTokenSource _stop = new();

    public PipelineBridge(IPipeline pipeline)
    {
        _pipeline = pipeline;
    }

    /// <summary>Cancelled when the pipeline stops.</summary>
    public CancellationToken StopToken => _stop.Token;

    /// <summary>Runs a call to its end and gives its result; the pipeline's streams stay alive meanwhile.</summary>
    public T Run<T>(Func<CancellationToken, Task<T>> call)
    {
        using CancellationTokenSource cancel = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        CancellationToken token = cancel.Token;

        // On the pool, so that no host's synchronization context is captured.
        Task<T> task = Task.Run(() => call(token), token);
        try
        {
            Wait(task);
        }
        catch
        {
            Abandon(cancel, task);
            throw;
        }

        return Result(task);
    }

    /// <summary>Runs a call to its end.</summary>
    public void Run(Func<CancellationToken, Task> call) =>
        Run(async token =>
        {
            await call(token).ConfigureAwait(false);
            return true;
        });

    /// <summary>
    /// Pulls a list page by page and hands on each row as soon as its page is there. When <paramref name="write"/> ends the pipeline (it throws),
    /// or answers false, the list is left and no further page is asked for.
    /// </summary>
    public void Stream<T>(PagedList<T> list, Action<Page<T>>? firstPage, Func<T, bool> write)
    {
        using CancellationTokenSource cancel = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        IAsyncEnumerator<Page<T>> pages = list.AsPages(cancel.Token).GetAsyncEnumerator(cancel.Token);
        try
        {
            while (Run(_ => pages.MoveNextAsync().AsTask()))
            {
                firstPage?.Invoke(pages.Current);
                firstPage = null;
                foreach (T item in pages.Current.Items)
                {
                    if (!write(item))
                    {
                        return;
                    }
                }
            }
        }
        finally
        {
            cancel.Cancel();
            Task unwinding = Task.Run(() => pages.DisposeAsync().AsTask());
            WaitQuietly(unwinding, Grace);
        }
    }

    /// <summary>Waits until a task started elsewhere is done, writing messages meanwhile; does not throw its exception.</summary>
    /// <exception cref="PipelineStoppedException">The pipeline is stopping.</exception>
    public void Wait(Task task)
    {
        if (!task.IsCompleted)
        {
            task.ContinueWith(
                static (_, state) => ((PipelineBridge)state!).Signal(),
                this,
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }

        while (true)
        {
            Flush();
            if (task.IsCompleted)
            {
                Flush();
                return;
            }

            try
            {
                // The only blocking wait there is.
                _signal.Wait(_stop.Token);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                throw new PipelineStoppedException();
            }
        }
    }

    /// <summary>The result or the exception of a task that is done.</summary>
    public T Result<T>(Task<T> done)
    {
        try
        {
            return done.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    /// <summary>
    /// Runs a call with its own token and bound, whatever has become of the pipeline: for what must be given back also after a stop.
    /// Writes nothing. True when it ended well in time.
    /// </summary>
    public static bool RunLast(Func<CancellationToken, Task> call, TimeSpan bound)
    {
        using var cancel = new CancellationTokenSource(bound);
        CancellationToken token = cancel.Token;
        Task task = Task.Run(() => call(token), CancellationToken.None);
        return WaitQuietly(task, bound + TimeSpan.FromMilliseconds(100)) && task.Status == TaskStatus.RanToCompletion;
    }

    /// <summary>Runs a call where there is no pipeline (completion), at most for <paramref name="budget"/>; false when it failed or took longer.</summary>
    public static bool TryRun<T>(Func<CancellationToken, Task<T>> call, TimeSpan budget, out T? result)
    {
        using var cancel = new CancellationTokenSource(budget);
        CancellationToken token = cancel.Token;
        Task<T> task = Task.Run(() => call(token), CancellationToken.None);
        bool done = WaitQuietly(task, budget) && task.Status == TaskStatus.RanToCompletion;
        result = done ? task.GetAwaiter().GetResult() : default;
        return done;
    }

    /// <summary>Writes what worker threads have posted. Only on the pipeline thread.</summary>
    public void Flush()
    {
        while (true)
        {
            PipelineMessage message;
            lock (_messages)
            {
                if (_messages.First is not { } first)
                {
                    return;
                }

                message = first.Value;
                _messages.RemoveFirst();
            }

            message.WriteTo(_pipeline);
        }
    }

    /// <summary>Ends every call under way; the pipeline thread leaves its wait.</summary>
    public void Stop() => _stop.Cancel();

    public void Verbose(string message) => Post(new PipelineMessage(PipelineMessageKind.Verbose, message));

    public void Debug(string message) => Post(new PipelineMessage(PipelineMessageKind.Debug, message));

    public void Warning(string message) => Post(new PipelineMessage(PipelineMessageKind.Warning, message));

    /// <summary>Shows how far something is. Called from any thread, not too often.</summary>
    public void Progress(ProgressRecord progress) => Post(new PipelineMessage(progress));

    /// <summary>Waits a moment for work that has been cancelled to leave nothing behind; for clean-up, where nothing can be written any more.</summary>
    public static void Settle(Task work) => WaitQuietly(work, Grace);

    /// <summary>The same with a bound of one's own.</summary>
    public static void Settle(Task work, TimeSpan bound) => WaitQuietly(work, bound);

    public void Dispose()
    {
        // A downstream command that ends the pipeline calls Dispose and not StopProcessing: calls still under way end here.
        _stop.Cancel();
        _stop.Dispose();
    }

    private static bool WaitQuietly(Task task, TimeSpan bound)
    {
        TaskFailure.Observe(task);
        try
        {
            return task.Wait(bound);
        }
        catch (AggregateException)
        {
            // The caller asks the task how it ended; its failure is of no more use to anyone here.
            return true;
        }
    }

    private static void Abandon(CancellationTokenSource cancel, Task task)
    {
        cancel.Cancel();
        WaitQuietly(task, Grace);
    }

    private void Post(PipelineMessage message)
    {
        lock (_messages)
        {
            if (_messages.Count >= MessageLimit && message.Kind != PipelineMessageKind.Warning)
            {
                for (LinkedListNode<PipelineMessage>? node = _messages.First; node is not null; node = node.Next)
                {
                    if (node.Value.Kind != PipelineMessageKind.Warning)
                    {
                        _messages.Remove(node);
                        break;
                    }
                }
            }

            _messages.AddLast(message);
        }

        Signal();
    }

    private void Signal() => _signal.Release();
}
