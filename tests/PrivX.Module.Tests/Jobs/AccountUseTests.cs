using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Jobs;

public sealed class AccountUseTests : IDisposable
{
    private const string Incident = """
        {
          "description": "A password is out.",
          "connections": [ { "user": "carla.berg", "host": "db-01", "account": "root" }, { "user": "anna.berg", "host": "db-01", "account": "root" } ],
          "checkouts": [ { "account": "root", "host": "web-01", "by": "carla.berg", "seconds": 1800 } ]
        }
        """;

    private readonly ModuleShell _shell;

    public AccountUseTests()
    {
        var options = new SimulatorOptions();
        Scenario scenario = Scenario.Read(Incident);
        scenario.ApplyTo(options);
        options.Scenario = scenario;
        _shell = new ModuleShell(options);
        _shell.Run("$global:Long = (Get-PrivXServerTime).TimeUtc.AddDays(-400); $global:Hour = (Get-PrivXServerTime).TimeUtc.AddHours(-1)").Clean();
        _shell.Simulator.Journal.Clear();
    }

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void Each_account_of_the_users_connections_is_one_row_with_all_its_connections()
    {
        PSObject[] rows = [.. _shell.Run("Get-PrivXUser * | Get-PrivXAccountUse -After $Long").Output];
        var expected = Connections()
            .Where(connection => connection["user"]!["id"]!.ToString() is { Length: > 0 } && connection["target_host"]?["id"]?.ToString() is { Length: > 0 })
            .GroupBy(connection => $"{connection["target_host_account"]} {connection["target_host"]!["id"]}")
            .ToDictionary(group => group.Key, group => string.Join(" ", group.Select(connection => connection["id"]!.ToString()).Order(StringComparer.Ordinal)));
        PSObject[] hosts = [.. rows.Where(row => Text(row, "Type") == "Host" && List(row, "How").Contains("Connection"))];
        Assert.Equal(expected.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToArray(), hosts
            .Select(row => KeyValuePair.Create($"{Text(row, "Account")} {Text(row, "HostId")}", string.Join(" ", List(row, "ConnectionIds").Order(StringComparer.Ordinal))))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.Empty(_shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void What_was_live_in_the_time_counts_whenever_it_began()
    {
        PSObject row = Assert.Single(_shell.Run("Get-PrivXAccountUse carla.berg -After $Hour | Where-Object How -contains Connection").Clean().Output);
        Assert.Equal("root db-01 1", $"{Text(row, "Account")} {Text(row, "Target")} {Text(row, "Uses")}");
        _shell.Simulator.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Single(_shell.Run("Get-PrivXAccountUse carla.berg -After (Get-PrivXServerTime).TimeUtc.AddMinutes(-30) | Where-Object How -contains Connection").Clean().Output);
        Assert.Empty(_shell.Run("Get-PrivXAccountUse carla.berg -After $Long.AddYears(-10) -Before $Long.AddYears(-9)").Clean().Output);
    }

    [Fact]
    public void An_open_check_out_is_told_once_though_its_event_is_there()
    {
        string user = _shell.Simulator.State.Users.FindBy("principal", "carla.berg")!["id"]!.ToString();
        DateTimeOffset created = DateTimeOffset.Parse(_shell.Simulator.State.Checkouts.All().Single(checkout => checkout["username"]!.ToString() == "root")["created"]!.ToString(), CultureInfo.InvariantCulture);
        AddEvent(user, "1740", created.AddSeconds(1));
        PSObject row = Assert.Single(_shell.Run("Get-PrivXAccountUse carla.berg -After $Hour | Where-Object Target -eq web-01").Clean().Output);
        Assert.Equal("root Checkout True", $"{Text(row, "Account")} {List(row, "How").Single()} {Text(row, "RotationEnabled")}");
        Assert.Equal("False", Text(row, "RotatedSince"));
    }

    [Fact]
    public void Events_that_do_not_tell_the_account_are_rows_and_one_error()
    {
        string user = _shell.Simulator.State.Users.FindBy("principal", "carla.berg")!["id"]!.ToString();
        DateTimeOffset now = _shell.Simulator.Clock.UtcNow;
        AddEvent(user, "1740", now.AddMinutes(-50));
        AddEvent(user, "1402", now.AddMinutes(-40));
        AddEvent(user, "100", now.AddMinutes(-30));
        Result result = _shell.Run("Get-PrivXAccountUse carla.berg -After $Hour");
        ErrorRecord error = result.SingleError();
        Assert.StartsWith("PrivX.IncompleteList,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("2 audit events", error.ToString(), StringComparison.Ordinal);
        PSObject[] untold = [.. result.Output.Where(row => Text(row, "Account") == "(not told by the event)")];
        Assert.Equal(["Secret-checked-out", "Secret-accessed"], untold.Select(row => List(row, "How").Single()));
        Assert.Contains("mark=100", Text(untold[0], "Details"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("searchConnections", "The connections of carla.berg")]
    [InlineData("listSecretCheckouts", "The open check-outs")]
    [InlineData("searchAuditEvents", "The audit events of carla.berg")]
    [InlineData("getHost", "The password rotation of root on")]
    public void A_part_that_cannot_be_read_is_an_error_that_names_it(string operation, string words)
    {
        _shell.Simulator.Faults.Add(Fault.Status(operation, 403));
        Result result = _shell.Run("Get-PrivXAccountUse carla.berg -After $Hour");
        Assert.Contains(result.AllErrors, error => error.FullyQualifiedErrorId.StartsWith("PrivX.IncompleteList,", StringComparison.Ordinal) && error.ToString().Contains(words, StringComparison.Ordinal));
        Assert.NotEmpty(result.Output);
    }

    [Fact]
    public void Of_a_host_that_is_gone_nothing_is_said_about_rotation()
    {
        _shell.Run("Get-PrivXConnection -User carla.berg -Status CONNECTED | Stop-PrivXConnection -Wait -Confirm:$false; Remove-PrivXHost db-01 -Confirm:$false");
        PSObject row = _shell.Run("Get-PrivXAccountUse carla.berg -After $Hour | Where-Object Target -eq db-01").Clean().Output.Single();
        Assert.Null(row.Properties["RotationEnabled"].Value);
        Assert.Null(row.Properties["RotatedSince"].Value);
    }

    [Theory]
    [InlineData("Get-PrivXAccountUse carla.berg -After 2099-01-01", "InvalidValue")]
    [InlineData("Get-PrivXAccountUse carla.berg -After 2026-01-02 -Before 2026-01-01", "InvalidValue")]
    [InlineData("Get-PrivXAccountUse nobody -After 2026-01-01", "NotFound")]
    public void What_cannot_be_meant_is_refused(string script, string code) =>
        Assert.StartsWith($"PrivX.{code},", _shell.Run(script).SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);

    [Fact]
    public void Since_leaves_out_what_was_rotated()
    {
        const string Reset = "Get-PrivXAccountUse carla.berg -After $Hour -ErrorAction SilentlyContinue | Where-Object Target -eq web-01 | Reset-PrivXHostAccountPassword -Since $Hour -Wait";
        Assert.Equal("Succeeded", Text(_shell.Run(Reset).Clean().Output.Single(), "Outcome"));
        Assert.Single(_shell.Simulator.Journal.Requests("rotateHostPassword"));
        PSObject again = _shell.Run(Reset).Clean().Output.Single();
        Assert.Equal("Skipped", Text(again, "Outcome"));
        Assert.NotNull(again.Properties["LastRotated"].Value);
        Assert.Single(_shell.Simulator.Journal.Requests("rotateHostPassword"));
    }

    [Fact]
    public void Since_leaves_out_managed_accounts_that_were_rotated()
    {
        const string Reset = "Get-PrivXTargetDomain | Get-PrivXManagedAccount -RotationEnabled $true | Reset-PrivXManagedAccountPassword -Since $Hour -Wait -WarningAction SilentlyContinue";
        string[] first = [.. _shell.Run(Reset).Clean().Output.Select(row => Text(row, "Outcome"))];
        Assert.Contains("Succeeded", first);
        int sent = _shell.Simulator.Journal.Writes().Count;
        Result again = _shell.Run(Reset).Clean();
        Assert.Equal(first.Length, again.Output.Count);
        Assert.All(again.Output, row => Assert.Equal("Skipped", Text(row, "Outcome")));
        Assert.Equal(sent, _shell.Simulator.Journal.Writes().Count);
    }

    private static string Text(PSObject row, string name) => Convert.ToString(row.Properties[name].Value, CultureInfo.InvariantCulture) ?? string.Empty;

    private static string[] List(PSObject row, string name) => [.. LanguagePrimitives.GetEnumerable(row.Properties[name].Value)!.Cast<object>().Select(item => item.ToString()!)];

    private JsonObject[] Connections() => [.. _shell.Simulator.State.Collection("connection-manager/connections").All()];

    private void AddEvent(string user, string code, DateTimeOffset time) => _shell.Simulator.State.Collection("monitor-service/auditevents").Put(new JsonObject
    {
        ["id"] = Guid.NewGuid().ToString(),
        ["event_id"] = code,
        ["service_name"] = "AUTHORIZER",
        ["created"] = time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        ["message"] = new JsonObject { ["userID"] = user, ["mark"] = "100" },
    });
}
