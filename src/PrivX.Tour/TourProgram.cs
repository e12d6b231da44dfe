using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Shells;
using PrivX.Tour.Engine;
using PrivX.Tour.Host;

namespace PrivX.Tour;

/// <summary>The tour from start to end.</summary>
internal static class TourProgram
{
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        TourOptions options = TourOptions.Parse(arguments);
        if (options.Error is not null)
        {
            await errors.WriteLineAsync($"privx-tour: {options.Error}").ConfigureAwait(false);
            return ExitCode.BadArguments;
        }

        if (options.WantsHelp)
        {
            options.WriteHelp(output);
            return ExitCode.Success;
        }

        if (options.WantsList)
        {
            foreach (string job in Jobs.Names)
            {
                await output.WriteLineAsync($"{job,-15} {Jobs.About(job)}").ConfigureAwait(false);
            }

            return ExitCode.Success;
        }

        using var stop = new CancellationTokenSource();
        ConsoleCancelEventHandler onInterrupt = (_, interrupt) =>
        {
            // The runbook is stopped first, so that it gives back what it took; then the process ends by itself.
            interrupt.Cancel = true;
            stop.Cancel();
        };
        Console.CancelKeyPress += onInterrupt;
        try
        {
            Terminal terminal = Terminal.For(output);
            Server server = options.Server is { } address
                ? Server.Real(address, options.TrustedCertificate)
                : await Server.StartSimulatorAsync().ConfigureAwait(false);
            await using (server.ConfigureAwait(false))
            {
                Introduce(server, terminal);
                bool succeeded = options.Script is { } script
                    ? await RunScriptAsync(script, options.Transcript, server, terminal, errors, stop.Token).ConfigureAwait(false)
                    : await PlayAsync(options, server, terminal, errors, stop.Token).ConfigureAwait(false);
                if (!succeeded)
                {
                    await errors.WriteLineAsync("privx-tour: the runbook failed.").ConfigureAwait(false);
                }

                if (options.Keep && !stop.IsCancellationRequested)
                {
                    await KeepAsync(server, terminal, stop.Token).ConfigureAwait(false);
                }

                return succeeded ? ExitCode.Success : ExitCode.Failure;
            }
        }
        finally
        {
            Console.CancelKeyPress -= onInterrupt;
        }
    }

    private static void Introduce(Server server, Terminal terminal)
    {
        string where = server.IsSimulator
            ? $"{Origin(server)}, a simulator that plays PrivX {server.Version}: nothing there is real"
            : Origin(server);
        terminal.WriteLine($"Server  {where}");
        terminal.WriteLine($"Module  {Path.GetDirectoryName(TourEngine.Manifest)}");
    }

    private static async Task<bool> PlayAsync(TourOptions options, Server server, Terminal terminal, TextWriter errors, CancellationToken stop)
    {
        string folder = Directory.CreateTempSubdirectory("privx-tour-").FullName;
        try
        {
            // Windows PowerShell reads a file without a byte order mark in the machine's code page.
            string script = Path.Combine(folder, "runbook.ps1");
            string text;
            if (options.Job is { } job)
            {
                string files = Directory.CreateDirectory(options.Folder ?? Path.Combine(folder, "files")).FullName;
                text = Runbook.Script(Jobs.Resource(job), server, terminal, files);
            }
            else
            {
                text = Runbook.Script(server.IsSimulator ? "Simulator.ps1" : "Server.ps1", server, terminal);
            }

            await File.WriteAllTextAsync(script, text, Encoding.UTF8, CancellationToken.None).ConfigureAwait(false);
            return await RunScriptAsync(script, options.Transcript, server, terminal, errors, stop).ConfigureAwait(false);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<bool> RunScriptAsync(string script, string? transcript, Server server, Terminal terminal, TextWriter errors, CancellationToken stop)
    {
        IReadOnlyList<string> mistakes = ScriptFile.Mistakes(script);
        if (mistakes.Count > 0)
        {
            await errors.WriteLineAsync($"privx-tour: {script} is not a PowerShell script: {mistakes[0]}").ConfigureAwait(false);
            return false;
        }

        if (PinnedShell.WhyNot is { } reason)
        {
            terminal.WriteLine("Shell   the engine package, which has PowerShell's core commands only. " + reason);
            if (transcript is not null)
            {
                await errors.WriteLineAsync("privx-tour: --transcript needs the whole PowerShell. Set the variable PWSH to the path of PowerShell 7.").ConfigureAwait(false);
                return false;
            }

            return await RunInEngineAsync(script, server, terminal, errors, stop).ConfigureAwait(false);
        }

        terminal.WriteLine($"Shell   {PinnedShell.Name}");
        terminal.WriteLine();
        try
        {
            return await WholeShell.RunAsync(script, transcript, server, terminal, stop).ConfigureAwait(false);
        }
        catch (Win32Exception failure)
        {
            await errors.WriteLineAsync($"privx-tour: {PinnedShell.Name}, could not be started: {failure.Message}").ConfigureAwait(false);
            return false;
        }
    }

    private static async Task<bool> RunInEngineAsync(string script, Server server, Terminal terminal, TextWriter errors, CancellationToken stop)
    {
        using TourEngine engine = await StartEngineAsync(server, terminal).ConfigureAwait(false);
        using CancellationTokenRegistration registration = stop.Register(engine.Stop);
        IReadOnlyList<string> missing = engine.Missing(ScriptFile.Commands(script));
        if (missing.Count > 0)
        {
            terminal.WriteLine($"The script uses commands that this engine does not have: {string.Join(", ", missing)}.");
            if (!server.IsSimulator)
            {
                // Half a runbook on a real server is worse than none.
                await errors.WriteLineAsync("privx-tour: the script was not started. Set the variable PWSH to the path of PowerShell 7.").ConfigureAwait(false);
                return false;
            }
        }

        terminal.WriteLine();
        return await engine.InvokeFileAsync(script).ConfigureAwait(false);
    }

    private static Task<TourEngine> StartEngineAsync(Server server, Terminal terminal)
    {
        foreach ((string name, string value) in server.Variables)
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        return TourEngine.StartAsync(terminal, server);
    }

    private static async Task KeepAsync(Server server, Terminal terminal, CancellationToken stop)
    {
        terminal.WriteLine();
        terminal.WriteLine("The simulator goes on until Ctrl+C. In another PowerShell:");
        terminal.WriteLine();
        foreach ((string name, string value) in server.Variables)
        {
            terminal.WriteLine($"  $env:{name} = {TourEngine.Quote(value)}");
        }

        terminal.WriteLine($"  Import-Module {TourEngine.Quote(TourEngine.Manifest)}");
        terminal.WriteLine($"  Connect-PrivX -TrustedCertificate {TourEngine.Quote(server.TrustedCertificate!)}");
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
        }
    }

    private static string Origin(Server server) => server.Address.GetLeftPart(UriPartial.Authority);
}
