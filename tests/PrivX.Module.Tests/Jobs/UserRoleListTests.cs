using System;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Jobs;

public sealed class UserRoleListTests : IDisposable
{
    private const string Rows = """
        $rows = @(
            [pscustomobject]@{ Ticket = 'T1'; User = 'anna.berg'; Role = 'Optics lab'; Start = '2090-01-07T08:00Z'; End = '2090-01-11T17:00Z'; FloatingLength = ''; Permanent = '' }
            [pscustomobject]@{ Ticket = 'T2'; User = 'elin.berg@nordlys.example'; Role = 'Contractors'; Start = ''; End = ''; FloatingLength = '8:00:00'; Permanent = '' }
            [pscustomobject]@{ Ticket = 'T3'; User = 'nobody.here'; Role = 'Contractors'; Start = ''; End = ''; FloatingLength = ''; Permanent = 'yes' }
            [pscustomobject]@{ Ticket = 'T4'; User = 'anna.berg'; Role = 'No such role'; Start = ''; End = '2090-01-11T17:00Z'; FloatingLength = ''; Permanent = '' }
            [pscustomobject]@{ Ticket = 'T5'; User = 'anna.berg'; Role = 'Contractors'; Start = ''; End = ''; FloatingLength = ''; Permanent = '' }
            [pscustomobject]@{ Ticket = 'T6'; User = 'anna.berg'; Role = 'Linux administrators'; Start = ''; End = '2090-01-11T17:00Z'; FloatingLength = ''; Permanent = '' }
            [pscustomobject]@{ Ticket = 'T7'; User = 'hugo.berg'; Role = 'Report readers'; Start = ''; End = ''; FloatingLength = ''; Permanent = 'yes' }
        )
        """;

    private readonly ModuleShell _shell = new();

    public UserRoleListTests() => _shell.Run(Rows).Clean();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void Each_row_is_told_and_a_bad_one_harms_no_other()
    {
        string[] before = Others("anna.berg", "Optics lab");
        Result result = _shell.Run("$rows | Sync-PrivXUserRole");
        Assert.Equal(
            ["T1 Granted", "T2 Granted", "T3 Failed", "T4 Failed", "T5 Failed", "T6 ByRule", "T7 Granted"],
            result.Output.Select(row => $"{Of(row, "Ticket")} {Of(row, "State")}"));
        Assert.Equal(3, result.Errors.Count);
        Assert.All(result.Output.Where(row => "Failed".Equals(Of(row, "State"))), row => Assert.NotEmpty((string)Of(row, "Reason")!));
        Assert.Equal("elin.berg", Of(result.Output[1], "User"));
        Assert.Equal("from 2090-01-07 08:00Z to 2090-01-11 17:00Z", Of(result.Output[0], "After"));
        Assert.Equal("FLOATING", Held("elin.berg", "Contractors")!["grant_type"]!.ToString());
        Assert.Equal(8, Held("elin.berg", "Contractors")!["floating_length"]!.GetValue<int>());
        Assert.Equal("PERMANENT", Held("hugo.berg", "Report readers")!["grant_type"]!.ToString());
        Assert.Equal(before, Others("anna.berg", "Optics lab"));

        _shell.Simulator.Journal.Clear();
        Result again = _shell.Run("$rows | Sync-PrivXUserRole");
        Assert.Equal(["T1 Unchanged", "T2 Unchanged", "T3 Failed", "T4 Failed", "T5 Failed", "T6 ByRule", "T7 Unchanged"], again.Output.Select(row => $"{Of(row, "Ticket")} {Of(row, "State")}"));
        Assert.Empty(_shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void A_row_that_cannot_be_read_has_its_result_in_its_place()
    {
        Result result = _shell.Run("$rows[1].End = 'soon'; $rows[0], $rows[1], $rows[6] | Sync-PrivXUserRole -ThrottleLimit 4");
        Assert.Equal(["T1 anna.berg Granted", "T2 elin.berg@nordlys.example Failed", "T7 hugo.berg Granted"], result.Output.Select(row => $"{Of(row, "Ticket")} {Of(row, "User")} {Of(row, "State")}"));
        ErrorRecord error = result.SingleError();
        Assert.StartsWith("PrivX.InvalidValue,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(error.Exception.Message, Of(result.Output[1], "Reason"));
        Assert.Equal("T2", ((PSObject)error.TargetObject).Properties["Ticket"].Value);
    }

    [Fact]
    public void WhatIf_writes_the_same_rows_and_sends_nothing()
    {
        string[] shown = Told("$rows | Sync-PrivXUserRole -WhatIf -ErrorAction SilentlyContinue");
        Assert.Empty(_shell.Simulator.Journal.Writes());
        Assert.Equal(shown, Told("$rows | Sync-PrivXUserRole -ErrorAction SilentlyContinue"));
        Assert.NotEmpty(_shell.Simulator.Journal.Requests("updateUserRoles"));
    }

    [Fact]
    public void Rows_come_in_order_with_several_at_once()
    {
        string[] shown = Told("$rows | Sync-PrivXUserRole -ThrottleLimit 4 -ErrorAction SilentlyContinue");
        Assert.Equal(["T1", "T2", "T3", "T4", "T5", "T6", "T7"], shown.Select(row => row[..2]));
    }

    [Fact]
    public void A_longer_grant_is_kept_unless_asked()
    {
        _shell.Run("Grant-PrivXUserRole hugo.berg Contractors -Permanent").Clean();
        PSObject kept = _shell.Run("Sync-PrivXUserRole hugo.berg Contractors -End 2090-01-01T00:00Z").Only();
        Assert.Equal(("Kept", "permanently", "permanently"), (Of(kept, "State"), Of(kept, "Before"), Of(kept, "After")));
        PSObject forced = _shell.Run("Sync-PrivXUserRole hugo.berg Contractors -End 2090-01-01T00:00Z -Force").Only();
        Assert.Equal(("Granted", "permanently"), (Of(forced, "State"), Of(forced, "Before")));
        Assert.Equal("TIME_RESTRICTED", Held("hugo.berg", "Contractors")!["grant_type"]!.ToString());
        Result shorter = _shell.Run("Sync-PrivXUserRole hugo.berg Contractors -FloatingLength 1:00:00");
        Assert.StartsWith("PrivX.GrantExists,", shorter.SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("Failed", Of(Assert.Single(shorter.Output), "State"));
    }

    [Fact]
    public void What_is_lost_while_the_list_is_worked_off_is_put_back_and_told()
    {
        // Somebody takes the first grant away after it was made and looked at.
        string anna = User("anna.berg")["id"]!.ToString();
        _shell.Simulator.Faults.Add(Fault.Custom($"/role-store/api/v1/users/{User("hugo.berg")["id"]}/roles", state => state.Users.Change(anna, user => user["roles"] = new JsonArray())));
        Result result = _shell.Run("$rows[0, 6] | Sync-PrivXUserRole").Clean();
        Assert.Contains("Optics lab of anna.berg", Assert.Single(result.Warnings), StringComparison.Ordinal);
        Assert.NotNull(Held("anna.berg", "Optics lab"));
    }

    [Fact]
    public void An_email_address_of_several_users_is_refused()
    {
        JsonObject twin = User("elin.berg").DeepClone().AsObject();
        twin["id"] = Guid.NewGuid().ToString();
        twin["principal"] = "elin.two";
        _shell.Simulator.State.Users.Put(twin);
        Assert.StartsWith("PrivX.AmbiguousName,", _shell.Run("$rows[1] | Sync-PrivXUserRole").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(_shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void A_copy_has_the_same_terms_and_leaves_other_grants()
    {
        _shell.Run("Grant-PrivXUserRole anna.berg 'Optics lab' -Start 2090-01-07T08:00Z -End 2090-01-11T17:00Z; Grant-PrivXUserRole anna.berg Contractors -FloatingLength 8:00:00; Grant-PrivXUserRole hugo.berg 'Report readers' -Permanent").Clean();
        _shell.Simulator.Journal.Clear();
        string[] shown = Told("Copy-PrivXUserRole anna.berg hugo.berg -WhatIf");
        Assert.Empty(_shell.Simulator.Journal.Writes());
        Assert.Equal(shown, Told("Get-PrivXUser hugo.berg | Copy-PrivXUserRole -From anna.berg"));
        Assert.Single(_shell.Simulator.Journal.Requests("updateUserRoles"));
        Assert.Equal(Held("anna.berg", "Optics lab")!["grant_validity_periods"]!.ToJsonString(), Held("hugo.berg", "Optics lab")!["grant_validity_periods"]!.ToJsonString());
        Assert.Equal(8, Held("hugo.berg", "Contractors")!["floating_length"]!.GetValue<int>());
        Assert.NotNull(Held("hugo.berg", "Report readers"));
        Assert.Contains(shown, row => row.Contains("Linux administrators ByRule", StringComparison.Ordinal));
        _shell.Simulator.Journal.Clear();
        _shell.Run("Copy-PrivXUserRole anna.berg hugo.berg").Clean();
        Assert.Empty(_shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void Replace_takes_away_what_the_model_has_not_been_granted_among_the_roles_named()
    {
        _shell.Run("Grant-PrivXUserRole anna.berg Contractors -FloatingLength 8:00:00; Grant-PrivXUserRole hugo.berg 'Report readers', 'Optics lab', Contractors -Permanent").Clean();
        _shell.Run("Copy-PrivXUserRole anna.berg hugo.berg -Role Contractors, 'Optics lab' -Replace").Clean();
        Assert.Equal("FLOATING", Held("hugo.berg", "Contractors")!["grant_type"]!.ToString());
        Assert.Null(Held("hugo.berg", "Optics lab"));
        Assert.NotNull(Held("hugo.berg", "Report readers"));
        Assert.StartsWith("PrivX.InvalidArgument,", _shell.Run("Copy-PrivXUserRole anna.berg anna.berg -Replace").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    private static object? Of(PSObject row, string property) => row.Properties[property].Value;

    private string[] Told(string script) => [.. _shell.Run(script).Output.Select(row => $"{Of(row, "Ticket")} {Of(row, "User")} {Of(row, "Role")} {Of(row, "State")} {Of(row, "After")}")];

    private JsonObject User(string name) => _shell.Simulator.State.Users.FindBy("principal", name)!;

    private JsonNode? Held(string user, string role) => User(user)["roles"]!.AsArray().SingleOrDefault(held => held!["name"]!.ToString() == role && held["explicit"]!.GetValue<bool>());

    private string[] Others(string user, string role) => [.. User(user)["roles"]!.AsArray().Where(held => held!["name"]!.ToString() != role).Select(held => held!.ToJsonString()).Order(StringComparer.Ordinal)];
}
