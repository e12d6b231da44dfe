using System;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Threading;
using System.Threading.Tasks;
using Shell = System.Management.Automation.PowerShell;

namespace PrivX.PowerShell.Tests.Base;

/// <summary>However a pipeline with -ThrottleLimit ends: what has begun is cancelled, and has taken away what it left half done before the prompt is back.</summary>
public sealed class ChangeEndTests : IDisposable
{
    // How long the work leaves the pipeline to be over too early, and how long a test waits for what must come.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Runspace _runspace;
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<bool> _cleared = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ManualResetEventSlim _isOver = new();

    public ChangeEndTests()
    {
        InitialSessionState state = InitialSessionState.CreateDefault2();
        state.Commands.Add(new SessionStateCmdletEntry("Invoke-TestWork", typeof(InvokeTestWorkCommand), null));
        _runspace = RunspaceFactory.CreateRunspace(state);
        _runspace.Open();
    }

    public void Dispose()
    {
        _runspace.Dispose();
        _isOver.Dispose();
    }

    [Fact]
    public async Task A_pipeline_that_is_cut_off_after_the_first_result()
    {
        using Shell shell = Pipeline("ForEach-Object { throw 'enough' }", Done, ClearAway);
        await Assert.ThrowsAsync<RuntimeException>(() => shell.InvokeAsync().WaitAsync(Patience));
        _isOver.Set();
        Assert.True(await _cleared.Task.WaitAsync(Patience), "The prompt was back before the work had cleared away.");
    }

    [Fact]
    public async Task A_stop_while_the_oldest_item_is_waited_for()
    {
        using Shell shell = Pipeline("ForEach-Object { $_ }", ClearAway, Done);
        Task running = shell.InvokeAsync();
        await _begun.Task.WaitAsync(Patience);
        shell.Stop();
        _isOver.Set();
        await Assert.ThrowsAsync<PipelineStoppedException>(() => running.WaitAsync(Patience));
        Assert.True(await _cleared.Task.WaitAsync(Patience), "The prompt was back before the work had cleared away.");
    }

    [Fact]
    public async Task Work_that_does_not_react_is_left_after_a_moment()
    {
        var never = new TaskCompletionSource<string>();
        using Shell shell = Pipeline(
            "ForEach-Object { throw 'enough' }",
            Done,
            _ =>
            {
                _begun.SetResult();
                return never.Task;
            });
        await Assert.ThrowsAsync<RuntimeException>(() => shell.InvokeAsync().WaitAsync(Patience));
        Assert.False(never.Task.IsCompleted);
    }

    [Fact]
    public async Task No_more_begins_beyond_the_oldest_item_than_is_worked_on_at_once()
    {
        int begun = 0;
        var oldest = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        async Task<string> QuickAsync()
        {
            await Task.Yield();
            return "quick";
        }

        using Shell shell = Pipeline("ForEach-Object { $_ }", [_ => Count(oldest.Task), .. Enumerable.Repeat<Func<CancellationToken, Task<string>>>(_ => Count(QuickAsync()), 20)]);
        Task<PSDataCollection<PSObject>> running = shell.InvokeAsync();
        await _begun.Task.WaitAsync(Patience);
        await Task.Delay(Moment);
        Assert.Equal(2, Volatile.Read(ref begun));
        oldest.SetResult("slow");
        PSDataCollection<PSObject> written = await running.WaitAsync(Patience);
        Assert.Equal("slow", written[0].ToString());
        Assert.Equal(21, written.Count);

        Task<string> Count(Task<string> work)
        {
            // The two may begin in any order.
            if (Interlocked.Increment(ref begun) == 2)
            {
                _begun.SetResult();
            }

            return work;
        }
    }

    private async Task<string> Done(CancellationToken token)
    {
        await _begun.Task;
        return "done";
    }

    // Tells whether it came to its end before the pipeline did. Blocks, as opening a file does, before it gives a task that could be waited for.
    private Task<string> ClearAway(CancellationToken token)
    {
        _begun.SetResult();
        token.WaitHandle.WaitOne();
        _cleared.SetResult(!_isOver.Wait(Moment, CancellationToken.None));
        return Task.FromCanceled<string>(token);
    }

    private Shell Pipeline(string next, params Func<CancellationToken, Task<string>>[] work)
    {
        _runspace.SessionStateProxy.SetVariable("work", work);
        var shell = Shell.Create(_runspace);
        return shell.AddScript($"$work | Invoke-TestWork -ThrottleLimit 2 | {next}");
    }
}
