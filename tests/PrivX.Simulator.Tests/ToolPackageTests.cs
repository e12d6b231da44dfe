using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace PrivX.Simulator.Tests;

/// <summary>The simulator as others install it: packed, installed from a folder, started by its name.</summary>
public sealed class ToolPackageTests
{
    private static readonly string DotNet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    [Fact]
    public async Task It_is_packed_installed_and_started_as_a_tool()
    {
        var directory = Directory.CreateTempSubdirectory("privx-simulator-tool").FullName;
        try
        {
            var assembly = typeof(PrivXSimulator).Assembly;
            var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
            await RunAsync(DotNet, directory, "pack", Project(), "--no-build", "--configuration", Configuration(), "--output", directory, "-v", "q");
            Assert.Equal($"privx-simulator.{version}.nupkg", Path.GetFileName(Assert.Single(Directory.GetFiles(directory, "*.nupkg"))));
            await RunAsync(DotNet, directory, "tool", "install", "privx-simulator", "--version", version, "--tool-path", Path.Combine(directory, "tools"), "--source", directory);

            var tool = Path.Combine(directory, "tools", OperatingSystem.IsWindows() ? "privx-simulator.exe" : "privx-simulator");
            Assert.Contains("privx-simulator [options]", await RunAsync(tool, directory, "--help"), StringComparison.Ordinal);
            await PlayAsync(tool, directory);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static async Task PlayAsync(string tool, string directory)
    {
        var ready = Path.Combine(directory, "ready.json");
        using var process = Process.Start(Start(tool, directory, "--plain-http", "--scenario", "rotation-fails-for-some", "--ready-file", ready))!;
        try
        {
            while (!File.Exists(ready) && !process.HasExited)
            {
                await Task.Delay(20);
            }

            Assert.False(process.HasExited, "The simulator has ended.");
            var facts = JsonNode.Parse(await File.ReadAllTextAsync(ready))!;
            using var client = new HttpClient { BaseAddress = new Uri(facts["address"]!.ToString()) };
            client.DefaultRequestHeaders.Add("X-Simulator-Token", facts["control_token"]!.ToString());
            Assert.Equal(4, JsonNode.Parse(await client.GetStringAsync("/simulator/faults"))!.AsArray().Count);
            Assert.Contains("RUNNING", await client.GetStringAsync("/vault/api/v1/status"), StringComparison.Ordinal);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private static ProcessStartInfo Start(string program, string directory, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in new List<string>(start.Environment.Keys).Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)))
        {
            // What the test run told its own build is not for this one.
            start.Environment.Remove(name);
        }

        // Found where this process runs, also where .NET is not installed for everybody.
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        return start;
    }

    private static async Task<string> RunAsync(string program, string directory, params string[] arguments)
    {
        using var process = Process.Start(Start(program, directory, arguments))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(3));
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', arguments)}: {await output}{await errors}");
        return await output;
    }

    private static string Project()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "PrivX.PowerShell.sln")))
        {
            root = root.Parent;
        }

        return Path.Combine(root.FullName, "src", "PrivX.Simulator", "PrivX.Simulator.csproj");
    }

    // bin/<configuration>/<framework>
    private static string Configuration() => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
}
