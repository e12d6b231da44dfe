using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.ConnectionManager;

/// <summary>Recordings: large, found only by their connection, named by those who were recorded, and full of secrets.</summary>
public sealed class RecordingTests : IDisposable
{
    private const string Trails = "connection-manager/trails";

    private readonly ModuleShell _shell = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("privx-recording-").FullName;
    private readonly string _inside;
    private readonly string _id;

    public RecordingTests()
    {
        _inside = Directory.CreateDirectory(Path.Combine(_folder, "inside")).FullName;
        _id = (string)_shell.Run("$folder = $Given; (Get-PrivXTrail -Keyword sudo -First 1).ConnectionId", ("Given", _inside)).Only().BaseObject;
        _shell.Run("$c = $Id", ("Id", _id)).Clean();
        _shell.Simulator.Journal.Clear();
    }

    public void Dispose()
    {
        _shell.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("Save-PrivXConnectionTranscript ")]
    [InlineData("Get-PrivXTrail ")]
    [InlineData("Start-PrivXTrailIndex ")]
    public void Tab_offers_what_was_recorded_also_when_it_is_over(string line)
    {
        Result result = _shell.Run("[System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null).CompletionMatches.CompletionText", ("line", line)).Clean();
        Assert.Contains(_id, result.OutputAs<string>());
    }

    [Fact]
    public void A_place_beyond_what_the_server_can_count_is_the_last_one_it_can()
    {
        Assert.Empty(_shell.Run("Get-PrivXTrail -StartPosition 40.0:0:0").Clean().Output);
        Assert.Contains("\"start_position\":2147483647", _shell.Simulator.Journal.All[^1].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("json")]
    [InlineData("hex")]
    public void A_transcript_can_be_shown_on_a_terminal_and_says_the_same(string format)
    {
        string plain = Saved(format);
        _shell.Simulator.Faults.Add(Fault.Rewritten("downloadConnectionTranscript", (_, body) => [.. body, .. Encoding.UTF8.GetBytes("{\"x\":\"a\u001b]52;c;aGk=\u0007\u009b2J\u202e\"}\n"), 0x9b]));
        _shell.Simulator.Faults.Add(Fault.Of(FaultKind.HalfBody, "downloadConnectionTranscript"));
        string written = Saved(format);
        Assert.Equal(plain + "{\"x\":\"a\\u001B]52;c;aGk=\\u0007\\u009B2J\\u202E\"}\n\\u009B", written);

        string Saved(string format) => File.ReadAllText(_shell.Run("(Save-PrivXConnectionTranscript $c $folder -Format $format -Force)[0].FullName", ("format", format)).Only().ToString());
    }

    [Fact]
    public void A_transcript_is_written_as_text_to_read_and_as_a_recording_to_play()
    {
        string[] text = Saved("text").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(text, line => line.EndsWith("Z < uptime", StringComparison.Ordinal));
        Assert.Contains(text, line => line.Contains("Z > ", StringComparison.Ordinal) && line.Contains("load average", StringComparison.Ordinal));
        Assert.All(text, line => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ [<>$] ", line));
        string[] cast = Saved("Asciicast").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, (int)JsonNode.Parse(cast[0])!["version"]!);
        Assert.Contains(cast[1..], line => JsonNode.Parse(line)![2]!.ToString().Contains("load average", StringComparison.Ordinal));
        Assert.All(_shell.Simulator.Journal.Requests("downloadConnectionTranscript"), request => Assert.Contains("format=jsonl", request.Query, StringComparison.Ordinal));
        Assert.Equal([".cast", ".txt"], Directory.GetFiles(_inside).Select(Path.GetExtension).Distinct().Order());

        string Saved(string format) => File.ReadAllText(_shell.Run("(Save-PrivXConnectionTranscript $c $folder -Format $format)[0].FullName", ("format", format)).Only().ToString());
    }

    [Fact]
    public void A_large_file_goes_on_where_it_broke()
    {
        Give(("big.bin", 12_000_000));
        _shell.Simulator.Faults.Add(Fault.Of(FaultKind.HalfBody, "downloadConnectionFile"));
        Result result = _shell.Run("Save-PrivXConnectionFile $c $folder -Verbose").Clean();
        Assert.Equal([200, 206], _shell.Simulator.Journal.Requests("downloadConnectionFile").Select(entry => entry.Status));
        Assert.Equal(2, _shell.Simulator.Journal.Requests("createConnectionFileDownload").Count);
        Assert.Contains(result.Verbose, line => line.Contains("was cut short; trying again", StringComparison.Ordinal));

        _shell.Run("Save-PrivXConnectionFile $c $folder/whole.bin").Clean();
        Assert.True(File.ReadAllBytes(Path.Combine(_inside, "big.bin")).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(_inside, "whole.bin"))));
    }

    [Fact]
    public void A_run_that_was_cut_short_goes_on_with_the_files_that_are_missing()
    {
        Give(("one.bin", 1000), ("two.bin", 2000));
        _shell.Run("Save-PrivXConnectionFile $c $folder").Clean();
        string one = Path.Combine(_inside, "one.bin");
        File.Delete(Path.Combine(_inside, "two.bin"));
        DateTime written = File.GetLastWriteTimeUtc(one);
        _shell.Simulator.Journal.Clear();
        _shell.Run("Save-PrivXConnectionFile $c $folder -SkipExisting -WhatIf").Clean();
        Assert.Empty(_shell.Simulator.Journal.Requests("createConnectionFileDownload"));
        Assert.Equal(["one.bin 1000", "two.bin 2000"], _shell.Run("Save-PrivXConnectionFile $c $folder -SkipExisting | ForEach-Object { \"$($_.Name) $($_.Length)\" }").Clean().Output.Select(text => text.ToString()));
        Assert.Equal(written, File.GetLastWriteTimeUtc(one));
    }

    [Fact]
    public void A_file_that_is_there_and_has_another_length_is_not_taken_for_the_one_that_is_wanted()
    {
        Give(("one.bin", 1000));
        string one = Path.Combine(_inside, "one.bin");
        File.WriteAllText(one, "something else");
        Assert.StartsWith("PrivX.FileExists,", _shell.Run("Save-PrivXConnectionFile $c $folder -SkipExisting").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("something else", File.ReadAllText(one));
    }

    [Fact]
    public void What_breaks_and_is_refused_then_leaves_nothing()
    {
        Give(("big.bin", 12_000_000));
        _shell.Simulator.Faults.Add(Fault.Of(FaultKind.HalfBody, "downloadConnectionFile"));
        _shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Status, Target = "createConnectionFileDownload", StatusCode = 403, After = 1 });
        Assert.StartsWith("PrivX.PERMISSION_DENIED,", _shell.Run("Save-PrivXConnectionFile $c $folder").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_inside));
    }

    [Theory]
    [InlineData("../../../evil.sh", "evil.sh")]
    [InlineData("..\\..\\evil.sh", "evil.sh")]
    [InlineData("/etc/cron.d/evil", "evil")]
    [InlineData("C:\\Windows\\evil.dll", "evil.dll")]
    [InlineData(".bashrc", "_bashrc")]
    [InlineData("..", "privx-download")]
    public void A_recorded_name_never_leaves_the_folder(string recorded, string expected)
    {
        Give((recorded, 10));
        _shell.Run("Save-PrivXConnectionFile $c $folder").Only();
        Assert.Equal([Path.Combine(_inside, expected)], Directory.GetFiles(_inside));
        Assert.Equal([_inside], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void Files_of_one_name_do_not_take_each_others_place()
    {
        Give(("a.txt", 10), ("A.txt", 20), ("a.txt", 30));
        Assert.Equal(
            ["a.txt 10", "A-2.txt 20", "a-3.txt 30"],
            _shell.Run("Save-PrivXConnectionFile $c $folder -Force -ThrottleLimit 8 | ForEach-Object { \"$($_.Name) $($_.Length)\" }").Clean().Output.Select(text => text.ToString()));
    }

    [Fact]
    public void One_file_does_not_take_several_downloads()
    {
        Give(("a.txt", 10), ("b.txt", 20));
        Result result = _shell.Run("Save-PrivXConnectionFile $c $folder/one.txt -Force");
        Assert.StartsWith("PrivX.InvalidPath,", result.SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void A_file_that_cannot_be_had_does_not_harm_the_others()
    {
        Give(("a.txt", 10), ("gone.txt", 20), ("odd.txt", 30));
        Change(channel => channel["transferred_files"]![1]!["status"] = "MISSING");
        Change(channel => channel["transferred_files"]![2]!["status"] = "CHECKSUM_MISMATCH");
        Result result = _shell.Run("Save-PrivXConnectionFile $c $folder");
        Assert.StartsWith("PrivX.NotFound,", result.SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(["a.txt", "odd.txt"], Directory.GetFiles(_inside).Select(Path.GetFileName).Order());
        Assert.Contains(result.Warnings, warning => warning.Contains("CHECKSUM_MISMATCH of file odd.txt", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_not_in_the_recording_is_told()
    {
        Give(("a.txt", 10));
        ErrorRecord file = _shell.Run("Save-PrivXConnectionFile $c $folder -File b.txt").SingleError();
        Assert.Contains("a.txt", file.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Empty(_shell.Run("Save-PrivXConnectionFile $c $folder -File b*").Clean().Output);
        ErrorRecord channel = _shell.Run("Save-PrivXConnectionTranscript $c $folder -Channel none").SingleError();
        Assert.StartsWith("PrivX.NotFound,", channel.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("shell", channel.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void A_connection_without_a_recording_is_a_warning()
    {
        _shell.Simulator.State.Collection(Trails).Remove(_id);
        Result result = _shell.Run("Save-PrivXConnectionTranscript $c $folder").Clean();
        Assert.Contains("was not recorded", Assert.Single(result.Warnings), StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void The_protocol_stream_comes_when_it_is_asked_for()
    {
        Give();
        PSObject file = _shell.Run("Save-PrivXConnectionFile $c $folder -IncludeProtocolFile").Only();
        Assert.StartsWith(_id, (string)file.Properties["Name"].Value, StringComparison.Ordinal);
        Assert.Equal(_id, file.Properties["ConnectionId"].Value);
    }

    [Fact]
    public void What_was_typed_is_in_the_file_only()
    {
        Result result = _shell.Run("Save-PrivXConnectionTranscript $c $folder -Verbose -Debug").Clean();
        string path = ((FileInfo)result.Output[0].BaseObject).FullName;
        IEnumerable<string> typed = File.ReadAllLines(path).Select(line => JsonNode.Parse(line)!["data"]!.ToString()).Where(data => data.Length > 8);
        string[] streams = [.. result.Verbose, .. result.Debug, .. result.Warnings];
        Assert.NotEmpty(typed);
        Assert.All(typed, data => Assert.DoesNotContain(streams, line => line.Contains(data, StringComparison.Ordinal) || line.Contains(Encoding.UTF8.GetString(Convert.FromBase64String(data)), StringComparison.Ordinal)));
        Assert.All(_shell.Simulator.Journal.Requests("downloadConnectionTranscript"), entry => Assert.DoesNotContain(streams, line => line.Contains(entry.Path, StringComparison.Ordinal)));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }
    }

    [Fact]
    public void What_takes_its_time_shows_how_far_it_is()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.SlowDrip, Target = "downloadUebaSetupScript", Rows = 40, DelaySeconds = 0.4 });
        shell.Run("$ProgressPreference = 'Continue'; Save-PrivXUebaSetupScript $Folder", ("Folder", _inside)).Only();
        ProgressRecord[] shown = [.. host.Progress];
        Assert.Equal(ProgressRecordType.Completed, shown[^1].RecordType);
        Assert.All(shown[..^1], record => Assert.InRange(record.PercentComplete, 1, 100));
        Assert.Equal("Saving the UEBA setup script", Assert.Single(shown.Select(record => record.Activity).Distinct()));
        Assert.True(shown.Length >= 3, $"{shown.Length} records");
    }

    [Fact]
    public void A_pipeline_that_has_enough_leaves_no_half_file()
    {
        Give([.. Enumerable.Range(0, 12).Select(number => ($"{number}.txt", 100_000))]);

        // By the file: of four that are asked for at once, any may arrive first.
        JsonArray files = _shell.Simulator.State.Collection(Trails).Find(_id)!["channels"]![0]!["transferred_files"]!.AsArray();
        foreach (JsonNode? slow in files.Skip(1))
        {
            _shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.SlowDrip, Target = $"/connection-manager/*/file/{slow!["id"]}/*", Rows = 1000, DelaySeconds = 0.5, Times = null });
        }

        _shell.Run("Save-PrivXConnectionFile $c $folder -ThrottleLimit 4 | Select-Object -First 1").Only();
        Assert.Equal([Path.Combine(_inside, "0.txt")], Directory.GetFiles(_inside));
    }

    // The files of the connection's first channel.
    private void Give(params (string Name, int Size)[] files)
    {
        _shell.Simulator.State.Collection(Trails).Change(_id, trail =>
        {
            JsonArray channels = trail["channels"]!.AsArray();
            while (channels.Count > 1)
            {
                channels.RemoveAt(1);
            }
        });
        Change(channel => channel["transferred_files"] = new JsonArray([.. files.Select(file => new JsonObject
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["name"] = file.Name,
            ["direction"] = 1,
            ["payload_size"] = file.Size,
            ["closed"] = true,
            ["status"] = "OK",
        })]));
    }

    private void Change(Action<JsonNode> change) => _shell.Simulator.State.Collection(Trails).Change(_id, trail => change(trail["channels"]![0]!));
}
