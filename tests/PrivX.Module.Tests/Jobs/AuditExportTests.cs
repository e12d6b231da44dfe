using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Jobs;

public sealed class AuditExportTests : IDisposable
{
    private const string Export = "Export-PrivXAuditEvent $Folder $Bookmark -StartAt 2020-01-01";

    private readonly string _folder = Directory.CreateTempSubdirectory("privx-siem").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void All_events_are_written_once_and_a_second_run_writes_only_what_is_new()
    {
        using ModuleShell shell = Shell(new SimulatorOptions { AuditEvents = 2_500 });
        int there = Events(shell).Length;
        PSObject first = shell.Run(Export + " -PieceSize 1000").Clean().Only();
        Assert.Equal((long)there, first.Properties["Written"].Value);
        Assert.Equal(0L, first.Properties["Duplicates"].Value);
        Assert.InRange((TimeSpan)first.Properties["Lag"].Value, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Assert.Equal((there + 999) / 1000, Files().Length);
        AssertExact(shell);

        shell.Run("$null = New-PrivXRole exported -AccessGroup Default").Clean();
        PSObject second = shell.Run(Export).Clean().Only();
        Assert.True((long)second.Properties["Written"].Value >= 1);
        AssertExact(shell);
        Assert.All(shell.Simulator.Journal.Requests("searchAuditEvents"), request => Assert.Contains("end_time", request.Body, StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_are_json_in_utc_with_modifications_as_fields_in_every_culture()
    {
        using ModuleShell shell = Shell();
        shell.Run("[System.Threading.Thread]::CurrentThread.CurrentCulture = 'ar-SA'; " + Export).Clean();
        JsonNode[] lines = [.. Lines().Select(line => JsonNode.Parse(line)!)];
        Assert.All(lines, line => Assert.Matches("^2[0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z$", line["created"]!.ToString()));
        Assert.All(lines, line => Assert.NotEqual(string.Empty, line["event_name"]!.ToString()));
        JsonNode changed = lines.First(line => line["event_id"]!.ToString() == "802" && line["message"]!["modifications"] is JsonObject);
        Assert.Equal("Checked", changed["message"]!["modifications"]!["comment"]!["new"]!.ToString());
        PSObject modified = shell.Run("(Get-PrivXAuditEvent 802 | Where-Object { $_.Modifications.Property -eq 'comment' })[0]").Only();
        Assert.Equal("comment: '' -> 'Checked'", shell.Run("$e.Modifications[0].ToString()", ("e", modified)).Only().ToString());
        Assert.Contains("\"modifications\":{\"comment\"", shell.Run("$e.ToJson()", ("e", modified)).Only().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Cef_is_escaped_and_masked()
    {
        using ModuleShell shell = Shell();
        JsonObject nasty = JsonNode.Parse("""{"service_id":"00000000-0000-0000-0000-000000000001","service_name":"AUTH","event_id":"100","event_name":"User|logged\\in","created":"2029-01-01T00:00:00.5Z","message":{"username":"eve=x|y\\z\nline","remoteAddress":"10.0.0.1","odd key":"1"}}""")!.AsObject();
        shell.Simulator.Faults.Add(Fault.Rewritten("searchAuditEvents", (_, body) =>
        {
            JsonNode page = JsonNode.Parse(body)!;
            page["items"]!.AsArray().Clear();
            page["items"]!.AsArray().Add(nasty.DeepClone());
            page["count"] = 1;
            return System.Text.Encoding.UTF8.GetBytes(page.ToJsonString());
        }));
        shell.AllowViolations = true;
        shell.Run(Export + " -Format Cef").Clean();
        Assert.Equal(
            @"CEF:0|SSH Communications Security|PrivX||100|User\|logged\\in|3|rt=1861920000500 deviceProcessName=AUTH suser=eve\=x|y\\z\nline src=10.0.0.1 PrivXOddKey=1",
            Assert.Single(Lines()));
        shell.Run("Export-PrivXAuditEvent $Folder ($Bookmark + '2') -StartAt 2020-01-01 -Format Cef -Mask user*, remoteAddress").Clean();
        Assert.EndsWith(" suser=*** src=*** PrivXOddKey=1", Assert.Single(Lines(), line => !line.Contains("10.0.0.1", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_run_needs_a_start_and_WhatIf_writes_nothing()
    {
        using ModuleShell shell = Shell();
        Assert.StartsWith("PrivX.InvalidArgument,", shell.Run("Export-PrivXAuditEvent $Folder $Bookmark").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.StartsWith("PrivX.InvalidPath,", shell.Run("Export-PrivXAuditEvent ($Folder + '/none') $Bookmark -StartAt 2020-01-01").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        PSObject shown = shell.Run(Export + " -WhatIf").Clean().Only();
        Assert.Equal((long)Events(shell).Length, shown.Properties["Written"].Value);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public void What_the_server_does_wrong_costs_no_event()
    {
        using ModuleShell shell = Shell(new SimulatorOptions { AuditEvents = 2_500 });
        shell.AllowViolations = true;
        shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Status, Target = "searchAuditEvents", StatusCode = 400, After = 2, Times = 1 });
        Result cut = shell.Run(Export + " -PieceSize 300");
        Assert.Single(cut.AllErrors);
        Assert.Empty(Directory.EnumerateFiles(_folder, "*.part"));
        Assert.NotEmpty(Files());
        shell.Simulator.Faults.Add(Fault.ExpireToken("searchAuditEvents"));
        shell.Simulator.Faults.Add(Fault.Status("searchAuditEvents", 503, times: 1));
        shell.Run(Export + " -PieceSize 300").Clean();
        AssertExact(shell);
    }

    [ShellFact]
    public async Task Processes_that_are_killed_lose_and_double_nothing()
    {
        using ModuleShell shell = Shell(new SimulatorOptions { AuditEvents = 4_000 });
        var random = new Random(7);
        string script = $"'ready'; while ($true) {{ $null = Export-PrivXAuditEvent '{_folder}' '{Path.Combine(_folder, "bookmark")}' -StartAt 2020-01-01 -PieceSize 20; 'round' }}";
        for (int i = 0; i < 5; i++)
        {
            using var other = new ConnectedProcess(shell.Simulator, script);
            await other.SaysAsync("ready");
            for (int rounds = random.Next(0, 3); rounds > 0; rounds--)
            {
                await other.SaysAsync("round");
            }

            other.Process.Kill();
            await other.Process.WaitForExitAsync();
            shell.Run("$null = New-PrivXRole $name -AccessGroup Default", ("name", $"round {i}")).Clean();
        }

        shell.Run(Export).Clean();
        AssertExact(shell);
    }

    private ModuleShell Shell(SimulatorOptions? options = null)
    {
        var shell = new ModuleShell(options);
        shell.Run("$global:Folder = $f; $global:Bookmark = $b", ("f", _folder), ("b", Path.Combine(_folder, "bookmark"))).Clean();
        return shell;
    }

    private string[] Files() => [.. Directory.EnumerateFiles(_folder, "AuditEvent-*").Order(StringComparer.Ordinal)];

    private string[] Lines()
    {
        Assert.All(Files(), file => Assert.EndsWith("\n", File.ReadAllText(file), StringComparison.Ordinal));
        return [.. Files().SelectMany(File.ReadAllLines)];
    }

    private static JsonObject[] Events(ModuleShell shell) => [.. shell.Simulator.State.Collection("monitor-service/auditevents").All()];

    // What the server logged until the last run; the export itself may log in meanwhile.
    private void AssertExact(ModuleShell shell)
    {
        string[] written = [.. Lines().Select(line => Identity(JsonNode.Parse(line)!)).Order(StringComparer.Ordinal)];
        string[] there = [.. Events(shell).Select(Identity).Order(StringComparer.Ordinal)];
        Assert.Equal(written.Length, written.Distinct().Count() + (there.Length - there.Distinct().Count()));
        Assert.Empty(there.Except(written));
        Assert.Empty(written.Except(there));
        Assert.Empty(Directory.EnumerateFiles(_folder, "*.part"));
    }

    private static string Identity(JsonNode audited) =>
        $"{DateTimeOffset.Parse(audited["created"]!.ToString(), System.Globalization.CultureInfo.InvariantCulture).UtcTicks} {audited["event_id"]} {audited["service_id"]} {string.Join(",", audited["message"]!.AsObject().Where(detail => detail.Key != "modifications").Select(detail => $"{detail.Key}={detail.Value}").Order(StringComparer.Ordinal))}";
}
