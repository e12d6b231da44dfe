using System;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.ConnectionManager;

public sealed class ConnectionTests : IDisposable
{
    private const string Connections = "connection-manager/connections";

    private readonly RecordingHost _host = new();
    private readonly ModuleShell _shell;

    public ConnectionTests()
    {
        _shell = new ModuleShell(new SimulatorOptions { TerminationTime = TimeSpan.FromMilliseconds(300) }, _host);
        _shell.Run("$live = Get-PrivXConnection -Status CONNECTED -SortBy connected -Descending").Clean();
        _shell.Simulator.Journal.Clear();
    }

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void Tags_are_compared_here_and_never_sent()
    {
        _shell.Simulator.State.Collection(Connections).Change(Id("$live[0].Id"), connection => connection["tags"] = new JsonArray("Rare"));
        Assert.Equal(Id("$live[0].Id"), Id("Get-PrivXConnection -Tag rare"));
        Assert.Equal(Id("$live[0].Id"), Id("Get-PrivXConnection -Tag ra* -Status CONNECTED -First 1"));
        Assert.All(_shell.Simulator.Journal.All, entry => Assert.DoesNotContain("tag", entry.Body, StringComparison.OrdinalIgnoreCase));
        Assert.Empty(_shell.Run("Get-PrivXConnection -Tag none").Clean().Output);
    }

    [Fact]
    public void Roles_of_the_user_are_compared_here_and_never_sent()
    {
        _shell.Run("$role = Get-PrivXRole ($live[0].UserRoles[0].Name)").Clean();
        _shell.Simulator.Journal.Clear();
        Assert.Equal(
            _shell.Run("Get-PrivXConnection | Where-Object { $_.UserRoles.Id -contains $role.Id } | ForEach-Object Id").Clean().Output.Select(id => id.ToString()),
            _shell.Run("Get-PrivXConnection -UserRole $role | ForEach-Object Id").Clean().Output.Select(id => id.ToString()));
        Assert.All(_shell.Simulator.Journal.All, entry => Assert.Empty(entry.Body));
    }

    [Fact]
    public void What_brief_leaves_out_cannot_be_looked_at()
    {
        Assert.StartsWith("PrivX.InvalidArgument,", _shell.Run("Get-PrivXConnection -Brief -UserRole privx-user").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(_shell.Simulator.Journal.All);
    }

    [Fact]
    public void Wildcards_that_match_no_host_find_no_connection()
    {
        Assert.Empty(_shell.Run("Get-PrivXConnection -TargetHost none-*").Clean().Output);
        Assert.Empty(_shell.Simulator.Journal.Requests("searchConnections"));
        Assert.Empty(_shell.Simulator.Journal.Requests("listConnections"));
    }

    [Fact]
    public void Hosts_and_users_come_from_the_pipeline()
    {
        Assert.Equal(["web-01"], _shell.Run("Get-PrivXHost web-01 | Get-PrivXConnection | ForEach-Object TargetName").Clean().Output.Select(name => name.ToString()).Distinct());
        Assert.Equal(Id("$live[0].Id"), Id("Get-PrivXConnection -User $live[0].User -TargetHost $live[0].TargetHost -Status CONNECTED"));
        string user = _shell.Run("$live[0].UserName").Only().ToString()!;
        Assert.Equal([user], _shell.Run("Get-PrivXUser $live[0].User.Id | Get-PrivXConnection -Status CONNECTED | ForEach-Object UserName").Clean().Output.Select(name => name.ToString()).Distinct());
    }

    [Fact]
    public void A_match_in_a_recording_leads_to_its_connection()
    {
        PSObject connection = _shell.Run("$match = Get-PrivXTrail -Keyword sudo -First 1; $match | Get-PrivXConnection").Only();
        Assert.Equal(Id("$match.ConnectionId"), connection.Properties["Id"].Value);
        Assert.NotNull(connection.Properties["Trail"].Value);
    }

    [Theory]
    [InlineData("Get-PrivXConnection web-01")]
    [InlineData("Get-PrivXConnection *")]
    [InlineData("Stop-PrivXConnection * -Confirm:$false")]
    [InlineData("Save-PrivXConnectionTranscript web-01")]
    public void A_connection_has_no_name(string script)
    {
        ErrorRecord error = _shell.Run(script).SingleError();
        Assert.StartsWith("PrivX.InvalidArgument,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("Get-PrivXConnection -User", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Empty(_shell.Simulator.Journal.All);
    }

    [Fact]
    public void Stop_waits_until_they_are_gone()
    {
        Result result = _shell.Run("$live[0, 1] | Stop-PrivXConnection -Wait -Confirm:$false").Clean();
        Assert.Equal(["Terminated", "Terminated"], result.Output.Select(outcome => outcome.Properties["Outcome"].Value));
        Assert.Equal(_shell.Run("$live[0, 1].UserName").Clean().Output.Select(name => name.ToString()), result.Output.Select(outcome => outcome.Properties["UserName"].Value));
        Assert.Equal(2, _shell.Simulator.Journal.Requests("terminateConnection").Count);
    }

    [Fact]
    public void Stop_by_host_tells_of_each_connection()
    {
        Result result = _shell.Run("Get-PrivXHost web-01, app-02 | Stop-PrivXConnection -Wait -Reason 'Break-in' -Confirm:$false").Clean();
        Assert.Equal(["app-02", "web-01"], result.Output.Select(outcome => (string)outcome.Properties["TargetName"].Value).Order());
        Assert.All(result.Output, outcome => Assert.Equal("Terminated", outcome.Properties["Outcome"].Value));
        Assert.All(_shell.Simulator.Journal.Requests("terminateHostConnections"), entry => Assert.Equal("\"Break-in\"", entry.Body));
    }

    [Fact]
    public void Stop_tells_who_came_back()
    {
        string id = Id("Get-PrivXConnection -TargetHost web-01 -Status DISCONNECTED -First 1 | ForEach-Object Id");
        _shell.Simulator.Faults.Add(Fault.Custom("terminateHostConnections", state => state.Collection(Connections).Change(id, connection => connection["status"] = "CONNECTED"), FaultTiming.AfterHandling));
        Result result = _shell.Run("Get-PrivXHost web-01 | Stop-PrivXConnection -Wait -Confirm:$false").Clean();
        Assert.Equal(["Appeared", "Terminated"], result.Output.Select(outcome => (string)outcome.Properties["Outcome"].Value).Order(StringComparer.Ordinal));
        Assert.Equal(id, result.Output.Single(outcome => "Appeared".Equals(outcome.Properties["Outcome"].Value)).Properties["ConnectionId"].Value);
        Assert.Contains(id, Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-TargetHost web-01")]
    [InlineData("-User $live.Where({ $_.TargetName -eq 'web-01' })[0].UserId")]
    public void Run_again_Stop_waits_for_what_is_being_ended(string whose)
    {
        using var shell = new ModuleShell(new SimulatorOptions { TerminationTime = TimeSpan.FromHours(1) });
        shell.Run("$live = Get-PrivXConnection -Status CONNECTED").Clean();
        shell.Run($"Stop-PrivXConnection {whose} -Confirm:$false").Clean();
        Result again = shell.Run($"Stop-PrivXConnection {whose} -Wait -Timeout 00:00:01 -Confirm:$false");
        Assert.NotEmpty(again.Output);
        Assert.All(again.Output, outcome => Assert.Equal(("TimedOut", "TERMINATING"), (outcome.Properties["Outcome"].Value, outcome.Properties["Status"].Value)));
        Assert.All(shell.Run("Get-PrivXConnection -Status TERMINATING").Clean().Output, found => Assert.Equal(true, found.Properties["IsLive"].Value));
        shell.Simulator.Clock.Advance(TimeSpan.FromHours(2));
        Result gone = shell.Run($"Stop-PrivXConnection {whose} -Wait -Confirm:$false").Clean();
        Assert.Empty(gone.Output);
        Assert.All(shell.Run("Get-PrivXConnection -Status TERMINATED").Clean().Output, found => Assert.Equal(false, found.Properties["IsLive"].Value));
    }

    [Fact]
    public void Stop_waits_for_what_it_hit_where_nothing_was_live_before()
    {
        string id = Id("Get-PrivXConnection -TargetHost web-01 -Status DISCONNECTED -First 1 | ForEach-Object Id");
        _shell.Run("Get-PrivXHost web-01 | Stop-PrivXConnection -Wait -Confirm:$false").Clean();
        _shell.Simulator.Faults.Add(Fault.Custom("terminateHostConnections", state => state.Collection(Connections).Change(id, connection => connection["status"] = "CONNECTED")));
        PSObject outcome = _shell.Run("Get-PrivXHost web-01 | Stop-PrivXConnection -Wait -Confirm:$false").Only();
        Assert.Equal((id, "Terminated"), (outcome.Properties["ConnectionId"].Value, outcome.Properties["Outcome"].Value));
    }

    [Fact]
    public void Stop_waits_for_what_it_hit_though_it_was_not_there_before()
    {
        string id = Id("Get-PrivXConnection -TargetHost web-01 -Status DISCONNECTED -First 1 | ForEach-Object Id");
        _shell.Simulator.Faults.Add(Fault.Custom("terminateHostConnections", state => state.Collection(Connections).Change(id, connection => connection["status"] = "CONNECTED")));
        Result result = _shell.Run("Get-PrivXHost web-01 | Stop-PrivXConnection -Wait -Confirm:$false").Clean();
        Assert.Equal(["Terminated", "Terminated"], result.Output.Select(outcome => outcome.Properties["Outcome"].Value));
        Assert.Contains(id, result.Output.Select(outcome => outcome.Properties["ConnectionId"].Value));
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void Stop_tells_what_is_live_when_the_time_is_up()
    {
        using var shell = new ModuleShell(new SimulatorOptions { TerminationTime = TimeSpan.FromHours(1) });
        Result result = shell.Run("Get-PrivXConnection -Status CONNECTED -First 1 | Stop-PrivXConnection -Wait -Timeout 00:00:01 -Confirm:$false");
        PSObject outcome = result.Only();
        Assert.Equal(("TimedOut", "TERMINATING"), (outcome.Properties["Outcome"].Value, outcome.Properties["Status"].Value));
        Assert.Contains((string)outcome.Properties["ConnectionId"].Value, Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Stop_passes_over_what_has_ended()
    {
        Result result = _shell.Run("Get-PrivXConnection -Status DISCONNECTED -First 2 | Stop-PrivXConnection -Wait -Verbose -Confirm:$false").Clean();
        Assert.Equal(["Ended", "Ended"], result.Output.Select(outcome => outcome.Properties["Outcome"].Value));
        Assert.Empty(_shell.Simulator.Journal.Requests("terminateConnection"));
        Assert.Equal(2, result.Verbose.Count(line => line.Contains("has ended already", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("$live[0] | Stop-PrivXConnection -Wait -WhatIf", "Terminate the connection")]
    [InlineData("Get-PrivXHost web-01 | Stop-PrivXConnection -WhatIf", "Terminate all live connections to the host")]
    [InlineData("$live[0] | Set-PrivXConnectionTag -Add night -WhatIf", "night")]
    [InlineData("$live[0] | Grant-PrivXConnectionAccess -Role 'Security officers' -WhatIf", "Security officers")]
    [InlineData("Revoke-PrivXConnectionAccess -Role 'Security officers' -All -WhatIf", "every connection")]
    [InlineData("Start-PrivXUebaTraining *week* -WhatIf", "Last week")]
    public void WhatIf_sends_nothing(string script, string shown)
    {
        Assert.Empty(_shell.Run(script).Clean().Output);
        Assert.Contains(_host.Shown, line => line.Contains(shown, StringComparison.Ordinal));
        Assert.DoesNotContain(_shell.Simulator.Journal.All, entry => entry.IsWrite);
    }

    [Fact]
    public void Tags_are_not_sent_when_they_are_as_wanted()
    {
        _shell.Run("$live[0] | Set-PrivXConnectionTag -Add a, b, A").Clean();
        Assert.Equal("[\"a\",\"b\"]", Assert.Single(_shell.Simulator.Journal.Requests("updateConnectionTags")).Body);
        Assert.Equal(["a", "b"], _shell.Run("($live[0] | Set-PrivXConnectionTag -Add b -PassThru).Tags").Clean().Output.Select(tag => tag.ToString()));
        Assert.Single(_shell.Simulator.Journal.Requests("updateConnectionTags"));
        Assert.Empty(_shell.Run("Set-PrivXConnectionTag $live[0] @(); (Get-PrivXConnection $live[0]).Tags").Clean().Output);
    }

    [Fact]
    public void Tags_that_an_older_list_overwrites_are_set_again()
    {
        string id = Id("$live[0].Id");
        Fault fault = _shell.Simulator.Faults.Add(Fault.Custom("updateConnectionTags", state => state.Collection(Connections).Change(id, found => found["tags"] = new JsonArray("foreign")), FaultTiming.AfterHandling));
        Assert.Equal(["foreign", "night"], _shell.Run("($live[0] | Set-PrivXConnectionTag -Add night -PassThru).Tags").Clean().Output.Select(tag => tag.ToString()));
        Assert.Equal(1, fault.Struck);
    }

    [Fact]
    public void Access_goes_where_it_came_from()
    {
        _shell.Run("$live[0, 1] | Grant-PrivXConnectionAccess -Role 'Security officers', 'Web operators'").Clean();
        _shell.Run("$live[0] | Get-PrivXConnectionAccess -Role web* | Revoke-PrivXConnectionAccess").Clean();
        Assert.Equal("Security officers", _shell.Run("$live[0] | Get-PrivXConnectionAccess").Only().Properties["Name"].Value);
        Assert.Equal(2, _shell.Run("$live[1] | Get-PrivXConnectionAccess").Clean().Output.Count);
        Assert.StartsWith("PrivX.NotFound,", _shell.Run("$live[0] | Get-PrivXConnectionAccess -Role 'Web operators'").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    private string Id(string script) => _shell.Run(script).Only() is { } found && found.BaseObject is string text ? text : (string)_shell.Run(script).Only().Properties["Id"].Value;
}
