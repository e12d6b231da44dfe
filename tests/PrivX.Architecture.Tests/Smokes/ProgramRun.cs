using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace PrivX.Architecture.Tests.Smokes;

/// <summary>A program, run to its end.</summary>
internal static class ProgramRun
{
    // Far longer than any of them takes, also on a busy machine; only a hang reaches it.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task<(int Code, string Output)> RunAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using Process process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(patience.Token);
            Task<string> errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output + await errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
