using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using PrivX.Module.Tests.HandedIn;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Jobs;

/// <summary>Configuration as files, between two servers of other ids: <c>prod</c>, where the files are from, and <c>test</c>.</summary>
public sealed class ConfigurationTests : IDisposable
{
    private static readonly Regex Id = new("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.IgnoreCase);
    private static readonly string[] Created = ["role-store/roles", "secrets-manager/password-policy", "network-access-manager/nwtargets"];
    private static readonly string[] Changed = ["Created", "Updated"];

    private readonly TwoServers _servers = new(test: new SimulatorOptions { Seed = 2 });
    private readonly string _folder = Directory.CreateTempSubdirectory("privx-configuration-").FullName;

    public void Dispose()
    {
        _servers.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void The_same_server_gives_the_same_bytes_in_every_culture_without_ids_and_secrets()
    {
        string[] cultures = ["en-US", "de-DE", "tr-TR", "ar-SA", "th-TH"];
        foreach (string culture in cultures)
        {
            Run($"$old = [cultureinfo]::CurrentCulture; try {{ [cultureinfo]::CurrentCulture = '{culture}'; $null = Export-PrivXConfiguration $Folder/{culture} }} finally {{ [cultureinfo]::CurrentCulture = $old }}").Clean();
        }

        string[] files = Files("en-US");
        Assert.True(files.Length > 70, $"{files.Length} files");
        foreach (string culture in cultures.Skip(1))
        {
            Assert.Equal(files, Files(culture));
            Assert.All(files, file => Assert.Equal(File.ReadAllBytes(Path.Combine(_folder, "en-US", file)), File.ReadAllBytes(Path.Combine(_folder, culture, file))));
        }

        string all = string.Concat(files.Select(file => File.ReadAllText(Path.Combine(_folder, "en-US", file))));
        Assert.DoesNotMatch(Id, all);
        Assert.DoesNotContain("\r", all, StringComparison.Ordinal);
        Assert.DoesNotContain("***", all, StringComparison.Ordinal);
        foreach (string secret in StoredSecrets(_servers.Prod))
        {
            Assert.DoesNotContain(secret, all, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void One_server_becomes_as_the_other_and_a_second_run_sends_nothing()
    {
        Export();
        ChangeTest();
        PlanRow[] plan = Compare();
        Assert.Equal("Create", Row(plan, "Role/Contractors").Action);
        Assert.Equal("Create", Row(plan, "PasswordPolicy/Tier 0").Action);
        Assert.Equal("Update", Row(plan, "Host/web-01").Action);
        Assert.Contains("tags: by, hand -> production, web", Row(plan, "Host/web-01").Differences);
        Assert.Equal("OnlyInTarget", Row(plan, "Role/Only there").Action);
        Assert.DoesNotContain(plan, row => row.Action == "Problem");
        Assert.Empty(TwoServers.Changes(_servers.Test));

        Result shown = Run("Import-PrivXConfiguration $Folder/all -Session test -WhatIf");
        Assert.Empty(TwoServers.Changes(_servers.Test));
        Result done = Run("Import-PrivXConfiguration $Folder/all -Session test -ThrottleLimit 8");
        Assert.Equal(Told(shown), Told(done.Clean()));
        Assert.Equal("Created", Row(done, "Role/Contractors").Result);
        Assert.Equal("Updated", Row(done, "Host/web-01").Result);
        Assert.Equal("NotDone", Row(done, "Role/Only there").Result);

        // Who names the new role names its new id.
        string role = IdOf(_servers.Test, "role-store/roles", "name", "Contractors");
        Assert.Contains(role, _servers.Test.State.Collection("workflow-engine/workflows").FindBy("name", "Contractor access")!.ToJsonString(), StringComparison.Ordinal);

        _servers.Forget();
        Assert.All(Compare(), row => Assert.True(row.Action is "Unchanged" or "OnlyInTarget", $"{row} {row.Action} {row.What}"));
        Result again = Run("Import-PrivXConfiguration $Folder/all -Session test").Clean();
        Assert.DoesNotContain(Rows(again), row => Changed.Contains(row.Result));
        Assert.Empty(TwoServers.Changes(_servers.Test));
        Assert.Empty(TwoServers.Changes(_servers.Prod));
    }

    [Fact]
    public void Stored_secrets_survive_and_new_objects_get_those_that_are_given()
    {
        Export("-Kind Host, Source, VaultSecret");
        string before = _servers.Test.State.Hosts.FindBy("common_name", "web-01")!["principals"]![0]!["passphrase"]!.ToString();
        Run("$null = Set-PrivXHost web-01 -Comment other -Session test; Remove-PrivXHost web-02 -Session test -Confirm:$false; Remove-PrivXVaultSecret 'erp licence' -Session test -Confirm:$false; $null = Set-PrivXSource 'Corporate directory' -Comment other -LdapBindPassword $(Secure 'x') -Session test").Clean();
        PlanRow[] plan = Compare();
        Assert.Equal(["Host/web-02/principals[root].passphrase"], Row(plan, "Host/web-02").NeedsSecret);
        Assert.Equal(["VaultSecret/erp licence/data"], Row(plan, "VaultSecret/erp licence").NeedsSecret);
        Assert.Equal(["Source/Corporate directory/connection.ldap_bind_password"], Row(plan, "Source/Corporate directory").NeedsSecret);
        Assert.Empty(Row(plan, "Host/web-01").NeedsSecret);

        Result without = Run("Import-PrivXConfiguration $Folder/all -Session test");
        Assert.Equal(3, without.Errors.Count(error => error.FullyQualifiedErrorId.StartsWith("PrivX.SecretRequired,", StringComparison.Ordinal)));
        Assert.Equal("Updated", Row(without, "Host/web-01").Result);
        Assert.Equal(before, _servers.Test.State.Hosts.FindBy("common_name", "web-01")!["principals"]![0]!["passphrase"]!.ToString());

        Result mistyped = Run("Import-PrivXConfiguration $Folder/all -Session test -Secret @{ 'Host/web-02/principals[rot].passphrase' = 'Harbour-1!' }");
        Assert.Contains("principals[rot]", mistyped.SingleError().ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Harbour-1!", mistyped.Describe(), StringComparison.Ordinal);

        Run("""
            Import-PrivXConfiguration $Folder/all -Session test -Secret @{
                'Host/web-02/principals[root].passphrase' = $(Secure 'Harbour-1!')
                'VaultSecret/erp licence/data' = @{ username = 'erp'; password = $(Secure 'Harbour-2!') }
                'source/corporate directory/connection.ldap_bind_password' = 'Harbour-3!'
            }
            """).Clean();
        Assert.Equal("Harbour-1!", _servers.Test.State.Hosts.FindBy("common_name", "web-02")!["principals"]![0]!["passphrase"]!.ToString());
        Assert.Equal("Harbour-3!", _servers.Test.State.Sources.FindBy("name", "Corporate directory")!["connection"]!["ldap_bind_password"]!.ToString());
        Assert.Contains("Harbour-2!", _servers.Test.State.Collection("vault/secrets").FindBy("name", "erp licence")!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Compare(), row => row.Action is "Create" or "Update");
    }

    [Fact]
    public void What_somebody_changed_since_the_comparison_is_a_conflict_and_stays()
    {
        Export("-Kind Role, AccessGroup");
        Run("$null = Set-PrivXRole Contractors, 'Optics lab', 'Web operators' -Comment old -Session test").Clean();
        Run("$global:Plan = Compare-PrivXConfiguration $Folder/all -Session test").Clean();
        Run("$null = Set-PrivXRole Contractors -Comment 'meanwhile' -Session test; Remove-PrivXRole 'Web operators' -Session test -Confirm:$false").Clean();
        Result done = Run("$Plan | Where-Object Action -eq Update | Import-PrivXConfiguration -Session test");
        Assert.Equal("Conflict", Row(done, "Role/Contractors").Result);
        Assert.Equal("Conflict", Row(done, "Role/Web operators").Result);
        Assert.Equal("Updated", Row(done, "Role/Optics lab").Result);
        Assert.Equal(2, done.Errors.Count(error => error.FullyQualifiedErrorId.StartsWith("PrivX.Conflict,", StringComparison.Ordinal)));
        Assert.Equal("meanwhile", _servers.Test.State.Roles.FindBy("name", "Contractors")!["comment"]!.ToString());
        Assert.Null(_servers.Test.State.Roles.FindBy("name", "Web operators"));

        Result other = Run("$Plan | Import-PrivXConfiguration -Session prod");
        Assert.StartsWith("PrivX.SessionMismatch,", other.SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [ShellFact]
    public async Task A_plan_can_be_saved_and_read_again()
    {
        string[] carriers =
        [
            "$plan | ConvertTo-Json -Depth 5 | Set-Content $folder/plan.json; $rows = Import-PrivXConfiguration -Plan $folder/plan.json",
            "$rows = $plan | ConvertTo-Json -WarningAction Ignore | ConvertFrom-Json | Import-PrivXConfiguration",
            "$plan | Export-Csv $folder/plan.csv; $rows = Import-Csv $folder/plan.csv | Import-PrivXConfiguration",
            "$plan | Export-Clixml $folder/plan.xml; $rows = Import-PrivXConfiguration -Plan (Import-Clixml $folder/plan.xml)",
            "$rows = Start-Job { $using:plan } | Receive-Job -Wait | Import-PrivXConfiguration",
        ];
        using var shell = new ConnectedProcess(_servers.Prod, $$"""
            $folder = '{{_folder}}'
            $null = Export-PrivXConfiguration $folder/all -Kind Role, AccessGroup
            foreach ($carrier in '{{string.Join("', '", carriers)}}') {
                Remove-PrivXRole Contractors -Confirm:$false
                $null = Set-PrivXRole 'Optics lab' -Comment old
                $plan = Compare-PrivXConfiguration $folder/all | Where-Object Action -in Create, Update
                . ([scriptblock]::Create($carrier))
                ($rows | ForEach-Object { "$($_.Kind)/$($_.Name) $($_.Result)" }) -join ', '
                @(Compare-PrivXConfiguration $folder/all | Where-Object Action -ne Unchanged).Count
            }
            """);
        foreach (string carrier in carriers)
        {
            await shell.SaysAsync("Role/Contractors Created, Role/Optics lab Updated");
            await shell.SaysAsync("0");
        }

        Assert.Equal(string.Empty, await shell.EndAsync());
    }

    [Theory]
    [InlineData("[pscustomobject]@{ Action = 'Create'; Kind = 'Role' }", "Name")]
    [InlineData("[pscustomobject]@{ Action = 'Remove'; Kind = 'Role'; Name = 'x'; Server = 'y' }", "'Remove'")]
    [InlineData("[pscustomobject]@{ Action = 'Create'; Kind = 'Rule'; Name = 'x'; Server = 'y' }", "'Rule'")]
    [InlineData("[pscustomobject]@{ Action = 'Create'; Kind = 'Role'; Name = 'x'; Server = 'y' }", "wanted")]
    public void A_row_that_is_no_row_of_a_plan_is_refused_by_name(string row, string named)
    {
        Export("-Kind Role, AccessGroup");
        Run("$global:Plan = Compare-PrivXConfiguration $Folder/all -Session test").Clean();
        ErrorRecord error = Run($"{row} | Import-PrivXConfiguration -Session test").SingleError();
        Assert.StartsWith("PrivX.InvalidArgument,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(named, error.ToString(), StringComparison.Ordinal);
        Assert.Empty(TwoServers.Changes(_servers.Test));
    }

    [Fact]
    public void A_plan_from_an_older_server_leaves_alone_what_that_does_not_have()
    {
        Export("-Kind PasswordPolicy");
        string contents = Path.Combine(_folder, "all", "configuration.json");
        File.WriteAllText(contents, File.ReadAllText(contents).Replace($"\"serverVersion\": {SimulatorOptions.NewestServerVersion}", "\"serverVersion\": 28", StringComparison.Ordinal));
        string file = Path.Combine(_folder, "all", "PasswordPolicy", "Tier 0.json");
        JsonObject whole = (JsonObject)JsonNode.Parse(File.ReadAllText(file))!;
        ((JsonObject)whole["object"]!).Remove("rotate_on_release");
        File.WriteAllText(file, whole.ToJsonString());
        Run("$null = Set-PrivXPasswordPolicy 'Tier 0' -RotateOnRelease $true -PasswordMinLength 9 -Session test").Clean();
        Run("Compare-PrivXConfiguration $Folder/all -Session test | Import-PrivXConfiguration -Session test").Clean();
        JsonNode policy = _servers.Test.State.Collection("secrets-manager/password-policy").FindBy("name", "Tier 0")!;
        Assert.Equal("true", policy["rotate_on_release"]!.ToJsonString());
        Assert.NotEqual("9", policy["password_min_length"]!.ToJsonString());
    }

    [Fact]
    public void A_file_that_does_not_say_whether_a_host_is_disabled_does_not_enable_it()
    {
        Export("-Kind Host");
        string file = Path.Combine(_folder, "all", "Host", "web-01.json");
        JsonObject whole = (JsonObject)JsonNode.Parse(File.ReadAllText(file))!;
        ((JsonObject)whole["object"]!).Remove("disabled");
        ((JsonObject)whole["object"]!)["comment"] = "new";
        File.WriteAllText(file, whole.ToJsonString());
        Run("Disable-PrivXHost web-01 -Session test; Import-PrivXConfiguration $Folder/all -Session test").Clean();
        JsonNode host = _servers.Test.State.Hosts.FindBy("common_name", "web-01")!;
        Assert.Equal("new", host["comment"]!.ToString());
        Assert.Equal("BY_ADMIN", host["disabled"]!.ToString());
    }

    [Theory]
    [InlineData("\"name\":\"Contractors\"", "\"name\":\"privx-admin\"", "called 'Contractors'")]
    [InlineData("\"comment\":", "\"coment\":", "coment")]
    public void A_row_whose_object_was_changed_by_hand_to_something_else_is_refused(string old, string wrong, string named)
    {
        Export("-Kind Role, AccessGroup");
        Run("Remove-PrivXRole Contractors -Session test -Confirm:$false; $global:Row = Compare-PrivXConfiguration $Folder/all -Session test | Where-Object Action -eq Create").Clean();
        _servers.Forget();
        ErrorRecord error = Run("$changed = [pscustomobject]@{}; foreach ($property in $Row.PSObject.Properties) { $changed.PSObject.Properties.Add([psnoteproperty]::new($property.Name, $property.Value)) }; $changed.Wanted = $changed.Wanted.Replace($Old, $Wrong); $changed | Import-PrivXConfiguration -Session test", ("Old", old), ("Wrong", wrong)).SingleError();
        Assert.Contains(named, error.ToString(), StringComparison.Ordinal);
        Assert.Empty(TwoServers.Changes(_servers.Test));
    }

    [Fact]
    public void Stopped_after_seven_writes_it_goes_on_without_doubles()
    {
        Export("-Kind Role, AccessGroup, PasswordPolicy, Whitelist, NetworkTarget");
        Run("Get-PrivXNetworkTarget -Session test | Remove-PrivXNetworkTarget -Confirm:$false; Get-PrivXPasswordPolicy -Session test | Where-Object Name -ne 'Host accounts' | Remove-PrivXPasswordPolicy -Confirm:$false; Remove-PrivXRole Contractors, 'Optics lab', 'Finance systems' -Session test -Confirm:$false").Clean();
        _servers.Forget();
        _servers.Test.Faults.Add(new Fault { Kind = FaultKind.AbortBeforeHeaders, Target = "createNetworkTarget" });
        Result cut = Run("Import-PrivXConfiguration $Folder/all -Session test");
        Assert.Equal(7, Rows(cut).Count(row => row.Result == "Created"));
        Assert.Contains(Rows(cut), row => row.Result is "Failed" or "NotDone");
        Assert.NotEmpty(cut.AllErrors);
        _servers.Test.Faults.Clear();
        Run("Import-PrivXConfiguration $Folder/all -Session test").Clean();
        Assert.DoesNotContain(Compare(), row => row.Action is "Create" or "Update" or "Problem");
        Assert.All(Created, collection =>
        {
            string[] names = _servers.Test.State.Collection(collection).All().Select(item => item["name"]!.ToString()).ToArray();
            Assert.Equal(names.Length, names.Distinct(StringComparer.Ordinal).Count());
        });
    }

    [Fact]
    public void What_fails_takes_along_what_hangs_on_it_and_nothing_else()
    {
        Export("-Kind Role, AccessGroup, Workflow");
        Run("Remove-PrivXWorkflow 'Contractor access' -Session test -Confirm:$false; Remove-PrivXRole Contractors, 'Optics lab' -Session test -Confirm:$false").Clean();
        _servers.Test.Faults.Add(new Fault { Kind = FaultKind.Status, StatusCode = 403, Target = "createRole", Times = 1 });
        Result result = Run("Import-PrivXConfiguration $Folder/all -Session test");
        Assert.Equal("Failed", Row(result, "Role/Contractors").Result);
        Assert.Equal("Created", Row(result, "Role/Optics lab").Result);
        Assert.Equal("NotDone", Row(result, "Workflow/Contractor access").Result);
        Assert.Contains("Role/Contractors", Row(result, "Workflow/Contractor access").Error, StringComparison.Ordinal);
        Assert.Contains(result.Errors, error => error.FullyQualifiedErrorId.StartsWith("PrivX.NotDone,", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"comment\": \"Guests with an end date\"", "\"coment\": \"x\"", "coment")]
    [InlineData("\"comment\": \"Guests with an end date\"", "\"comment\": 5", "comment is 5, and a text is wanted")]
    [InlineData("\"comment\": \"Guests with an end date\"", "\"comment\": [\"x\"]", "comment is a list")]
    [InlineData("\"comment\": \"Guests with an end date\"", "\"created\": \"2020-01-01\"", "created is set by the server")]
    [InlineData("\"comment\": \"Guests with an end date\"", "\"permissions\": \"hosts-view\"", "permissions is no list")]
    [InlineData("\"comment\": \"Guests with an end date\"", "\"context\": { \"enabled\": \"yes\" }", "true or false is wanted")]
    [InlineData("AccessGroup/Default", "AccessGroup/No such", "AccessGroup/No such is neither on the server nor among the files")]
    [InlineData("{\n      \"$ref\": \"AccessGroup/Default\"\n    }", "\"Production\"", "access_group_id is no reference such as")]
    [InlineData("AccessGroup/Default", "Role/Default", "names a Role, and a AccessGroup is wanted")]
    [InlineData("\"kind\": \"Role\"", "\"kind\": \"Host\"", "kind is \"Host\"")]
    [InlineData("\"comment\": \"Guests with an end date\"", "\"comment\": \"a\", \"comment\": \"b\"", "cannot be read")]
    [InlineData("{\n  \"kind\"", "{,\n  \"kind\"", "cannot be read")]
    public void A_file_that_says_something_wrong_is_a_problem_that_names_it(string old, string wrong, string named)
    {
        Export("-Kind Role, AccessGroup, Workflow");
        Run("Remove-PrivXWorkflow 'Contractor access' -Session test -Confirm:$false; Remove-PrivXRole Contractors -Session test -Confirm:$false").Clean();
        string file = Path.Combine(_folder, "all", "Role", "Contractors.json");
        string text = File.ReadAllText(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(old, wrong, StringComparison.Ordinal));
        _servers.Forget();
        PlanRow[] plan = Compare();
        Assert.Equal("Problem", Row(plan, "Role/Contractors").Action);
        Assert.Contains(named, Row(plan, "Role/Contractors").Problem, StringComparison.Ordinal);
        Assert.Equal("Problem", Row(plan, "Workflow/Contractor access").Action);
        Assert.Contains("Role/Contractors", Row(plan, "Workflow/Contractor access").Problem, StringComparison.Ordinal);
        Result done = Run("Import-PrivXConfiguration $Folder/all -Session test");
        Assert.Equal(2, Rows(done).Count(row => row.Result == "NotDone"));
        Assert.Empty(TwoServers.Changes(_servers.Test));
    }

    [Fact]
    public void Names_that_several_objects_have_are_listed_and_nothing_is_guessed()
    {
        Run("$null = New-PrivXHost web-01 -Address 10.99.0.1").Clean();
        Result export = Run("Export-PrivXConfiguration $Folder/all -Kind Host");
        Assert.StartsWith("PrivX.AmbiguousName,", export.SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("Host/web-01", export.SingleError().ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(export.Output, row => row.Properties["Name"].Value.ToString() == "web-01");

        Run("$null = New-PrivXHost web-02 -Address 10.99.0.2 -Session test").Clean();
        File.Copy(Path.Combine(_folder, "all", "Host", "web-03.json"), Path.Combine(_folder, "all", "Host", "again.json"));
        PlanRow[] plan = Compare();
        Assert.Contains("2 objects", Row(plan, "Host/web-02").Problem, StringComparison.Ordinal);
        Assert.Contains("again.json, web-03.json", Row(plan, "Host/web-03").Problem, StringComparison.Ordinal);

        // A kind of which an object is missing is not whole: nothing of it may be pruned.
        Assert.DoesNotContain(plan, row => row.Action == "OnlyInTarget");
    }

    [Fact]
    public void Prune_removes_what_only_the_server_has_and_never_what_is_built_in_or_still_named()
    {
        Export("-Kind Role, AccessGroup");
        Run("$null = New-PrivXAccessGroup 'Spare' -Session test; $null = New-PrivXRole 'Spare one' -AccessGroup Spare -Session test; $null = New-PrivXRole 'Spare two' -Session test; $null = New-PrivXHost spare-01 -Address 10.99.0.1 -Principal (New-PrivXHostPrincipal root -Role 'Spare two' -Session test) -Session test").Clean();
        _servers.Forget();
        Result asked = Run("Import-PrivXConfiguration $Folder/all -Session test -Prune");
        Assert.Contains(asked.AllErrors, error => error.FullyQualifiedErrorId.StartsWith("PrivX.ConfirmationRequired,", StringComparison.Ordinal));
        Assert.Empty(TwoServers.Changes(_servers.Test));

        Result done = Run("Import-PrivXConfiguration $Folder/all -Session test -Prune -Confirm:$false");
        Assert.Equal("Removed", Row(done, "Role/Spare one").Result);
        Assert.Equal("Removed", Row(done, "AccessGroup/Spare").Result);
        Assert.Equal("Conflict", Row(done, "Role/Spare two").Result);
        Assert.Contains("Host/spare-01", Row(done, "Role/Spare two").Error, StringComparison.Ordinal);
        Assert.NotNull(_servers.Test.State.Roles.FindBy("name", "privx-admin"));

        Assert.Contains("'No such'", Run("Export-PrivXConfiguration $Folder/none -Name Contractors, 'No such'").SingleError().ToString(), StringComparison.Ordinal);
        Export("-Name Contractors -Force", "some");
        Assert.DoesNotContain(Rows(Run("Compare-PrivXConfiguration $Folder/some -Session test").Clean()), row => row.Action == "OnlyInTarget");
    }

    [Fact]
    public void Differences_that_do_not_matter_are_left_alone_and_the_rest_is_done()
    {
        Export("-Kind Host, Role, AccessGroup");
        Run("$null = Set-PrivXHost web-01 -Comment mine -Tag own -Session test; $null = Set-PrivXHost web-02 -Comment mine -Session test").Clean();
        PlanRow[] plan = Rows(Run("Compare-PrivXConfiguration $Folder/all -Session test -Ignore 'Host/*/Comment'").Clean());
        Assert.Equal(["tags"], Row(plan, "Host/web-01").Paths);
        Assert.Equal(["left alone: comment"], Row(plan, "Host/web-01").Notes);
        Assert.Equal("Unchanged", Row(plan, "Host/web-02").Action);
        Run("Import-PrivXConfiguration $Folder/all -Session test -Ignore 'Host/*/Comment'").Clean();
        Assert.Equal("mine", _servers.Test.State.Hosts.FindBy("common_name", "web-01")!["comment"]!.ToString());
        Assert.Equal("production", _servers.Test.State.Hosts.FindBy("common_name", "web-01")!["tags"]![0]!.ToString());
        Assert.StartsWith("PrivX.InvalidArgument,", Run("Compare-PrivXConfiguration $Folder/all -Ignore Comment").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_that_name_each_other_are_made_and_completed()
    {
        Run("""
            $first = New-PrivXSource 'Ring one' -Ldap -Address a.example
            $null = New-PrivXSource 'Ring two' -Ldap -Address b.example -ExternalUserMapping @{ SourceId = $first.Id; SourceSearchField = 'mail' }
            $second = Get-PrivXSource 'Ring two'
            $null = Set-PrivXSource 'Ring one' -ExternalUserMapping @{ SourceId = $second.Id; SourceSearchField = 'mail' }
            """).Clean();
        Export("-Kind Source -Name 'Ring *'");
        Result done = Run("Import-PrivXConfiguration $Folder/all -Session test").Clean();
        Assert.Equal(["Created", "Created"], Rows(done).Select(row => row.Result));
        foreach ((string one, string other) in new[] { ("Ring one", "Ring two"), ("Ring two", "Ring one") })
        {
            Assert.Equal(
                IdOf(_servers.Test, "role-store/sources", "name", other),
                _servers.Test.State.Sources.FindBy("name", one)!["external_user_mapping"]![0]!["source_id"]!.ToString());
        }

        Assert.All(Compare(), row => Assert.Equal("Unchanged", row.Action));
    }

    [Fact]
    public void A_disabled_host_is_disabled_on_the_other_server_as_well()
    {
        Run("Disable-PrivXHost web-01; $null = New-PrivXHost fresh-01 -Address 10.99.0.1; Disable-PrivXHost fresh-01").Clean();
        Export("-Kind Host");
        Run("Import-PrivXConfiguration $Folder/all -Session test").Clean();
        Assert.Equal("BY_ADMIN", _servers.Test.State.Hosts.FindBy("common_name", "web-01")!["disabled"]!.ToString());
        Assert.Equal("BY_ADMIN", _servers.Test.State.Hosts.FindBy("common_name", "fresh-01")!["disabled"]!.ToString());
        Run("Enable-PrivXHost web-01").Clean();
        Export("-Kind Host -Force");
        Run("Import-PrivXConfiguration $Folder/all -Session test").Clean();
        Assert.Equal("FALSE", _servers.Test.State.Hosts.FindBy("common_name", "web-01")!["disabled"]!.ToString());
    }

    [Fact]
    public void An_export_into_a_folder_that_is_used_needs_force_and_takes_away_what_is_gone()
    {
        Export("-Kind Role, AccessGroup");
        Assert.StartsWith("PrivX.FileExists,", Run("Export-PrivXConfiguration $Folder/all -Kind Role").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        string kept = Path.Combine(_folder, "all", "Role", "Optics lab.json");
        File.Move(Path.Combine(_folder, "all", "Role", "Contractors.json"), Path.Combine(_folder, "all", "Role", "Stale.json"));
        DateTime written = File.GetLastWriteTimeUtc(kept);
        Run("$null = Set-PrivXRole 'Finance systems' -Comment new").Clean();
        Export("-Kind Role, AccessGroup -Force");
        Assert.False(File.Exists(Path.Combine(_folder, "all", "Role", "Stale.json")));
        Assert.True(File.Exists(Path.Combine(_folder, "all", "Role", "Contractors.json")));
        Assert.Equal(written, File.GetLastWriteTimeUtc(kept));
        Assert.Contains("\"comment\": \"new\"", File.ReadAllText(Path.Combine(_folder, "all", "Role", "Finance systems.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_no_file_can_have_make_files_of_their_own()
    {
        Run("foreach ($name in 'CON', 'a/b', 'a\\b', '..', 'Mixed', 'MIXED2', 'tail. ', 'ä*?') { $null = New-PrivXWhitelist $name -Pattern x }").Clean();
        Export("-Kind Whitelist");
        Assert.Equal(10, Directory.GetFiles(Path.Combine(_folder, "all", "Whitelist")).Length);
        Assert.Equal(10, Directory.GetFiles(_folder, "*.json", SearchOption.AllDirectories).Length - 1);
        Run("Import-PrivXConfiguration $Folder/all -Session test").Clean();
        Assert.NotNull(_servers.Test.State.Collection("host-store/whitelists").FindBy("name", "a/b"));
        Assert.All(Compare(), row => Assert.Equal("Unchanged", row.Action));
    }

    [Fact]
    public void Members_that_the_client_does_not_know_are_kept_and_marked()
    {
        _servers.Prod.State.Roles.Change(IdOf(_servers.Prod, "role-store/roles", "name", "Contractors"), role => role["shiny_new"] = new JsonObject { ["level"] = 3, ["api_key"] = "Harbour-5!" });
        Export("-Kind Role, AccessGroup");
        string text = File.ReadAllText(Path.Combine(_folder, "all", "Role", "Contractors.json"));
        Assert.Contains("\"$unknown\"", text, StringComparison.Ordinal);
        Assert.Contains("\"level\": 3", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Harbour-5!", text, StringComparison.Ordinal);
        Assert.Contains("$unknown", Row(Compare(), "Role/Contractors").Paths);
    }

    [Fact]
    public void What_names_an_object_is_found_wherever_it_does()
    {
        Result uses = Run("Get-PrivXRole Contractors | Get-PrivXReference").Clean();
        Assert.Contains("Workflow/Contractor access target_roles", Uses(uses));
        Assert.All(uses.Output, row => Assert.Equal("Role/Contractors", row.Properties["Of"].Value));
        string role = IdOf(_servers.Prod, "role-store/roles", "name", "Contractors");
        int hosts = _servers.Prod.State.Hosts.All().Count(host => host["principals"]!.ToJsonString().Contains(role, StringComparison.Ordinal));
        Assert.Equal(hosts, uses.Output.Where(row => row.Properties["Kind"].Value.ToString() == "Host").Select(row => row.Properties["Name"].Value).Distinct().Count());
        Assert.Equal(Run("(Get-PrivXRoleMember Contractors).Count").Only().BaseObject, uses.Output.Count(row => row.Properties["Kind"].Value.ToString() == "User"));
        Assert.Contains("Host/web-01 password_rotation.password_policy_id", Uses(Run("Get-PrivXPasswordPolicy 'Host accounts' | Get-PrivXReference").Clean()));
        Assert.Empty(TwoServers.Changes(_servers.Prod));

        _servers.Forget();
        Assert.NotEmpty(Run("Get-PrivXRole Contractors -Session test | Get-PrivXReference").Clean().Output);
        Assert.Empty(_servers.Prod.Journal.All);
        Assert.StartsWith("PrivX.InvalidArgument,", Run("Get-PrivXHost web-01 | Get-PrivXReference").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        _servers.Prod.Faults.Add(Fault.Status("searchHosts", 403, times: null));
        Result cut = Run("Get-PrivXRole Contractors | Get-PrivXReference");
        Assert.Empty(cut.Output);
        Assert.StartsWith("PrivX.IncompleteList,", cut.SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);

        static string[] Uses(Result result) => [.. result.Output.Select(row => $"{row.Properties["Kind"].Value}/{row.Properties["Name"].Value} {row.Properties["Path"].Value}")];
    }

    [Fact]
    public void WhatIf_of_a_removal_tells_what_names_the_object()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        string WhatIf(string removal)
        {
            int before = host.Shown.Count;
            shell.Run(removal + " -WhatIf").Clean();
            return Assert.Single(host.Shown.Skip(before));
        }

        object members = shell.Run("(Get-PrivXRoleMember Contractors).Count").Only().BaseObject;
        string role = WhatIf("Remove-PrivXRole Contractors");
        Assert.Contains("named by", role, StringComparison.Ordinal);
        Assert.Contains("Workflow Contractor access", role, StringComparison.Ordinal);
        Assert.Contains($"{members} members", role, StringComparison.Ordinal);
        Assert.Contains("Host web-01", WhatIf("Remove-PrivXPasswordPolicy 'Host accounts'"), StringComparison.Ordinal);
        shell.Run("$null = New-PrivXRole Lonely").Clean();
        Assert.Contains("which nothing names", WhatIf("Remove-PrivXRole Lonely"), StringComparison.Ordinal);

        // It is told of every kind that can be named.
        string kinds = shell.Run("Get-PrivXHost web-01 | Get-PrivXReference").SingleError().ErrorDetails.RecommendedAction;
        foreach (string kind in kinds[(kinds.IndexOf(": ", StringComparison.Ordinal) + 2)..].TrimEnd('.').Split(", "))
        {
            Assert.Matches("which is named by|which nothing names", WhatIf($"@(Get-PrivX{kind})[0] | Remove-PrivX{kind}"));
        }

        // Each list is read once, however many objects there are.
        shell.Simulator.Journal.Clear();
        shell.Run("Get-PrivXRole | Remove-PrivXRole -WhatIf -ThrottleLimit 4").Clean();
        Assert.Single(shell.Simulator.Journal.All, call => call.Operation == "listWorkflows");
        Assert.Empty(shell.Simulator.Journal.Writes());

        shell.Simulator.Faults.Add(Fault.Status("listWorkflows", 403, times: null));
        Assert.Contains("what names it could not be read", WhatIf("Remove-PrivXRole Lonely"), StringComparison.Ordinal);
        shell.Simulator.Journal.Clear();
        shell.Run("Remove-PrivXRole Lonely -Confirm:$false").Clean();
        Assert.DoesNotContain(shell.Simulator.Journal.All, call => call.Operation == "listWorkflows");
    }

    private void Export(string arguments = "", string folder = "all") => Run($"$null = Export-PrivXConfiguration $Folder/{folder} {arguments} -Session prod").Clean();

    private PlanRow[] Compare() => Rows(Run("Compare-PrivXConfiguration $Folder/all -Session test").Clean());

    private void ChangeTest()
    {
        Run("""
            Remove-PrivXWorkflow 'Contractor access' -Session test -Confirm:$false
            Remove-PrivXRole Contractors -Session test -Confirm:$false
            Remove-PrivXPasswordPolicy 'Tier 0' -Session test -Confirm:$false
            $null = New-PrivXRole 'Only there' -Session test
            $null = Set-PrivXHost web-01 -Tag by, hand -Comment 'by hand' -Session test
            $null = Set-PrivXRole 'Optics lab' -Permission hosts-view -Session test
            """).Clean();
        _servers.Forget();
    }

    private Result Run(string script, params (string Name, object? Value)[] variables) => _servers.Shell.Run("function Secure($text) { [System.Net.NetworkCredential]::new('', $text).SecurePassword }; " + script, [("Folder", _folder), .. variables]);

    private string[] Files(string folder) => Directory.GetFiles(Path.Combine(_folder, folder), "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Path.Combine(_folder, folder), file)).Order(StringComparer.Ordinal).ToArray();

    private static PlanRow[] Rows(Result result) => [.. result.Output.Select(row => new PlanRow(row))];

    private static PlanRow Row(IEnumerable<PlanRow> rows, string name) => Assert.Single(rows, row => row.ToString() == name);

    private static PlanRow Row(Result result, string name) => Row(Rows(result), name);

    private static string[] Told(Result result) => [.. Rows(result).Select(row => $"{row.Action} {row} {row.Result} {row.Error} {row.What}").Order(StringComparer.Ordinal)];

    private static string IdOf(PrivXSimulator simulator, string collection, string member, string name) => simulator.State.Collection(collection).FindBy(member, name)!["id"]!.ToString();

    private static IEnumerable<string> StoredSecrets(PrivXSimulator simulator) =>
        from name in simulator.State.Names
        from item in simulator.State.Collection(name).All()
        from secret in SecretsIn(item)
        where secret.Length > 6
        select secret;

    private static IEnumerable<string> SecretsIn(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(member => member.Value is JsonValue value && Regex.IsMatch(member.Key, "password$|secret$|passphrase|token$|private_key") && value.TryGetValue(out string? text) ? [text] : SecretsIn(member.Value)),
        JsonArray list => list.SelectMany(SecretsIn),
        _ => [],
    };

    private sealed class PlanRow(PSObject row)
    {
        public string Action => Text("Action");

        public string Result => Text("Result");

        public string Error => Text("Error");

        public string Problem => Text("Problem");

        public string What => Text("What");

        public string[] Differences => Texts("Differences");

        public string[] Paths => [.. Differences.Select(difference => difference[..difference.IndexOf(": ", StringComparison.Ordinal)])];

        public string[] NeedsSecret => Texts("NeedsSecret");

        public string[] Notes => Texts("Notes");

        public override string ToString() => $"{Text("Kind")}/{Text("Name")}";

        private string Text(string name) => row.Properties[name].Value?.ToString() ?? string.Empty;

        private string[] Texts(string name) => [.. ((System.Collections.IEnumerable)row.Properties[name].Value).Cast<object>().Select(item => item.ToString()!)];
    }
}
