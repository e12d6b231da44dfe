using System.Diagnostics;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Shells;
using PrivX.Tour.Host;

namespace PrivX.Tour.Engine;

/// <summary>A whole PowerShell as a process of its own: it has all the commands that the engine package lacks.</summary>
internal static class WholeShell
{
    /// <summary>
    /// Runs a script with the module imported and the server's facts at hand; its output goes straight to this process' own.
    /// Ctrl+C reaches that process by itself. True if it ended well.
    /// </summary>
    public static async Task<bool> RunAsync(string script, string? transcript, Server server, Terminal terminal, CancellationToken stop)
    {
        var command = new StringBuilder()
            .Append("$ErrorActionPreference = 'Stop'; Import-Module -Name ").Append(TourEngine.Quote(TourEngine.Manifest)).Append("; $ErrorActionPreference = 'Continue'; ");
        if (server.TrustedCertificate is { } file)
        {
            command.Append("$PSDefaultParameterValues['Connect-PrivX:TrustedCertificate'] = ").Append(TourEngine.Quote(file)).Append("; ");
        }

        if (transcript is not null)
        {
            command.Append("$null = Start-Transcript -LiteralPath ").Append(TourEngine.Quote(transcript)).Append(" -Force; ");
        }

        // Through Out-Default here, because what the outer one has not shown yet is lost at "exit". The exit code is the one that the
        // script sets itself, not that of whatever program it ran last.
        command.Append("& ").Append(TourEngine.Quote(script)).Append(" | Out-Default; exit ").Append(ScriptFile.UsesExit(script) ? "$LASTEXITCODE" : "0");
        ProcessStartInfo start = PinnedShell.StartInfo(["-Command", command.ToString()]);
        foreach ((string name, string value) in server.Variables)
        {
            start.Environment[name] = value;
        }

        if (!terminal.HasColours)
        {
            start.Environment["NO_COLOR"] = "1";
        }

        using Process process = Process.Start(start)!;
        await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        return process.ExitCode == 0 && !stop.IsCancellationRequested;
    }
}
