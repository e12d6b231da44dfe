using System;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.HandedIn;

/// <summary>What comes out goes back in: whole, or refused by name.</summary>
public sealed class ObjectTests : IDisposable
{
    // Saving as Export-Clixml and jobs do; those commands are not in the engine.
    private const string Saving =
        "function Save($Object, $Depth = 2) { [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($Object, $Depth)) }; ";

    private readonly ModuleShell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    public void What_was_changed_in_a_saved_object_is_written(int depth)
    {
        Run("$h = Get-PrivXHost web-02; $h.Comment = 'edited'; $h | Set-PrivXHost").Clean();
        string live = Assert.Single(_shell.Simulator.Journal.Writes()).Body;
        _shell.Simulator.Reset();
        Run($"$h = Save (Get-PrivXHost web-02) {depth}; $h.Comment = 'edited'; $h | Set-PrivXHost").Clean();
        string saved = Assert.Single(_shell.Simulator.Journal.Writes()).Body;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(live), JsonNode.Parse(saved)), $"{live}\n{saved}");
    }

    [Theory]
    [InlineData("Get-PrivXHost web-02", "Set-PrivXHost")]
    [InlineData("Get-PrivXHost web-03", "Set-PrivXHost")]
    [InlineData("Get-PrivXRole Contractors", "Set-PrivXRole")]
    [InlineData("@(Get-PrivXWorkflow)[0]", "Set-PrivXWorkflow")]
    [InlineData("@(Get-PrivXWhitelist)[0]", "Set-PrivXWhitelist")]
    [InlineData("@(Get-PrivXAccessGroup)[0]", "Set-PrivXAccessGroup")]
    [InlineData("@(Get-PrivXPasswordPolicy)[0]", "Set-PrivXPasswordPolicy")]
    [InlineData("@(Get-PrivXRotationScript)[0]", "Set-PrivXRotationScript")]
    [InlineData("@(Get-PrivXNetworkTarget)[0]", "Set-PrivXNetworkTarget")]
    [InlineData("@(Get-PrivXApiTarget)[0]", "Set-PrivXApiTarget")]
    [InlineData("@(Get-PrivXLocalUser)[0]", "Set-PrivXLocalUser")]
    [InlineData("@(Get-PrivXSource)[0]", "Set-PrivXSource")]
    [InlineData("@(Get-PrivXTargetDomain)[0]", "Set-PrivXTargetDomain")]
    [InlineData("@(Get-PrivXLogCollector)[0]", "Set-PrivXLogCollector")]
    [InlineData("@(Get-PrivXApiClient)[0]", "Set-PrivXApiClient")]
    public void What_was_not_changed_is_not_written(string read, string set)
    {
        foreach (string carrier in new[] { "$o", "(Save $o 1)", "(Save $o 2)", "(Save $o 9)" })
        {
            _shell.Simulator.Journal.Clear();
            Result result = Run($"$o = {read}; {carrier} | {set} -Verbose 4>&1").Clean();
            Assert.True(_shell.Simulator.Journal.Writes().Count == 0, $"{carrier}: {string.Join('\n', _shell.Simulator.Journal.Writes().Select(write => write.Body))}");
            Assert.Contains(result.Output, line => line.ToString()!.Contains("already as wanted", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_saved_object_that_somebody_changed_since_is_a_conflict()
    {
        _shell.Simulator.Clock.Advance(TimeSpan.FromHours(1));
        ErrorRecord error = Run("$h = Save (Get-PrivXHost web-02) 9; Set-PrivXHost web-02 -Zone other; $h.Comment = 'edited'; $h | Set-PrivXHost").SingleError();
        Assert.StartsWith("PrivX.Conflict,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("other", _shell.Simulator.State.Hosts.FindBy("common_name", "web-02")!["zone"]!.ToString());
    }

    [Fact]
    public void What_was_cut_short_and_is_not_as_it_was_is_refused()
    {
        ErrorRecord error = Run("$h = Save (Get-PrivXHost web-02) 1; Set-PrivXHost web-02 -Principal (New-PrivXHostPrincipal other); $h | Set-PrivXHost").SingleError();
        Assert.StartsWith("PrivX.InvalidValue,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("Principals", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stale_object_with_a_parameter_meets_somebody_else_s_change()
    {
        ErrorRecord error = Run("$h = Get-PrivXHost web-02; Set-PrivXHost web-02 -Comment other; $h | Set-PrivXHost -Comment mine").SingleError();
        Assert.StartsWith("PrivX.Conflict,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("other", _shell.Simulator.State.Hosts.FindBy("common_name", "web-02")!["comment"]!.ToString());
        Run("Set-PrivXHost web-02 -Comment mine").Clean();
    }

    [Fact]
    public void Json_of_a_host_makes_a_host_with_its_accounts()
    {
        string json = Json("$h = Get-PrivXHost web-02; $h.CommonName = 'copy'; $h.ExternalId = ''; $h.Principals | ForEach-Object { $_.Passphrase = $null }; $h");
        JsonArray stored = (JsonArray)_shell.Simulator.State.Hosts.FindBy("common_name", "web-02")!["principals"]!;
        _shell.Simulator.Journal.Clear();
        Run("$row | New-PrivXHost", ("row", Parsed(json))).Clean();
        JsonObject sent = (JsonObject)JsonNode.Parse(Assert.Single(_shell.Simulator.Journal.Requests("createHost")).Body)!;
        Assert.Equal(stored.Select(one => one!["principal"]!.ToString()), sent["principals"]!.AsArray().Select(one => one!["principal"]!.ToString()));
        Assert.Equal(stored.Select(one => one!["roles"]!.AsArray().Count), sent["principals"]!.AsArray().Select(one => one!["roles"]!.AsArray().Count));
    }

    [Fact]
    public void Json_of_a_workflow_makes_a_workflow_with_its_roles()
    {
        string json = Json("$w = @(Get-PrivXWorkflow)[0]; $w.Name = 'copy'; $w");
        _shell.Simulator.Journal.Clear();
        Run("$row | New-PrivXWorkflow", ("row", Parsed(json))).Clean();
        JsonObject sent = (JsonObject)JsonNode.Parse(Assert.Single(_shell.Simulator.Journal.Requests("createWorkflow")).Body)!;
        Assert.NotEmpty(sent["target_roles"]!.AsArray());
        Assert.NotEmpty(sent["steps"]!.AsArray());
    }

    [Theory]
    [InlineData("@{ Principal = 'root'; Rolls = @() }", "Rolls")]
    [InlineData("([pscustomobject]@{ Principal = 'root'; ServiceOptions = @{ Ssh = @{ Shel = $true } } })", "ServiceOptions.Ssh.Shel")]
    [InlineData("@{ Principal = 'root'; Rotate = 'perhaps' }", "Rotate")]
    [InlineData("@{ Principal = @('a', 'b') }", "Principal")]
    [InlineData("([pscustomobject]@{ Principal = 'root'; Passphrase = [pscustomobject]@{} })", "Passphrase")]
    public void A_part_that_cannot_be_taken_whole_is_refused_by_name(string part, string named)
    {
        ErrorRecord error = Run($"New-PrivXHost x 10.0.0.1 -Principal {part}").SingleError();
        Assert.Contains(named, error.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(_shell.Simulator.Journal.Writes());
    }

    [Theory]
    [InlineData("Get-PrivXUserRole $u Contractors")]
    [InlineData("Save (Get-PrivXUserRole $u Contractors) 9")]
    public void A_grant_that_is_handed_on_keeps_its_windows(string read)
    {
        string[] windows = ["2035-01-01T00:00:00Z", "2035-01-03T00:00:00Z", "2036-05-01T00:00:00Z", "2036-05-02T00:00:00Z"];
        Run("$u = Get-PrivXUser anna.berg; $v = Get-PrivXUser carla.berg; $r = Get-PrivXRole Contractors").Clean();
        Run($$"""
            $body = @(@{ id = $r.Id; explicit = $true; grant_type = 'TIME_RESTRICTED'; grant_validity_periods = @(
                @{ grant_start = '{{windows[0]}}'; grant_end = '{{windows[1]}}' }, @{ grant_start = '{{windows[2]}}'; grant_end = '{{windows[3]}}' }) })
            $null = Invoke-PrivXApi "/role-store/api/v1/users/$($u.Id)/roles" -Method Put -Body $body -Confirm:$false
            """).Clean();
        Run($"{read} | Grant-PrivXUserRole -User $v").Clean();
        PSObject granted = Run("Get-PrivXUserRole $v Contractors").Only();
        Assert.Equal("TIME_RESTRICTED", granted.Properties["GrantType"].Value);
        Assert.Equal(2, ((System.Collections.IList)granted.Properties["GrantValidityPeriods"].Value).Count);
    }

    [Fact]
    public void Json_of_a_grant_keeps_its_windows()
    {
        Run("$u = Get-PrivXUser anna.berg; $v = Get-PrivXUser carla.berg; $r = Get-PrivXRole Contractors").Clean();
        Run("""
            $body = @(@{ id = $r.Id; explicit = $true; grant_type = 'TIME_RESTRICTED'; grant_validity_periods = @(
                @{ grant_start = '2035-01-01T00:00:00Z'; grant_end = '2035-01-03T00:00:00Z' }, @{ grant_start = '2036-05-01T00:00:00Z'; grant_end = '2036-05-02T00:00:00Z' }) })
            $null = Invoke-PrivXApi "/role-store/api/v1/users/$($u.Id)/roles" -Method Put -Body $body -Confirm:$false
            """).Clean();
        string json = Json("Get-PrivXUserRole $u Contractors");
        var row = (PSObject)Parsed(json)!;
        row.Properties.Add(new PSNoteProperty("RoleId", Run("$r.Id").Only().BaseObject));
        row.Properties["UserId"].Value = Run("$v.Id").Only().BaseObject;

        // The first start and the last end, which the object shows as well, would be one long window.
        row.Properties.Add(new PSNoteProperty("Start", "2035-01-01T00:00:00Z"));
        row.Properties.Add(new PSNoteProperty("End", "2036-05-02T00:00:00Z"));
        Run("$row | Grant-PrivXUserRole", ("row", row)).Clean();
        PSObject granted = Run("Get-PrivXUserRole $v Contractors").Only();
        Assert.Equal(2, ((System.Collections.IList)granted.Properties["GrantValidityPeriods"].Value).Count);
    }

    [Theory]
    [InlineData("GrantType = 'PERMANENT'", "\"grant_type\":\"PERMANENT\"")]
    [InlineData("GrantType = 'FLOATING'; FloatingLength = '8'", "\"floating_length\":8")]
    [InlineData("GrantType = 'FLOATING'; FloatingLength = '08:00:00'", "\"floating_length\":8")]
    [InlineData("GrantType = 'TIME_RESTRICTED'; GrantStart = '2035-01-01T00:00:00Z'; GrantEnd = '2035-01-03T00:00:00Z'", "2035-01-03T00:00:00")]
    [InlineData("GrantType = 'TIME_RESTRICTED'; Start = '2035-01-01T00:00:00Z'; End = '2035-01-03T00:00:00Z'", "2035-01-03T00:00:00")]
    public void A_row_with_a_type_of_grant_says_how_long(string cells, string sent)
    {
        Run($"[pscustomobject]@{{ UserId = (Get-PrivXUser anna.berg).Id; RoleId = (Get-PrivXRole Contractors).Id; {cells} }} | Grant-PrivXUserRole").Clean();
        JsonNode body = JsonNode.Parse(Assert.Single(_shell.Simulator.Journal.Writes()).Body)!;
        Assert.Contains(sent, body.AsArray().Single(role => role!["name"]?.ToString() == "Contractors")!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GrantType = 'PERMANENT'; End = '2035-01-03'", "GrantType")]
    [InlineData("GrantType = 'TIME_RESTRICTED'", "GrantType")]
    [InlineData("GrantType = 'FLOATING'", "GrantType")]
    [InlineData("GrantType = 'FOREVER'", "FOREVER")]
    [InlineData("GrantType = 'TIME_RESTRICTED'; GrantValidityPeriods = 'from then to then'", "GrantValidityPeriods")]
    [InlineData("GrantType = 'TIME_RESTRICTED'; GrantEnd = '31.12.2030'", "31.12.2030")]
    public void A_row_whose_type_of_grant_and_times_do_not_go_together_is_refused(string cells, string named)
    {
        ErrorRecord error = Run($"[pscustomobject]@{{ UserId = (Get-PrivXUser anna.berg).Id; RoleId = (Get-PrivXRole Contractors).Id; {cells} }} | Grant-PrivXUserRole").SingleError();
        Assert.StartsWith("PrivX.InvalidValue,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(named, error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_shell.Simulator.Journal.Writes());
    }

    [Theory]
    [InlineData("$h.SessionRecordingOptions = @{ DisableClipboardRecording = $true }", "SessionRecordingOptions")]
    [InlineData("$h.Disabled = $true", "Disabled")]
    public void A_new_object_lacks_nothing_of_the_object_that_it_is_made_of(string change, string named)
    {
        foreach (string carrier in new[] { "$h", "(Save $h 9)" })
        {
            _shell.Simulator.Journal.Clear();
            ErrorRecord error = Run($"$h = Get-PrivXHost web-02; $h.CommonName = 'copy'; $h.ExternalId = ''; $h.Principals | ForEach-Object {{ $_.Passphrase = $null }}; {change}; {carrier} | New-PrivXHost").SingleError();
            Assert.StartsWith("PrivX.InvalidValue,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Contains(named, error.ToString(), StringComparison.Ordinal);
            Assert.Empty(_shell.Simulator.Journal.Writes());
        }
    }

    [Fact]
    public void A_secret_of_the_object_that_a_new_one_is_made_of_must_be_given_anew()
    {
        const string Copy = "$c = Get-PrivXLogCollector | Where-Object IamSecretAccessKey | Select-Object -First 1; $c.Name = 'copy'; ";
        ErrorRecord error = Run(Copy + "$c | New-PrivXLogCollector").SingleError();
        Assert.Contains("IamSecretAccessKey", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_shell.Simulator.Journal.Writes());
        Run(Copy + "$c | New-PrivXLogCollector -IamSecretAccessKey $Secret", ("Secret", new System.Net.NetworkCredential(null, "anew").SecurePassword)).Only();
    }

    private Result Run(string script, params (string Name, object? Value)[] variables) => _shell.Run(Saving + script, variables);

    // As ConvertTo-Json -Depth 9 | ConvertFrom-Json does, by names of properties; those commands are not in the engine.
    private string Json(string script) => ToNode(Run(script).Only())!.ToJsonString();

    private static JsonNode? ToNode(object? value) => (value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value) switch
    {
        null => null,
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        int or long => JsonValue.Create(Convert.ToInt64(value is PSObject number ? number.BaseObject : value, null)),
        DateTimeOffset time => JsonValue.Create(time),
        TimeSpan span => JsonValue.Create(span.ToString()),
        System.Collections.IDictionary map => new JsonObject(map.Keys.Cast<object>().Select(key => new System.Collections.Generic.KeyValuePair<string, JsonNode?>(key.ToString()!, ToNode(map[key])))),
        System.Collections.IEnumerable list => new JsonArray(list.Cast<object?>().Select(ToNode).ToArray()),
        { } item => new JsonObject(PSObject.AsPSObject(item).Properties.Where(property => property.MemberType == PSMemberTypes.Property)
            .Select(property => new System.Collections.Generic.KeyValuePair<string, JsonNode?>(property.Name, ToNode(property.Value)))),
    };

    private static object? Parsed(string json) => FromNode(JsonNode.Parse(json));

    private static object? FromNode(JsonNode? node)
    {
        switch (node)
        {
            case null:
                return null;
            case JsonArray list:
                return list.Select(FromNode).ToArray();
            case JsonObject item:
                var made = new PSObject();
                foreach (System.Collections.Generic.KeyValuePair<string, JsonNode?> member in item)
                {
                    made.Properties.Add(new PSNoteProperty(member.Key, FromNode(member.Value)));
                }

                return made;
            default:
                return node.GetValueKind() switch
                {
                    System.Text.Json.JsonValueKind.Number => node.GetValue<long>(),
                    System.Text.Json.JsonValueKind.String => DateTime.TryParse(node.ToString(), System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.RoundtripKind, out DateTime time) && node.ToString().Contains('T', StringComparison.Ordinal) ? time : node.ToString(),
                    System.Text.Json.JsonValueKind.True => true,
                    _ => false,
                };
        }
    }
}
