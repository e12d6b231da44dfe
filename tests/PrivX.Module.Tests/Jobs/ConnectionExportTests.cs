using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Jobs;

public sealed class ConnectionExportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("privx-connections").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_connection_is_a_record_when_it_is_made_and_one_when_it_ends()
    {
        using var shell = new ModuleShell(new SimulatorOptions { Connections = 1_300 });
        shell.Run("$global:Folder = $f", ("f", _folder)).Clean();
        PSObject first = shell.Run("Export-PrivXConnection $Folder ($Folder + '/bookmark') -StartAt 2000-01-01 -PieceSize 700").Clean().Only();
        string[] expected = Expected(shell);
        Assert.Equal((long)expected.Length, first.Properties["Written"].Value);
        Assert.Equal(expected, Written());

        string live = shell.Run("(Get-PrivXConnection -Status CONNECTED)[0].Id").Only().ToString()!;
        shell.Run("Stop-PrivXConnection $id -Confirm:$false", ("id", live)).Clean();
        shell.Simulator.Clock.Advance(TimeSpan.FromSeconds(30));
        PSObject second = shell.Run("Export-PrivXConnection $Folder ($Folder + '/bookmark') -StartAt 2000-01-01").Clean().Only();
        Assert.Equal(1L, second.Properties["Written"].Value);
        Assert.Equal(Expected(shell), Written());
        Assert.Contains($"{live} ended", Written());
    }

    [Fact]
    public void People_can_be_masked()
    {
        using var shell = new ModuleShell();
        shell.Run("Export-PrivXConnection $Folder ($Folder + '/bookmark') -StartAt 2000-01-01 -Format Cef -Mask user*, remoteAddress", ("Folder", _folder)).Clean();
        string[] lines = [.. Directory.EnumerateFiles(_folder, "*.cef").SelectMany(File.ReadAllLines)];
        Assert.All(lines, line => Assert.StartsWith("CEF:0|SSH Communications Security|PrivX||connection-", line, StringComparison.Ordinal));
        Assert.All(lines.Where(line => line.Contains("suser=", StringComparison.Ordinal)), line => Assert.Contains(" suser=*** ", line, StringComparison.Ordinal));
        Assert.NotEmpty(lines);
    }

    [Fact]
    public void Another_order_than_by_time_is_an_error()
    {
        using var shell = new ModuleShell { AllowViolations = true };
        shell.Simulator.Faults.Add(Fault.Rewritten("searchConnections", (_, body) =>
        {
            JsonNode page = JsonNode.Parse(body)!;
            JsonNode?[] rows = [.. page["items"]!.AsArray().Select(row => row!.DeepClone()).Reverse()];
            page["items"] = new JsonArray(rows);
            return System.Text.Encoding.UTF8.GetBytes(page.ToJsonString());
        }));
        ErrorRecord error = shell.Run("Export-PrivXConnection $Folder ($Folder + '/bookmark') -StartAt 2000-01-01", ("Folder", _folder)).SingleError();
        Assert.StartsWith("PrivX.InvalidResponse,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder, "*.jsonl"));
    }

    private static string[] Expected(ModuleShell shell) =>
    [
        .. shell.Simulator.State.Collection("connection-manager/connections").All().SelectMany(connection => new[]
        {
            connection["connected"] is not null ? $"{connection["id"]} connected" : string.Empty,
            connection["disconnected"]?.ToString() is { Length: > 0 } ? $"{connection["id"]} ended" : string.Empty,
        }).Where(text => text.Length > 0).Order(StringComparer.Ordinal),
    ];

    private string[] Written() =>
    [
        .. Directory.EnumerateFiles(_folder, "*.jsonl").SelectMany(File.ReadAllLines).Select(line => JsonNode.Parse(line)!).Select(line => $"{line["id"]} {line["record"]}").Order(StringComparer.Ordinal),
    ];
}
