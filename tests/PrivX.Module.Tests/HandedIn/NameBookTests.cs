using System;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.HandedIn;

/// <summary>Many names in one command cost few look-ups, and mean what each of them means by itself.</summary>
public sealed class NameBookTests
{
    private const int Many = 200;

    [Fact]
    public void Names_in_one_parameter_are_looked_up_together_and_come_in_their_order()
    {
        using var shell = new ModuleShell(new SimulatorOptions { Hosts = 1_000 });
        string[] names = Names(shell);
        Assert.Equal(names, NamesOf(shell.Run("Get-PrivXHost $Names", ("Names", names)).Clean()));
        Assert.Equal(2, Requests(shell, "searchHosts"));
    }

    [Fact]
    public void Names_are_sent_as_they_were_given_each_spelling_once()
    {
        using var shell = new ModuleShell();
        Assert.Equal(["web-01", "web-01", "web-02", "web-01"], NamesOf(shell.Run("Get-PrivXHost web-01, WEB-01, web-02, web-01").Clean()));
        Assert.Equal("""{"common_name":["web-01","WEB-01","web-02"]}""", Assert.Single(shell.Simulator.Journal.Requests("searchHosts")).Body);
    }

    [Fact]
    public void Names_of_the_pipeline_come_out_of_one_list_and_in_their_order()
    {
        using var shell = new ModuleShell(new SimulatorOptions { Hosts = 900 });
        string[] names = Names(shell);
        Assert.Equal(names, NamesOf(shell.Run("$Names | Get-PrivXHost", ("Names", names)).Clean()));
        Assert.Equal(["searchHosts", "searchHosts", "searchHosts", "searchHosts"], shell.Simulator.Journal.All.Select(entry => entry.Operation));
    }

    [Fact]
    public void A_host_of_a_list_is_as_one_that_is_looked_up_alone()
    {
        using var shell = new ModuleShell(new SimulatorOptions { Hosts = 30 });
        string[] names = Names(shell, 30);
        string[] alone = names.SelectMany(name => Json(shell.Run("Get-PrivXHost $Name", ("Name", name)).Clean())).ToArray();
        Assert.Equal(alone, Json(shell.Run("Get-PrivXHost $Names", ("Names", names)).Clean()));
        Assert.Equal(alone, Json(shell.Run("$Names | Get-PrivXHost", ("Names", names)).Clean()));
    }

    [Theory]
    [InlineData("Get-PrivXHost $Names")]
    [InlineData("$Names | Get-PrivXHost")]
    [InlineData("$Names | Set-PrivXHost -Comment x -PassThru")]
    public void Each_name_that_means_nothing_or_several_is_an_error_of_its_own(string command)
    {
        using var shell = new ModuleShell(new SimulatorOptions { Hosts = 40 });
        string[] names = Names(shell, 20);
        Rename(shell, Names(shell, 40)[0], "Twin");
        Rename(shell, Names(shell, 40)[1], "twin");
        string[] given = [.. names.Take(7).Select(name => name.ToUpperInvariant()), "no-such-host", "twin", .. names.Skip(7), "TWIN", "nor-this"];
        Result result = shell.Run(command, ("Names", given));
        Assert.Equal(names, NamesOf(result));
        Assert.Equal(
            ["PrivX.NotFound no-such-host", "PrivX.AmbiguousName twin", "PrivX.AmbiguousName TWIN", "PrivX.NotFound nor-this"],
            result.Errors.Select(error => $"{error.FullyQualifiedErrorId.Split(',')[0]} {error.TargetObject}"));
    }

    [Theory]
    [InlineData("Set-PrivXHost $Names -Comment x")]
    [InlineData("$Names | Set-PrivXHost -Comment x")]
    [InlineData("$Names | Set-PrivXHost -Comment x -ThrottleLimit 8")]
    public void A_change_of_many_reads_each_and_looks_few_up(string command)
    {
        using var shell = new ModuleShell(new SimulatorOptions { Hosts = 1_000 });
        string[] names = Names(shell);
        shell.Run(command, ("Names", names)).Clean();
        Assert.InRange(Requests(shell, "searchHosts"), 2, 8);
        Assert.Equal(Many, Requests(shell, "getHost"));
        Assert.Equal(names.Order(StringComparer.Ordinal), shell.Simulator.State.Hosts.All().Where(host => host["comment"]?.ToString() == "x").Select(NameOf).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Users_by_name_come_out_of_one_list()
    {
        using var shell = new ModuleShell(new SimulatorOptions { Users = 1_000 });
        string[] names = [.. shell.Run("Get-PrivXUser").Clean().Output.Select(user => user.Properties["Principal"].Value.ToString()!).Where(name => name.Length > 0).Take(Many)];
        shell.Simulator.Journal.Clear();
        shell.Run("$Names | Grant-PrivXUserRole -Role 'Contractors' -Permanent -WhatIf", ("Names", names)).Clean();
        Assert.InRange(Requests(shell, "searchUsers"), 1, 8);
    }

    [Theory]
    [InlineData("$Names | Remove-PrivXHost -Confirm:$false")]
    [InlineData("Remove-PrivXHost $Names -Confirm:$false")]
    public void What_is_taken_away_is_looked_up_at_the_very_moment(string command)
    {
        using var shell = new ModuleShell();
        string[] names = Names(shell, 12);
        shell.Run(command, ("Names", names)).Clean();
        Assert.Equal(12, Requests(shell, "searchHosts"));
    }

    [Fact]
    public void Where_something_is_taken_away_its_place_is_looked_up_anew_too()
    {
        using var shell = new ModuleShell();
        shell.Run("$null = New-PrivXHostPrincipal app -TargetDomain NORDLYS; $null = New-PrivXHostPrincipal app -TargetDomain NORDLYS").Clean();
        Assert.Equal(1, Requests(shell, "searchTargetDomains"));
        shell.Run("Remove-PrivXManagedAccount svc-backup -TargetDomain NORDLYS -WhatIf").Clean();
        Assert.Equal(2, Requests(shell, "searchTargetDomains"));
    }

    [Fact]
    public void A_name_that_went_to_another_host_meanwhile_means_that_one()
    {
        using var shell = new ModuleShell();
        string[] names = Names(shell, 12);
        string other = Names(shell, 14)[0];
        shell.Simulator.Faults.Add(new Fault
        {
            Kind = FaultKind.Custom,
            Target = "getHost",
            After = 7,
            Times = 1,
            Action = _ =>
            {
                Rename(shell, names[10], "was-" + names[10]);
                Rename(shell, other, names[10]);
            },
        });
        shell.Run("$Names | Set-PrivXHost -Comment x", ("Names", names)).Clean();
        Assert.Equal(names.Order(StringComparer.Ordinal), shell.Simulator.State.Hosts.All().Where(host => host["comment"]?.ToString() == "x").Select(NameOf).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_host_that_was_created_after_the_list_was_read_is_found()
    {
        using var shell = new ModuleShell();
        string[] given = [.. Names(shell, 12), "late"];
        Assert.Equal(given, NamesOf(shell.Run("$Names | ForEach-Object { if ($_ -eq 'late') { $null = New-PrivXHost late -Address 10.9.9.9 }; $_ } | Get-PrivXHost", ("Names", given)).Clean()));
    }

    [Theory]
    [InlineData("Set-PrivXHost $last -CommonName other", "PrivX.NotFound")]
    [InlineData("Remove-PrivXHost $last -Confirm:$false", "PrivX.NotFound")]
    [InlineData("$null = New-PrivXHost $last -Addresses 10.9.9.9", "PrivX.AmbiguousName")]
    public void What_the_session_changes_after_the_list_was_read_shows(string change, string expected)
    {
        using var shell = new ModuleShell();
        string[] names = Names(shell, 12);
        Result result = shell.Run($"$last = $Names[-1]; $Names | ForEach-Object {{ if ($_ -eq $last) {{ {change} }}; $_ }} | Get-PrivXHost", ("Names", names));
        Assert.Equal(names[..^1], NamesOf(result));
        Assert.StartsWith(expected + ",", Assert.Single(result.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_acted_on_by_id_alone_is_what_has_the_name_now()
    {
        using var shell = new ModuleShell();
        string[] names = Names(shell, 12);
        PSObject made = shell.Run(
            "$last = $Names[-1]; $Names | ForEach-Object { if ($_ -eq $last) { Set-PrivXHost $last -CommonName other; $global:made = New-PrivXHost $last -Address 10.9.9.9 }; $_ } | Enable-PrivXHost; $made",
            ("Names", names)).Clean().Output[^1];
        Assert.Contains(made.Properties["Id"].Value.ToString()!, shell.Simulator.Journal.Writes()[^1].Path + shell.Simulator.Journal.Writes()[^1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_come_again_with_each_row_are_looked_up_once()
    {
        using var shell = new ModuleShell();
        shell.Run("Get-PrivXUser -First 10 | Grant-PrivXUserRole -Role Contractors, 'Optics lab' -Permanent -WhatIf").Clean();
        Assert.Equal(1, Requests(shell, "resolveRoles"));
    }

    [Fact]
    public void A_list_that_is_longer_than_all_look_ups_is_not_read()
    {
        using var shell = new ModuleShell(new SimulatorOptions { Hosts = 12_000 });
        string[] names = Names(shell, 30);
        Assert.Equal(names, NamesOf(shell.Run("$Names | Get-PrivXHost", ("Names", names)).Clean()));
        Assert.Equal(31, Requests(shell, "searchHosts"));
    }

    [Fact]
    public void Where_the_list_may_not_be_read_each_name_is_looked_up()
    {
        using var shell = new ModuleShell();
        string[] names = Names(shell, 12);
        shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Status, Target = "searchHosts", StatusCode = 403, After = 3, Times = 1 });
        Assert.Equal(names, NamesOf(shell.Run("$Names | Get-PrivXHost", ("Names", names)).Clean()));
        Assert.Equal(13, Requests(shell, "searchHosts"));
        shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Status, Target = "searchHosts", StatusCode = 400, Times = 1 });
        Assert.Equal(names, NamesOf(shell.Run("Get-PrivXHost $Names", ("Names", names)).Clean()));
    }

    [Fact]
    public void Commands_of_one_script_ask_for_the_same_roles_once()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("foreach ($i in 1..30) { New-PrivXHostPrincipal -Principal \"app$i\" -Role Contractors, 'Linux administrators' }").Clean();
        Assert.All(result.Output, principal => Assert.Equal(2, ((System.Collections.ICollection)principal.Properties["Roles"].Value).Count));
        Assert.Equal(["resolveRoles"], shell.Simulator.Journal.All.Select(entry => entry.Operation));
    }

    [Theory]
    [InlineData("Set-PrivXRole Contractors -Comment x")]
    [InlineData("Invoke-PrivXApi -Method Post -Path /role-store/api/v1/roles -Body @{ name = 'x' }")]
    public void A_change_at_the_service_of_the_roles_makes_them_be_asked_for_anew(string change)
    {
        using var shell = new ModuleShell();
        shell.Run($"$first = New-PrivXHostPrincipal app -Role Contractors; $null = {change}; New-PrivXHostPrincipal app -Role Contractors").Clean();
        Assert.InRange(Requests(shell, "resolveRoles"), 2, 3);
        shell.Simulator.Journal.Clear();
        shell.Run("New-PrivXHostPrincipal app -Role Contractors; $null = New-PrivXHost new -Address 10.9.9.9; New-PrivXHostPrincipal app -Role Contractors").Clean();
        Assert.Equal(0, Requests(shell, "resolveRoles"));
    }

    private static string[] Names(ModuleShell shell, int count = Many) =>
        [.. shell.Simulator.State.Hosts.All().Select(NameOf).GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() == 1).Select(same => same.Key).Take(count).Reverse()];

    private static string NameOf(JsonObject host) => host["common_name"]!.ToString();

    private static void Rename(ModuleShell shell, string name, string to) =>
        shell.Simulator.State.Hosts.Change(shell.Simulator.State.Hosts.FindBy("common_name", name)!["id"]!.ToString(), host => host["common_name"] = to);

    private static int Requests(ModuleShell shell, string operation) => shell.Simulator.Journal.Requests(operation).Count;

    private static string[] NamesOf(Result result) => [.. result.Output.Select(host => host.Properties["CommonName"].Value.ToString()!)];

    private static string[] Json(Result result) => [.. result.Output.Select(host => PSSerializer.Serialize(host, 8))];
}
