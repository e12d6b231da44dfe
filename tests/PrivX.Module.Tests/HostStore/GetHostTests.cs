using System;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.HostStore;

/// <summary>Get-PrivXHost, Get-PrivXHostTag, Resolve-PrivXHost: what is asked of the server, and what comes out.</summary>
public sealed class GetHostTests
{
    [Fact]
    public void Hosts_of_connections_are_read_from_the_pipeline_and_a_connection_without_a_host_is_an_error()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("$one = Get-PrivXConnection -First 1; $one | Get-PrivXHost; Get-PrivXHost $one").Clean();
        string[] ids = result.Output.Select(host => host.Properties["Id"].Value.ToString()!).ToArray();
        Assert.Equal(shell.Run("$one.TargetHost.Id").Only().ToString(), Assert.Single(ids.Distinct()));
        Assert.Equal(2, ids.Length);
        Assert.Single(shell.Run("$one.TargetHost = $null; $one | Get-PrivXHost").AllErrors);
    }

    [Fact]
    public void The_plain_list_asks_once_and_gives_every_host()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("Get-PrivXHost").Clean();
        Assert.Equal(shell.Simulator.State.Hosts.Count, result.Output.Count);
        JournalEntry request = Assert.Single(shell.Simulator.Journal.All);
        Assert.Equal("listHosts", request.Operation);
        Assert.Contains("sortkey=id", request.Query, StringComparison.Ordinal);
        Assert.Equal("PrivX.HostStore.Host", result.Output[0].TypeNames[0]);
    }

    [Theory]
    [InlineData("CommonName", "common_name")]
    [InlineData("commonname", "common_name")]
    [InlineData("updated", "updated")]
    [InlineData("something_new", "something_new")]
    public void A_list_is_sorted_by_a_property_that_is_named_as_in_objects(string given, string sent)
    {
        using var shell = new ModuleShell();
        shell.Run($"Get-PrivXHost -SortBy {given} -First 1 -ErrorAction SilentlyContinue");
        Assert.Contains($"sortkey={sent}&", shell.Simulator.Journal.Requests("listHosts")[0].Query + "&", StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_is_asked_for_only_when_it_is_wanted()
    {
        using var shell = new ModuleShell(new SimulatorOptions { Hosts = 2500 });
        Assert.Equal(5, shell.Run("Get-PrivXHost | Select-Object -First 5").Clean().Output.Count);
        Assert.Single(shell.Simulator.Journal.Requests("listHosts"));
        shell.Simulator.Journal.Clear();
        Assert.Equal(3, shell.Run("Get-PrivXHost -First 3 -Skip 10").Clean().Output.Count);
        Assert.Contains("limit=3", Assert.Single(shell.Simulator.Journal.All).Query, StringComparison.Ordinal);
    }

    [Fact]
    public void The_count_comes_first_when_asked_for()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("Get-PrivXHost -First 1 -IncludeTotalCount").Clean();
        Assert.Equal((ulong)shell.Simulator.State.Hosts.Count, result.Output[0].BaseObject);
    }

    [Fact]
    public void Sorting_and_filter_go_to_the_server()
    {
        using var shell = new ModuleShell();
        shell.Run("Get-PrivXHost -SortBy common_name -Descending -Filter configured").Clean();
        string query = Assert.Single(shell.Simulator.Journal.All).Query;
        Assert.Contains("sortkey=common_name", query, StringComparison.Ordinal);
        Assert.Contains("sortdir=DESC", query, StringComparison.Ordinal);
        Assert.Contains("filter=configured", query, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_is_read_and_a_name_is_searched()
    {
        using var shell = new ModuleShell();
        string id = shell.Simulator.State.Hosts.All().First(host => host["common_name"]!.ToString() == "web-01")["id"]!.ToString();
        Assert.Equal("web-01", shell.Run($"(Get-PrivXHost {id}).CommonName").Only().BaseObject);
        Assert.Equal("getHost", Assert.Single(shell.Simulator.Journal.All).Operation);
        shell.Simulator.Journal.Clear();

        Assert.Equal(id, shell.Run("(Get-PrivXHost WEB-01).Id").Only().BaseObject);
        JournalEntry search = shell.Simulator.Journal.All[0];
        Assert.Equal("""{"common_name":["WEB-01"]}""", search.Body);
        shell.Simulator.Journal.Clear();

        Assert.Equal(4, shell.Run("'web-0[1-9]' | Get-PrivXHost").Clean().Output.Count);
        Assert.Equal(["""{"common_name":["web-0[1-9]"]}""", """{"keywords":"web-0"}"""], shell.Simulator.Journal.All.Select(entry => entry.Body));
    }

    [Fact]
    public void A_name_that_nobody_has_is_an_error_and_a_wildcard_is_silence()
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run("Get-PrivXHost no-such, web-01").SingleError();
        Assert.StartsWith("PrivX.NotFound,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("no-such", error.TargetObject.ToString());
        Assert.Equal(ErrorCategory.ObjectNotFound, error.CategoryInfo.Category);
        Assert.Single(shell.Run("Get-PrivXHost no-such, web-01 -ErrorAction SilentlyContinue").Output);
        Assert.Empty(shell.Run("Get-PrivXHost no-such*").Clean().Output);
    }

    [Fact]
    public void A_name_that_two_hosts_have_is_an_error_that_lists_them()
    {
        using var shell = new ModuleShell();
        string[] ids = shell.Simulator.State.Hosts.All().Take(2).Select(host => host["id"]!.ToString()).ToArray();
        foreach (string id in ids)
        {
            shell.Simulator.State.Hosts.Change(id, host => host["common_name"] = "twin");
        }

        ErrorRecord error = shell.Run("Get-PrivXHost twin").SingleError();
        Assert.StartsWith("PrivX.AmbiguousName,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.All(ids, id => Assert.Contains(id, error.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Criteria_are_sent_as_they_are_named()
    {
        using var shell = new ModuleShell();
        string role = shell.Simulator.State.Roles.All().First(one => one["name"]!.ToString() == "Linux administrators")["id"]!.ToString();
        shell.Run("Get-PrivXHost -Service ssh, RDP -Port 22 -Tag web -Role 'linux administrators' -Zone dmz -Deployable $false -Disabled FALSE -Keyword x -CloudProvider AWS").Clean();
        JsonNode body = JsonNode.Parse(Assert.Single(shell.Simulator.Journal.Requests("searchHosts")).Body)!;
        JsonNode expected = JsonNode.Parse($$"""
            {"keywords":"x","service":["SSH","RDP"],"port":[22],"zone":["dmz"],"role":["{{role}}"],"tags":["web"],"cloud_providers":["AWS"],"deployable":false,"disabled":"FALSE"}
            """)!;
        Assert.True(JsonNode.DeepEquals(expected, body), body.ToJsonString());
    }

    [Fact]
    public void Names_and_criteria_narrow_each_other()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("Get-PrivXHost web* -Service SSH").Clean();
        Assert.NotEmpty(result.Output);
        Assert.All(result.Output, host => Assert.StartsWith("web", host.Properties["CommonName"].Value.ToString(), StringComparison.Ordinal));
        Assert.Equal("""{"keywords":"web","service":["SSH"]}""", Assert.Single(shell.Simulator.Journal.All).Body);
        Assert.Empty(shell.Run("Get-PrivXHost web-01 -Service DB").Clean().Output);
    }

    [Fact]
    public void A_server_that_ignores_the_offset_is_an_error_and_no_loop()
    {
        using var shell = new ModuleShell(new SimulatorOptions { Hosts = 2500 });
        shell.Simulator.Faults.Add(Fault.Of(FaultKind.IgnoreOffset, "listHosts", times: null));
        ErrorRecord error = shell.Run("Get-PrivXHost").SingleError();
        Assert.Equal(ErrorCategory.ReadError, error.CategoryInfo.Category);
        Assert.InRange(shell.Simulator.Journal.Requests("listHosts").Count, 2, 4);
    }

    [Fact]
    public void Tags_are_listed_and_filtered()
    {
        using var shell = new ModuleShell();
        Assert.NotEmpty(shell.Run("Get-PrivXHostTag").Clean().OutputAs<string>());
        Assert.Equal(["production"], shell.Run("Get-PrivXHostTag prod*").Clean().OutputAs<string>());
        Assert.Contains("query=prod", shell.Simulator.Journal.All[^1].Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-PrivXHost web", "web-01,web-02,web-03,web-04")]
    [InlineData("Remove-PrivXHost WEB-01", "web-01")]
    [InlineData("Get-PrivXHost -Tag prod", "production")]
    [InlineData("Get-PrivXHost -Role linux", "'Linux administrators'")]
    [InlineData("Set-PrivXSource corp", "'Corporate directory'")]
    [InlineData("Get-PrivXHost -SortBy c", "common_name,created")]
    [InlineData("Get-PrivXHost -Filter a", "accessible")]
    [InlineData("New-PrivXHostService r", "RDP")]
    [InlineData("Get-PrivXHost no-such-ho", "")]
    public void Words_are_completed(string line, string expected)
    {
        using var shell = new ModuleShell();

        // A completer that gets no answer in its time is silent and asks again at the next Tab; a busy machine may need that.
        const string Tabs = "foreach ($tab in 1..10) { $found = [System.Management.Automation.CommandCompletion]::CompleteInput($Line, $Line.Length, $null).CompletionMatches; if ($found -or -not $Expected) { break } }; $found.CompletionText -join ','";
        Result result = shell.Run(Tabs, ("Line", line), ("Expected", expected));
        Assert.Equal(expected, result.Only().BaseObject);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void A_pattern_that_is_none_is_a_name()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("'[', 'web-01' | Get-PrivXHost");
        Assert.Single(result.Errors);
        Assert.Single(result.Output);
    }

    [Fact]
    public void A_host_is_found_by_service_and_address()
    {
        using var shell = new ModuleShell();
        Assert.Equal("web-01", shell.Run("(Resolve-PrivXHost ssh 10.10.1.11 -Port 22).CommonName").Only().BaseObject);
        Assert.Equal("""{"service":"SSH","address":"10.10.1.11","port":22}""", Assert.Single(shell.Simulator.Journal.All).Body);
        ErrorRecord error = shell.Run("Resolve-PrivXHost SSH 203.0.113.1").SingleError();
        Assert.StartsWith("PrivX.NotFound,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("SSH at 203.0.113.1", error.TargetObject);
    }

    [Fact]
    public void The_instances_service_options_are_typed()
    {
        using var shell = new ModuleShell();
        Assert.Equal(true, shell.Run("(Get-PrivXHostServiceOption).Ssh.Shell").Only().BaseObject);
    }
}
