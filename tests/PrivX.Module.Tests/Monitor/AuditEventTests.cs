using System;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Monitor;

/// <summary>The audit log: what the server filters, what is compared here, and pages that do not move.</summary>
public sealed class AuditEventTests
{
    [Fact]
    public void Several_kinds_are_told_apart_here_because_the_server_wants_all_words_in_one_event()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("Get-PrivXAuditEvent User-login-failed, 303, Secret-* -Oldest").Clean();
        Assert.Equal(Stored(shell).Count(audited => audited["event_id"]!.ToString() is "102" or "303" or "1740"), result.Output.Count);
        JsonNode body = JsonNode.Parse(shell.Simulator.Journal.Requests("searchAuditEvents")[0].Body)!;
        Assert.Null(body["keywords"]);
    }

    [Fact]
    public void One_wildcard_lets_the_server_look_for_its_plain_part()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("Get-PrivXAuditEvent *login* -Oldest").Clean();
        Assert.Equal(Stored(shell).Count(audited => audited["event_name"]!.ToString().Contains("login", StringComparison.Ordinal)), result.Output.Count);
        Assert.StartsWith("""{"keywords":"login","end_time":""", shell.Simulator.Journal.Requests("searchAuditEvents")[0].Body, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Requests("listAuditEventCodes"));
    }

    [Fact]
    public void A_word_is_looked_for_beside_the_kind()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("Get-PrivXAuditEvent Connection-* -Keyword term-02 -Oldest").Clean();
        Assert.NotEmpty(result.Output);
        Assert.All(result.Output, audited => Assert.StartsWith("Connection-", audited.Properties["EventName"].Value.ToString(), StringComparison.Ordinal));
        Assert.StartsWith("""{"keywords":"term-02","end_time":""", shell.Simulator.Journal.Requests("searchAuditEvents")[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_that_does_not_exist_is_an_error_and_no_event_is_read()
    {
        using var shell = new ModuleShell();
        Assert.StartsWith("PrivX.NotFound,", shell.Run("Get-PrivXAuditEvent User-loged-in -Service auth").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Requests("searchAuditEvents"));
        Assert.Empty(shell.Simulator.Journal.Requests("listAuditEvents"));
    }

    [Fact]
    public void Newest_events_are_read_up_to_a_fixed_time_so_that_new_ones_do_not_move_the_pages()
    {
        // The log-in is one more.
        using var shell = new ModuleShell(new SimulatorOptions { AuditEvents = 2499 });
        shell.Simulator.Faults.Add(new Fault
        {
            Kind = FaultKind.Custom,
            Target = "searchAuditEvents",
            Times = null,
            Action = state => AddEvent(state, shell.Simulator.Clock.UtcNow.AddSeconds(1)),
        });
        Result result = shell.Run("Get-PrivXAuditEvent").Clean();
        Assert.Equal(2500, result.Output.Count);
        Assert.True(shell.Simulator.Journal.Requests("searchAuditEvents").Count >= 3);
        Assert.Equal(2500, result.Output.Select(audited => audited.Properties["Created"].Value + "|" + audited.Properties["Details"].Value + audited.Properties["EventId"].Value + audited.Properties["Username"].Value).Distinct().Count());
    }

    // The count stays as it is where as many come as go.
    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public void Oldest_events_that_are_purged_while_as_many_new_ones_come_hide_and_double_no_event(int number)
    {
        // The log-in is one more.
        using var shell = new ModuleShell(new SimulatorOptions { AuditEvents = 2499 });
        shell.Simulator.Faults.Add(new Fault
        {
            Kind = FaultKind.Custom,
            Target = "searchAuditEvents",
            After = 1,
            Times = 1,
            Action = state =>
            {
                var events = state.Collection("monitor-service/auditevents");
                foreach (string oldest in events.Keys.Take(number))
                {
                    events.Remove(oldest);
                    AddEvent(state, shell.Simulator.Clock.UtcNow.AddSeconds(1));
                }
            },
        });
        Result result = shell.Run("Get-PrivXAuditEvent -Oldest").Clean();
        Assert.Equal(2500, result.Output.Count);
        Assert.Equal(2500, result.Output.Select(audited => audited.Properties["Created"].Value + "|" + audited.Properties["Details"].Value + audited.Properties["EventId"].Value + audited.Properties["Username"].Value).Distinct().Count());
    }

    // Rows of one time come in another order with each answer, and events have no id: at the end of a page one would come twice and another not at all.
    [Theory]
    [InlineData("")]
    [InlineData("-Oldest")]
    public void Events_of_one_time_come_once_each_also_where_their_order_changes(string order)
    {
        using var shell = new ModuleShell(new SimulatorOptions { UnstableOrder = true });
        DateTimeOffset time = shell.Simulator.Clock.UtcNow.AddHours(-2);
        for (int i = 0; i < 5000; i++)
        {
            AddEvent(shell.Simulator.State, time.AddSeconds(i / 100 * 100), $"{i}");
        }

        Result result = shell.Run($"Get-PrivXAuditEvent {order} | ForEach-Object {{ $_.Message['number'] }}").Clean();
        string[] numbers = result.Output.Where(number => number is not null).Select(number => number.ToString()).ToArray();
        Assert.Equal(5000, numbers.Distinct().Count());
        Assert.Equal(5000, numbers.Length);
    }

    [Fact]
    public void More_events_of_one_time_than_fit_half_a_page_in_changing_order_are_an_incomplete_list()
    {
        using var shell = new ModuleShell(new SimulatorOptions { UnstableOrder = true });
        DateTimeOffset time = shell.Simulator.Clock.UtcNow.AddHours(-1);
        for (int i = 0; i < 3000; i++)
        {
            AddEvent(shell.Simulator.State, time, $"{i}");
        }

        Result result = shell.Run("Get-PrivXAuditEvent");
        ErrorRecord error = result.SingleError();
        Assert.StartsWith("PrivX.IncompleteList,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("changed places", error.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Times_are_included_and_given_to_the_server()
    {
        using var shell = new ModuleShell();
        shell.Run("Get-PrivXAuditEvent -After '2026-01-02T03:04:05Z' -Before '2026-01-03T00:00:00+02:00'").Clean();
        Assert.Equal("""{"start_time":"2026-01-02T03:04:05Z","end_time":"2026-01-02T22:00:00Z"}""", Assert.Single(shell.Simulator.Journal.Requests("searchAuditEvents")).Body);
    }

    [Fact]
    public void Users_and_hosts_of_the_pipeline_are_each_asked_for_and_other_objects_are_refused()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("Get-PrivXHost app-01, db-01 | Get-PrivXAuditEvent -First 1; Get-PrivXUser carla.berg | Get-PrivXAuditEvent -First 1").Clean();
        Assert.InRange(result.Output.Count, 1, 3);
        string[] bodies = shell.Simulator.Journal.Requests("searchAuditEvents").Select(request => request.Body).ToArray();
        Assert.Equal(["host_id", "host_id", "user_id"], bodies.Select(body => JsonNode.Parse(body)!.AsObject().Single().Key));
        Assert.Equal(3, bodies.Distinct().Count());
        Assert.StartsWith("InputObjectNotBound,", shell.Run("Get-PrivXRole auditors -ErrorAction Ignore; Get-PrivXRole -First 1 | Get-PrivXAuditEvent").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void Events_of_an_API_client_are_found_by_its_object()
    {
        using var shell = new ModuleShell();
        shell.Run("Get-PrivXApiClient automation | Get-PrivXAuditEvent -First 1").Clean();
        Assert.Equal($$"""{"user_id":"{{shell.Simulator.Credentials.ApiClientId}}"}""", Assert.Single(shell.Simulator.Journal.Requests("searchAuditEvents")).Body);
    }

    [Fact]
    public void A_connection_is_given_by_id_and_as_an_object()
    {
        using var shell = new ModuleShell();
        shell.Run("$one = Get-PrivXConnection -First 1; Get-PrivXAuditEvent -Connection $one -First 1; Get-PrivXAuditEvent -Connection $one.Id -First 1; $one | Get-PrivXAuditEvent -First 1").Clean();
        string[] bodies = shell.Simulator.Journal.Requests("searchAuditEvents").Select(request => request.Body).ToArray();
        Assert.Equal(3, bodies.Length);
        Assert.StartsWith("{\"connection_id\":\"", Assert.Single(bodies.Distinct()), StringComparison.Ordinal);
    }

    [Fact]
    public void Services_are_compared_here_with_wildcards()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("Get-PrivXAuditEvent -Service role-*, host-store -Oldest").Clean();
        Assert.Equal(["HOST-STORE", "ROLE-STORE"], result.Output.Select(audited => audited.Properties["ServiceName"].Value.ToString()).Distinct().Order());
    }

    [Fact]
    public void Names_of_events_are_completed()
    {
        using var shell = new ModuleShell();
        const string Tab = "foreach ($try in 1..10) { $found = [System.Management.Automation.CommandCompletion]::CompleteInput('Get-PrivXAuditEvent User-login-', 31, $null).CompletionMatches; if ($found) { break } }; $found.CompletionText";
        Assert.Contains("User-login-failed", shell.Run(Tab).Clean().Output.Select(text => text.ToString()));
    }

    private static JsonObject[] Stored(ModuleShell shell) => shell.Simulator.State.Collection("monitor-service/auditevents").All().ToArray();

    private static void AddEvent(SimulatorState state, DateTimeOffset time, string? number = null)
    {
        var events = state.Collection("monitor-service/auditevents");
        JsonObject copy = events.All()[0].DeepClone().AsObject();
        copy["id"] = Guid.NewGuid().ToString();
        copy["created"] = time.UtcDateTime.ToString("O");
        if (number is not null)
        {
            copy["message"]!["number"] = number;
        }

        events.Put(copy);
    }
}
