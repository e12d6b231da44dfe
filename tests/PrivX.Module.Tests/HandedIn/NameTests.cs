using System;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.HandedIn;

/// <summary>Names are names: what was handed in is what is found, or an error names it.</summary>
public sealed class NameTests
{
    [Fact]
    public void A_name_that_looks_like_a_pattern_removes_the_object_of_that_name()
    {
        using var shell = new ModuleShell();
        shell.Run("'db[01]', 'db0' | ForEach-Object { New-PrivXHost $_ 10.1.1.1 }; Remove-PrivXHost 'db[01]' -Confirm:$false").Clean();
        Assert.Equal("db0", shell.Run("(Get-PrivXHost 'db?', 'db[[]*').CommonName").Only().BaseObject);
    }

    [Fact]
    public void A_name_with_a_star_is_changed_alone()
    {
        using var shell = new ModuleShell();
        shell.Run("'Ops [a]*', 'Ops a' | ForEach-Object { New-PrivXRole $_ }; Set-PrivXRole 'Ops [a]*' -Comment hit").Clean();
        Assert.Equal("Ops [a]*", shell.Run("(Get-PrivXRole | Where-Object Comment -eq hit).Name").Only().BaseObject);
    }

    [Fact]
    public void Escaped_text_is_the_name()
    {
        using var shell = new ModuleShell();
        shell.Run("New-PrivXHost 'db[01]' 10.1.1.1").Clean();
        Assert.Equal("db[01]", shell.Run("(Get-PrivXHost ([WildcardPattern]::Escape('db[01]'))).CommonName").Only().BaseObject);
        Assert.Equal("db[01]", shell.Run("(Get-PrivXHost 'db`[01]').CommonName").Only().BaseObject);
        AssertCode("NotFound", shell.Run("Get-PrivXHost 'db`[02`]'"));
    }

    [Theory]
    [InlineData("\"UserId`n*\" | ConvertFrom-Csv | Reset-PrivXUserMfa")]
    [InlineData("\"UserId`n*\" | ConvertFrom-Csv | Disable-PrivXUserMfa")]
    [InlineData("[pscustomobject]@{ HostId = 'web*' } | Remove-PrivXHost -Confirm:$false")]
    [InlineData("[pscustomobject]@{ HostId = 'web-0[1-9]' } | Get-PrivXHost")]
    [InlineData("[pscustomobject]@{ UserId = 'anna.berg'; RoleId = 'Opt*' } | Grant-PrivXUserRole -End 2099-01-01")]
    [InlineData("[pscustomobject]@{ UserId = 'anna.ber?'; RoleId = 'Optics lab' } | Revoke-PrivXUserRole")]
    public void A_row_holds_an_id_or_a_name_and_never_a_pattern(string script)
    {
        using var shell = new ModuleShell();
        Result result = shell.Run(script.Replace("ConvertFrom-Csv", "ForEach-Object { [pscustomobject]@{ UserId = $_.Split(\"`n\")[1] } }", StringComparison.Ordinal));
        AssertCode("NotFound", result);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void A_row_may_hold_an_exact_name()
    {
        using var shell = new ModuleShell();
        shell.Run("[pscustomobject]@{ UserId = 'anna.berg'; RoleId = 'Optics lab' } | Grant-PrivXUserRole -End 2099-01-01T00:00Z").Clean();
        Assert.NotEmpty(shell.Run("Get-PrivXUserRole anna.berg 'Optics lab'").Clean().Output);
    }

    [Fact]
    public void An_id_of_a_saved_object_is_an_id()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("""
            $saved = [pscustomobject]@{ Id = '*'; CommonName = 'web-01' }
            $saved.PSObject.TypeNames.Insert(0, 'Deserialized.PrivX.HostStore.Host')
            Remove-PrivXHost $saved -Confirm:$false
            """);
        Assert.NotEmpty(result.AllErrors);
        Assert.Empty(shell.Simulator.Journal.Requests("searchHosts"));
        Assert.NotEmpty(shell.Run("Get-PrivXHost web-01").Clean().Output);
    }

    [Theory]
    [InlineData("w[aeiou,y]b-*", "web-01")]
    [InlineData("w[ abcdefghijklm]b-0?", "web-01")]
    [InlineData("*[e]b-01", "web-01")]
    public void The_server_is_asked_for_at_least_what_the_pattern_means(string pattern, string expected)
    {
        using var shell = new ModuleShell();
        Assert.Contains(expected, shell.Run("(Get-PrivXHost $p).CommonName", ("p", pattern)).Clean().OutputAs<string>());
    }

    [Theory]
    [InlineData("Remove-PrivXHost no-such*")]
    [InlineData("Set-PrivXHost no-such* -Comment x")]
    [InlineData("Disable-PrivXHost no-such*")]
    [InlineData("Enable-PrivXHost no-such*")]
    [InlineData("Reset-PrivXUserMfa no-such*")]
    [InlineData("Stop-PrivXConnection -User no-such*")]
    [InlineData("Stop-PrivXConnection -TargetHost no-such*")]
    [InlineData("Grant-PrivXUserRole no-such* 'Optics lab' -End 2099-01-01T00:00Z")]
    [InlineData("Revoke-PrivXUserRole no-such* 'Optics lab'")]
    [InlineData("Revoke-PrivXUserRole anna.berg no-such*")]
    [InlineData("New-PrivXAuthorizedKey no-such* laptop -PublicKey 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGfLkCqqvR0v1nJpq7V8k4kqkOJ8cX5wz8o1q1S1x1x1'")]
    [InlineData("Set-PrivXUserSetting no-such* -Locale fi")]
    [InlineData("Close-PrivXSecretCheckout no-such*")]
    public void A_pattern_that_finds_nothing_is_an_error_where_something_was_to_be_done(string script)
    {
        using var shell = new ModuleShell();
        AssertCode("NotFound", shell.Run(script));
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Theory]
    [InlineData("Set-PrivXHost web-01 -AccessGroup *")]
    [InlineData("New-PrivXWorkflow w -TargetRole Opt* -GrantType PERMANENT -Step @{ Name = 'one' }")]
    [InlineData("Get-PrivXAuditEvent -User anna*")]
    [InlineData("New-PrivXHostPrincipal root -Role Opt*")]
    public void A_pattern_is_refused_where_one_object_is_meant(string script)
    {
        using var shell = new ModuleShell();
        AssertCode("InvalidArgument", shell.Run(script));
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void A_name_like_a_pattern_is_taken_where_one_object_is_meant()
    {
        using var shell = new ModuleShell();
        string id = (string)shell.Run("(New-PrivXAccessGroup 'Tier [01]*').Id").Only().BaseObject;
        shell.Run("Set-PrivXHost web-01 -AccessGroup 'Tier [01]*'; Set-PrivXHost web-02 -AccessGroup ([WildcardPattern]::Escape('Tier [01]*'))").Clean();
        Assert.Equal([id, id], shell.Run("(Get-PrivXHost web-01, web-02).AccessGroupId").Clean().OutputAs<string>());
    }

    [Theory]
    [InlineData("Remove-PrivXHost web-0*", 4)]
    [InlineData("Disable-PrivXHost web-0*", 4)]
    [InlineData("Reset-PrivXUserMfa *.berg", 1)]
    [InlineData("Disable-PrivXUserMfa *.berg", 1)]
    public void A_pattern_that_means_several_objects_asks_once_with_their_names(string script, int writes)
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        host.Answer("No");
        shell.Run(script).Clean();
        Assert.Empty(shell.Simulator.Journal.Writes());
        string question = Assert.Single(host.Questions);
        Assert.Matches(script.Contains("web", StringComparison.Ordinal) ? "means 4 hosts: .*web-01" : "means [0-9]+ users: .*berg", question);

        host.Answer("Yes");
        shell.Run(script).Clean();
        Assert.Equal(2, host.Questions.Count);
        Assert.Equal(writes, shell.Simulator.Journal.Writes().Count);
    }

    [Fact]
    public void A_pattern_that_means_one_object_goes_the_ordinary_way()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        shell.Run("Disable-PrivXHost web-01*").Clean();
        Assert.Empty(host.Questions);
        host.Answer("Yes");
        shell.Run("Remove-PrivXHost web-01*").Clean();
        Assert.Contains("web-01", Assert.Single(host.Questions), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_can_answer_several_objects_are_refused()
    {
        using var shell = new ModuleShell();
        AssertCode("ConfirmationRequired", shell.Run("Disable-PrivXHost web-0*"));
        AssertCode("ConfirmationRequired", shell.Run("'*' | Reset-PrivXUserMfa"));
        Assert.Empty(shell.Simulator.Journal.Writes());
        shell.Run("Disable-PrivXHost web-0* -Confirm:$false").Clean();
        Assert.Equal(4, shell.Simulator.Journal.Writes().Count);
    }

    [Fact]
    public void WhatIf_shows_each_of_several()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        shell.Run("Disable-PrivXHost web-0* -WhatIf").Clean();
        Assert.Empty(host.Questions);
        Assert.Equal(4, host.Shown.Count(line => line.Contains("web-0", StringComparison.Ordinal)));
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void A_role_pattern_that_means_several_roles_of_a_user_asks()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        shell.Run("Grant-PrivXUserRole anna.berg 'Optics lab', Contractors -End 2099-01-01T00:00Z").Clean();
        shell.Simulator.Journal.Clear();
        host.Answer("No");
        shell.Run("Revoke-PrivXUserRole anna.berg '[OC][po]*'").Clean();
        Assert.Contains("Optics lab of anna.berg", Assert.Single(host.Questions), StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void A_GUID_is_an_id_and_never_the_name_of_another_object()
    {
        using var shell = new ModuleShell();
        string[] ids = shell.Simulator.State.Hosts.All().Take(2).Select(host => host["id"]!.ToString()).ToArray();
        shell.Simulator.State.Hosts.Change(ids[1], host => host["common_name"] = ids[0]);
        Assert.Equal(ids[0], shell.Run("(Get-PrivXHost $id).Id", ("id", ids[0])).Only().BaseObject);
        AssertCode("NotFound", shell.Run("Get-PrivXHost $id", ("id", " " + ids[0])));
    }

    [Fact]
    public void Two_users_of_one_name_are_told_apart_by_source_and_full_name()
    {
        using var shell = new ModuleShell();
        JsonObject[] users = shell.Simulator.State.Users.All().Where(user => user["source"] is not null).GroupBy(user => user["source"]!.ToString()).Select(group => group.First()).Take(2).ToArray();
        foreach (JsonObject user in users)
        {
            shell.Simulator.State.Users.Change(user["id"]!.ToString(), changed => changed["principal"] = "twin");
        }

        ErrorRecord error = shell.Run("Get-PrivXUser twin").SingleError();
        Assert.StartsWith("PrivX.AmbiguousName,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.All(users, user =>
        {
            Assert.Contains(user["full_name"]!.ToString(), error.ToString(), StringComparison.Ordinal);
            Assert.Contains(shell.Simulator.State.Sources.Find(user["source"]!.ToString())!["name"]!.ToString(), error.ToString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Tab_offers_the_ids_where_a_name_is_shared()
    {
        using var shell = new ModuleShell();
        string[] ids = shell.Simulator.State.Hosts.All().Take(2).Select(host => host["id"]!.ToString()).ToArray();
        Array.ForEach(ids, id => shell.Simulator.State.Hosts.Change(id, host => host["common_name"] = "twin"));
        const string Tabs = "foreach ($tab in 1..10) { $found = [System.Management.Automation.CommandCompletion]::CompleteInput($Line, $Line.Length, $null).CompletionMatches; if ($found) { break } }; $found.CompletionText";
        Assert.Equal(ids.Order(), shell.Run(Tabs, ("Line", "Get-PrivXHost twi")).Clean().OutputAs<string>().Order());
    }

    [Fact]
    public void A_session_is_found_by_a_name_like_a_pattern()
    {
        using var shell = new ModuleShell();
        shell.Run(ModuleShell.ConnectScript + " -Name 'p[12]'; " + ModuleShell.ConnectScript + " -Name p1").Clean();
        Assert.Equal("p[12]", shell.Run("(Get-PrivXSession 'p[12]').Name").Only().BaseObject);
        Assert.Equal("p[12]", shell.Run("(Get-PrivXSession ([WildcardPattern]::Escape('p[12]'))).Name").Only().BaseObject);
        Assert.Equal("p1", shell.Run("(Get-PrivXSession 'p[13]').Name").Only().BaseObject);
    }

    private static void AssertCode(string code, Result result)
    {
        ErrorRecord error = Assert.Single(result.AllErrors);
        Assert.StartsWith($"PrivX.{code},", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }
}
