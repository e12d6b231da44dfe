using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Tour.Host;
using Shell = System.Management.Automation.PowerShell;

namespace PrivX.Tour.Engine;

/// <summary>A PowerShell engine with the staged module, whose output goes through the formatter to the terminal as at a prompt.</summary>
internal sealed class TourEngine : IDisposable
{
    private readonly TourHost _host;
    private readonly Runspace _runspace;
    private Shell? _running;
    private volatile bool _stopped;

    private TourEngine(TourHost host, Runspace runspace)
    {
        _host = host;
        _runspace = runspace;
    }

    /// <summary>The manifest of the module as the build staged it.</summary>
    public static string Manifest { get; } = Path.GetFullPath(Path.Combine(
        typeof(TourEngine).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "ModulePath").Value!,
        "PrivX.psd1"));

    /// <summary>Starts the engine and imports the module.</summary>
    /// <param name="terminal">Where output goes.</param>
    /// <param name="server">Server that a plain Connect-PrivX shall reach.</param>
    public static async Task<TourEngine> StartAsync(Terminal terminal, Server server)
    {
        InitialSessionState state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows())
        {
            // The default there would refuse the module's unsigned format files.
            state.ExecutionPolicy = Microsoft.PowerShell.ExecutionPolicy.Bypass;
        }

        // Only what was built here, whatever modules this machine has.
        state.Variables.Add(new SessionStateVariableEntry("PSModuleAutoLoadingPreference", PSModuleAutoLoadingPreference.None, null));
        var host = new TourHost(terminal);
        Runspace runspace = RunspaceFactory.CreateRunspace(host, state);
        runspace.ThreadOptions = PSThreadOptions.ReuseThread;
        runspace.Open();
        var engine = new TourEngine(host, runspace);
        string prelude = "$PSStyle.OutputRendering = " + (terminal.HasColours ? "'Host'" : "'PlainText'")
            + $"; Import-Module -Name {Quote(Manifest)} -ErrorAction Stop";
        if (server.TrustedCertificate is { } file)
        {
            prelude += $"; $PSDefaultParameterValues['Connect-PrivX:TrustedCertificate'] = {Quote(file)}";
        }

        if (!await engine.InvokeAsync(prelude).ConfigureAwait(false))
        {
            engine.Dispose();
            throw new InvalidOperationException("The module could not be imported.");
        }

        return engine;
    }

    /// <summary>Runs one piece of script and shows what it writes. True if it wrote no error.</summary>
    public async Task<bool> InvokeAsync(string script)
    {
        if (_stopped)
        {
            return false;
        }

        using Shell shell = Shell.Create(_runspace);
        shell.AddScript(script, useLocalScope: false);
        shell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        shell.AddCommand("Out-Default");
        Volatile.Write(ref _running, shell);
        try
        {
            await shell.InvokeAsync().ConfigureAwait(false);
        }
        catch (PipelineStoppedException)
        {
            return false;
        }
        catch (RuntimeException failure)
        {
            await ShowAsync(failure.ErrorRecord).ConfigureAwait(false);
            return false;
        }
        finally
        {
            Volatile.Write(ref _running, null);
        }

        return !shell.HadErrors;
    }

    /// <summary>Runs a script file. True if it came to its end, or to <c>exit 0</c>.</summary>
    public async Task<bool> InvokeFileAsync(string file)
    {
        bool ended = false;
        _runspace.SessionStateProxy.SetVariable("TourEnded", new Action(() => ended = true));
        await InvokeAsync($"& {Quote(file)}; $TourEnded.Invoke()").ConfigureAwait(false);
        int code = _host.ExitRequested ?? (_runspace.SessionStateProxy.GetVariable("LASTEXITCODE") as int? ?? 0);
        return ended && (code == 0 || !ScriptFile.UsesExit(file));
    }

    /// <summary>Commands that a script uses and this engine does not have.</summary>
    public IReadOnlyList<string> Missing(IEnumerable<string> commands)
    {
        using Shell shell = Shell.Create(_runspace);
        return commands.Where(name =>
        {
            shell.Commands.Clear();
            shell.AddCommand("Get-Command").AddParameter("Name", WildcardPattern.Escape(name)).AddParameter("ErrorAction", ActionPreference.Ignore);
            return shell.Invoke().Count == 0;
        }).ToList();
    }

    /// <summary>Stops what runs, as Ctrl+C does: check-outs are given back. Nothing runs in this engine after it.</summary>
    public void Stop()
    {
        _stopped = true;
        if (Volatile.Read(ref _running) is { } shell)
        {
            // Null when it has come to its end in the meantime.
            if (shell.BeginStop(null, null) is { } stopping)
            {
                shell.EndStop(stopping);
            }
        }
    }

    public void Dispose() => _runspace.Dispose();

    public static string Quote(string text) => $"'{CodeGeneration.EscapeSingleQuotedStringContent(text)}'";

    private async Task ShowAsync(ErrorRecord error)
    {
        using Shell shell = Shell.Create(_runspace);
        shell.AddCommand("Out-Default").AddParameter("InputObject", error);
        await shell.InvokeAsync().ConfigureAwait(false);
    }
}
