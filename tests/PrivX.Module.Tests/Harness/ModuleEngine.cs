using System;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Runspaces;
using System.Threading;
using System.Threading.Tasks;
using Shell = System.Management.Automation.PowerShell;

namespace PrivX.Module.Tests.Harness;

/// <summary>
/// A runspace of a real PowerShell engine with the staged module imported by its manifest, and no server. It has the commands that PowerShell
/// has by itself (its core, Utility, Management and Security) and no others.
/// One script at a time; variables stay from one to the next. What a test changed is gone before the next one gets the runspace: see
/// <see cref="EnginePool"/>.
/// </summary>
public class ModuleEngine : IDisposable
{
    private readonly Runspace _runspace;
    private readonly bool _isPooled;
    private Shell? _running;
    private bool _isChanged;

    /// <param name="host">Host to use; without one, nothing can be asked or shown.</param>
    public ModuleEngine(PSHost? host = null)
    {
        // A host cannot be given to a runspace that is there.
        _isPooled = host is null;
        _runspace = (_isPooled ? EnginePool.TryTake() : null) ?? Open(host);
        _runspace.SessionStateProxy.SetVariable("Manifest", StagedModule.Manifest);
        StagedModule.AssertLoadedFromHere();
    }

    /// <summary>Runs a script in the global scope and waits for it. Errors of the script are in the result, not thrown.</summary>
    /// <param name="script">The script.</param>
    /// <param name="variables">Variables that it finds, without the dollar sign.</param>
    public Result Run(string script, params (string Name, object? Value)[] variables) =>
        RunAsync(script, null, variables).GetAwaiter().GetResult();

    /// <summary>Starts a script; it runs on the engine's own thread. <see cref="Stop"/> stops it.</summary>
    public Task<Result> RunAsync(string script, params (string Name, object? Value)[] variables) => RunAsync(script, null, variables);

    private static Runspace Open(PSHost? host)
    {
        InitialSessionState state = InitialSessionState.CreateDefault();
        if (OperatingSystem.IsWindows())
        {
            // The default there would refuse our unsigned format files.
            state.ExecutionPolicy = Microsoft.PowerShell.ExecutionPolicy.Bypass;
        }

        state.ThrowOnRunspaceOpenError = true;
        // Nothing of a PowerShell that this machine may have: a command that is missing here is missing everywhere.
        state.Variables.Add(new SessionStateVariableEntry("PSModuleAutoLoadingPreference", PSModuleAutoLoadingPreference.None, null));
        state.Variables.Add(new SessionStateVariableEntry("ProgressPreference", ActionPreference.SilentlyContinue, null));
        Runspace runspace = host is null ? RunspaceFactory.CreateRunspace(state) : RunspaceFactory.CreateRunspace(host, state);
        try
        {
            runspace.ThreadOptions = PSThreadOptions.ReuseThread;
            runspace.Open();
            using (Shell shell = Shell.Create(runspace))
            {
                shell.AddCommand("Import-Module").AddParameter("Name", StagedModule.Manifest).AddParameter("ErrorAction", ActionPreference.Stop).Invoke();
            }

            if (host is null)
            {
                EnginePool.Remember(runspace);
            }

            return runspace;
        }
        catch
        {
            runspace.Dispose();
            throw;
        }
    }

    /// <summary>Starts a script and hands over each object the moment it is written, on the engine's thread.</summary>
    public async Task<Result> RunAsync(string script, Action<PSObject>? onOutput, params (string Name, object? Value)[] variables)
    {
        foreach ((string name, object? value) in variables)
        {
            _runspace.SessionStateProxy.SetVariable(name, value);
        }

        _isChanged |= EnginePool.IsLasting(script);
        using Shell shell = Shell.Create(_runspace);
        shell.AddScript(script, useLocalScope: false);
        using var output = new PSDataCollection<PSObject>();
        if (onOutput is not null)
        {
            output.DataAdded += (_, added) => onOutput(output[added.Index]);
        }

        if (Interlocked.CompareExchange(ref _running, shell, null) is not null)
        {
            throw new InvalidOperationException("A script runs in this engine already.");
        }

        ErrorRecord? terminating = null;
        bool stopped = false;
        try
        {
            await shell.InvokeAsync<PSObject, PSObject>(null, output).ConfigureAwait(false);
        }
        catch (PipelineStoppedException)
        {
            stopped = true;
        }
        catch (RuntimeException failure)
        {
            terminating = failure.ErrorRecord;
        }
        finally
        {
            Volatile.Write(ref _running, null);
        }

        return new Result
        {
            Output = new Collection<PSObject>(output.ToList()),
            Errors = shell.Streams.Error.ToList(),
            Warnings = shell.Streams.Warning.Select(record => record.Message).ToList(),
            Verbose = shell.Streams.Verbose.Select(record => record.Message).ToList(),
            Debug = shell.Streams.Debug.Select(record => record.Message).ToList(),
            Information = shell.Streams.Information.ToList(),
            HadErrors = shell.HadErrors || terminating is not null,
            Terminating = terminating,
            Stopped = stopped,
        };
    }

    /// <summary>Stops the script that runs, as Ctrl+C does, and waits until it has ended. Nothing happens if none runs.</summary>
    public void Stop()
    {
        if (Volatile.Read(ref _running) is { } shell)
        {
            // Null when it has come to its end in the meantime.
            if (shell.BeginStop(null, null) is { } stopping)
            {
                shell.EndStop(stopping);
            }
        }
    }

    /// <summary>Runs a script, resets the runspace, and tells whether it is like a new one; for the test of the pool.</summary>
    internal bool IsLikeNewAfter(string script)
    {
        Run(script);
        bool isLikeNew = EnginePool.IsLikeNew(_runspace);
        _isChanged |= !isLikeNew;
        return isLikeNew;
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
            if (_isPooled && !_isChanged)
            {
                EnginePool.Return(_runspace);
            }
            else
            {
                _runspace.Dispose();
            }
        }
    }
}
