using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using PrivX.Module.Tests.Harness;
using PrivX.Module.Tests.Operations;
using PrivX.Module.Tests.Package;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Trust;

/// <summary>
/// A whole PowerShell that plays one run after the other, each against a simulator in this process, and lets what they write go out on every way
/// there is. What the shell does is in RealShell.ps1.
/// </summary>
public sealed partial class RealShell : IDisposable
{
    // Far longer than a run takes, also on a busy machine; only a hang reaches it.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly string Script = Path.Combine(StagedModule.RepositoryRoot, "tests", "PrivX.Module.Tests", "Trust", "RealShell.ps1");

    // Nearly everything runs once only: what the compiler learns for later is lost time.
    private static readonly Dictionary<string, string> Environment = new() { ["DOTNET_TieredPGO"] = "0" };

    private Process? _process;

    /// <summary>Plays a run twice and returns all that was written, by way.</summary>
    /// <param name="run">The run.</param>
    /// <param name="simulator">The server.</param>
    /// <param name="whatIf">Play it with -WhatIf in between.</param>
    /// <param name="first">Is called when there is what the run wants to be there first, before it is played for the first time.</param>
    /// <param name="second">Is called before it is played for the second time, or with -WhatIf.</param>
    internal async Task<IReadOnlyDictionary<string, string>> PlayAsync(OperationRun run, PrivXSimulator simulator, bool whatIf, Action first, Action second)
    {
        string folder = Directory.CreateTempSubdirectory("privx").FullName;
        try
        {
            Process shell = _process ??= InstalledShell.Start(["-File", Script, await InstalledPackage.ManifestAsync()], Environment);
            await SayAsync(shell, Order(run, simulator, whatIf, folder).ToJsonString());
            string console = await HearAsync(shell);
            foreach (Action prepare in new[] { first, second })
            {
                prepare();
                await SayAsync(shell, "go");
                console += await HearAsync(shell);
            }

            return Directory.EnumerateFiles(Path.Combine(folder, "out"))
                .ToDictionary(file => Path.GetFileNameWithoutExtension(file), Read)
                .Append(KeyValuePair.Create("console", console))
                .ToDictionary();
        }
        catch (TimeoutException)
        {
            // The next run gets another one.
            _process!.Kill(entireProcessTree: true);
            _process.Dispose();
            _process = null;
            throw;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public void Dispose()
    {
        if (_process is { } process)
        {
            process.StandardInput.Close();
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
            }

            process.Dispose();
        }
    }

    private static JsonObject Order(OperationRun run, PrivXSimulator simulator, bool whatIf, string folder)
    {
        SimulatorCredentials known = simulator.Credentials;
        return new JsonObject
        {
            ["Given"] = run.Given,
            ["Script"] = run.Script,
            ["Connected"] = run.Connected,
            ["WhatIf"] = whatIf,
            ["Server"] = simulator.Address.ToString(),
            ["Ca"] = simulator.CaCertificatePem,
            ["Credential"] = new JsonArray(known.ApiClientId, known.ApiClientSecret),
            ["OAuthCredential"] = new JsonArray(known.OAuthClientId, known.OAuthClientSecret),
            ["UserCredential"] = new JsonArray(known.UserName, known.UserPassword),
            ["Token"] = known.ExternalJwt(),
            ["Secret"] = RunShell.Secret,
            ["Folder"] = Directory.CreateDirectory(Path.Combine(folder, "run")).FullName,
            ["Out"] = Directory.CreateDirectory(Path.Combine(folder, "out")).FullName,
        };
    }

    private static async Task SayAsync(Process shell, string line)
    {
        await shell.StandardInput.WriteLineAsync(line);
        await shell.StandardInput.FlushAsync();
    }

    /// <summary>What both outputs say until the shell has said on both that this is all.</summary>
    private static async Task<string> HearAsync(Process shell)
    {
        string said = string.Concat(await Task.WhenAll(HearAsync(shell.StandardOutput), HearAsync(shell.StandardError)).WaitAsync(Patience));
        Assert.False(said.Contains("TRIAL FAILED", StringComparison.Ordinal), said);
        return said;
    }

    private static async Task<string> HearAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line == "YOUR TURN")
            {
                return text.ToString();
            }

            text.AppendLine(line);
        }

        throw new InvalidOperationException($"The shell has ended. {text}");
    }

    private static string Read(string file)
    {
        string text = File.ReadAllText(file);

        // Outside Windows nothing encrypts a secure string there; the help says so.
        return OperatingSystem.IsWindows() ? text : SecureStringOfClixml().Replace(text, string.Empty);
    }

    [GeneratedRegex("<SS(?: N=\"[^\"]*\")?>[^<]*</SS>")]
    private static partial Regex SecureStringOfClixml();
}
