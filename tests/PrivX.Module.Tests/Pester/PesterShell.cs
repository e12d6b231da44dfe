using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Text;
using System.Threading.Tasks;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.Pester;

/// <summary>PowerShell 7 with Pester, as far as this machine has them.</summary>
internal static class PesterShell
{
    private const string OldestPester = "5.5.0";

    // Far longer than a run takes, also on a busy machine; only a hang reaches it.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly Lazy<string?> Reason = new(FindReason);

    /// <summary>Why Pester cannot run here; null if it can.</summary>
    public static string? WhyNot => Reason.Value;

    /// <summary>Runs a command and returns its exit code and what it wrote, errors included.</summary>
    public static async Task<(int Code, string Output)> RunAsync(string command, IReadOnlyDictionary<string, string> environment)
    {
        using Process process = InstalledShell.Start(["-Command", command], environment);
        process.StandardInput.Close();
        var output = new StringBuilder();
        void Keep(object sender, DataReceivedEventArgs line)
        {
            lock (output)
            {
                output.AppendLine(line.Data);
            }
        }

        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return (process.ExitCode, output.ToString());
    }

    private static string? FindReason()
    {
        if (InstalledShell.WhyNot is { } none)
        {
            return none;
        }

        (int code, string output) = RunAsync(
            $"if (Get-Module Pester -ListAvailable | Where-Object Version -GE '{OldestPester}') {{ exit 0 }} exit 1",
            new Dictionary<string, string>()).GetAwaiter().GetResult();
        return code switch
        {
            0 => null,
            1 => $"{InstalledShell.Program} has no Pester {OldestPester} or later.",
            _ => $"{InstalledShell.Program} cannot be used: {output.Trim()}",
        };
    }
}
