using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Bridge;
using PrivX.PowerShell.Errors;
using PrivX.PowerShell.References;
using PrivX.PowerShell.Session;

namespace PrivX.PowerShell.Base;

/// <summary>
/// First step of the ladder: the life cycle, cancellation, the bridge, the one place where failures become error records, and the one way of all
/// other sentences to a terminal: names and words of others in them cannot move its cursor, set its clipboard or write over a question.
/// Derived cmdlets override <see cref="Begin"/>, <see cref="Process"/> and <see cref="End"/>, and contain no try/catch.
/// </summary>
public abstract class PrivXCmdlet : PSCmdlet, IDynamicParameters, IDisposable
{
    private readonly PipelineInput _input;
    private InputTarget? _about;
    private readonly HashSet<string> _named = new(StringComparer.OrdinalIgnoreCase);

    private protected PrivXCmdlet()
    {
        Bridge = new PipelineBridge(new CmdletPipeline(this));
        _input = new PipelineInput(this);
    }

    private protected PipelineBridge Bridge { get; }

    /// <summary>True for a parameter that the user wrote, false for one that the pipeline brought.</summary>
    private protected bool IsNamed(string parameter) => _named.Contains(parameter);

    /// <summary>True where what is made or changed is compared with the row that it is made of, once it is known.</summary>
    internal virtual bool ComparesRows => false;

    /// <summary>True where every failure ends the pipeline, as in Connect-PrivX: nothing after it could work.</summary>
    private protected virtual bool FailuresTerminate => false;

    /// <summary>True once the session in use has been disconnected, by a later command of the pipeline or from another runspace.</summary>
    private protected virtual bool IsSessionClosed => false;

    /// <summary>Ends calls under way. Clean-up does not belong here: a downstream command that ends the pipeline does not call this.</summary>
    protected sealed override void StopProcessing() => Bridge.Stop();

    object? IDynamicParameters.GetDynamicParameters() => _input.DynamicParameters();

    protected sealed override void BeginProcessing()
    {
        _named.UnionWith(MyInvocation.BoundParameters.Keys);
        CheckArguments();
        Prepare();
        Attempt(null, Begin);
    }

    protected sealed override void ProcessRecord()
    {
        ToTheEnd(() => Attempt(null, () =>
        {
            if (ReadItem())
            {
                ProcessItem();
            }
        }));
    }

    private bool ReadItem()
    {
        try
        {
            _input.Next();
            KnownValueNormalizer.Apply(this);
            RowReferences.Apply(this, _named);
            return true;
        }
        catch (PrivXException failure) when (_input.Row is { } row && TakeUnread(row, failure))
        {
            return false;
        }
    }

    protected sealed override void EndProcessing()
    {
        _input.End();
        ToTheEnd(() => Attempt(null, End));
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _input.End();
            CleanUp();
            Bridge.Dispose();
        }
    }

    internal new void WriteWarning(string text) => base.WriteWarning(Text.Visible(text));

    internal new void WriteVerbose(string text) => base.WriteVerbose(Text.Visible(text));

    internal new void WriteDebug(string text) => base.WriteDebug(Text.Visible(text));

    internal new void WriteProgress(ProgressRecord progress)
    {
        progress.Activity = Text.Visible(progress.Activity);
        progress.StatusDescription = Text.Visible(progress.StatusDescription);
        progress.CurrentOperation = progress.CurrentOperation is { } operation ? Text.Visible(operation) : null;
        base.WriteProgress(progress);
    }

    internal new bool ShouldProcess(string target, string action) => base.ShouldProcess(Text.Visible(target), Text.Visible(action));

    internal new bool ShouldContinue(string query, string caption, ref bool yesToAll, ref bool noToAll) =>
        base.ShouldContinue(Text.Visible(query), Text.Visible(caption), ref yesToAll, ref noToAll);

    /// <summary>Asks whether to go on. The only way the module ever asks.</summary>
    /// <param name="target">What is changed, by name.</param>
    /// <param name="action">What happens to it.</param>
    private protected virtual bool Confirm(string target, string action) => Ask(target, action, () => ShouldProcess(target, action));

    private protected static bool Ask(string target, string action, Func<bool> ask)
    {
        try
        {
            return ask();
        }
        catch (Exception failure) when (failure is PSInvalidOperationException or System.Management.Automation.Host.HostException or NotImplementedException)
        {
            throw new PrivXUsageException(
                ErrorCodes.ConfirmationRequired,
                $"'{action}' on '{target}' asks for confirmation, and this host cannot ask. Add -Confirm:$false to go on without being asked.");
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

    /// <summary>The object of the pipeline that is worked on; null where there is none.</summary>
    private protected object? FromPipeline => _input.Current;

    /// <summary>Looks after the cells of the row that cannot be read back, only compared.</summary>
    private protected PipelineInput PipelineInput => _input;

    /// <summary>What the ladder itself does about each item of the pipeline, around <see cref="Process"/>.</summary>
    private protected virtual void ProcessItem() => Process();

    /// <summary>Takes a row that cannot be read; true where the cmdlet itself tells of it.</summary>
    private protected virtual bool TakeUnread(PSObject row, PrivXException failure) => false;

    /// <summary>Runs when the pipeline ends while the cmdlet is at work: by an error that stops it, or by a downstream command that has enough.</summary>
    private protected virtual void EndEarly()
    {
    }

    /// <summary>Runs however the pipeline ends, on <see cref="Dispose()"/>. Must not write.</summary>
    private protected virtual void CleanUp()
    {
    }

    /// <summary>Makes one asynchronous call and waits for it.</summary>
    private protected T Run<T>(Func<CancellationToken, Task<T>> call) => Bridge.Run(call);

    /// <summary>Makes one asynchronous call and waits for it.</summary>
    private protected void Run(Func<CancellationToken, Task> call) => Bridge.Run(call);

    /// <summary>An item, for errors that come later: with what was handed in for it.</summary>
    private protected InputTarget TargetOf(object? item) =>
        item as InputTarget ?? new InputTarget(item, _about?.HandedIn ?? _input.Current ?? (item is IHandedIn reference ? reference.Given : item));

    /// <summary>Does something about one item; its failure is reported with what was handed in as target and does not harm the others.</summary>
    private protected void Attempt(object? target, Action action)
    {
        InputTarget? outer = _about;
        try
        {
            _about = target as InputTarget ?? outer;
            action();
        }
        catch (PrivXException failure)
        {
            Report(failure, target);
        }
        catch (ObjectDisposedException) when (IsSessionClosed)
        {
            Report(new PrivXUsageException(ErrorCodes.NotConnected, "The PrivX session was disconnected while it was in use.") { Remedy = "Run Connect-PrivX again." }, target);
        }
        catch (OperationCanceledException) when (Bridge.StopToken.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
        finally
        {
            _about = outer;
        }
    }

    /// <summary>Does something about an item of before; what it reports is about that one, whatever has come down the pipeline since.</summary>
    private protected T About<T>(InputTarget target, Func<T> action)
    {
        InputTarget? outer = _about;
        try
        {
            _about = target;
            return action();
        }
        finally
        {
            _about = outer;
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
        InputTarget about = TargetOf(target ?? _about);
        ErrorRecord record = ErrorMapper.ToRecord(Worded(Advised(failure)), about.Item, about.HandedIn);
        if (FailuresTerminate || ErrorMapper.IsTerminating(failure))
        {
            ThrowTerminatingError(record);
        }

        WriteError(record);
    }

    // Costs a request: only for an error that somebody sees.
    private PrivXException Advised(PrivXException failure)
    {
        if (failure is not PrivXObjectException { Advice: { } advice } || !AreErrorsShown)
        {
            return failure;
        }

        try
        {
            return Run(advice) is { } remedy ? new PrivXObjectException(failure.Code, failure.Message) { Remedy = remedy } : failure;
        }
        catch (PrivXException)
        {
            return failure;
        }
    }

    private bool AreErrorsShown =>
        LanguagePrimitives.TryConvertTo(MyInvocation.BoundParameters.TryGetValue("ErrorAction", out object? given) ? given : GetVariableValue("ErrorActionPreference"), out ActionPreference preference)
        && preference is not (ActionPreference.SilentlyContinue or ActionPreference.Ignore);

    /// <summary>A failure in the words for a person.</summary>
    private protected virtual PrivXException Worded(PrivXException failure) => failure;

    private void ToTheEnd(Action action)
    {
        bool isOver = false;
        try
        {
            action();
            isOver = true;
        }
        finally
        {
            if (!isOver)
            {
                EndEarly();
            }
        }
    }

    /// <summary>Tells what is left open: in warnings, which everybody sees, and then in errors, one each, which a script can read.</summary>
    private protected void ReportLeft(IReadOnlyCollection<CheckoutTrouble> troubles)
    {
        foreach (CheckoutTrouble trouble in troubles)
        {
            WriteWarning(trouble.ToString());
        }

        foreach (CheckoutTrouble trouble in troubles)
        {
            WriteError(ErrorMapper.ToRecord(trouble.Failure, trouble.Item, trouble.Item));
        }
    }

    /// <summary>
    /// The same while the pipeline is on its way to an end of another kind, which stands whatever becomes of this: the warnings go to the host
    /// then, and errors are written where that is still possible.
    /// </summary>
    private protected void ReportLeftAtEnd(IReadOnlyCollection<CheckoutTrouble> troubles, bool canWrite)
    {
        foreach (CheckoutTrouble trouble in troubles)
        {
            Host.UI?.WriteWarningLine(Text.Visible(trouble.ToString()));
        }

        try
        {
            foreach (CheckoutTrouble trouble in canWrite && !Stopping ? troubles : [])
            {
                WriteError(ErrorMapper.ToRecord(trouble.Failure, trouble.Item, trouble.Item));
            }
        }
        catch (Exception failure) when (failure is RuntimeException or SystemException)
        {
            // -ErrorAction Stop, or nobody downstream reads any more. The host has shown it.
        }
    }

    // The user's own words: nothing after them would be what was meant, so the command ends as it does for an argument that PowerShell refuses.
    private void CheckArguments()
    {
        try
        {
            _input.Begin();
        }
        catch (PrivXUsageException failure)
        {
            ThrowTerminatingError(ErrorMapper.ToRecord(failure, null, null));
        }
    }
}
