using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Jobs;

public sealed class ContainmentTests : IDisposable
{
    private const string Connections = "connection-manager/connections";
    private const string Requests = "workflow-engine/requests";
    private const string User = "carla.berg";

    private const string Incident = """
        {
          "description": "A password is out.",
          "times": { "termination": 90 },
          "sessions": [ { "user": "carla.berg", "remote_address": "203.0.113.77" }, { "user": "carla.berg", "remote_address": "10.20.1.14" }, { "user": "anna.berg" } ],
          "connections": [ { "user": "carla.berg", "host": "db-01", "account": "root" }, { "user": "carla.berg", "host": "web-02", "account": "root" }, { "user": "anna.berg", "host": "web-01", "account": "root" } ],
          "checkouts": [ { "account": "root", "host": "db-01", "by": "carla.berg", "seconds": 1800 } ]
        }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("privx-block-");
    private readonly RecordingHost _host = new();
    private readonly ModuleShell _shell;

    public ContainmentTests()
    {
        var options = new SimulatorOptions { TokenLifetime = TimeSpan.FromDays(1) };
        Scenario scenario = Scenario.Read(Incident);
        scenario.ApplyTo(options);
        options.Scenario = scenario;
        _shell = new ModuleShell(options, _host);
        _shell.Run("$folder = $Given", ("Given", _folder.FullName)).Clean();
        _shell.Run("Grant-PrivXUserRole carla.berg 'Web operators' -Permanent; Grant-PrivXUserRole carla.berg Contractors -Start 2020-01-01T00:00Z -End 2099-01-01T00:00Z; Grant-PrivXUserRole carla.berg 'Optics lab' -FloatingLength 8:00:00").Clean();
        _shell.Simulator.Journal.Clear();
    }

    private SimulatorState State => _shell.Simulator.State;

    private string UserId => State.Users.FindBy("principal", User)!["id"]!.ToString();

    public void Dispose()
    {
        _shell.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_stopped_run_tells_what_is_done()
    {
        int granted = Granted().Length;
        _shell.Simulator.Faults.Add(Fault.Delay("terminateUserConnections", times: null));
        Task<Result> running = _shell.RunAsync("Block-PrivXUser carla.berg -StatePath $folder -Confirm:$false");
        Assert.True(SpinWait.SpinUntil(() => _shell.Simulator.Journal.Requests("terminateUserConnections").Count > 0, TimeSpan.FromSeconds(30)));
        _shell.Stop();
        Result result = await running;
        Assert.True(result.Stopped, result.Describe());
        Assert.Empty(result.Output);
        Assert.Empty(Granted());
        string[] told = [.. _host.Shown.Where(line => line.Contains("Done before the end: ", StringComparison.Ordinal))];
        Assert.Contains(told, line => line.Contains("State ", StringComparison.Ordinal));
        Assert.Equal(granted, told.Count(line => line.Contains(": Role ", StringComparison.Ordinal) && line.Contains("Revoked", StringComparison.Ordinal)));
    }

    [Fact]
    public void Nothing_of_the_user_is_left_and_nothing_of_others_is_touched()
    {
        Dictionary<string, string> others = Others();
        int live = Live("anna.berg").Count;
        string again = State.Collection(Connections).All().First(found => found["status"]!.ToString() == "DISCONNECTED")["id"]!.ToString();

        // The server takes 90 seconds to end a connection, and one comes back meanwhile.
        _shell.Simulator.Faults.Add(Fault.Custom("searchConnections", _ => _shell.Simulator.Clock.Advance(TimeSpan.FromSeconds(100)), times: null));
        _shell.Simulator.Faults.Add(Fault.Custom(
            "terminateUserConnections",
            state => state.Collection(Connections).Change(again, found =>
            {
                found["status"] = "CONNECTED";
                found["user"]!["id"] = UserId;
            }),
            FaultTiming.AfterHandling));
        Result result = _shell.Run("$rows = Block-PrivXUser carla.berg -Reason 'Password leaked' -StatePath $folder -Confirm:$false; $rows").Clean();

        Assert.Empty(Live(User));
        Assert.Empty(Granted());
        Assert.Equal(others, Others());
        Assert.Equal(live, Live("anna.berg").Count);
        Assert.Single(_shell.Simulator.Journal.Requests("updateUserRoles"));
        Assert.Equal("[]", _shell.Simulator.Journal.Requests("updateUserRoles")[0].Body);
        Assert.Empty(_shell.Run("Get-PrivXUserSession carla.berg").Clean().Output);
        Assert.NotEmpty(_shell.Run("Get-PrivXUserSession anna.berg").Clean().Output);
        Assert.Equal(3, Rows(result, "Connection").Count(row => row == "Ended"));
        Assert.Equal(3, Rows(result, "Session").Count(row => row == "Ended"));
        Assert.Equal(["Open", "Open"], Rows(result, "Checkout"));
        Assert.Contains(result.Output, row => "Password".Equals(Of(row, "Kind")) && ((string)Of(row, "Reason")!).Contains("Reset-PrivX", StringComparison.Ordinal));
        Assert.Contains("made while", (string)result.Output.Single(row => again.Equals(Of(row, "Id"))).Properties["Reason"].Value, StringComparison.Ordinal);
        Assert.All(_shell.Simulator.Journal.Requests("terminateUserConnections"), entry => Assert.Equal("\"Password leaked\"", entry.Body));

        _shell.Simulator.Journal.Clear();
        Result second = _shell.Run("Block-PrivXUser carla.berg -StatePath $folder -Confirm:$false").Clean();
        Assert.All(second.Output, row => Assert.Contains(Of(row, "Outcome"), new object[] { "ByRule", "Open", "Known" }));
        Assert.DoesNotContain(_shell.Simulator.Journal.Writes(), entry => entry.Operation != "releaseSecretCheckout");
        Assert.Single(_folder.GetFiles());
    }

    [Fact]
    public void WhatIf_writes_the_same_rows_and_changes_nothing()
    {
        string file = Path.Combine(_folder.FullName, "state.json");
        _shell.Run("$file = $Given", ("Given", file)).Clean();
        string[] shown = Told("Block-PrivXUser carla.berg -StatePath $file -WhatIf");
        Assert.DoesNotContain(_shell.Simulator.Journal.All, entry => entry.IsWrite);
        Assert.False(File.Exists(file));
        Assert.Contains(_host.Shown, line => line.Contains("take 4 granted roles", StringComparison.Ordinal));
        AdvanceWithLooks();
        Assert.Equal(
            shown.Order(StringComparer.Ordinal),
            Told("Block-PrivXUser carla.berg -StatePath $file -Confirm:$false").Select(row => row.StartsWith("Checkout", StringComparison.Ordinal) ? row.Replace("Open", "Released", StringComparison.Ordinal) : row).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Roles_by_rule_stay_and_are_told_with_their_rule()
    {
        AdvanceWithLooks();
        PSObject row = _shell.Run("Block-PrivXUser carla.berg -StatePath $folder -Confirm:$false").Clean().Output.First(found => "ByRule".Equals(Of(found, "Outcome")) && !"privx-user".Equals(Of(found, "Name")));
        Assert.Contains("memberOf=", (string)Of(row, "Reason")!, StringComparison.Ordinal);
        Assert.Contains("directory", (string)Of(row, "Reason")!, StringComparison.Ordinal);
        Assert.Contains(State.Users.FindBy("principal", User)!["roles"]!.AsArray(), role => role!["id"]!.ToString().Equals(Of(row, "Id")));
    }

    [Fact]
    public void What_rules_still_open_is_a_warning()
    {
        AdvanceWithLooks();
        string warning = Assert.Single(_shell.Run("Block-PrivXUser carla.berg -StatePath $folder -Confirm:$false").Clean().Warnings, text => text.Contains("by rules", StringComparison.Ordinal));
        Assert.StartsWith("carla.berg still has, by rules, the roles ", warning, StringComparison.Ordinal);
        Assert.Contains("Update-PrivXSource", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Grants_come_back_with_their_windows_and_newer_ones_stay()
    {
        AdvanceWithLooks();
        string[] before = Granted();
        Assert.Equal(4, before.Length);
        _shell.Run("$file = (Block-PrivXUser carla.berg -StatePath $folder -Confirm:$false | Where-Object Kind -eq State).Name").Clean();
        string saved = File.ReadAllText(Directory.GetFiles(_folder.FullName).Single());
        Assert.DoesNotContain("secret", saved, StringComparison.OrdinalIgnoreCase);
        _shell.Run("Grant-PrivXUserRole carla.berg Contractors -Start 2090-01-01T00:00Z -End 2091-01-01T00:00Z; Grant-PrivXUserRole carla.berg 'Report readers' -Permanent").Clean();
        string[] newer = Granted();

        _shell.Simulator.Journal.Clear();
        Assert.Equal(["Restored", "Restored", "Restored", "Kept"], _shell.Run("Unblock-PrivXUser $file -WhatIf").Clean().Output.OrderByDescending(row => Of(row, "Outcome")).Select(row => Of(row, "Outcome")));
        Assert.Empty(_shell.Simulator.Journal.Writes());
        Result result = _shell.Run("Unblock-PrivXUser $file").Clean();
        Assert.Equal(4, result.Output.Count);
        Assert.Single(_shell.Simulator.Journal.Requests("updateUserRoles"));
        Assert.Equal(before.Where(grant => !grant.Contains("2099", StringComparison.Ordinal)).Concat(newer).Order(StringComparer.Ordinal), Granted());

        _shell.Simulator.Journal.Clear();
        Assert.All(_shell.Run("Unblock-PrivXUser $file").Clean().Output, row => Assert.Equal("Kept", Of(row, "Outcome")));
        Assert.Empty(_shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void A_grant_of_a_role_that_is_gone_does_not_keep_the_others_back()
    {
        AdvanceWithLooks();
        _shell.Run("$file = (Block-PrivXUser carla.berg -StatePath $folder -Confirm:$false | Where-Object Kind -eq State).Name; Remove-PrivXRole 'Optics lab' -Confirm:$false").Clean();
        string[] outcomes = [.. _shell.Run("Unblock-PrivXUser $file").Clean().Output.Select(row => $"{Of(row, "Name")} {Of(row, "Outcome")}").Order(StringComparer.Ordinal)];
        Assert.Equal(["Contractors Restored", "Optics lab Failed", "Web operators Restored"], outcomes.Where(row => !row.StartsWith("privx-user", StringComparison.Ordinal)));
        Assert.Equal(3, Granted().Length);
    }

    [Fact]
    public void What_an_earlier_run_saved_is_kept()
    {
        AdvanceWithLooks();
        string file = Path.Combine(_folder.FullName, "state.json");
        _shell.Run("$file = $Given; $null = Block-PrivXUser carla.berg -StatePath $file -Confirm:$false; Grant-PrivXUserRole carla.berg 'Report readers' -Permanent; $null = Block-PrivXUser carla.berg -StatePath $file -Confirm:$false", ("Given", file)).Clean();
        Assert.Equal(5, JsonNode.Parse(File.ReadAllText(file))!["grants"]!.AsArray().Count);
        ErrorRecord other = _shell.Run("Block-PrivXUser anna.berg -StatePath $file -Confirm:$false").SingleError();
        Assert.StartsWith("PrivX.FileExists,", other.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.NotEmpty(Live("anna.berg"));
    }

    [Fact]
    public void Without_a_file_no_role_is_taken()
    {
        Result result = _shell.Run("Block-PrivXUser carla.berg -StatePath ($folder + '/none/state.json') -Confirm:$false");
        Assert.StartsWith("PrivX.InvalidPath,", result.SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_folder.FullName, "state.json"), "something else");
        ErrorRecord strange = _shell.Run("Block-PrivXUser carla.berg -StatePath ($folder + '/state.json') -Confirm:$false").SingleError();
        Assert.StartsWith("PrivX.FileNotRead,", strange.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(4, Granted().Length);
        Assert.Empty(_shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void What_is_alive_when_the_time_is_up_is_told()
    {
        Result result = _shell.Run("Block-PrivXUser carla.berg -StatePath $folder -Timeout 00:00:01 -Confirm:$false");
        Assert.StartsWith("PrivX.StillThere,", result.SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(["Alive", "Alive"], Rows(result, "Connection"));
        Assert.Empty(Granted());
    }

    [Fact]
    public void A_server_that_is_away_for_a_while_is_asked_again()
    {
        AdvanceWithLooks();
        _shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Status, StatusCode = 403, Target = "searchConnections", After = 1, Times = 2 });
        Result result = _shell.Run("Block-PrivXUser carla.berg -StatePath $folder -Confirm:$false").Clean();
        Assert.Equal(["Ended", "Ended"], Rows(result, "Connection"));
        Assert.Empty(Live(User));
    }

    [Fact]
    public void A_permission_that_is_only_assumed_keeps_nobody_from_blocking()
    {
        CallerHas("users-view", "connections-view", "connections-terminate", "requests-view");
        AdvanceWithLooks();
        _shell.Run("Block-PrivXUser carla.berg -StatePath $folder -Confirm:$false -ErrorAction Stop").Clean();
        Assert.Empty(Granted());
    }

    [Fact]
    public void Missing_permissions_are_told_before_anything_is_changed()
    {
        CallerHas("users-view", "users-manage", "connections-view");
        Result stopped = _shell.Run("Block-PrivXUser carla.berg -StatePath $folder -Confirm:$false -ErrorAction Stop");
        Assert.StartsWith("PrivX.MissingPermission,", stopped.SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("connections-terminate", stopped.SingleError().ToString(), StringComparison.Ordinal);
        Assert.Empty(_shell.Simulator.Journal.Writes());
        AdvanceWithLooks();
        Assert.StartsWith("PrivX.MissingPermission,", _shell.Run("Block-PrivXUser carla.berg -StatePath $folder -Confirm:$false").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(Granted());
    }

    [Fact]
    public void A_part_that_fails_does_not_keep_the_others_from_being_done()
    {
        AdvanceWithLooks();
        _shell.Simulator.Faults.Add(Fault.Status("updateUserRoles", 403));
        Result result = _shell.Run("Block-PrivXUser carla.berg -StatePath $folder -Confirm:$false");
        Assert.Equal(403, ((dynamic)result.SingleError().Exception).Status);
        Assert.Equal(["Failed", "Failed", "Failed", "Failed"], Rows(result, "Role").Where(row => row != "ByRule"));
        Assert.Equal(["Ended", "Ended"], Rows(result, "Connection"));
        Assert.Empty(Live(User));
        Assert.Single(_folder.GetFiles());
    }

    [Fact]
    public void Sessions_can_be_kept()
    {
        AdvanceWithLooks();
        Result result = _shell.Run("Block-PrivXUser carla.berg -KeepSession -StatePath $folder -Confirm:$false").Clean();
        Assert.Equal(["Kept", "Kept", "Kept"], Rows(result, "Session"));
        Assert.Empty(_shell.Simulator.Journal.Requests("terminateUserSessions"));
        Assert.Empty(Live(User));
    }

    [Fact]
    public void Requests_of_the_user_are_denied_and_revoked()
    {
        AdvanceWithLooks();
        string waiting = Plant("WAITING", "Report readers");
        string approved = Plant("APPROVED", "Web operators");
        Result result = _shell.Run("Block-PrivXUser carla.berg -Reason Leaked -StatePath $folder -Confirm:$false").Clean();
        Assert.Equal(["Denied", "Revoked"], Rows(result, "Request").Order(StringComparer.Ordinal));
        Assert.Equal("DENIED", State.Collection(Requests).Find(waiting)!["status"]!.ToString());
        Assert.Single(_shell.Simulator.Journal.Requests("revokeAccessRequestRole"), entry => entry.Path.Contains(approved, StringComparison.Ordinal));
    }

    [Fact]
    public void Exactly_one_user_is_meant()
    {
        JsonObject twin = State.Users.FindBy("principal", User)!.DeepClone().AsObject();
        twin["id"] = Guid.NewGuid().ToString();
        State.Users.Put(twin);
        Assert.StartsWith("PrivX.AmbiguousName,", _shell.Run("Block-PrivXUser carla.berg -StatePath $folder -Confirm:$false").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.StartsWith("PrivX.InvalidArgument,", _shell.Run("Block-PrivXUser carla.* -StatePath $folder -Confirm:$false").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(_shell.Simulator.Journal.Writes());
    }

    private static object? Of(PSObject row, string property) => row.Properties[property].Value;

    private static string[] Rows(Result result, string kind) => [.. result.Output.Where(row => kind.Equals(Of(row, "Kind"))).Select(row => (string)Of(row, "Outcome")!)];

    private string[] Told(string script) => [.. _shell.Run(script).Clean().Output.Select(row => $"{Of(row, "Kind")} {Of(row, "Name")} {Of(row, "Id")} {Of(row, "Outcome")}")];

    // Each look at the connections takes the server's clock beyond the time that it needs to end them.
    private void AdvanceWithLooks() => _shell.Simulator.Faults.Add(Fault.Custom("searchConnections", _ => _shell.Simulator.Clock.Advance(TimeSpan.FromSeconds(100)), times: null));

    private List<JsonObject> Live(string user)
    {
        string id = State.Users.FindBy("principal", user)!["id"]!.ToString();
        return [.. State.Collection(Connections).All().Where(found => found["user"]?["id"]?.ToString() == id && found["status"]!.ToString() is "CONNECTED" or "TERMINATING" && found["user"]?["id"]?.ToString() == id)];
    }

    private string[] Granted() => [.. State.Users.FindBy("principal", User)!["roles"]!.AsArray()
        .Where(role => role!["explicit"]!.GetValue<bool>())
        .Select(role => $"{role!["name"]} {role["grant_type"]} {role["grant_validity_periods"]?.ToJsonString().Replace("[]", string.Empty, StringComparison.Ordinal)} {role["floating_length"]}")
        .Order(StringComparer.Ordinal)];

    private Dictionary<string, string> Others() => State.Users.All().Where(user => user["principal"]!.ToString() != User).ToDictionary(user => user["id"]!.ToString(), user => user["roles"]!.ToJsonString());

    // One of the requests that the company has, as if it were the user's.
    private string Plant(string status, string role)
    {
        JsonObject request = State.Collection(Requests).All().First(found => found["steps"]!.AsArray().Count > 0).DeepClone().AsObject();
        string id = Guid.NewGuid().ToString();
        request["id"] = id;
        request["action"] = "GRANT";
        request["status"] = status;
        request["requester"] = new JsonObject { ["id"] = UserId, ["display_name"] = "Carla Berg", ["deleted"] = false };
        request["target_user"] = request["requester"]!.DeepClone();
        JsonObject known = State.Roles.FindBy("name", role)!;
        request["requested_role"] = new JsonObject { ["id"] = known["id"]!.ToString(), ["name"] = role, ["deleted"] = false };
        request["target_role_revoked"] = false;
        request["approver_can_revoke"] = true;
        JsonObject step = request["steps"]![0]!.DeepClone().AsObject();
        foreach (JsonNode? approver in step["approvers"]!.AsArray())
        {
            approver!["decision"] = status;
            approver["role"] = Caller();
        }

        request["steps"] = new JsonArray(step);
        State.Collection(Requests).Put(request);
        return id;
    }

    // A role that the session has.
    private JsonObject Caller()
    {
        JsonNode role = State.Collection("local-user-store/api-clients").All()[0]["roles"]![0]!;
        return new JsonObject { ["id"] = role["id"]!.ToString(), ["name"] = role["name"]!.ToString(), ["deleted"] = false };
    }

    private void CallerHas(params string[] permissions) => _shell.Simulator.Faults.Add(Fault.Rewritten("getCurrentUser", (_, body) =>
    {
        JsonObject caller = JsonNode.Parse(body)!.AsObject();
        caller["roles"] = new JsonArray();
        caller["permissions"] = new JsonArray(permissions.Select(name => (JsonNode?)name).ToArray());
        return Encoding.UTF8.GetBytes(caller.ToJsonString());
    }));
}
