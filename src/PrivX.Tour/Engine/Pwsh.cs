using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace PrivX.Tour.Engine;

/// <summary>PowerShell 7 as a process of its own: it has all the commands that the engine package lacks.</summary>
internal static class Pwsh
{
    /// <summary>Where pwsh is; null if it is not on the PATH.</summary>
    public static string? Find()
    {
        string[] names = OperatingSystem.IsWindows() ? ["pwsh.exe"] : ["pwsh"];
        return (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>
    /// Runs a script with the module imported and the server's facts at hand; its output goes straight to this process' own.
    /// Ctrl+C reaches pwsh by itself. True if it ended well.
    /// </summary>
    public static async Task<bool> RunAsync(string pwsh, string script, Server server, CancellationToken stop)
    {
        var command = new StringBuilder()
            .Append("$ErrorActionPreference = 'Stop'; Import-Module -Name ").Append(TourEngine.Quote(TourEngine.Manifest)).Append("; $ErrorActionPreference = 'Continue'; ");
        if (server.TrustedCertificate is { } file)
        {
            command.Append("$PSDefaultParameterValues['Connect-PrivX:TrustedCertificate'] = ").Append(TourEngine.Quote(file)).Append("; ");
        }

        // Through Out-Default here, because what the outer one has not shown yet is lost at "exit". The exit code is the one that the
        // script sets itself, not that of whatever program it ran last.
        command.Append("& ").Append(TourEngine.Quote(script)).Append(" | Out-Default; exit ").Append(ScriptFile.UsesExit(script) ? "$LASTEXITCODE" : "0");
        var start = new ProcessStartInfo(pwsh) { UseShellExecute = false };
        start.ArgumentList.Add("-NoProfile");
        start.ArgumentList.Add("-NonInteractive");
        start.ArgumentList.Add("-Command");
        start.ArgumentList.Add(command.ToString());
        foreach ((string name, string value) in server.Variables)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start) ?? throw new Win32Exception($"{pwsh} could not be started.");
        await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        return process.ExitCode == 0 && !stop.IsCancellationRequested;
    }
}
