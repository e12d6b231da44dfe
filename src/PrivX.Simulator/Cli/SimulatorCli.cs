using System;
using System.IO;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;

namespace PrivX.Simulator.Cli;

/// <summary>The simulator as a program: starts it, says how to reach it, waits for Ctrl+C.</summary>
internal static class SimulatorCli
{
    private const int Success = 0;
    private const int Failure = 1;
    private const int BadArguments = 2;

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors, CancellationToken stop = default)
    {
        var line = CommandLine.Parse(args);
        if (line.Error is not null)
        {
            await errors.WriteLineAsync($"privx-simulator: {line.Error}").ConfigureAwait(false);
            return BadArguments;
        }

        if (line.WantsHelp)
        {
            line.WriteHelp(output);
            return Success;
        }

        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        string? caFile = null;
        try
        {
            await using var simulator = await PrivXSimulator.StartAsync(line.Options, stopping.Token).ConfigureAwait(false);
            caFile = await WriteCaFileAsync(simulator, line.CaFile).ConfigureAwait(false);
            await Announcement.WriteAsync(output, simulator, caFile).ConfigureAwait(false);
            if (line.ReadyFile is not null)
            {
                await WriteReadyFileAsync(line.ReadyFile, simulator, caFile).ConfigureAwait(false);
            }

            var stopped = new TaskCompletionSource();
            await using var registration = stopping.Token.Register(stopped.SetResult).ConfigureAwait(false);
            await stopped.Task.ConfigureAwait(false);
            if (line.JournalFile is not null)
            {
                await simulator.Journal.SaveAsync(line.JournalFile, CancellationToken.None).ConfigureAwait(false);
            }

            return Success;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return Success;
        }
        catch (ArgumentException error)
        {
            // A scenario that does not fit the company as it is with these options.
            await errors.WriteLineAsync($"privx-simulator: {error.Message}").ConfigureAwait(false);
            return BadArguments;
        }
        catch (Exception error) when (error is IOException or SocketException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"privx-simulator: {error.Message}").ConfigureAwait(false);
            return Failure;
        }
        finally
        {
            if (caFile is not null && line.CaFile is null)
            {
                File.Delete(caFile);
            }
        }

        void Stop(PosixSignalContext context)
        {
            // The process ends by itself once the simulator is down.
            context.Cancel = true;
            stopping.Cancel();
        }
    }

    private static async Task<string?> WriteCaFileAsync(PrivXSimulator simulator, string? wanted)
    {
        if (simulator.CaCertificatePem.Length == 0)
        {
            return null;
        }

        var file = Path.GetFullPath(wanted ?? Path.Combine(Path.GetTempPath(), $"privx-simulator-ca-{Guid.NewGuid():N}.pem"));
        await File.WriteAllTextAsync(file, simulator.CaCertificatePem + "\n").ConfigureAwait(false);
        return file;
    }

    private static async Task WriteReadyFileAsync(string file, PrivXSimulator simulator, string? caFile)
    {
        var facts = simulator.Facts();
        facts["ca_file"] = caFile;
        facts["control_token"] = simulator.ControlToken;

        // Moved into place, so that whoever waits for the file never reads half of it.
        var partial = file + ".part";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            // The control token is for whoever started it.
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        File.Delete(partial);
        var writer = new StreamWriter(partial, options);
        await using (writer.ConfigureAwait(false))
        {
            await writer.WriteAsync(facts.ToJsonString()).ConfigureAwait(false);
        }

        File.Move(partial, file, overwrite: true);
    }
}
