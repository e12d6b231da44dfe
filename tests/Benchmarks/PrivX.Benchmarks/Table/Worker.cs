using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace PrivX.Benchmarks.Table;

/// <summary>A PowerShell process that runs one script after another; the scripts take their own time.</summary>
internal sealed class Worker : IAsyncDisposable
{
    private readonly Process _process;

    private Worker(Process process)
    {
        _process = process;
    }

    /// <summary>The pwsh of the variable PWSH or of PATH; null for the engine of the package.</summary>
    public static string? Pwsh { get; } = FindPwsh();

    /// <summary>A fresh process, ready to take scripts.</summary>
    /// <param name="folder">Where the worker's script is written to.</param>
    public static async Task<Worker> StartAsync(string folder)
    {
        var start = new ProcessStartInfo { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        string[] arguments;
        if (Pwsh is { } pwsh)
        {
            string script = Path.Combine(folder, "worker.ps1");
            if (!File.Exists(script))
            {
                await using Stream source = typeof(Worker).Assembly.GetManifestResourceStream("worker.ps1")!;
                await using FileStream target = File.Create(script);
                await source.CopyToAsync(target);
            }

            start.FileName = pwsh;
            arguments = ["-NoProfile", "-NonInteractive", "-File", script];
        }
        else
        {
            start.FileName = "dotnet";
            arguments = [Built.Engine];
        }

        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // Nothing of what the caller's shell is configured with may become part of the measurement.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("PRIVX_", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["POWERSHELL_UPDATECHECK"] = "Off";
        start.Environment["POWERSHELL_TELEMETRY_OPTOUT"] = "1";
        start.Environment["NO_COLOR"] = "1";
        var worker = new Worker(Process.Start(start)!);
        await worker.AnswerAsync();
        return worker;
    }

    /// <summary>Runs a script and gives its output, separated by blanks.</summary>
    public async Task<string> TextAsync(string script)
    {
        await _process.StandardInput.WriteLineAsync(Convert.ToBase64String(Encoding.UTF8.GetBytes(script)));
        await _process.StandardInput.FlushAsync();
        return await AnswerAsync();
    }

    /// <summary>Runs a script whose output is numbers.</summary>
    public async Task<double[]> NumbersAsync(string script) =>
        (await TextAsync(script)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray();

    /// <summary>Runs a statement and gives its milliseconds, taken in that process.</summary>
    public async Task<double> TimeAsync(string statement) =>
        (await NumbersAsync($"$w = [Diagnostics.Stopwatch]::StartNew(); {statement}; $w.Elapsed.TotalMilliseconds"))[0];

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string? FindPwsh()
    {
        if (Environment.GetEnvironmentVariable("PWSH") is { Length: > 0 } named)
        {
            return named;
        }

        string file = OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh";
        return (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, file))
            .FirstOrDefault(File.Exists);
    }

    private async Task<string> AnswerAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("@@", StringComparison.Ordinal))
            {
                return line[2..];
            }

            if (line.StartsWith("@!", StringComparison.Ordinal))
            {
                throw new InvalidOperationException("The script failed: " + line[2..]);
            }
        }

        throw new InvalidOperationException("The PowerShell process ended.");
    }
}
