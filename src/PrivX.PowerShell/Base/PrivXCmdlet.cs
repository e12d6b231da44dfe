using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.PowerShell.Bridge;
using PrivX.PowerShell.Errors;

namespace PrivX.PowerShell.Base;

/// <summary>
/// First step of the ladder: the life cycle, cancellation, the bridge, and the one place where failures become error records.
/// Derived cmdlets override <see cref="Begin"/>, <see cref="Process"/> and <see cref="End"/>, and contain no try/catch.
/// </summary>
public abstract class PrivXCmdlet : PSCmdlet, IDisposable
{
    private readonly HashSet<string> _named = new(StringComparer.OrdinalIgnoreCase);

    private protected PrivXCmdlet()
    {
        Bridge = new PipelineBridge(new CmdletPipeline(this));
    }

    private protected PipelineBridge Bridge { get; }

    /// <summary>True for a parameter that the user wrote, false for one that the pipeline brought.</summary>
    private protected bool IsNamed(string parameter) => _named.Contains(parameter);

    /// <summary>True where every failure ends the pipeline, as in Connect-PrivX: nothing after it could work.</summary>
    private protected virtual bool FailuresTerminate => false;

    /// <summary>True once the session in use has been disconnected, by a later command of the pipeline or from another runspace.</summary>
    private protected virtual bool IsSessionClosed => false;

    /// <summary>Ends calls under way. Clean-up does not belong here: a downstream command that ends the pipeline does not call this.</summary>
    protected sealed override void StopProcessing() => Bridge.Stop();

    protected sealed override void BeginProcessing()
    {
        _named.UnionWith(MyInvocation.BoundParameters.Keys);
        Prepare();
        Attempt(null, Begin);
    }

    protected sealed override void ProcessRecord()
    {
        KnownSpelling.Apply(this);
        RowReferences.Apply(this, _named);
        Attempt(null, ProcessItem);
    }

    protected sealed override void EndProcessing() => Attempt(null, End);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            CleanUp();
            Bridge.Dispose();
        }
    }

    /// <summary>What the ladder itself needs to find out on the pipeline thread, before anything else.</summary>
    private protected virtual void Prepare()
    {
    }

    private protected virtual void Begin()
    {
    }

    private protected virtual void Process()
    {
    }

    private protected virtual void End()
    {
    }

    /// <summary>What the ladder itself does about each item of the pipeline, around <see cref="Process"/>.</summary>
    private protected virtual void ProcessItem() => Process();

    /// <summary>Runs however the pipeline ends, on <see cref="Dispose()"/>. Must not write.</summary>
    private protected virtual void CleanUp()
    {
    }

    /// <summary>Makes one asynchronous call and waits for it.</summary>
    private protected T Run<T>(Func<CancellationToken, Task<T>> call) => Bridge.Run(call);

    /// <summary>Makes one asynchronous call and waits for it.</summary>
    private protected void Run(Func<CancellationToken, Task> call) => Bridge.Run(call);

    /// <summary>Does something about one item; its failure is reported with that item as target and does not harm the others.</summary>
    private protected void Attempt(object? target, Action action)
    {
        try
        {
            action();
        }
        catch (PrivXException failure)
        {
            Report(failure, target);
        }
        catch (ObjectDisposedException) when (IsSessionClosed)
        {
            Report(new PrivXUsageException("NotConnected", "The PrivX session was disconnected while it was in use.") { Remedy = "Run Connect-PrivX again." }, target);
        }
        catch (OperationCanceledException) when (Bridge.StopToken.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    /// <summary>Does something about each item, each on its own.</summary>
    private protected void ForEach<T>(T[]? items, Action<T> action)
    {
        foreach (T item in items ?? [])
        {
            Attempt(item, () => action(item));
        }
    }

    private protected void Report(PrivXException failure, object? target)
    {
        ErrorRecord record = ErrorMapper.ToRecord(failure, target);
        if (FailuresTerminate || ErrorMapper.IsTerminating(failure))
        {
            ThrowTerminatingError(record);
        }

        WriteError(record);
    }
}
