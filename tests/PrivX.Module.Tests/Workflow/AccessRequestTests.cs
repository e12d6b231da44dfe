using System;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Workflow;

/// <summary>Access requests: which step is decided, what is refused before it is sent, and how requests are found.</summary>
public sealed class AccessRequestTests
{
    private const string Name = "Database administrators for Ines Berg";

    [Fact]
    public void Requests_of_a_user_are_those_that_the_user_made_or_gets_the_role_of()
    {
        using var shell = new ModuleShell();
        string id = shell.Run($"(Get-PrivXAccessRequest '{Name}').Id").Only().ToString();
        Assert.Equal(id, shell.Run("(Get-PrivXAccessRequest -User ines.berg).Id").Only().ToString());
        Assert.Empty(shell.Run("Get-PrivXAccessRequest -User carla.berg").Clean().Output);
        Assert.StartsWith("PrivX.NotFound,", shell.Run("Get-PrivXAccessRequest -User nobody").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(2, shell.Simulator.Journal.Requests("searchAccessRequests").Count);
    }

    [Fact]
    public void The_step_that_waits_is_decided_one_after_the_other()
    {
        using var shell = new ModuleShell();
        shell.Run($"Approve-PrivXAccessRequest '{Name}'; Get-PrivXAccessRequest data* | Approve-PrivXAccessRequest -Comment second -NextStep").Clean();
        Assert.Equal(
            ["""{"step":0,"decision":"APPROVED"}""", """{"step":1,"decision":"APPROVED","comment":"second"}"""],
            shell.Simulator.Journal.Writes().Select(entry => entry.Body));
        Assert.Equal("APPROVED", shell.Run("(Get-PrivXAccessRequest).Status").Only().BaseObject);
        Assert.Empty(shell.Run("(Get-PrivXAccessRequest).WaitingFor").Clean().Output);
    }

    [Fact]
    public void Who_has_approved_a_step_does_not_approve_the_next_one_by_running_the_same_again()
    {
        using var shell = new ModuleShell();
        shell.Run($"Approve-PrivXAccessRequest '{Name}'").Clean();
        foreach (string again in new[] { $"Approve-PrivXAccessRequest '{Name}'", $"Approve-PrivXAccessRequest '{Name}' -WhatIf", "Get-PrivXAccessRequest -Filter active_approvals | Approve-PrivXAccessRequest -ThrottleLimit 4" })
        {
            ErrorRecord error = shell.Run(again).SingleError();
            Assert.StartsWith("PrivX.NotWaiting,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Contains("approved step 1 of 2 'Team'", error.ToString(), StringComparison.Ordinal);
            Assert.Contains("Step 2 of 2", error.ToString(), StringComparison.Ordinal);
            Assert.Contains("Security officers", error.ToString(), StringComparison.Ordinal);
            Assert.Contains("-NextStep", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        }

        Assert.Single(shell.Simulator.Journal.Writes());
        shell.Run($"Approve-PrivXAccessRequest '{Name}' -Step 1").Clean();
        Assert.Equal("APPROVED", shell.Run("(Get-PrivXAccessRequest).Status").Only().BaseObject);
    }

    [Fact]
    public void What_others_have_approved_is_no_reason_to_refuse()
    {
        using var shell = new ModuleShell();
        Change(shell, request => Approve(request["steps"]![0]!["approvers"]![0]!, "0b6f2f62-8a41-4f0c-9d7a-0d5c5c6f3b22"));
        shell.Run($"Approve-PrivXAccessRequest '{Name}'").Clean();
        Assert.Contains("\"step\":1", Assert.Single(shell.Simulator.Journal.Writes()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_has_approved_a_part_of_a_step_that_all_must_approve_is_told_so()
    {
        using var shell = new ModuleShell();
        string me = shell.Run("(Get-PrivXUser -Current).Id").Only().ToString();
        Change(shell, request =>
        {
            request["steps"]![0]!["match"] = "ALL";
            Approve(request["steps"]![0]!["approvers"]![0]!, me);
            request["steps"]![0]!["approvers"]!.AsArray().Add(JsonNode.Parse("""{"decision":"WAITING","role":{"id":"6d3b3f62-8a41-4f0c-9d7a-0d5c5c6f3b11","name":"Auditors"}}"""));
        });
        ErrorRecord error = shell.Run($"Get-PrivXAccessRequest '{Name}' | Approve-PrivXAccessRequest").SingleError();
        Assert.StartsWith("PrivX.NotWaiting,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("Auditors", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_has_approved_can_still_deny()
    {
        using var shell = new ModuleShell();
        shell.Run($"Approve-PrivXAccessRequest '{Name}'; Deny-PrivXAccessRequest '{Name}'").Clean();
        Assert.Equal("DENIED", shell.Run("(Get-PrivXAccessRequest).Status").Only().BaseObject);
        Assert.Equal("step 2 denied", shell.Run("(Get-PrivXAccessRequest).Progress").Only().BaseObject);
    }

    [Theory]
    [InlineData("ALL", "Security officers and privx-admin")]
    [InlineData("ANY", "Security officers or privx-admin")]
    public void The_queue_tells_what_is_decided_and_what_is_missing(string match, string missing)
    {
        using var shell = new ModuleShell();
        Change(shell, request => request["steps"]![1]!["match"] = match);
        Assert.Equal("0 of 2 steps approved; step 1 waits for privx-admin", shell.Run("(Get-PrivXAccessRequest).Progress").Only().BaseObject);
        shell.Run($"Approve-PrivXAccessRequest '{Name}'").Clean();
        Assert.Equal($"1 of 2 steps approved; step 2 waits for {missing}", shell.Run("(Get-PrivXAccessRequest).Progress").Only().BaseObject);
        const string Steps = "(Get-PrivXAccessRequest).Steps | ForEach-Object { '{0}: {1} / {2}' -f $_.State, ($_.Decisions -join ', '), ($_.WaitingFor -join ', ') }";
        Assert.Equal(["APPROVED: APPROVED by automation for privx-admin / ", "WAITING:  / Security officers, privx-admin"], shell.Run(Steps).Clean().Output.Select(step => step.ToString()));

        // One of the two roles, as another has it.
        Change(shell, request => Approve(request["steps"]![1]!["approvers"]![0]!, "0b6f2f62-8a41-4f0c-9d7a-0d5c5c6f3b22"));
        string progress = shell.Run("(Get-PrivXAccessRequest).Progress").Only().ToString();
        Assert.Equal(match == "ANY" ? "2 of 2 steps approved" : "1 of 2 steps approved; step 2 waits for privx-admin", progress);
    }

    [Fact]
    public void An_object_that_was_read_earlier_is_decided_on_as_it_is_now()
    {
        using var shell = new ModuleShell();
        shell.Run("$r = Get-PrivXAccessRequest; $r | Approve-PrivXAccessRequest; $r | Approve-PrivXAccessRequest -NextStep").Clean();
        Assert.Contains("\"step\":1", shell.Simulator.Journal.Writes()[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_step_that_any_role_may_approve_one_approval_is_enough()
    {
        using var shell = new ModuleShell();
        string id = shell.Simulator.State.Collection("workflow-engine/requests").All().Single()["id"]!.ToString();
        Assert.True(shell.Simulator.State.Collection("workflow-engine/requests").Change(id, request =>
        {
            request["steps"]![0]!["match"] = "ANY";
            request["steps"]![0]!["approvers"]!.AsArray().Add(JsonNode.Parse("""{"decision":"APPROVED","role":{"id":"6d3b3f62-8a41-4f0c-9d7a-0d5c5c6f3b11","name":"x"}}"""));
        }));
        Assert.Equal(1, shell.Run("(Get-PrivXAccessRequest).WaitingStep").Only().BaseObject);
        Assert.Equal(["Security officers", "privx-admin"], shell.Run("(Get-PrivXAccessRequest).WaitingFor").Clean().Output.Select(role => role.ToString()));
    }

    private static void Change(ModuleShell shell, Action<JsonObject> change)
    {
        string id = shell.Simulator.State.Collection("workflow-engine/requests").All().Single()["id"]!.ToString();
        Assert.True(shell.Simulator.State.Collection("workflow-engine/requests").Change(id, change));
    }

    private static void Approve(JsonNode approver, string user)
    {
        approver["decision"] = "APPROVED";
        approver["user"] = new JsonObject { ["id"] = user, ["display_name"] = "Someone" };
    }

    [Theory]
    [InlineData("Approve")]
    [InlineData("Deny")]
    public void What_has_been_decided_is_not_sent_again(string verb)
    {
        using var shell = new ModuleShell();
        shell.Run($"$r = Get-PrivXAccessRequest; Deny-PrivXAccessRequest '{Name}'").Clean();
        shell.Simulator.Journal.Clear();
        ErrorRecord error = shell.Run($"$r | {verb}-PrivXAccessRequest").SingleError();
        Assert.StartsWith("PrivX.NotWaiting,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("DENIED", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void A_refusal_to_list_everybodys_requests_names_the_other_filters()
    {
        using var shell = new ModuleShell();
        foreach (string operation in new[] { "listAccessRequests", "searchAccessRequests" })
        {
            shell.Simulator.Faults.Add(Fault.Status(operation, 403));
        }

        foreach (string script in new[] { "Get-PrivXAccessRequest", "Get-PrivXAccessRequest -Keyword x" })
        {
            ErrorRecord error = shell.Run(script).SingleError();
            Assert.Contains("requests-view", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
            Assert.Contains("approvals", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Names_are_looked_for_where_the_cmdlet_can_use_them()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run($"Revoke-PrivXAccessRequest Nothing* -WhatIf; Remove-PrivXAccessRequest Nothing* -WhatIf; Deny-PrivXAccessRequest Nothing* -WhatIf");
        Assert.Equal(3, result.AllErrors.Count(error => error.FullyQualifiedErrorId.StartsWith("PrivX.NotFound,", StringComparison.Ordinal)));
        Assert.Equal(["filter=approvals", "filter=requests", "filter=active_approvals"], shell.Simulator.Journal.All.Select(entry => entry.Query.Split('&')[0]));
    }

    [Fact]
    public void A_role_that_was_taken_back_is_left_alone()
    {
        using var shell = new ModuleShell();
        shell.Run("$r = Get-PrivXAccessRequest 'Database administrators for Ines Berg'; $r, $r | Approve-PrivXAccessRequest -NextStep; Revoke-PrivXAccessRequest $r; Revoke-PrivXAccessRequest $r.Id").Clean();
        Assert.Single(shell.Simulator.Journal.Requests("revokeAccessRequestRole"));
        Assert.Equal(true, shell.Run("(Get-PrivXAccessRequest).TargetRoleRevoked").Only().BaseObject);
    }

    [Fact]
    public void WhatIf_tells_the_step_the_terms_and_the_reason()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        shell.Run("Get-PrivXAccessRequest -Filter active_approvals | Approve-PrivXAccessRequest -WhatIf; New-PrivXAccessRequest Contractors -Permanent -WhatIf").Clean();
        Assert.Empty(shell.Simulator.Journal.Writes());
        string shown = string.Join("\n", host.Shown);
        Assert.Contains(Name, shown, StringComparison.Ordinal);
        Assert.Contains("Approve step 1 of 2 'Team': 8 hours from the first connection, asked for because 'Move of the reports database'", shown, StringComparison.Ordinal);
        Assert.Contains("Contractors", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Contractors -Permanent", """{"action":"GRANT","grant_type":"PERMANENT"}""")]
    [InlineData("Contractors -Action remove", """{"action":"REMOVE"}""")]
    [InlineData("Contractors -Length 1.00:00:00", """{"action":"GRANT","grant_type":"FLOATING","floating_length":24}""")]
    [InlineData("Contractors -Length PT2H", """{"action":"GRANT","grant_type":"FLOATING","floating_length":2}""")]
    public void The_terms_follow_from_what_is_given(string arguments, string expected)
    {
        using var shell = new ModuleShell();
        Assert.Equal("PrivX.Workflow.AccessRequest", shell.Run($"New-PrivXAccessRequest {arguments}").Only().TypeNames[0]);
        JsonObject body = JsonNode.Parse(Assert.Single(shell.Simulator.Journal.Writes()).Body)!.AsObject();
        body.Remove("requested_role");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), body), body.ToJsonString());
    }

    [Fact]
    public void A_grant_with_an_end_starts_now_by_the_sessions_clock()
    {
        using var shell = new ModuleShell();
        shell.Run("New-PrivXAccessRequest Contractors -End ([DateTimeOffset]::UtcNow.AddDays(1))").Clean();
        JsonNode body = JsonNode.Parse(Assert.Single(shell.Simulator.Journal.Writes()).Body)!;
        Assert.Equal("TIME_RESTRICTED", body["grant_type"]!.ToString());
        Assert.InRange(DateTimeOffset.UtcNow - DateTimeOffset.Parse(body["grant_start"]!.ToString(), System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromSeconds(-5), TimeSpan.FromMinutes(5));
    }

    [Theory]
    [InlineData("Contractors")]
    [InlineData("Contractors -Permanent -Length 08:00:00")]
    [InlineData("Contractors -Permanent -End 2030-01-01")]
    [InlineData("Contractors -Permanent -Action REMOVE")]
    [InlineData("Contractors -Length 00:01:30")]
    [InlineData("Contractors -Length 01:30:00")]
    [InlineData("Contractors -Length 08:00:00 -Action REMOVE")]
    [InlineData("Contractors -End 2030-01-01 -Action Remove")]
    [InlineData("Contractors -End 2030-01-01 -Length 08:00:00")]
    [InlineData("Contractors -Start 2030-01-01")]
    public void Terms_that_cannot_be_are_refused_before_anything_is_sent(string arguments)
    {
        using var shell = new ModuleShell();
        Assert.StartsWith("PrivX.InvalidArgument,", shell.Run($"New-PrivXAccessRequest {arguments}").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void Rows_of_a_ticket_list_become_requests()
    {
        using var shell = new ModuleShell();
        shell.Run("""
            [pscustomobject]@{ Role = 'Contractors'; User = 'anna.berg'; Justification = 'T-1'; Permanent = 'no'; Length = '04:00:00'; End = '' },
            [pscustomobject]@{ Role = 'Linux administrators'; User = 'ines.berg'; Justification = 'T-2'; Permanent = ''; Length = ''; End = [DateTimeOffset]::UtcNow.AddDays(2).ToString('o') },
            [pscustomobject]@{ Role = 'Database administrators'; Justification = 'T-3'; Permanent = 'yes'; Length = ''; End = '' } | New-PrivXAccessRequest
            """).Clean();
        Assert.Equal(["FLOATING 4 False", "TIME_RESTRICTED  True", "PERMANENT  False"], shell.Simulator.Journal.Writes()
            .Select(entry => JsonNode.Parse(entry.Body)!).Select(body => $"{body["grant_type"]} {body["floating_length"]} {body["grant_end"] is not null}"));
        Assert.Equal(["Anna Berg", "automation", "Ines Berg"], shell.Run("Get-PrivXAccessRequest -Filter requests | ForEach-Object { \"$($_.TargetUser)\" }").Clean().Output.Select(item => item.ToString()).Order());
    }

    [Fact]
    public void Tab_offers_what_waits_for_you()
    {
        using var shell = new ModuleShell();
        Assert.Equal($"'{Name}'", shell.Run("$line = 'Approve-PrivXAccessRequest '; [System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null).CompletionMatches.CompletionText").Only().BaseObject);
        Assert.StartsWith("filter=active_approvals&", shell.Simulator.Journal.All[0].Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Revoke-PrivXAccessRequest ", "approvals", 0)]
    [InlineData("$r = Get-PrivXAccessRequest 'Database administrators for Ines Berg'; $r, $r | Approve-PrivXAccessRequest -NextStep", "Revoke-PrivXAccessRequest ", "approvals", 1)]
    [InlineData("", "Remove-PrivXAccessRequest ", "requests", 1)]
    public void Tab_offers_that_with_which_the_cmdlet_can_do_something(string given, string line, string filter, int count)
    {
        using var shell = new ModuleShell();
        shell.Run($"$null = New-PrivXAccessRequest Contractors -Permanent; {given}").Clean();
        shell.Simulator.Journal.Clear();
        Assert.Equal(count, shell.Run("[System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null).CompletionMatches", ("line", line)).Clean().Output.Count);
        Assert.StartsWith($"filter={filter}&", Assert.Single(shell.Simulator.Journal.All).Query, StringComparison.Ordinal);
    }
}
