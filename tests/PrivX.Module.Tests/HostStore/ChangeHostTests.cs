using System;
using System.IO;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Net;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.HostStore;

/// <summary>New, Set, Remove, Enable, Disable and Register of hosts: exact requests, and what is left on the server.</summary>
public sealed class ChangeHostTests
{
    private const string Canary = "c4nary-Passphrase";

    [Fact]
    public void An_account_names_its_target_domain_and_a_key_may_lie_in_a_file()
    {
        using var shell = new ModuleShell();
        shell.Run("$domain = Get-PrivXTargetDomain NORDLYS").Clean();
        foreach (string given in new[] { "nordlys", "$domain", "$domain.Id" })
        {
            Assert.Equal(true, shell.Run($"(New-PrivXHostPrincipal svc -TargetDomain {given}).TargetDomain.Id -eq $domain.Id").Only().BaseObject);
        }

        string file = Path.GetTempFileName();
        File.WriteAllText(file, "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDHc2LuEKkj5mj6Jji9GBApE2C9m8F0EZHDU6+YpCMrV host\n");
        Assert.Equal("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDHc2LuEKkj5mj6Jji9GBApE2C9m8F0EZHDU6+YpCMrV host", shell.Run("(New-PrivXHostPublicKey $file).Key", ("file", file)).Only().BaseObject);
        File.Delete(file);
    }

    [Fact]
    public void Removing_what_is_being_listed_deletes_each_host_exactly_once()
    {
        using var shell = new ModuleShell(new SimulatorOptions { Hosts = 2500 });
        string[] ids = shell.Simulator.State.Hosts.All().Select(host => host["id"]!.ToString()).ToArray();
        Result result = shell.Run("Get-PrivXHost | Remove-PrivXHost -Confirm:$false").Clean();

        Assert.Empty(result.Output);
        Assert.Equal(0, shell.Simulator.State.Hosts.Count);
        string[] deleted = shell.Simulator.Journal.Requests("deleteHost").Select(request => request.Path.Split('/')[^1]).ToArray();
        Assert.Equal(2500, ids.Length);
        Assert.Equal(ids.Order(StringComparer.Ordinal), deleted.Order(StringComparer.Ordinal));
        Assert.Empty(shell.Simulator.Journal.Requests("getHost"));
    }

    [Fact]
    public void A_wildcard_is_looked_up_before_the_first_host_is_removed()
    {
        using var shell = new ModuleShell();
        shell.Run("Remove-PrivXHost web* -Confirm:$false -ThrottleLimit 4").Clean();
        Assert.DoesNotContain(shell.Simulator.State.Hosts.All(), host => host["common_name"]!.ToString().StartsWith("web", StringComparison.Ordinal));
        Assert.Equal("searchHosts", shell.Simulator.Journal.All[0].Operation);
        Assert.All(shell.Simulator.Journal.All.Skip(1), request => Assert.Equal("deleteHost", request.Operation));
    }

    [Fact]
    public void Where_nobody_can_be_asked_removing_says_how_to_go_on()
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run("Get-PrivXHost | Remove-PrivXHost").SingleError();
        Assert.StartsWith("PrivX.ConfirmationRequired,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("-Confirm:$false", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void Empty_cells_say_nothing_of_references_either()
    {
        using var shell = new ModuleShell();
        string id = shell.Run("(Get-PrivXHost web-01).Id").Only().ToString();
        JsonObject before = shell.Simulator.State.Hosts.Find(id)!;
        shell.Run("[pscustomobject]@{ HostId = $id; AccessGroupId = ''; SourceId = ''; Comment = 'from a row' } | Set-PrivXHost", ("id", id)).Clean();
        JsonObject after = shell.Simulator.State.Hosts.Find(id)!;
        Assert.Equal("from a row", after["comment"]!.ToString());
        Assert.True(JsonNode.DeepEquals(before["access_group_id"], after["access_group_id"]) && JsonNode.DeepEquals(before["source_id"], after["source_id"]), after.ToJsonString());
    }

    [Fact]
    public void A_comment_changes_and_nothing_else()
    {
        using var shell = new ModuleShell(new SimulatorOptions { UnknownMembers = true });
        JsonObject host = WithSecrets(shell);
        host["made_up"] = new JsonObject { ["deep"] = new JsonArray(1, "two") };
        host["principals"]![0]!["made_up"] = 7;
        shell.Simulator.State.Hosts.Put(host);
        JsonObject before = shell.Simulator.State.Hosts.Find(host["id"]!.ToString())!.DeepClone().AsObject();

        Assert.Empty(shell.Run($"Set-PrivXHost {host["common_name"]} -Comment 'new comment'").Clean().Output);

        JsonObject after = shell.Simulator.State.Hosts.Find(host["id"]!.ToString())!.DeepClone().AsObject();
        Assert.Equal("new comment", after["comment"]!.ToString());
        foreach (JsonObject side in new[] { before, after })
        {
            side.Remove("comment");
            side.Remove("updated");
            side.Remove("updated_by");
            foreach (JsonObject principal in side["principals"]!.AsArray().OfType<JsonObject>().Where(principal => principal["passphrase"]?.ToString() == string.Empty))
            {
                // No passphrase, either way.
                principal.Remove("passphrase");
            }
        }

        Assert.True(JsonNode.DeepEquals(before, after), $"{before.ToJsonString()}\n{after.ToJsonString()}");
        Assert.Contains("passphrase", after.ToJsonString(), StringComparison.Ordinal);
        Assert.Single(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void What_is_already_so_is_not_sent()
    {
        using var shell = new ModuleShell();
        shell.Run("Set-PrivXHost web-01 -Zone dmz").Clean();
        shell.Simulator.Journal.Clear();
        Assert.Equal("dmz", shell.Run("(Set-PrivXHost web-01 -Zone dmz -PassThru).Zone").Only().BaseObject);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void Accounts_given_without_a_passphrase_keep_theirs()
    {
        using var shell = new ModuleShell();
        JsonObject host = WithSecrets(shell);
        string id = host["id"]!.ToString();
        string stored = host["principals"]![0]!["passphrase"]!.ToString();
        string name = host["principals"]![0]!["principal"]!.ToString();
        shell.Run($"Set-PrivXHost {id} -Principal @{{ Principal = '{name}'; Rotate = $true }}, @{{ Principal = 'new' }}").Clean();

        JsonObject after = shell.Simulator.State.Hosts.Find(id)!;
        Assert.Equal(stored, after["principals"]![0]!["passphrase"]!.ToString());
        Assert.Null(after["principals"]![1]!["passphrase"]);
    }

    [Fact]
    public void An_object_that_was_changed_in_hand_is_merged_with_the_server()
    {
        using var shell = new ModuleShell();
        shell.Run("$h = Get-PrivXHost web-01; Set-PrivXHost web-01 -Zone elsewhere; $h.Tags += 'extra'; $h | Set-PrivXHost").Clean();
        JsonObject after = shell.Simulator.State.Hosts.All().Single(host => host["common_name"]!.ToString() == "web-01");
        Assert.Equal("elsewhere", after["zone"]!.ToString());
        Assert.Contains("extra", after["tags"]!.AsArray().Select(tag => tag!.ToString()));

        ErrorRecord error = shell.Run("$h.Comment = 'mine'; Set-PrivXHost web-01 -Comment theirs; $h | Set-PrivXHost").SingleError();
        Assert.StartsWith("PrivX.Conflict,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("comment", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_of_a_row_are_data_and_its_empty_cells_are_not()
    {
        using var shell = new ModuleShell();
        shell.Run("""
            $rows = [pscustomobject]@{ HostId = (Get-PrivXHost web-01).Id; Comment = 'row'; Zone = '' },
                    [pscustomobject]@{ HostId = (Get-PrivXHost web-02).Id; AuditEnabled = 'no' }
            $rows | Set-PrivXHost
            """).Clean();
        string[] bodies = shell.Simulator.Journal.Writes().Select(request => request.Body).ToArray();
        Assert.Equal(2, bodies.Length);
        JsonObject first = shell.Simulator.State.Hosts.All().Single(host => host["common_name"]!.ToString() == "web-01");
        JsonObject second = shell.Simulator.State.Hosts.All().Single(host => host["common_name"]!.ToString() == "web-02");
        Assert.Equal("row", first["comment"]!.ToString());
        Assert.Equal("dmz", first["zone"]!.ToString());
        Assert.NotEqual("row", second["comment"]?.ToString());
        Assert.False(second["audit_enabled"]!.GetValue<bool>());
    }

    [Fact]
    public void An_object_from_a_job_that_was_not_changed_sets_nothing_by_itself()
    {
        using var shell = new ModuleShell();
        shell.Run("""
            $h = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize((Get-PrivXHost web-01)))
            $h | Set-PrivXHost -Comment 'from a job'
            """).Clean();
        JsonObject sent = (JsonObject)JsonNode.Parse(Assert.Single(shell.Simulator.Journal.Writes()).Body)!;
        Assert.Equal("from a job", sent["comment"]!.ToString());
        Assert.NotEmpty(sent["principals"]!.AsArray());
    }

    [Fact]
    public void A_wildcard_changes_all_that_match_several_at_once()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("Set-PrivXHost * -Comment all -Tag one, two -ThrottleLimit 8 -PassThru").Clean();
        Assert.Equal(shell.Simulator.State.Hosts.Count, result.Output.Count);
        Assert.All(shell.Simulator.State.Hosts.All(), host => Assert.Equal("all", host["comment"]!.ToString()));
        Assert.All(shell.Simulator.State.Hosts.All(), host => Assert.Equal(2, host["tags"]!.AsArray().Count));
    }

    [Fact]
    public void A_host_that_changes_between_reading_and_writing_is_not_lost_to_a_stale_object()
    {
        using var shell = new ModuleShell();
        string id = shell.Simulator.State.Hosts.All()[0]["id"]!.ToString();
        shell.Run($"$h = Get-PrivXHost {id}").Clean();
        shell.Simulator.State.Hosts.Change(id, host => host["organization"] = "Somebody else's");
        shell.Run("$h.Comment = 'mine'; $h | Set-PrivXHost").Clean();
        JsonObject after = shell.Simulator.State.Hosts.Find(id)!;
        Assert.Equal("Somebody else's", after["organization"]!.ToString());
        Assert.Equal("mine", after["comment"]!.ToString());
    }

    [Fact]
    public void Deployable_has_a_call_of_its_own()
    {
        using var shell = new ModuleShell();
        shell.Run("Set-PrivXHost web-01 -Deployable $true").Clean();
        JournalEntry write = Assert.Single(shell.Simulator.Journal.Writes());
        Assert.Equal("setHostDeployable", write.Operation);
        Assert.Equal("""{"deployable":true}""", write.Body);
    }

    [Fact]
    public void Disable_and_enable_write_only_when_asked()
    {
        using var shell = new ModuleShell();
        Assert.Empty(shell.Run("Disable-PrivXHost web-01").Clean().Output);
        Assert.Equal("""{"disabled":true}""", Assert.Single(shell.Simulator.Journal.Writes()).Body);
        Assert.Equal(false, shell.Run("(Enable-PrivXHost web-01 -PassThru).Disabled").Only().BaseObject);
    }

    [Fact]
    public void Another_nouns_object_is_not_taken_for_a_host()
    {
        using var shell = new ModuleShell();
        shell.Run("Get-PrivXSource | Remove-PrivXHost -Confirm:$false");
        Assert.Empty(shell.Simulator.Journal.Writes());
        Assert.NotEmpty(shell.Run("Get-PrivXSource | Remove-PrivXHost -Confirm:$false").Errors);
    }

    [Fact]
    public void WhatIf_sends_nothing_and_tells_without_secrets()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        string stored = shell.Simulator.State.Hosts.All().Single(one => one["common_name"]!.ToString() == "web-01").ToJsonString();
        shell.Run(
            """
            $p = New-PrivXHostPrincipal root -Passphrase $Secret -Role 'Linux administrators'
            New-PrivXHost box-01 10.0.0.1 -Principal $p -Comment hello -WhatIf
            Set-PrivXHost web-01 -Comment hello -Principal $p, @{ Principal = 'x' }, @{ Principal = 'y' } -WhatIf
            Set-PrivXHost web-01 -Deployable $true -WhatIf
            Disable-PrivXHost web-01 -WhatIf
            Register-PrivXHost box-02 10.0.0.2 -Principal $p -WhatIf
            Get-PrivXHost | Remove-PrivXHost -WhatIf
            """,
            ("Secret", new NetworkCredential(string.Empty, Canary).SecurePassword)).Clean();

        Assert.Empty(shell.Simulator.Journal.Writes());
        string told = string.Join("\n", host.Shown);
        Assert.Contains("box-01", told, StringComparison.Ordinal);
        Assert.Contains("comment: 'hello'", told, StringComparison.Ordinal);
        Assert.Contains("web-01 (", told, StringComparison.Ordinal);
        Assert.Contains("passphrase: *** -> ***", told, StringComparison.Ordinal);
        Assert.Contains("Remove host", told, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, told, StringComparison.Ordinal);
        Assert.Equal(stored, shell.Simulator.State.Hosts.All().Single(one => one["common_name"]!.ToString() == "web-01").ToJsonString());
    }

    // It could otherwise write over the question, and somebody would say yes to another one.
    [Fact]
    public void What_is_asked_moves_nothing_on_the_screen()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        string id = shell.Run("(New-PrivXHost $n -Address a.example).Id", ("n", "a\u001b[2Jb")).Only().ToString();
        shell.Run("Set-PrivXHost $id -Comment $c -WhatIf; Remove-PrivXHost $id -WhatIf", ("id", id), ("c", "x\r\ny\u202Ez 🦊")).Clean();
        string told = string.Join(' ', host.Shown);
        Assert.Contains("a\\u001B[2Jb (", told, StringComparison.Ordinal);
        Assert.Contains("comment: (none) -> 'x\\u000D\\u000Ay\\u202Ez 🦊'", told, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', told);
        Assert.DoesNotContain('\u202E', told);
    }

    [Fact]
    public void A_host_that_cannot_be_sent_back_as_it_was_read_is_left_as_it_is()
    {
        using var shell = new ModuleShell();
        shell.Simulator.Faults.Add(Fault.Rewritten("getHost", (_, body) => [.. "{\"zone\":\"twice\",\"zone\":\"twice\","u8, .. body.AsSpan(1)]));
        string id = shell.Run("(Get-PrivXHost web-01).Id").Only().ToString();
        ErrorRecord error = shell.Run("Set-PrivXHost $id -Comment hello", ("id", id)).SingleError();
        Assert.StartsWith("PrivX.InvalidResponse,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void A_new_host_is_sent_as_named_and_read_back()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run(
            """
            $service = New-PrivXHostService ssh 10.0.0.1 -Port 22
            $account = New-PrivXHostPrincipal root -Passphrase $Secret
            New-PrivXHost box-01 10.0.0.1, box-01.example -Service $service -Principal $account -AuditEnabled $true -DisableClipboardRecording $true -Source 'AWS Stockholm'
            """,
            ("Secret", new NetworkCredential(string.Empty, Canary).SecurePassword));
        Assert.Equal("box-01", result.Only().Properties["CommonName"].Value);
        string source = shell.Simulator.State.Sources.All().Single(one => one["name"]!.ToString() == "AWS Stockholm")["id"]!.ToString();
        JsonNode expected = JsonNode.Parse($$"""
            {"common_name":"box-01","addresses":["10.0.0.1","box-01.example"],"audit_enabled":true,"source_id":"{{source}}",
             "session_recording_options":{"disable_clipboard_recording":true},
             "services":[{"service":"SSH","address":"10.0.0.1","port":22,"allowed_domains":[]}],
             "principals":[{"principal":"root","passphrase":"{{Canary}}","roles":[],"applications":[]}]}
            """)!;
        JsonNode body = JsonNode.Parse(Assert.Single(shell.Simulator.Journal.Writes()).Body)!;
        Assert.True(JsonNode.DeepEquals(expected, body), body.ToJsonString());
        Assert.Equal("getHost", shell.Simulator.Journal.All[^1].Operation);
    }

    [Fact]
    public void A_server_that_quotes_a_secret_does_not_bring_it_to_the_screen()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        shell.Simulator.Faults.Add(Fault.Status("createHost", 400, body: $$"""{"error_code":"BAD_REQUEST","error_message":"{{Canary}} is too weak","property":"{{Canary}}"}"""));
        shell.Simulator.Faults.Add(Fault.Status("updateHost", 400, body: $$"""{"error_code":"BAD_REQUEST","error_message":"{{Canary}} is too weak"}"""));
        Result result = shell.Run(
            """
            $p = New-PrivXHostPrincipal root -Passphrase $Secret
            New-PrivXHost box-01 10.0.0.1 -Principal $p -Verbose -Debug
            Set-PrivXHost web-01 -Principal $p -Verbose -Debug
            """,
            ("Secret", new NetworkCredential(string.Empty, Canary).SecurePassword));
        Assert.Equal(2, result.Errors.Count);
        string all = string.Join("\n", result.Errors.Select(error => $"{error} {error.ErrorDetails?.RecommendedAction} {error.Exception}").Concat(result.Verbose).Concat(result.Debug).Concat(result.Warnings).Concat(host.Shown));
        Assert.DoesNotContain(Canary, all, StringComparison.Ordinal);
    }

    [Fact]
    public void Masks_are_never_stored_as_secrets()
    {
        using var shell = new ModuleShell();
        JsonObject host = WithSecrets(shell);
        ErrorRecord error = shell.Run($"New-PrivXHost copy 10.0.0.9 -Principal (Get-PrivXHost {host["id"]}).Principals").SingleError();
        Assert.StartsWith("PrivX.SecretRequired,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void Unknown_keys_of_a_hashtable_are_refused()
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run("New-PrivXHost box-01 10.0.0.1 -Service @{ Servce = 'SSH' }").SingleError();
        Assert.Contains("Servce", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.All);
    }

    [Fact]
    public void Many_at_once_come_out_in_order_and_failures_do_not_harm_the_others()
    {
        using var shell = new ModuleShell();

        // Slow ones first: without the queue they would come last.
        shell.Simulator.Faults.Add(Fault.Delay("createHost", 0.3, times: 3));
        Result result = shell.Run("""
            $rows = foreach ($i in 1..40) {
                [pscustomobject]@{
                    Name = "row-$i"; Address = "10.1.0.$i"; ExternalId = if ($i -in 7, 23) { 'nordlys-web-01' } else { "row-$i" }
                    Source = if ($i -eq 12) { 'no such source' } else { '' }; Tags = 'a', 'b'; AuditEnabled = 'true'; Comment = ''
                }
            }
            $rows | New-PrivXHost -ThrottleLimit 8
            """);

        int[] good = Enumerable.Range(1, 40).Except([7, 12, 23]).ToArray();
        Assert.Equal(good.Select(i => $"row-{i}"), result.Output.Select(host => host.Properties["CommonName"].Value.ToString()!));
        Assert.Equal(3, result.Errors.Count);
        Assert.Equal(["row-7", "row-23"], result.Errors.Where(error => error.FullyQualifiedErrorId.StartsWith("PrivX.VALUE_DUPLICATE,", StringComparison.Ordinal)).Select(error => ((PSObject)error.TargetObject).Properties["Name"].Value));
        Assert.Contains("no such source", result.Errors.Single(error => error.FullyQualifiedErrorId.StartsWith("PrivX.NotFound,", StringComparison.Ordinal)).ToString(), StringComparison.Ordinal);
        JsonNode body = JsonNode.Parse(shell.Simulator.Journal.Requests("createHost")[0].Body)!;
        Assert.Equal(["addresses", "audit_enabled", "common_name", "external_id", "tags"], body.AsObject().Select(member => member.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Registering_says_what_was_done()
    {
        using var shell = new ModuleShell();
        Assert.Equal("CREATED", shell.Run("(Register-PrivXHost reg-01 10.0.0.1 -ExternalId x1 -SshdVersion 'SSH-2.0-x' -Deployable $true).Action").Only().BaseObject);
        Assert.Equal("UPDATED", shell.Run("(Register-PrivXHost reg-01 10.0.0.1 -ExternalId x1).Action").Only().BaseObject);
        Assert.Equal(
            """{"common_name":"reg-01","addresses":["10.0.0.1"],"external_id":"x1"}""",
            Sorted(shell.Simulator.Journal.Requests("deployHost")[1].Body, "common_name", "addresses", "external_id"));
    }

    [Fact]
    public void Builders_need_no_session_unless_a_name_must_be_resolved()
    {
        using var shell = new ModuleShell(connect: false);
        Result result = shell.Run("""
            New-PrivXHostPrincipal root -Role 11111111-2222-3333-4444-555555555555
            New-PrivXHostPrincipal -UseUserAccount -UsernameAttribute unix_account
            New-PrivXHostService rdp 10.0.0.1 -Port 3389 -BrokerHostName broker
            New-PrivXHostPublicKey 'ssh-ed25519 AAAA'
            New-PrivXHostApplication notepad notepad.exe
            New-PrivXHostPasswordRotation LINUX SSH -UseMainAccount $true
            New-PrivXHostServiceOption -SshShell $false
            New-PrivXHostCommandRestriction 11111111-2222-3333-4444-555555555555 posix
            New-PrivXWhitelistGrant 11111111-2222-3333-4444-555555555555 -Role 11111111-2222-3333-4444-555555555555
            """).Clean();
        Assert.Equal(
            ["HostPrincipal", "HostPrincipal", "HostService", "HostPublicKey", "HostApplication", "HostPasswordRotation", "HostServiceOptions", "HostCommandRestrictions", "WhitelistGrant"],
            result.Output.Select(part => part.BaseObject.GetType().Name));
        Assert.StartsWith("PrivX.NotConnected,", shell.Run("New-PrivXHostPrincipal root -Role ops").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.All);
    }

    [Fact]
    public void A_role_name_is_resolved_once_for_all_rows()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("$rows = foreach ($i in 1..5) { [pscustomobject]@{ Principal = \"app$i\"; Role = 'linux administrators' } }; $rows | New-PrivXHostPrincipal").Clean();
        Assert.Equal(5, result.Output.Count);
        Assert.Equal("""["linux administrators"]""", Assert.Single(shell.Simulator.Journal.All).Body);
    }

    private static JsonObject WithSecrets(ModuleShell shell) =>
        shell.Simulator.State.Hosts.All()
            .First(host => host["principals"]!.AsArray().Any(principal => principal!["passphrase"]?.ToString().Length > 0))
            .DeepClone().AsObject();

    private static string Sorted(string json, params IEnumerable<string> names)
    {
        JsonObject given = JsonNode.Parse(json)!.AsObject();
        Assert.Equal(names.Order(StringComparer.Ordinal), given.Select(member => member.Key).Order(StringComparer.Ordinal));
        return new JsonObject(names.Select(name => KeyValuePair.Create(name, given[name]?.DeepClone()))).ToJsonString();
    }
}
