using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Jobs;

public sealed class EvidenceTests : IDisposable
{
    private const string Trails = "connection-manager/trails";
    private const string Export = "Export-PrivXEvidence $Folder -Connection $Id";

    private readonly string _root = Directory.CreateTempSubdirectory("privx-evidence-").FullName;
    private readonly ModuleShell _shell = new();
    private readonly string _id;

    public EvidenceTests()
    {
        _id = (string)_shell.Run("$global:Id = (Get-PrivXTrail -Keyword sudo -First 1).ConnectionId; $global:Folder = $Given; $Id", ("Given", Folder)).Only().BaseObject;
        _shell.Simulator.Journal.Clear();
    }

    private string Folder => Path.Combine(_root, "case");

    public void Dispose()
    {
        _shell.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    [Fact]
    public void All_of_a_connection_is_there_and_the_manifest_tells_the_hash_of_each_file()
    {
        Record("OK");
        PSObject result = _shell.Run(Export + " -IncludeRecording").Only();
        Assert.Equal("Complete 1 0", $"{Text(result, "State")} {Text(result, "Connections")} {Text(result, "Missing")}");
        JsonNode manifest = Manifest();
        Assert.Equal(["AuditEvents", "Connection", "Recording", "Transcript", "TransferredFile"], manifest["files"]!.AsArray().Select(file => file!["kind"]!.ToString()).Distinct().Order(StringComparer.Ordinal));
        Assert.All(manifest["files"]!.AsArray(), file =>
        {
            byte[] content = File.ReadAllBytes(Path.Combine(Folder, file!["path"]!.ToString()));
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), file["sha256"]!.ToString());
            Assert.Equal(content.Length, (long)file["size"]!);
        });
        Assert.Equal(Text(result, "ManifestSha256"), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder, "manifest.json")))));
        Assert.Contains("sudo", File.ReadAllText(Directory.GetFiles(Folder, "*.txt", SearchOption.AllDirectories)[0]), StringComparison.Ordinal);
        Assert.Equal(_id, JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "connections", _id, "connection.json")))!["id"]!.ToString());
        Assert.All(Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories), path => Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite), path));
        Result test = _shell.Run("Test-PrivXEvidence $Folder").Clean();
        Assert.All(test.Output, row => Assert.Equal("OK 0", $"{Text(row, "State")} {Text(row, "Severity")}"));
        Assert.Equal(manifest["files"]!.AsArray().Count + 1, test.Output.Count);
    }

    [Fact]
    public void A_user_has_his_events_and_all_connections_that_were_live()
    {
        PSObject result = _shell.Run("$global:After = (Get-PrivXServerTime).TimeUtc.AddDays(-30); Export-PrivXEvidence $Folder -User anna.berg -After $After").Only();
        string user = _shell.Simulator.State.Users.FindBy("principal", "anna.berg")!["id"]!.ToString();
        int expected = int.Parse(_shell.Run("@(Get-PrivXConnection -User anna.berg | Where-Object { -not $_.Disconnected -or $_.Disconnected -ge $After }).Count").Only().ToString(), System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(expected.ToString(System.Globalization.CultureInfo.InvariantCulture), Text(result, "Connections"));
        Assert.NotEqual(0, expected);
        string[] events = File.ReadAllLines(Path.Combine(Folder, $"audit-events-user-{user}.jsonl"));
        Assert.All(events, line => Assert.Contains(user, line, StringComparison.Ordinal));
        Assert.NotEmpty(events);
        Assert.All(_shell.Run("Test-PrivXEvidence $Folder").Clean().Output, row => Assert.Equal("OK", Text(row, "State")));
    }

    [Fact]
    public void What_others_did_to_the_user_is_among_the_events_once_and_in_order()
    {
        _shell.Run("Grant-PrivXUserRole anna.berg Contractors -Permanent; $global:After = (Get-PrivXServerTime).TimeUtc.AddDays(-30); $null = Export-PrivXEvidence $Folder -User anna.berg -After $After").Clean();
        string[] events = File.ReadAllLines(Directory.GetFiles(Folder, "audit-events-user-*")[0]);
        Assert.Contains(events, line => line.Contains("\"targetUserID\"", StringComparison.Ordinal));
        Assert.Equal(events.Distinct(), events);
        string[] times = events.Select(line => JsonNode.Parse(line)!["created"]!.ToString()).ToArray();
        Assert.Equal(times.Order(StringComparer.Ordinal), times);
    }

    [Fact]
    public void A_connection_that_was_not_recorded_is_told()
    {
        PSObject result = _shell.Run("Get-PrivXConnection | Where-Object { -not $_.TrailId } | Select-Object -First 1 | Export-PrivXEvidence $Folder").Only();
        Assert.Equal("Complete 1", $"{Text(result, "State")} {Text(result, "Missing")}");
        Assert.Equal("The connection was not recorded.", Assert.Single(Manifest()["missing"]!.AsArray())!["reason"]!.ToString());
    }

    [Fact]
    public void What_failed_is_told_and_a_second_run_asks_only_for_that()
    {
        Record("OK");
        _shell.Simulator.Faults.Add(Fault.Status("createConnectionFileDownload", 403));
        Result cut = _shell.Run(Export + " -IncludeRecording");
        Assert.Equal("Incomplete", Text(cut.Output.Single(), "State"));
        Assert.All(cut.AllErrors, error => Assert.StartsWith("PrivX.", error.FullyQualifiedErrorId, StringComparison.Ordinal));
        Assert.False(File.Exists(Path.Combine(Folder, "manifest.json")));
        Assert.StartsWith("PrivX.FileNotRead,", _shell.Run("Test-PrivXEvidence $Folder").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        int whole = Directory.GetFiles(Folder, "*.txt", SearchOption.AllDirectories).Length;
        _shell.Simulator.Faults.Clear();
        _shell.Simulator.Journal.Clear();
        Assert.Equal("Complete", Text(_shell.Run(Export + " -IncludeRecording").Only(), "State"));
        Assert.NotEqual(0, whole);
        Assert.Empty(_shell.Simulator.Journal.Requests("createConnectionTranscriptDownload"));
        Assert.Empty(_shell.Simulator.Journal.Requests("searchAuditEvents"));
        Assert.Empty(_shell.Simulator.Journal.Requests("getConnection"));
        _shell.Simulator.Journal.Clear();
        PSObject third = _shell.Run(Export + " -IncludeRecording").Only();
        Assert.Equal("Complete 0", $"{Text(third, "State")} {Text(third, "Written")}");
        Assert.DoesNotContain(_shell.Simulator.Journal.All, entry => entry.Path.Contains("/connection-manager/", StringComparison.Ordinal));
        Assert.StartsWith("PrivX.FileExists,", _shell.Run(Export).SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ONGOING", false)]
    [InlineData("CHECKSUM_MISMATCH", false)]
    [InlineData("MISSING", true)]
    public void A_state_that_the_server_tells_is_noted_and_nothing_fails(string status, bool isMissing)
    {
        Record(status);
        PSObject result = _shell.Run(Export + " -IncludeRecording").Only();
        Assert.Equal("Complete", Text(result, "State"));
        JsonNode entry = Manifest()[isMissing ? "missing" : "files"]!.AsArray().Single(file => file!["kind"]!.ToString() == "TransferredFile")!;
        Assert.Equal(status, entry["serverStatus"]!.ToString());
        Assert.Equal(isMissing ? "0" : "1", Text(result, "Noted"));
    }

    [Fact]
    public void What_the_server_does_not_find_is_noted_in_its_words()
    {
        Record("OK");
        _shell.Simulator.Faults.Add(Fault.Status("createConnectionFileDownload", 404));
        PSObject result = _shell.Run(Export + " -IncludeRecording").Only();
        Assert.Equal("Complete", Text(result, "State"));
        Assert.NotEqual("0", Text(result, "Missing"));
        Assert.All(Manifest()["missing"]!.AsArray(), entry => Assert.NotEqual(string.Empty, entry!["reason"]!.ToString()));
    }

    [Fact]
    public void Passwords_that_were_asked_for_are_left_out_with_Redact()
    {
        const string Secret = "hunter2-canary";
        byte[] log = Encoding.UTF8.GetBytes(Line("stdout", "[sudo] password for anna: ") + Line("stdin", Secret + "\r") + Line("stdout", "\r\n$ ") + Line("stdin", "id\r"));
        _shell.AllowViolations = true;
        _shell.Simulator.Faults.Add(Fault.Rewritten("downloadConnectionTranscript", (_, _) => log));
        _shell.Run(Export + " -Redact").Only();
        string[] texts = [.. Directory.GetFiles(Folder, "*", SearchOption.AllDirectories).Select(File.ReadAllText)];
        Assert.All(texts, text => Assert.DoesNotContain(Secret, text, StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("< ***\n", StringComparison.Ordinal) && text.Contains("< id\n", StringComparison.Ordinal));
        Assert.True((bool)Manifest()["redacted"]!);
        Assert.Contains("recordings on the server are not redacted", Manifest()["note"]!.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("PrivX.InvalidArgument,", _shell.Run(Export + " -Redact -IncludeRecording").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Export-PrivXEvidence $Folder -User anna.berg -After 2026-02-01 -Before 2026-01-01", "InvalidValue")]
    [InlineData("Export-PrivXEvidence $Folder -User nobody -After 2026-01-01", "NotFound")]
    [InlineData("Export-PrivXEvidence ($Folder + '/none/deeper') -Connection $Id", "InvalidPath")]
    [InlineData("Test-PrivXEvidence $Folder", "InvalidPath")]
    public void What_cannot_be_meant_is_refused(string script, string code)
    {
        Assert.StartsWith($"PrivX.{code},", _shell.Run(script).SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Folder));
    }

    [Fact]
    public void WhatIf_writes_nothing_and_tells_what_there_is()
    {
        PSObject shown = _shell.Run(Export + " -WhatIf").Only();
        Assert.Equal("Planned 1", $"{Text(shown, "State")} {Text(shown, "Connections")}");
        Assert.False(Directory.Exists(Folder));
        Assert.Empty(_shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void Each_change_of_the_folder_is_a_row()
    {
        Record("OK");
        _shell.Run(Export).Only();
        string transcript = Directory.GetFiles(Folder, "*.txt", SearchOption.AllDirectories)[0];
        File.AppendAllText(transcript, "x");
        File.WriteAllText(Path.Combine(Folder, "added.txt"), "y");
        File.Delete(Path.Combine(Folder, "connections", _id, "connection.json"));
        string events = Directory.GetFiles(Folder, "audit-events-*")[0];
        byte[] same = File.ReadAllBytes(events);
        same[0] ^= 1;
        File.WriteAllBytes(events, same);
        PSObject[] bad = [.. _shell.Run("Test-PrivXEvidence $Folder | Where-Object State -ne OK").Clean().Output];
        Assert.Equal(["Changed 2", "Changed 2", "Missing 2", "Unlisted 1"], bad.Select(row => $"{Text(row, "State")} {Text(row, "Severity")}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_hostile_manifest_leads_nowhere()
    {
        string outside = Path.Combine(_root, "outside.txt");
        File.WriteAllText(outside, "secret");
        string hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(outside)));
        Directory.CreateDirectory(Folder);
        File.CreateSymbolicLink(Path.Combine(Folder, "link.txt"), outside);
        Directory.CreateSymbolicLink(Path.Combine(Folder, "inner"), _root);
        string[] paths = ["../outside.txt", outside, "link.txt", "inner/outside.txt", "nul", "C:\\outside.txt", "a/../../outside.txt", "con/x", "\u202ex"];
        var manifest = new JsonObject
        {
            ["schema"] = 1,
            ["files"] = new JsonArray([.. paths.Select(path => new JsonObject { ["path"] = path, ["kind"] = "Transcript", ["sha256"] = hash, ["size"] = 6 })]),
            ["missing"] = new JsonArray(),
        };
        File.WriteAllText(Path.Combine(Folder, "manifest.json"), manifest.ToJsonString());
        PSObject[] rows = [.. _shell.Run("Test-PrivXEvidence $Folder").Clean().Output];
        Assert.DoesNotContain(rows, row => Text(row, "State") == "OK" && Text(row, "Kind") != "Manifest");
        Assert.Equal(2, rows.Count(row => Text(row, "Message").Contains("link", StringComparison.Ordinal) && Text(row, "State") == "Changed"));
        foreach (string broken in new[] { "{}", "[]", "{\"schema\":2}", "{\"schema\":1,\"files\":[{}],\"missing\":[]}", "{\"schema\":1,\"files\":null}", "no json" })
        {
            File.WriteAllText(Path.Combine(Folder, "manifest.json"), broken);
            Assert.StartsWith("PrivX.FileNotRead,", _shell.Run("Test-PrivXEvidence $Folder").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        }
    }

    private static string Text(PSObject row, string name) => Convert.ToString(row.Properties[name].Value, System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Line(string type, string data) =>
        new JsonObject { ["type"] = type, ["ts"] = "2026-01-02T03:04:05Z", ["data"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(data)) }.ToJsonString() + "\n";

    private JsonNode Manifest() => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "manifest.json")))!;

    // One channel, in which one file was moved.
    private void Record(string status) => _shell.Simulator.State.Collection(Trails).Change(_id, trail =>
    {
        JsonArray channels = trail["channels"]!.AsArray();
        while (channels.Count > 1)
        {
            channels.RemoveAt(1);
        }

        channels[0]!["transferred_files"] = new JsonArray(new JsonObject
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["name"] = "../../etc/notes.txt",
            ["direction"] = 1,
            ["payload_size"] = 10,
            ["closed"] = true,
            ["status"] = status,
        });
    });
}
