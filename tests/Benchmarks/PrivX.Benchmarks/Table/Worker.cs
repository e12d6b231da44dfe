using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using PrivX.Shells;

namespace PrivX.Benchmarks.Table;

/// <summary>A PowerShell process that runs one script after another; the scripts take their own time.</summary>
internal sealed class Worker : IAsyncDisposable
{
    private readonly Process _process;

    private Worker(Process process)
    {
        _process = process;
    }

    /// <summary>Whether it is a whole PowerShell; else it is the engine of the package.</summary>
    public static bool IsShell => PinnedShell.WhyNot is null;

    /// <summary>A fresh process, ready to take scripts.</summary>
    /// <param name="folder">Where the worker's script is written to.</param>
    public static async Task<Worker> StartAsync(string folder)
    {
        ProcessStartInfo start;
        if (IsShell)
        {
            string script = Path.Combine(folder, "worker.ps1");
            if (!File.Exists(script))
            {
                await using Stream source = typeof(Worker).Assembly.GetManifestResourceStream("worker.ps1")!;
                await using FileStream target = File.Create(script);
                await source.CopyToAsync(target);
            }

            start = PinnedShell.StartInfo(["-File", script]);
        }
        else
        {
            start = new ProcessStartInfo(PinnedShell.DotNet(), [Built.Engine]) { UseShellExecute = false };
        }

        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;

        // Nothing of what the caller's shell is configured with may become part of the measurement.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("PRIVX_", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

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
