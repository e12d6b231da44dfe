using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Module.Tests.Harness;
using PrivX.Module.Tests.Session;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Jobs;

/// <summary>
/// Rotations as administrators run them. What happens where a process dies, a disk refuses or a request fails, at each operation there is, is tested
/// beside the mechanism in PrivX.Client.Tests; here by processes that are killed, and by what a script can meet.
/// </summary>
public sealed class ApiClientRotationTests : IDisposable
{
    private const string Clients = "local-user-store/api-clients";
    private const string Events = "monitor-service/auditevents";
    private const string Start = "Start-PrivXApiClientRotation job $State -VaultSecret job-login -ConfigurationFile $File";
    private const string End = "Complete-PrivXApiClientRotation $State -Confirm:$false";

    private readonly string _folder = Directory.CreateTempSubdirectory("privx-rotation-").FullName;
    private readonly RecordingHost _host = new();
    private readonly ModuleShell _shell;
    private readonly string _oldId;

    public ApiClientRotationTests()
    {
        _shell = new ModuleShell(new SimulatorOptions { TokenLifetime = TimeSpan.FromDays(60) }, _host);
        _oldId = (string)_shell.Run(
            """
            $global:State = $Folder + '/state.json'; $global:File = $Folder + '/privx.toml'
            $null = New-PrivXVaultSecret job-login @{ note = 'kept' } -ReadRole privx-admin -WriteRole privx-admin
            $global:Old = New-PrivXApiClient job -Role 'Web operators', Contractors
            $null = New-PrivXConfigurationFile $File $Server -Credential $Old.GetCredential() -OAuthCredential $Old.GetOAuthCredential() -TrustedCertificate $TrustedCertificate
            $Old.Id
            """,
            ("Folder", _folder)).Only().BaseObject;
        _shell.Simulator.Journal.Clear();
    }

    private string FilePath => Path.Combine(_folder, "privx.toml");

    private string StatePath => Path.Combine(_folder, "state.json");

    public void Dispose()
    {
        _shell.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void A_rotation_makes_these_requests_and_no_other()
    {
        PSObject started = _shell.Run(Start + " -Overlap 2.00:00:00").Only();
        Assert.Equal(
            "searchApiClients getApiClient getServerTime searchApiClients getSecret createApiClient getApiClient requestAccessToken logout getSecret updateSecret getSecret getServerTime",
            Operations());
        JsonObject made = Successor()!;
        Assert.Equal("Started", Text(started, "State"));
        Assert.Equal($"job {_oldId} {made["name"]} {made["id"]}", $"{Text(started, "OldClient")} {Text(started, "OldClientId")} {Text(started, "NewClient")} {Text(started, "NewClientId")}");
        Assert.Matches("^job-[0-9]{8}T[0-9]{6}Z$", made["name"]!.ToString());
        Assert.Equal($"vault: job-login; {FilePath}", Text(started, "StoredIn"));
        Assert.Equal(TimeSpan.FromDays(2), Time(started, "NotBefore") - Time(started, "Since"));
        Assert.Equal(["Contractors", "Web operators"], made["roles"]!.AsArray().Select(role => role!["name"]!.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal($$"""{"note":"kept","api_client_id":"{{made["id"]}}","api_client_secret":"{{made["secret"]}}","oauth_client_id":"privx-external","oauth_client_secret":"{{made["oauth_client_secret"]}}"}""", Data().ToJsonString());
        Assert.Equal(made["id"]!.ToString(), Text(_shell.Run("Connect-PrivX -ConfigurationFile $File -NoDefault -Name new").Only(), "User"));
        Assert.Equal("True", Text(_shell.Run("$Session.IsDefault").Only(), null));

        // The session logs in again after so long.
        _shell.Simulator.Clock.Advance(TimeSpan.FromDays(2.5));
        _shell.Run("$null = Get-PrivXServerTime").Clean();
        _shell.Simulator.Journal.Clear();
        PSObject done = _shell.Run(End).Only();
        Assert.Equal("getServerTime getApiClient getApiClient searchAuditEvents searchAuditEvents searchAuditEvents deleteApiClient", Operations());
        Assert.Equal($"Completed {_oldId}", $"{Text(done, "State")} {Text(done, "OldClientId")}");
        Assert.InRange(Time(done, "Removed"), Time(done, "NotBefore"), _shell.Simulator.Clock.UtcNow);
        Assert.Null(Client(_oldId));

        // Once more it says the same; and the file serves the next rotation.
        _shell.Simulator.Journal.Clear();
        Assert.Equal("Completed", Text(_shell.Run(End).Only(), "State"));
        Assert.Empty(_shell.Simulator.Journal.All);
        PSObject next = _shell.Run($"Start-PrivXApiClientRotation {made["id"]} $State -ConfigurationFile $File").Only();
        Assert.Matches("^job-[0-9]{8}T[0-9]{6}Z$", Text(next, "NewClient"));
        Assert.Equal(made["id"]!.ToString(), Text(next, "OldClientId"));
    }

    [Fact]
    public void WhatIf_writes_the_same_objects_and_changes_nothing()
    {
        byte[] file = File.ReadAllBytes(FilePath);
        PSObject planned = _shell.Run(Start + " -NameSuffix -b -WhatIf").Only();
        Assert.Empty(_shell.Simulator.Journal.Writes());
        Assert.Equal(file, File.ReadAllBytes(FilePath));
        Assert.Equal([FilePath], Directory.GetFiles(_folder));
        Assert.Contains(_host.Shown, line => line.Contains("Create job-b with the same 2 roles", StringComparison.Ordinal) && line.Contains("1.00:00:00", StringComparison.Ordinal));
        PSObject started = _shell.Run(Start + " -NameSuffix -b -Overlap 0:0:0").Only();
        Assert.Equal(started.TypeNames, planned.TypeNames);
        foreach (string name in new[] { "OldClient", "OldClientId", "NewClient", "StoredIn", "StatePath" })
        {
            Assert.Equal(Text(started, name), Text(planned, name));
        }

        string state = File.ReadAllText(StatePath);
        _shell.Simulator.Journal.Clear();
        PSObject end = _shell.Run("Complete-PrivXApiClientRotation $State -WhatIf").Only();
        Assert.Equal($"Planned {_oldId} job-b", $"{Text(end, "State")} {Text(end, "OldClientId")} {Text(end, "NewClient")}");
        Assert.Empty(_shell.Simulator.Journal.Writes());
        Assert.Equal(state, File.ReadAllText(StatePath));
        Assert.NotNull(Client(_oldId));
    }

    [Fact]
    public void The_new_secret_is_shown_nowhere()
    {
        string secret = Hidden.Secret("new");
        _shell.Simulator.Faults.Add(Fault.Custom("createApiClient", state => state.Collection(Clients).Change(Successor()!["id"]!.ToString(), client => client["secret"] = secret), FaultTiming.AfterHandling));
        Result started = _shell.Run(Start + " -Overlap 0:0:0 -Verbose -Debug; Get-PrivXApiClientUse job* -After ([DateTimeOffset]::UtcNow.AddMinutes(-5)) -Verbose -Debug; " + End + " -Verbose -Debug");
        Assert.Equal("Completed", Text(started.Clean().Output[^1], "State"));
        Hidden.Check([secret], started, _host);
        Hidden.Check([secret], [File.ReadAllText(StatePath), string.Join(' ', Directory.GetFiles(_folder))]);
        Assert.Equal(secret, Data()["api_client_secret"]!.ToString());
        Assert.Equal(Successor()!["id"]!.ToString(), Text(_shell.Run("Connect-PrivX -ConfigurationFile $File -NoDefault -Name new").Only(), "User"));
    }

    [Theory]
    [InlineData("updateSecret")]
    [InlineData("requestAccessToken")]
    [InlineData("createApiClient")]
    public void An_error_shows_no_secret_even_where_the_server_repeats_it(string operation)
    {
        string secret = Hidden.Secret("new");
        _shell.AllowViolations = true;
        _shell.Simulator.Faults.Add(Fault.Custom("createApiClient", state => state.Collection(Clients).Change(Successor()!["id"]!.ToString(), client => client["secret"] = secret), FaultTiming.AfterHandling));
        string body = new JsonObject { ["error_code"] = "BAD_REQUEST", ["error_message"] = $"no: {secret}", ["error"] = "invalid_grant", ["error_description"] = secret }.ToJsonString();
        _shell.Simulator.Faults.Add(Fault.Status(operation, 400, times: 1, body: body));
        Result failed = _shell.Run(Start + " -Verbose -Debug");
        Assert.NotEmpty(failed.AllErrors);
        if (operation != "createApiClient")
        {
            Hidden.Check([secret], failed, _host);
        }

        AssertAsBefore();
    }

    [Theory]
    [InlineData("getApiClient", 1)]
    [InlineData("getSecret", 0)]
    [InlineData("getSecret", 1)]
    [InlineData("getSecret", 2)]
    [InlineData("createApiClient", 0)]
    [InlineData("requestAccessToken", 0)]
    [InlineData("updateSecret", 0)]
    [InlineData("getServerTime", 1)]
    public void A_request_that_fails_leaves_the_old_client_and_nothing_else(string operation, int after)
    {
        _shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Status, StatusCode = 403, Target = operation, After = after, Times = 1 });
        Assert.StartsWith("PrivX.", _shell.Run(Start).SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        AssertAsBefore();
        Assert.Equal("Started", Text(_shell.Run(Start).Only(), "State"));
    }

    [Theory]
    [InlineData("state.json.part")]
    [InlineData("privx.toml.part")]
    [InlineData("state.json.lock")]
    public void A_file_that_cannot_be_written_leaves_the_old_client_and_nothing_else(string inTheWay)
    {
        string path = Path.Combine(_folder, inTheWay);
        Directory.CreateDirectory(path);
        Assert.StartsWith("PrivX.FileNotWritten,", _shell.Run(Start).SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Directory.Delete(path);
        AssertAsBefore();
    }

    [Fact]
    public void What_cannot_be_undone_is_named_and_the_next_run_goes_on()
    {
        _shell.Simulator.Faults.Add(Fault.Status("updateSecret", 403));
        _shell.Simulator.Faults.Add(Fault.Status("deleteApiClient", 403));
        ErrorRecord error = _shell.Run(Start).SingleError();
        JsonObject made = Successor()!;
        Assert.StartsWith("PrivX.NotUndone,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains($"{made["name"]} ({made["id"]})", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("-StatePath", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        _shell.Simulator.Faults.Clear();
        Assert.Equal(made["id"]!.ToString(), Text(_shell.Run(Start).Only(), "NewClientId"));
        Assert.Equal(made["id"]!.ToString(), Successor()!["id"]!.ToString());
    }

    [ShellTheory]
    [InlineData("createApiClient", FaultTiming.AfterHandling)]
    [InlineData("requestAccessToken", FaultTiming.BeforeHandling)]
    [InlineData("updateSecret", FaultTiming.AfterHandling)]
    [InlineData("getServerTime", FaultTiming.BeforeHandling)]
    public async Task A_process_that_is_killed_is_gone_on_with_and_there_is_one_new_client(string operation, FaultTiming timing)
    {
        ConnectedProcess? process = null;
        _shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Custom, Target = operation, Timing = timing, Times = 1, After = operation == "getServerTime" || operation == "requestAccessToken" ? 1 : 0, Action = _ => process!.Process.Kill(entireProcessTree: true) });
        using (process = new ConnectedProcess(_shell.Simulator, Start.Replace("$State", $"'{StatePath}'", StringComparison.Ordinal).Replace("$File", $"'{FilePath}'", StringComparison.Ordinal)))
        {
            await process.EndAsync();
            Assert.NotEqual(0, process.Process.ExitCode);
        }

        Assert.True(File.Exists(StatePath));
        string? made = Successor()?["id"]!.ToString();
        PSObject started = _shell.Run(Start).Only();
        Assert.Equal(made ?? Successor()!["id"]!.ToString(), Text(started, "NewClientId"));
        Assert.Equal(Text(started, "NewClientId"), Successor()!["id"]!.ToString());
        Assert.Equal(["privx.toml", "state.json"], Directory.GetFiles(_folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_run_that_is_stopped_tells_how_to_go_on()
    {
        _shell.Simulator.Faults.Add(Fault.Delay("requestAccessToken"));
        Task<Result> running = _shell.RunAsync(Start);
        Assert.True(SpinWait.SpinUntil(() => _shell.Simulator.Journal.Requests("requestAccessToken").Count > 0, TimeSpan.FromSeconds(30)));
        _shell.Stop();
        Assert.True((await running).Stopped);
        Assert.Contains(_host.Shown, line => line.Contains("cut short", StringComparison.Ordinal) && line.Contains(StatePath, StringComparison.Ordinal));
        string made = Successor()!["id"]!.ToString();
        Assert.Equal(made, Text(_shell.Run(Start).Only(), "NewClientId"));
        Assert.Equal(made, Successor()!["id"]!.ToString());
    }

    [Fact]
    public async Task A_consumer_that_reads_the_file_each_time_never_fails()
    {
        using var end = new CancellationTokenSource();
        using var consumer = new ModuleEngine();
        int done = 0;
        var failures = new List<string>();
        Task loop = Task.Run(
            async () =>
            {
                while (!end.IsCancellationRequested)
                {
                    Result result = await consumer.RunAsync("$null = Connect-PrivX -ConfigurationFile $Path; $null = Get-PrivXUser -Current; Disconnect-PrivX", null, ("Path", FilePath));
                    failures.AddRange(result.AllErrors.Select(error => error.ToString()));
                    Interlocked.Increment(ref done);
                }
            },
            CancellationToken.None);
        More();
        _shell.Run(Start + " -Overlap 0:0:0").Only();
        More();

        // One that had read the old credentials just before is a use, and proven again there is none.
        _shell.Run(Start + " -Overlap 0:0:0").Only();
        More();
        Assert.Equal("Completed", Text(_shell.Run(End).Only(), "State"));
        More();
        await end.CancelAsync();
        await loop;
        Assert.Empty(failures);
        Assert.Null(Client(_oldId));
        Assert.Equal(2, _shell.Simulator.Journal.Requests("requestAccessToken").Select(entry => entry.Body.Contains(_oldId, StringComparison.Ordinal)).Distinct().Count());

        void More()
        {
            int now = Volatile.Read(ref done);
            Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref done) >= now + 3, TimeSpan.FromSeconds(60)));
        }
    }

    [Fact]
    public void A_use_of_the_old_client_keeps_it_until_it_is_proven_again()
    {
        PSObject started = _shell.Run(Start + " -Overlap 0:0:0").Only();
        _shell.Run("$null = Connect-PrivX $Server -Credential $Old.GetCredential() -OAuthCredential $Old.GetOAuthCredential() -TrustedCertificate $TrustedCertificate -NoDefault -Name old; Disconnect-PrivX old").Clean();
        ErrorRecord error = _shell.Run(End).SingleError();
        Assert.StartsWith("PrivX.StillUsed,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Access-token-granted", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 event since", error.ToString(), StringComparison.Ordinal);
        Assert.Contains(_shell.Simulator.Clock.UtcNow.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)[..13], error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_shell.Simulator.Journal.Requests("deleteApiClient"));

        _shell.Simulator.Journal.Clear();
        PSObject again = _shell.Run(Start + " -Overlap 0:0:0").Only();
        Assert.DoesNotContain(_shell.Simulator.Journal.All, entry => entry.Operation is "createApiClient" or "updateSecret");
        Assert.Equal(Text(started, "NewClientId"), Text(again, "NewClientId"));
        Assert.True(Time(again, "Since") > Time(started, "Since"));
        Assert.Equal("Completed", Text(_shell.Run(End).Only(), "State"));
    }

    [Fact]
    public void Before_the_overlap_is_over_by_the_servers_clock_nothing_is_removed()
    {
        PSObject started = _shell.Run(Start).Only();
        Assert.Equal(TimeSpan.FromDays(1), Time(started, "NotBefore") - Time(started, "Since"));
        _shell.Simulator.Clock.Advance(TimeSpan.FromHours(23));
        ErrorRecord error = _shell.Run(End).SingleError();
        Assert.StartsWith("PrivX.OverlapNotOver,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(Time(started, "NotBefore").ToString("u", CultureInfo.InvariantCulture), error.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("PrivX.OverlapNotOver,", _shell.Run("Complete-PrivXApiClientRotation $State -WhatIf").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.NotNull(Client(_oldId));
        _shell.Simulator.Clock.Advance(TimeSpan.FromHours(2));
        _shell.Run(End).Only();
        Assert.Null(Client(_oldId));
    }

    [Fact]
    public void A_client_can_rotate_itself_and_is_removed_only_by_the_new_one()
    {
        _shell.Run(
            """
            $global:Old = New-PrivXApiClient self -Role privx-admin
            $null = New-PrivXConfigurationFile $File $Server -Credential $Old.GetCredential() -OAuthCredential $Old.GetOAuthCredential() -TrustedCertificate $TrustedCertificate -Force
            $null = Connect-PrivX -ConfigurationFile $File -Name old
            $null = Start-PrivXApiClientRotation self $State -ConfigurationFile $File -VaultSecret job-login -Overlap 0:0:0
            """).Clean();
        ErrorRecord own = _shell.Run(End).SingleError();
        Assert.StartsWith("PrivX.InvalidArgument,", own.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("remove itself", own.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(_shell.Run("Get-PrivXRole").Clean().Output);
        _shell.Run("Disconnect-PrivX old; $null = Connect-PrivX -ConfigurationFile $File -Name new").Clean();
        Assert.Equal("Completed", Text(_shell.Run(End).Only(), "State"));
        Assert.DoesNotContain(_shell.Simulator.State.Collection(Clients).All(), client => client["name"]!.ToString() == "self");
        Assert.NotEmpty(_shell.Run("Get-PrivXRole").Clean().Output);
    }

    [Fact]
    public async Task A_token_of_the_old_client_is_told_as_well()
    {
        _shell.Run(Start + " -Overlap 0:0:0").Clean();
        string token = await TokenOfAsync(Client(_oldId)!);
        ErrorRecord error = _shell.Run("$null = Connect-PrivX $Server -AccessToken $Token -TrustedCertificate $TrustedCertificate; " + End, ("Token", new NetworkCredential(string.Empty, token).SecurePassword)).SingleError();
        Assert.Contains("remove itself", error.ToString(), StringComparison.Ordinal);
        Assert.NotNull(Client(_oldId));
    }

    [Theory]
    [InlineData("removed")]
    [InlineData("page")]
    [InlineData("proof")]
    [InlineData("empty")]
    public void A_log_that_does_not_tell_all_is_an_error_and_nothing_is_removed(string what)
    {
        _shell.Run(Start + " -Overlap 0:0:0").Clean();
        ObjectStore events = _shell.Simulator.State.Collection(Events);
        string made = Successor()!["id"]!.ToString();
        switch (what)
        {
            case "removed":
                Remove(events, one => true);
                _shell.Run("$null = Set-PrivXRole Contractors -Comment later").Clean();
                break;
            case "page":
                _shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Status, StatusCode = 403, Target = "searchAuditEvents", After = 2 });
                break;
            case "proof":
                Remove(events, one => one["message"]?["userID"]?.ToString() == made);
                break;
            default:
                events.Clear();
                break;
        }

        ErrorRecord error = _shell.Run(End).SingleError();
        Assert.True(error.FullyQualifiedErrorId.StartsWith("PrivX.IncompleteList,", StringComparison.Ordinal) || what == "page", error.FullyQualifiedErrorId);
        Assert.NotNull(Client(_oldId));
        Assert.Empty(_shell.Simulator.Journal.Requests("deleteApiClient"));
        if (what is "removed" or "empty")
        {
            ErrorRecord use = _shell.Run("Get-PrivXApiClientUse job -After 2026-01-01T00:00Z").SingleError();
            Assert.StartsWith("PrivX.IncompleteList,", use.FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Contains(what == "empty" ? "it is empty" : "begins at", use.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Uses_tell_who_from_where_when_and_what()
    {
        Assert.Empty(_shell.Run("Get-PrivXApiClientUse job").Clean().Output);
        DateTimeOffset before = _shell.Simulator.Clock.UtcNow;
        _shell.Run("$null = Connect-PrivX -ConfigurationFile $File -NoDefault -Name old; Disconnect-PrivX old").Clean();
        PSObject[] uses = [.. _shell.Run("Get-PrivXApiClient job | Get-PrivXApiClientUse").Clean().Output];
        Assert.Equal(["Access-token-granted", "User-logged-out"], uses.Select(use => Text(use, "Event")));
        Assert.All(uses, use => Assert.Equal($"job {_oldId} 127.0.0.1", $"{Text(use, "ApiClient")} {Text(use, "ApiClientId")} {Text(use, "Address")}"));
        Assert.All(uses, use => Assert.InRange(Time(use, "Created"), before, _shell.Simulator.Clock.UtcNow));
        Assert.Equal(2, _shell.Run("Get-PrivXApiClientUse job* -After $After", ("After", before)).Clean().Output.Count);
        _shell.Run("Remove-PrivXApiClient job -Confirm:$false").Clean();
        Assert.Equal(2, _shell.Run("Get-PrivXApiClientUse $Id -After $After", ("Id", _oldId), ("After", before)).Clean().Output.Count);
        Assert.NotEmpty(_shell.Run("Get-PrivXApiClientUse $Id").AllErrors);
        _shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Status, StatusCode = 403, Target = "searchAuditEvents", After = 1 });
        Assert.StartsWith("PrivX.IncompleteList,", _shell.Run("Get-PrivXApiClientUse $Id -After $After").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.StartsWith("PrivX.InvalidValue,", _shell.Run("Get-PrivXApiClientUse $Id -After 2099-01-01").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Start-PrivXApiClientRotation job $State", "InvalidArgument", "-ConfigurationFile")]
    [InlineData("Start-PrivXApiClientRotation jo* $State -ConfigurationFile $File", "InvalidArgument", "jo*")]
    [InlineData("Start-PrivXApiClientRotation nobody $State -ConfigurationFile $File", "NotFound", "nobody")]
    [InlineData("Start-PrivXApiClientRotation job ($Folder + '/none/state.json') -ConfigurationFile $File", "InvalidPath", "none")]
    [InlineData("Start-PrivXApiClientRotation job $Folder -ConfigurationFile $File", "InvalidPath", "folder")]
    [InlineData("Start-PrivXApiClientRotation job $State -ConfigurationFile $File -Overlap ([timespan]::FromHours(-1))", "InvalidValue", "-Overlap")]
    [InlineData("Start-PrivXApiClientRotation audit-export $State -ConfigurationFile $File", "Conflict", "privx.toml")]
    [InlineData("Start-PrivXApiClientRotation job $State -VaultSecret no-such", "NotFound", "New-PrivXVaultSecret")]
    [InlineData("$null = New-PrivXVaultSecret other @{ api_client_id = 'somebody' } -ReadRole privx-admin; Start-PrivXApiClientRotation job $State -VaultSecret other", "Conflict", "somebody")]
    [InlineData("$null = New-PrivXVaultSecret closed @{ a = 'b' } -ReadRole Contractors -WriteRole privx-admin; Start-PrivXApiClientRotation job $State -VaultSecret closed", "SecretRequired", "roles that may read")]
    [InlineData("$null = New-PrivXApiClient job-b; Start-PrivXApiClientRotation job $State -ConfigurationFile $File -NameSuffix -b", "InvalidArgument", "-NameSuffix")]
    [InlineData("Complete-PrivXApiClientRotation $State -Confirm:$false", "FileNotRead", "-StatePath")]
    [InlineData("Complete-PrivXApiClientRotation $File -Confirm:$false", "FileNotRead", "-StatePath")]
    [InlineData("Start-PrivXApiClientRotation job $File -VaultSecret job-login", "FileNotRead", "-StatePath")]
    public void What_cannot_be_meant_is_refused_before_anything_is_sent(string script, string code, string named)
    {
        ErrorRecord error = _shell.Run(script, ("Folder", _folder)).SingleError();
        Assert.StartsWith($"PrivX.{code},", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(named, $"{error} {error.ErrorDetails.RecommendedAction}", StringComparison.Ordinal);
        Assert.DoesNotContain(_shell.Simulator.Journal.Writes(), entry => entry.Operation is not "createSecret" && !(entry.Operation == "createApiClient" && entry.Body.Contains("job-b", StringComparison.Ordinal)));
        Assert.Equal([FilePath], Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("base_url = \"https://127.0.0.1:1\"", "is for the server")]
    [InlineData("x = 1\n[auth]\nexchange_token = \"abc\"", "another credential")]
    [InlineData("base_url = ", "not valid TOML")]
    public void A_file_that_would_not_be_read_as_meant_is_refused(string text, string words)
    {
        File.WriteAllText(FilePath, "[api]\n" + text + "\n");
        ErrorRecord error = _shell.Run(Start).SingleError();
        Assert.Contains(words, error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void A_rotation_is_gone_on_with_by_the_same_words_only()
    {
        _shell.Run(Start).Clean();
        Assert.Contains("stores the credentials in", _shell.Run("Start-PrivXApiClientRotation job $State -VaultSecret job-login").SingleError().ToString(), StringComparison.Ordinal);
        Assert.Contains("is of the API client job", _shell.Run("Start-PrivXApiClientRotation audit-export $State -VaultSecret job-login -ConfigurationFile $File").SingleError().ToString(), StringComparison.Ordinal);
        string state = File.ReadAllText(StatePath);
        File.WriteAllText(StatePath, state.Replace("\"step\": \"Started\"", "\"step\": \"Storing\"", StringComparison.Ordinal));
        Assert.StartsWith("PrivX.RotationUnfinished,", _shell.Run(End).SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        File.WriteAllText(StatePath, state.Replace(_shell.Simulator.Address.Authority, "other.example:1", StringComparison.Ordinal));
        Assert.StartsWith("PrivX.SessionMismatch,", _shell.Run(End).SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.StartsWith("PrivX.SessionMismatch,", _shell.Run(Start).SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.NotNull(Client(_oldId));
    }

    [Fact]
    public void A_new_client_that_is_gone_keeps_the_old_one()
    {
        PSObject started = _shell.Run(Start + " -Overlap 0:0:0").Only();
        _shell.Run($"Remove-PrivXApiClient {Text(started, "NewClientId")} -Confirm:$false").Clean();
        Assert.Contains("the only one left", _shell.Run(End).SingleError().ToString(), StringComparison.Ordinal);
        Assert.NotNull(Client(_oldId));
        Assert.Equal(Text(_shell.Run(Start + " -Overlap 0:0:0").Only(), "NewClientId"), Successor()!["id"]!.ToString());
        _shell.Run("Remove-PrivXApiClient job -Confirm:$false").Clean();
        Assert.Equal("Completed", Text(_shell.Run(End).Only(), "State"));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void Times_are_the_same_in_every_culture(string culture)
    {
        Result result = _shell.Run(
            """
            $before = [System.Threading.Thread]::CurrentThread.CurrentCulture
            [System.Threading.Thread]::CurrentThread.CurrentCulture = $Culture
            try { Start-PrivXApiClientRotation job $State -ConfigurationFile $File -Overlap 1.12:00:00; Complete-PrivXApiClientRotation $State -Confirm:$false }
            finally { [System.Threading.Thread]::CurrentThread.CurrentCulture = $before }
            """,
            ("Culture", culture));
        PSObject started = Assert.Single(result.Output);
        JsonNode state = JsonNode.Parse(File.ReadAllText(StatePath))!;
        Assert.Equal("1.12:00:00", state["overlap"]!.ToString());
        Assert.Equal(Time(started, "NotBefore"), DateTimeOffset.Parse(state["notBefore"]!.ToString(), CultureInfo.InvariantCulture));
        Assert.StartsWith("job-20", Text(started, "NewClient"), StringComparison.Ordinal);
        Assert.Contains(Time(started, "NotBefore").ToString("u", CultureInfo.InvariantCulture), result.SingleError().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_module_does_not_know_of_the_old_client_goes_along()
    {
        _shell.AllowViolations = true;
        _shell.Simulator.Faults.Add(Fault.Rewritten("getApiClient", (_, body) =>
        {
            JsonObject client = JsonNode.Parse(body)!.AsObject();
            client["allowed_networks"] = new JsonArray("10.0.0.0/8");
            return Encoding.UTF8.GetBytes(client.ToJsonString());
        }));
        _shell.Run(Start).Clean();
        Assert.Equal("""["10.0.0.0/8"]""", JsonNode.Parse(Assert.Single(_shell.Simulator.Journal.Requests("createApiClient")).Body)!["allowed_networks"]!.ToJsonString());
    }

    [Fact]
    public void A_configuration_file_is_written_for_the_owner_and_read_again()
    {
        string path = Path.Combine(_folder, "one.toml");
        string secret = Hidden.Secret("file") + "\"\\\n\t'''";
        string write = "New-PrivXConfigurationFile $Path $Server -Credential $Api -OAuthCredential $OAuth -Verbose -Debug";
        (string, object?)[] given = [("Path", path), ("Api", new PSCredential("id", new NetworkCredential("id", secret).SecurePassword)), ("OAuth", new PSCredential("privx-external", new NetworkCredential("x", secret).SecurePassword))];
        Result shown = _shell.Run(write + " -WhatIf", given);
        Assert.False(File.Exists(path));
        Result written = _shell.Run(write, given);
        Assert.Equal(path, written.Clean().Output.Single().ToString());
        Hidden.Check([secret], shown, _host);
        Hidden.Check([secret], written, _host);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.Empty(_shell.Simulator.Journal.All);
        string first = File.ReadAllText(path);
        Result refused = _shell.Run(write, given);
        Assert.StartsWith("PrivX.FileExists,", refused.SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Hidden.Check([secret], refused, _host);
        Assert.Equal(first, File.ReadAllText(path));
        _shell.Run("$null = New-PrivXConfigurationFile $Path $Server -Credential $Credential -OAuthCredential $OAuthCredential -TrustedCertificate $TrustedCertificate -Force; Connect-PrivX -ConfigurationFile $Path -NoDefault -Name file").Only();
        _shell.Run("$null = New-PrivXConfigurationFile $Path $Server -ExternalToken $Token -TrustedCertificate $TrustedCertificate -Force; Connect-PrivX -ConfigurationFile $Path -NoDefault -Name token", ("Token", new NetworkCredential("x", _shell.Simulator.Credentials.ExternalJwt()).SecurePassword)).Only();
        Assert.StartsWith("PrivX.InvalidConfiguration,", _shell.Run("New-PrivXConfigurationFile ($Path + '2') http://privx.example.com -Credential $Credential -OAuthCredential $OAuthCredential").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.StartsWith("PrivX.InvalidPath,", _shell.Run("New-PrivXConfigurationFile ($Path + '/x') privx.example.com -Credential $Credential -OAuthCredential $OAuthCredential").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    private static void Remove(ObjectStore events, Func<JsonObject, bool> which)
    {
        foreach (string key in events.Keys.Where(key => which(events.Find(key)!)).ToArray())
        {
            events.Remove(key);
        }
    }

    private static string Text(PSObject item, string? property) => Convert.ToString(property is null ? item.BaseObject : item.Properties[property].Value, CultureInfo.InvariantCulture)!;

    private static DateTimeOffset Time(PSObject item, string property) => (DateTimeOffset)item.Properties[property].Value;

    private string Operations() => string.Join(' ', _shell.Simulator.Journal.All.Select(entry => entry.Operation));

    private JsonObject? Client(string id) => _shell.Simulator.State.Collection(Clients).Find(id);

    private JsonObject? Successor() => _shell.Simulator.State.Collection(Clients).All().SingleOrDefault(client => client["name"]!.ToString().StartsWith("job-", StringComparison.Ordinal));

    private JsonObject Data() => _shell.Simulator.State.Collection("vault/secrets").FindBy("name", "job-login")!["data"]!.AsObject();

    private async Task<string> TokenOfAsync(JsonObject client)
    {
        using var handler = new HttpClientHandler { UseProxy = false, ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
        using var http = new HttpClient(handler);
        http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{client["oauth_client_id"]}:{client["oauth_client_secret"]}")));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "password", ["username"] = client["id"]!.ToString(), ["password"] = client["secret"]!.ToString() });
        using HttpResponseMessage answer = await http.PostAsync(new Uri(_shell.Simulator.Address, "/auth/api/v1/oauth/token"), form);
        return JsonNode.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!["access_token"]!.ToString();
    }

    private void AssertAsBefore()
    {
        Assert.Null(Successor());
        Assert.NotNull(Client(_oldId));
        Assert.Equal("""{"note":"kept"}""", Data().ToJsonString());
        Assert.Equal([FilePath], Directory.GetFiles(_folder));
        Assert.Equal(_oldId, Text(_shell.Run("Connect-PrivX -ConfigurationFile $File -NoDefault -Name before").Only(), "User"));
    }
}
