using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Threading.Tasks;
using PrivX.Module.Tests.Harness;
using PrivX.Shells;

namespace PrivX.Module.Tests.Pester;

/// <summary>A whole PowerShell, with the Pester packages that were restored.</summary>
internal static class PesterShell
{
    // Far longer than a run takes, also on a busy machine; only a hang reaches it.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>The versions of Pester that are restored.</summary>
    public static IReadOnlyList<string> Versions { get; } =
        typeof(PesterShell).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "PesterVersions").Value!.Split(';');

    /// <summary>The manifest of one of them.</summary>
    public static string Manifest(string version) => Path.Combine(PinnedShell.PackageRoot, "pester", version, "tools", "Pester.psd1");

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
}
