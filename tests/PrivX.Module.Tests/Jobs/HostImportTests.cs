using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Jobs;

public sealed class HostImportTests : IDisposable
{
    private static readonly string[] Told = ["Row", "Host", "Account", "Action", "Error"];

    private readonly ModuleShell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void Rows_of_one_host_are_its_accounts_and_a_second_run_sends_nothing()
    {
        PSObject[] rows =
        [
            Row(("ExternalId", "x-1"), ("CommonName", "quay-01"), ("Addresses", "10.9.0.1;quay-01.example"), ("Services", "SSH;RDP:3390"), ("Account", "root"), ("Roles", "Web operators;optics LAB"), ("Passphrase", "Harbour-7!"), ("AuditEnabled", "yes"), ("Tags", "a;b"), ("AccessGroup", "Default"), ("Comment", "first")),
            Row(("ExternalId", "x-1"), ("CommonName", "quay-01"), ("AccountType", "directory"), ("Roles", "Optics lab")),
            Row(("ExternalId", "x-1"), ("CommonName", "quay-01"), ("AccountType", "personal"), ("Roles", "Contractors")),
        ];
        Result first = Import(rows).Clean();
        Assert.Equal(["Created", "Created", "Created"], Actions(first));
        Assert.Equal(["1", "2", "3"], first.Output.Select(row => Text(row, "Row")));
        Assert.Equal(["resolveRoles", "searchHosts", "createHost"], _shell.Simulator.Journal.All.Select(entry => entry.Operation).Where(name => name is not "searchAccessGroups" and not "listAccessGroups"));
        JsonNode host = Host("quay-01");
        Assert.Equal("Harbour-7!", host["principals"]![0]!["passphrase"]!.ToString());
        Assert.Equal([2, 1, 1], host["principals"]!.AsArray().Select(account => account!["roles"]!.AsArray().Count));
        Assert.Equal(["SSH 22 10.9.0.1", "RDP 3390 10.9.0.1"], host["services"]!.AsArray().Select(service => $"{service!["service"]} {service["port"]} {service["address"]}"));
        Assert.Equal("true", host["audit_enabled"]!.ToString());

        _shell.Simulator.Journal.Clear();
        Result again = Import(rows);
        Assert.Equal(["Unchanged", "Unchanged", "Unchanged"], Actions(again));
        Assert.Contains("-ReplacePassphrase", Assert.Single(again.Warnings), StringComparison.Ordinal);
        Assert.Empty(_shell.Simulator.Journal.Writes());
        Assert.DoesNotContain(_shell.Simulator.Journal.All, entry => entry.Operation == "getHost");
    }

    [Fact]
    public void Only_what_the_row_tells_changes_and_stored_passphrases_survive()
    {
        Import(Row(("CommonName", "quay-01"), ("Addresses", "10.9.0.1"), ("Services", "SSH"), ("Account", "root"), ("Roles", "Web operators"), ("Passphrase", "Harbour-7!"), ("Comment", "old"), ("Tags", "a"))).Clean();
        Result result = Import(
            Row(("CommonName", "QUAY-01"), ("Addresses", "10.9.0.1;10.9.0.2"), ("Comment", "new"), ("Tags", ""), ("Account", "root"), ("Roles", "Optics lab")),
            Row(("CommonName", "quay-01"), ("Addresses", "10.9.0.1"), ("Account", "backup"), ("Roles", "Optics lab"))).Clean();
        Assert.Equal(["Updated", "Updated"], Actions(result));
        Assert.Contains("comment: 'old' -> 'new'", Changes(result.Output[0]));
        Assert.Contains("principals[root].roles: + Optics lab", Changes(result.Output[0]));
        Assert.Equal(["principals: + backup", "principals[backup].roles: (none) -> [Optics lab]"], Changes(result.Output[1]));
        JsonNode host = Host("quay-01");
        Assert.Equal("a", host["tags"]![0]!.ToString());
        Assert.Equal("Harbour-7!", host["principals"]![0]!["passphrase"]!.ToString());
        Assert.Equal(2, host["principals"]![0]!["roles"]!.AsArray().Count);
    }

    [Fact]
    public void Exact_roles_are_all_that_the_account_has_and_other_accounts_stay()
    {
        Import(
            Row(("CommonName", "quay-01"), ("Addresses", "10.9.0.1"), ("Account", "root"), ("Roles", "Web operators;Contractors")),
            Row(("CommonName", "quay-01"), ("Account", "oper"), ("Roles", "Contractors"))).Clean();
        Result result = _shell.Run("Import-PrivXHost $Rows -RoleMode Exact -Match Name", ("Rows", new[] { Row(("CommonName", "quay-01"), ("Account", "root"), ("Roles", "Optics lab")) })).Clean();
        Assert.Equal(["principals[root].roles: + Optics lab, - Web operators, - Contractors"], Changes(result.Only()));
        Assert.Equal([1, 1], Host("quay-01")["principals"]!.AsArray().Select(account => account!["roles"]!.AsArray().Count));
    }

    [Fact]
    public void WhatIf_writes_the_same_and_sends_nothing()
    {
        PSObject[] rows =
        [
            Row(("CommonName", "web-01"), ("Addresses", "10.20.0.11"), ("Comment", "told"), ("AccessGroup", "Default"), ("Account", "newcomer"), ("Passphrase", "Harbour-7!")),
            Row(("CommonName", "quay-01"), ("Addresses", "10.9.0.1"), ("Account", "root"), ("Roles", "Nobody at all")),
            Row(("CommonName", "quay-02"), ("Addresses", "10.9.0.2"), ("Account", "root"), ("Roles", "Contractors")),
        ];
        Result shown = _shell.Run("Import-PrivXHost $Rows -Match Name -WhatIf", ("Rows", rows));
        Assert.Empty(_shell.Simulator.Journal.Writes());
        Result done = _shell.Run("Import-PrivXHost $Rows -Match Name", ("Rows", rows));
        Assert.Equal(shown.Output.Select(Whole), done.Output.Select(Whole));
        Assert.Equal(["Updated", "Failed", "Created"], Actions(done));
        Assert.Contains("principals[newcomer].passphrase: (none) -> ***", Changes(done.Output[0]));
        Assert.DoesNotContain("Harbour-7!", string.Concat(shown.Output.Select(Whole)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_fails_is_named_and_harms_no_other()
    {
        Result result = Import(
            Row(("CommonName", "quay-01"), ("Addresses", "10.9.0.1"), ("Account", "root"), ("Roles", "No such role")),
            Row(("CommonName", "quay-01"), ("Addresses", "10.9.0.1"), ("Account", "oper"), ("Roles", "Contractors")),
            Row(("CommonName", "quay-02"), ("Account", "root")),
            Row(("CommonName", "quay-03"), ("Addresses", "10.9.0.3"), ("AuditEnabled", "perhaps")),
            Row(("CommonName", "quay-04"), ("Addresses", "10.9.0.4"), ("Acount", "root")),
            Row(("CommonName", "quay-05"), ("Addresses", "10.9.0.5"), ("Roles", "Contractors")),
            Row(("CommonName", "quay-06"), ("Addresses", "10.9.0.6"), ("Account", "root"), ("Passphrase", "********")),
            Row(("CommonName", "quay-07"), ("Addresses", "10.9.0.7"), ("Services", "TELNET")));
        Assert.Equal(["Failed", "Created", "Failed", "Failed", "Failed", "Failed", "Failed", "Failed"], Actions(result));
        Assert.Equal(7, result.Errors.Count);
        Assert.All(result.Output.Where(row => Text(row, "Action") == "Failed"), row => Assert.NotEqual(string.Empty, Text(row, "Error")));
        Assert.Contains("No such role", Text(result.Output[0], "Error"), StringComparison.Ordinal);
        Assert.Contains("NameAndAddress", Text(result.Output[2], "Error"), StringComparison.Ordinal);
        Assert.Contains("'perhaps'", Text(result.Output[3], "Error"), StringComparison.Ordinal);
        Assert.Contains("'Account'", Text(result.Output[4], "Error"), StringComparison.Ordinal);
        Assert.Equal("oper", Assert.Single(Host("quay-01")["principals"]!.AsArray())!["principal"]!.ToString());
        Assert.Single(_shell.Simulator.Journal.Writes());
    }

    [Theory]
    [InlineData("shared,directory")]
    [InlineData("personal, shared")]
    [InlineData("2")]
    [InlineData("+1")]
    [InlineData("direct")]
    public void A_kind_of_account_that_is_none_is_not_taken_for_another(string kind)
    {
        Result result = _shell.Run("[pscustomobject]@{ CommonName = 'quay-01'; Addresses = '10.20.0.11'; Account = 'x'; AccountType = $kind } | Import-PrivXHost -ErrorAction SilentlyContinue", ("kind", kind));
        PSObject row = Assert.Single(result.Output);
        Assert.Equal("Failed", row.Properties["Action"].Value.ToString());
        Assert.Contains($"'{kind}'", row.Properties["Error"].Value.ToString(), StringComparison.Ordinal);
        Assert.Empty(_shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void A_hashtable_is_a_row_and_the_name_of_a_file_is_none()
    {
        Assert.Equal("Created", Text(_shell.Run("@{ CommonName = 'quay-01'; Addresses = '10.9.0.1', '10.9.0.2' } | Import-PrivXHost").Clean().Only(), "Action"));
        Assert.Equal(2, Host("quay-01")["addresses"]!.AsArray().Count);
        Assert.Contains("'hosts.csv' is no row", _shell.Run("Import-PrivXHost hosts.csv").SingleError().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_meant_is_not_guessed()
    {
        Import(
            Row(("ExternalId", "x-1"), ("CommonName", "quay"), ("Addresses", "10.9.0.1")),
            Row(("ExternalId", "x-2"), ("CommonName", "quay"), ("Addresses", "10.9.0.2"))).Clean();
        _shell.Simulator.Journal.Clear();
        Result result = _shell.Run(
            "Import-PrivXHost $Rows -Match ExternalId, Name",
            ("Rows", new[] { Row(("CommonName", "quay"), ("Comment", "?")), Row(("ExternalId", "x-9"), ("CommonName", "web-01"), ("Addresses", "10.20.0.11")) }));
        Assert.Equal("Failed", Text(result.Output[0], "Action"));
        Assert.StartsWith("PrivX.AmbiguousName,", result.Errors[0].FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.DoesNotContain(_shell.Simulator.Journal.Writes(), entry => entry.Body.Contains("\"?\"", StringComparison.Ordinal));
        Result other = Import(Row(("ExternalId", "x-1"), ("Comment", "a"), ("CommonName", "quay")), Row(("ExternalId", "x-1"), ("Comment", "b"), ("CommonName", "quay")));
        Assert.Equal(["Failed", "Failed"], Actions(other));
        Assert.Contains("different things of Comment", Text(other.Output[0], "Error"), StringComparison.Ordinal);
    }

    [Fact]
    public void Killed_half_way_and_started_again_there_are_no_doubles()
    {
        PSObject[] rows = [.. Enumerable.Range(1, 30).Select(i => Row(("CommonName", $"quay-{i}"), ("Addresses", $"10.9.1.{i}"), ("Account", "root"), ("Roles", "Contractors")))];

        // The server takes some, loses an answer, and is gone for the rest.
        _shell.Simulator.Faults.Add(Fault.Abort("createHost", FaultKind.AbortBeforeHeaders, FaultTiming.AfterHandling));
        _shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Status, Target = "createHost", StatusCode = 403, After = 12 });
        string[] actions = Actions(_shell.Run("Import-PrivXHost $Rows -ThrottleLimit 4", ("Rows", rows)));
        Assert.Equal(30, actions.Length);
        Assert.Contains("Failed", actions);
        Assert.Contains("Created", actions);
        _shell.Simulator.Faults.Clear();
        Result again = _shell.Run("$Rows | Import-PrivXHost -ThrottleLimit 4", ("Rows", rows)).Clean();
        Assert.Equal(Enumerable.Range(1, 30).Select(i => $"{i} quay-{i}"), again.Output.Select(row => $"{Text(row, "Row")} {Text(row, "Host")}"));
        Assert.Contains("Unchanged", Actions(again));
        Assert.Equal(30, Hosts().Count(host => host["common_name"]!.ToString().StartsWith("quay-", StringComparison.Ordinal)));
        _shell.Simulator.Journal.Clear();
        Assert.All(Actions(Import(rows).Clean()), action => Assert.Equal("Unchanged", action));
        Assert.Empty(_shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void One_account_is_set_and_nothing_else_is_touched()
    {
        Import(
            Row(("CommonName", "quay-01"), ("Addresses", "10.9.0.1"), ("Account", "root"), ("Roles", "Web operators"), ("Passphrase", "Harbour-7!")),
            Row(("CommonName", "quay-01"), ("Account", "oper"), ("Roles", "Contractors"), ("Passphrase", "Harbour-8!"))).Clean();
        string before = Host("quay-01")["principals"]![1]!.ToJsonString();
        _shell.Run("Set-PrivXHostAccount quay-01 root -AddRole 'Optics lab' -RemoveRole 'Web operators'").Clean();
        JsonNode host = Host("quay-01");
        Assert.Equal("Harbour-7!", host["principals"]![0]!["passphrase"]!.ToString());
        Assert.Single(host["principals"]![0]!["roles"]!.AsArray());
        Assert.Equal(before, host["principals"]![1]!.ToJsonString());

        _shell.Simulator.Journal.Clear();
        _shell.Run("Set-PrivXHostAccount quay-01 root -Role 'Optics lab'").Clean();
        _shell.Run("Set-PrivXHostAccount quay-01 root -AddRole Contractors -WhatIf").Clean();
        Assert.Empty(_shell.Simulator.Journal.Writes());

        Assert.StartsWith("PrivX.SecretRequired,", _shell.Run("Set-PrivXHostAccount quay-01 root -NewName admin").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        _shell.Run("Set-PrivXHostAccount quay-01 root -NewName admin -Passphrase ([System.Net.NetworkCredential]::new('', 'Harbour-9!').SecurePassword)").Clean();
        Assert.Equal(["admin Harbour-9!", "oper Harbour-8!"], Host("quay-01")["principals"]!.AsArray().Select(account => $"{account!["principal"]} {account["passphrase"]}"));
        ErrorRecord missing = _shell.Run("Set-PrivXHostAccount quay-01 root -AddRole Contractors").SingleError();
        Assert.StartsWith("PrivX.NotFound,", missing.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("it has 'admin', 'oper'", missing.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("PrivX.InvalidArgument,", _shell.Run("Set-PrivXHostAccount quay-01 oper").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    private Result Import(params PSObject[] rows) => _shell.Run("Import-PrivXHost $Rows", ("Rows", rows));

    private IEnumerable<JsonNode> Hosts() => _shell.Simulator.State.Hosts.All();

    private JsonNode Host(string name) => Assert.Single(Hosts(), host => host["common_name"]!.ToString() == name);

    private static PSObject Row(params (string Name, string Value)[] cells)
    {
        var row = new PSObject();
        foreach ((string name, string value) in cells)
        {
            row.Properties.Add(new PSNoteProperty(name, value));
        }

        return row;
    }

    private static string[] Actions(Result result) => [.. result.Output.Select(row => Text(row, "Action"))];

    private static string[] Changes(PSObject row) => [.. ((System.Collections.IEnumerable)row.Properties["Changes"].Value).Cast<string>()];

    private static string Whole(PSObject row) => string.Join("|", Told.Select(name => Text(row, name)).Concat(Changes(row)));

    private static string Text(PSObject row, string name) => row.Properties[name].Value?.ToString() ?? string.Empty;
}
