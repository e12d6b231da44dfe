using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Jobs;

public sealed class AccessTests(AccessTests.LargeCompany company) : IClassFixture<AccessTests.LargeCompany>
{
    private const string NetworkTargets = "network-access-manager/nwtargets";
    private const string ApiTargets = "api-proxy/api-targets";

    private readonly ModuleShell _shell = company.Shell;

    [Fact]
    public void All_access_is_told_once()
    {
        IReadOnlyList<string> told = Rows("Get-PrivXAccess");
        Assert.Equal(Expected(_shell.Simulator.State), told);
        Assert.True(told.Count > 1500, "The company is too small to show anything.");
        Assert.True(_shell.Simulator.Journal.Requests("listRoleMembers").GroupBy(entry => entry.Path).Max(list => list.Count()) > 1, "No role has more than one page of members.");
    }

    [Fact]
    public void One_user_is_told_of_without_reading_members()
    {
        string[] told = [.. Rows("Get-PrivXAccess anna.berg")];
        string id = User("anna.berg")["id"]!.ToString();
        Assert.NotEmpty(told);
        Assert.Equal(Expected(_shell.Simulator.State).Where(row => row.StartsWith(id, StringComparison.Ordinal)), told);
        Assert.Equal(
            ["listApiTargets", "listNetworkTargets", "listRoles", "listSources", "listUserRoles", "searchHosts", "searchUsers"],
            _shell.Simulator.Journal.All.Select(entry => entry.Operation!).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal($"/role-store/api/v1/users/{id}/roles", Assert.Single(_shell.Simulator.Journal.Requests("listUserRoles")).Path);
        Assert.Equal(told, Rows("Get-PrivXUser anna.berg | Get-PrivXAccess"));
    }

    [Fact]
    public void One_role_is_told_of_by_its_members_only()
    {
        string role = Role("Database administrators");
        string[] expected = [.. Expected(_shell.Simulator.State).Where(row => row.Contains($" {role} ", StringComparison.Ordinal))];
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Rows("Get-PrivXAccess -Role 'Database administrators'"));
        Assert.All(_shell.Simulator.Journal.Requests("listRoleMembers"), entry => Assert.Contains(role, entry.Path, StringComparison.Ordinal));
        Assert.Contains(role, Assert.Single(_shell.Simulator.Journal.Requests("searchHosts")).Body, StringComparison.Ordinal);
        Assert.Equal(expected, Rows("Get-PrivXRole 'Database administrators' | Get-PrivXAccess"));
    }

    [Fact]
    public void Hosts_of_the_pipeline_are_told_of_with_each_role_read_once()
    {
        string[] hosts = [.. _shell.Simulator.State.Hosts.All().Where(host => host["common_name"]!.ToString().StartsWith("web-0", StringComparison.Ordinal)).Select(host => host["id"]!.ToString())];
        string[] expected = [.. Expected(_shell.Simulator.State).Where(row => hosts.Any(id => row.Contains($" {id} ", StringComparison.Ordinal)))];
        Assert.Equal(expected, Rows("Get-PrivXHost web-0* | Get-PrivXAccess"));
        Assert.All(_shell.Simulator.Journal.Requests("listRoleMembers").GroupBy(entry => entry.Path + entry.Query), same => Assert.Single(same));
        Assert.Empty(_shell.Simulator.Journal.Requests("listNetworkTargets"));
        Assert.Equal(expected, Rows("Get-PrivXAccess -TargetHost web-0*"));
        Assert.Equal(
            expected.Where(row => row.StartsWith(User("anna.berg")["id"]!.ToString(), StringComparison.Ordinal)),
            Rows("Get-PrivXUser anna.berg | Get-PrivXAccess -TargetHost web-0*"));
    }

    [Theory]
    [InlineData("Host")]
    [InlineData("NetworkTarget")]
    [InlineData("ApiTarget")]
    public void Types_that_are_not_wanted_are_not_read(string type)
    {
        _shell.Simulator.Journal.Clear();
        Assert.Equal([type], _shell.Run($"Get-PrivXAccess -Type {type} | ForEach-Object Type").Clean().Output.Select(found => found.ToString()).Distinct());
        Assert.Equal(
            type switch { "Host" => "listHosts", "NetworkTarget" => "listNetworkTargets", _ => "listApiTargets" },
            Assert.Single(_shell.Simulator.Journal.All.Select(entry => entry.Operation).Where(name => name is "listHosts" or "listNetworkTargets" or "listApiTargets").Distinct()));
    }

    [Fact]
    public void The_first_row_comes_before_the_last_list_is_read()
    {
        _shell.Simulator.Journal.Clear();
        _shell.Run("Get-PrivXAccess | Select-Object -First 1").Only();
        int roles = _shell.Simulator.Journal.Requests("listRoleMembers").Select(entry => entry.Path).Distinct().Count();
        Assert.Equal(1, roles);
    }

    [Fact]
    public void A_report_of_nothing_that_was_found_is_not_one_of_everything()
    {
        Assert.StartsWith("PrivX.NotFound,", _shell.Run("Get-PrivXAccess -TargetHost none").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.StartsWith("PrivX.NotFound,", _shell.Run("Get-PrivXAccess -Role none").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.StartsWith("PrivX.NotFound,", _shell.Run("Get-PrivXAccess none").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(_shell.Run("Get-PrivXAccess -TargetHost none*; Get-PrivXAccess -Role none*; Get-PrivXAccess none*; @() | Get-PrivXAccess").Clean().Output);
        Assert.StartsWith("PrivX.InvalidArgument,", _shell.Run("Get-PrivXAccess -TargetHost web-01 -Type ApiTarget").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_go_on_by_their_ids()
    {
        Assert.Equal("web-01", _shell.Run("(Get-PrivXAccess -TargetHost web-01 | Select-Object -First 1 | Get-PrivXHost).CommonName").Only().ToString());
        Assert.Equal("anna.berg", _shell.Run("(Get-PrivXAccess anna.berg -TargetHost web-01 | Select-Object -First 1 | Get-PrivXUser).Principal").Only().ToString());
        Assert.Equal("Office network", _shell.Run("(Get-PrivXAccess -Type NetworkTarget | Where-Object Target -eq 'Office network' | Select-Object -First 1 | Get-PrivXNetworkTarget).Name").Only().ToString());
    }

    // Worked out from what the simulator has, in another way than the report: target by target.
    private static IReadOnlyList<string> Expected(SimulatorState state)
    {
        var members = state.Users.All()
            .SelectMany(user => user["roles"]!.AsArray().Select(role => (Role: role!["id"]!.ToString(), User: user["id"]!.ToString())))
            .Concat(state.Collection("local-user-store/api-clients").All()
                .SelectMany(client => client["roles"]!.AsArray().Select(role => (Role: role!["id"]!.ToString(), User: client["id"]!.ToString()))))
            .ToLookup(pair => pair.Role, pair => pair.User);
        var accounts = state.Hosts.All().SelectMany(host => host["principals"]!.AsArray()
                .SelectMany(account => account!["roles"]!.AsArray().Select(role => (Role: role!["id"]!.ToString(), Target: host["id"]!.ToString()))))
            .Concat(new[] { NetworkTargets, ApiTargets }.SelectMany(name => state.Collection(name).All())
                .SelectMany(target => target["roles"]!.AsArray().Select(role => (Role: role!["id"]!.ToString(), Target: target["id"]!.ToString()))));
        return [.. accounts.SelectMany(account => members[account.Role].Select(user => $"{user} {account.Role} {account.Target} .")).Order(StringComparer.Ordinal)];
    }

    private IReadOnlyList<string> Rows(string script)
    {
        _shell.Simulator.Journal.Clear();
        return [.. _shell.Run(script).Clean().Output
            .Select(row => $"{Of(row, "UserId")} {Of(row, "RoleId")} {Of(row, "HostId") ?? Of(row, "NetworkTargetId") ?? Of(row, "ApiTargetId")} .")
            .Order(StringComparer.Ordinal)];
    }

    private static object? Of(PSObject row, string property) => row.Properties[property].Value;

    private JsonObject User(string name) => _shell.Simulator.State.Users.FindBy("principal", name)!;

    private string Role(string name) => _shell.Simulator.State.Roles.FindBy("name", name)!["id"]!.ToString();

    /// <summary>A role with more members than a page holds.</summary>
    public sealed class LargeCompany : IDisposable
    {
        public ModuleShell Shell { get; } = new(new SimulatorOptions { RoleMembers = 1100 });

        public void Dispose() => Shell.Dispose();
    }
}
