using System;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Text;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Jobs;

/// <summary>What a row of the report says, in the small company.</summary>
public sealed class AccessDetailTests : IDisposable
{
    private readonly ModuleShell _shell = new();

    private SimulatorState State => _shell.Simulator.State;

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("listRoleMembers", "members of the role Web operators")]
    [InlineData("listHosts", "list of hosts")]
    [InlineData("listNetworkTargets", "network targets")]
    [InlineData("listApiTargets", "API targets")]
    [InlineData("listSources", "sources")]
    [InlineData("listRoles", "roles")]
    public void A_part_that_cannot_be_read_is_named_and_the_rest_comes(string operation, string part)
    {
        int all = _shell.Run("Get-PrivXAccess").Clean().Output.Count;
        string role = State.Roles.FindBy("name", "Web operators")!["id"]!.ToString();
        _shell.Simulator.Faults.Add(operation == "listRoleMembers" ? Fault.Status($"/role-store/api/v1/roles/{role}/members", 403) : Fault.Status(operation, 403));
        Result result = _shell.Run("Get-PrivXAccess");
        ErrorRecord error = result.SingleError();
        Assert.StartsWith("PrivX.IncompleteList,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(part, error.ToString(), StringComparison.Ordinal);
        Assert.Contains("not complete", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(403, ((dynamic)error.Exception.InnerException!).Status);
        Assert.NotEmpty(result.Output);
        Assert.Equal(operation is "listSources" or "listRoles", result.Output.Count == all);
    }

    [Theory]
    [InlineData("listSources")]
    [InlineData("listRoles")]
    public void What_depends_on_a_missing_list_is_not_told_as_known(string operation)
    {
        _shell.Simulator.Faults.Add(Fault.Status(operation, 403));
        Result result = _shell.Run("Get-PrivXAccess bjorn.berg -Role Contractors -EffectiveOnly");
        Assert.NotEmpty(result.Output);
        Assert.All(result.Output, row => Assert.Null(Of(row, "EffectiveNow")));
    }

    [Fact]
    public void A_list_that_breaks_off_is_told()
    {
        using var shell = new ModuleShell(new SimulatorOptions { RoleMembers = 1100 }) { AllowViolations = true };
        string role = shell.Simulator.State.Roles.FindBy("name", "Contractors")!["id"]!.ToString();
        shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Status, StatusCode = 403, Target = $"/role-store/api/v1/roles/{role}/members", After = 1, Times = null });
        Result result = shell.Run("Get-PrivXAccess -Role Contractors -TargetHost term-01");
        Assert.Contains("members of the role Contractors", result.SingleError().ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(result.Output);
    }

    [Fact]
    public void Several_windows_are_told_and_judged()
    {
        DateTimeOffset now = DateTimeOffset.UtcNow;
        Grant("anna.berg", "Contractors", Windows((now.AddDays(-2), now.AddDays(-1)), (now.AddDays(1), now.AddDays(2))));
        PSObject row = Single("anna.berg", "term-01");
        Assert.Equal("Explicit", Of(row, "GrantedBy"));
        Assert.Equal(false, Of(row, "EffectiveNow"));
        Assert.Equal("Active", Of(row, "State"));
        Assert.Equal(2, ((string)Of(row, "Windows")!).Split("from ").Length - 1);
        Assert.Equal(Stamp(now.AddDays(-2)), Stamp((DateTimeOffset)Of(row, "Start")!));
        Assert.Equal(Stamp(now.AddDays(2)), Stamp((DateTimeOffset)Of(row, "End")!));
        Assert.Empty(_shell.Run("Get-PrivXAccess anna.berg -TargetHost term-01 -EffectiveOnly").Clean().Output);

        Grant("anna.berg", "Contractors", Windows((now.AddDays(-2), now.AddDays(-1)), (now.AddHours(-1), now.AddDays(2))));
        Assert.Equal(true, Of(Single("anna.berg", "term-01"), "EffectiveNow"));
    }

    [Fact]
    public void A_floating_grant_tells_its_length()
    {
        Grant("anna.berg", "Contractors", new JsonObject { ["grant_type"] = "FLOATING", ["floating_length"] = 8 });
        PSObject row = Single("anna.berg", "term-01");
        Assert.Equal(TimeSpan.FromHours(8), Of(row, "FloatingLength"));
        Assert.Equal("for 8 hours from the first use", Of(row, "Windows"));
        Assert.Equal(true, Of(row, "EffectiveNow"));
    }

    [Fact]
    public void A_role_by_rule_and_by_grant_is_one_row_that_says_both()
    {
        string host = _shell.Run("(Get-PrivXAccess -Role 'Web operators' -Type Host | Where-Object GrantedBy -eq Rule)[0] | ForEach-Object { $_.User; $_.Target }").Clean().Output[0].ToString()!;
        Assert.NotEmpty(host);
        ChangeRole(host, "Web operators", held =>
        {
            held["explicit"] = true;
            held["grant_type"] = "TIME_RESTRICTED";
            held["grant_validity_periods"] = Windows((DateTimeOffset.UtcNow.AddDays(1), DateTimeOffset.UtcNow.AddDays(2)))["grant_validity_periods"]!.DeepClone();
        });
        PSObject[] rows = [.. _shell.Run($"Get-PrivXAccess {host} -Role 'Web operators' -Type Host").Clean().Output];
        Assert.Equal(rows.Length, rows.Select(row => (Of(row, "HostId"), Of(row, "Account"))).Distinct().Count());
        Assert.All(rows, row => Assert.Equal("Both", Of(row, "GrantedBy")));
        Assert.All(rows.Where(row => "Active".Equals(Of(row, "State"))), row => Assert.Equal(true, Of(row, "EffectiveNow")));
    }

    [Fact]
    public void Targets_that_are_disabled_or_deleted_are_marked_and_not_effective()
    {
        string id = Host("web-01");
        State.Hosts.Change(id, host => host["disabled"] = "BY_LICENSE");
        State.Hosts.Change(Host("web-02"), host => host["deleted"] = true);
        PSObject[] rows = [.. _shell.Run("Get-PrivXAccess -TargetHost web-01, web-02").Clean().Output];
        Assert.Equal(["Deleted", "Disabled"], rows.Select(row => (string)Of(row, "State")!).Distinct().Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.Equal(false, Of(row, "EffectiveNow")));
        Assert.Empty(_shell.Run("Get-PrivXAccess -TargetHost web-01, web-02 -EffectiveOnly").Clean().Output);
        Assert.Contains(_shell.Run("Get-PrivXAccess -Type NetworkTarget").Clean().Output, row => "Disabled".Equals(Of(row, "State")) && "Old warehouse".Equals(Of(row, "Target")));
    }

    [Fact]
    public void Users_of_a_disabled_source_are_marked_and_not_effective()
    {
        string source = State.Users.FindBy("principal", "anna.berg")!["source"]!.ToString();
        State.Sources.Change(source, found => found["enabled"] = false);
        PSObject[] rows = [.. _shell.Run("Get-PrivXAccess anna.berg -TargetHost web-01").Clean().Output];
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(("UserSourceDisabled", false), (Of(row, "State"), Of(row, "EffectiveNow"))));
    }

    [Theory]
    [InlineData("unix_account", "anna", "anna", true)]
    [InlineData("windows_account", "NORDLYS\\anna", "NORDLYS\\anna", true)]
    [InlineData("unix_account", "", "(cannot be told: the user has no unix_account)", false)]
    public void The_users_own_account_is_the_attribute_that_the_host_names(string attribute, string value, string account, bool isKnown)
    {
        OwnAccount(attribute, "SSH");
        State.Users.Change(State.Users.FindBy("principal", "anna.berg")!["id"]!.ToString(), user => user[attribute] = value);
        PSObject row = Assert.Single(_shell.Run("Get-PrivXAccess anna.berg -TargetHost web-01").Clean().Output);
        Assert.Equal((account, "Directory", isKnown), (Of(row, "Account"), Of(row, "AccountKind"), Of(row, "IsAccountKnown")));
    }

    [Fact]
    public void Further_attributes_of_the_user_count_too()
    {
        OwnAccount("badge", "SSH");
        State.Users.Change(State.Users.FindBy("principal", "anna.berg")!["id"]!.ToString(), user => user["attributes"] = new JsonArray(new JsonObject { ["key"] = "badge", ["value"] = "b4711" }));
        Assert.Equal("b4711", Of(Single("anna.berg", "web-01"), "Account"));
    }

    [Theory]
    [InlineData("SSH", "anna")]
    [InlineData("RDP", "NORDLYS\\anna")]
    [InlineData("SSH RDP", "(cannot be told: anna for SSH, NORDLYS\\anna for RDP)")]
    public void Without_an_attribute_the_protocol_tells_the_account(string services, string account)
    {
        OwnAccount(string.Empty, services.Split(' '));
        State.Users.Change(State.Users.FindBy("principal", "anna.berg")!["id"]!.ToString(), user =>
        {
            user["unix_account"] = "anna";
            user["windows_account"] = "NORDLYS\\anna";
        });
        Assert.Equal(account, Of(Single("anna.berg", "web-01"), "Account"));
    }

    [Fact]
    public void An_account_whose_name_the_user_gives_says_so()
    {
        State.Hosts.Change(Host("web-01"), host => host["principals"] = new JsonArray(Account(string.Empty, false, null)));
        PSObject row = Single("anna.berg", "web-01");
        Assert.Equal(("(the user gives the name)", "Personal", false), (Of(row, "Account"), Of(row, "AccountKind"), Of(row, "IsAccountKnown")));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void Limits_of_the_role_are_told_and_judged(int days, bool effective)
    {
        DateTimeOffset day = DateTimeOffset.UtcNow.AddDays(days);
        State.Roles.Change(State.Roles.FindBy("name", "Linux administrators")!["id"]!.ToString(), role => role["context"] = new JsonObject
        {
            ["enabled"] = true,
            ["block_role"] = true,
            ["validity"] = new JsonArray(day.DayOfWeek.ToString()[..3].ToUpperInvariant()),
            ["start_time"] = "00:00",
            ["end_time"] = "23:59",
            ["timezone"] = "Etc/UTC",
            ["ip_masks"] = new JsonArray("192.0.2.0/24"),
        });
        PSObject row = Single("anna.berg", "web-01");
        Assert.Contains("from 192.0.2.0/24", (string)Of(row, "Windows")!, StringComparison.Ordinal);
        Assert.Contains("00:00-23:59", (string)Of(row, "Windows")!, StringComparison.Ordinal);

        // In the last minute of a day the window is closed.
        if (DateTimeOffset.UtcNow.TimeOfDay < new TimeSpan(23, 58, 0))
        {
            Assert.Equal(effective, Of(row, "EffectiveNow"));
        }
    }

    [Fact]
    public void Members_that_come_without_their_roles_are_asked_for()
    {
        string[] before = [.. _shell.Run("Get-PrivXAccess -Role 'Web operators' -Type Host | ForEach-Object { \"$($_.UserId) $($_.HostId) $($_.Account) $($_.GrantedBy)\" }").Clean().Output.Select(row => row.ToString()).Order(StringComparer.Ordinal)];
        _shell.Simulator.Journal.Clear();
        _shell.Simulator.Faults.Add(Fault.Rewritten("listRoleMembers", (_, body) =>
        {
            JsonObject page = JsonNode.Parse(body)!.AsObject();
            foreach (JsonNode? member in page["items"]!.AsArray())
            {
                member!.AsObject().Remove("roles");
            }

            return Encoding.UTF8.GetBytes(page.ToJsonString());
        }));
        Assert.Equal(before, _shell.Run("Get-PrivXAccess -Role 'Web operators' -Type Host | ForEach-Object { \"$($_.UserId) $($_.HostId) $($_.Account) $($_.GrantedBy)\" }").Clean().Output.Select(row => row.ToString()).Order(StringComparer.Ordinal));
        Assert.NotEmpty(_shell.Simulator.Journal.Requests("listUserRoles"));
    }

    private static object? Of(PSObject row, string property) => row.Properties[property].Value;

    private static string Stamp(DateTimeOffset time) => time.ToUniversalTime().ToString("s", CultureInfo.InvariantCulture);

    private static JsonObject Windows(params (DateTimeOffset Start, DateTimeOffset End)[] windows) => new()
    {
        ["grant_type"] = "TIME_RESTRICTED",
        ["grant_validity_periods"] = new JsonArray([.. windows.Select(window => new JsonObject { ["grant_start"] = Stamp(window.Start) + "Z", ["grant_end"] = Stamp(window.End) + "Z" })]),
    };

    private PSObject Single(string user, string host) => Assert.Single(_shell.Run($"Get-PrivXAccess {user} -TargetHost {host}").Clean().Output);

    private string Host(string name) => State.Hosts.FindBy("common_name", name)!["id"]!.ToString();

    private void Grant(string user, string role, JsonObject terms)
    {
        JsonObject found = State.Roles.FindBy("name", role)!;
        terms["id"] = found["id"]!.ToString();
        terms["name"] = role;
        terms["explicit"] = true;
        terms["implicit"] = false;
        State.Users.Change(State.Users.FindBy("principal", user)!["id"]!.ToString(), known => known["roles"] = new JsonArray(terms));
    }

    private void ChangeRole(string user, string role, Action<JsonObject> change) =>
        State.Users.Change(State.Users.FindBy("principal", user)!["id"]!.ToString(), known =>
            change(known["roles"]!.AsArray().Single(held => held!["name"]!.ToString() == role)!.AsObject()));

    private JsonObject Account(string name, bool isOwn, string? attribute) => new()
    {
        ["principal"] = name,
        ["use_user_account"] = isOwn,
        ["username_attribute"] = attribute ?? string.Empty,
        ["roles"] = new JsonArray(new JsonObject { ["id"] = State.Roles.FindBy("name", "Linux administrators")!["id"]!.ToString(), ["name"] = "Linux administrators", ["deleted"] = false }),
    };

    private void OwnAccount(string attribute, params string[] services) => State.Hosts.Change(Host("web-01"), host =>
    {
        host["principals"] = new JsonArray(Account(string.Empty, true, attribute));
        host["services"] = new JsonArray([.. services.Select(service => new JsonObject { ["service"] = service, ["address"] = "10.0.0.1", ["port"] = 22 })]);
    });
}
