using System;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.HandedIn;

/// <summary>Rows: each column that belongs to a parameter is used as it is written, or its row fails by name and the others go on.</summary>
public sealed class RowTests
{
    private const string PublicKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDHc2LuEKkj5mj6Jji9GBApE2C9m8F0EZHDU6+YpCMrV";
    private const string Grant = "[pscustomobject]@{ UserId = 'anna.berg'; RoleId = 'Contractors'; {0} } | Grant-PrivXUserRole";

    public static TheoryData<string> Cultures => ["en-US", "de-DE", "fi-FI", "ar-SA", "th-TH"];

    [Theory]
    [InlineData("End = '31.12.2030'", "End", "31.12.2030")]
    [InlineData("End = '12/31/2030'", "End", "12/31/2030")]
    [InlineData("End = '31. Dezember 2030'", "End", "Dezember")]
    [InlineData("End = '2030-13-01'", "End", "2030-13-01")]
    [InlineData("End = 20301231", "End", "20301231")]
    [InlineData("Until = 'tomorrow'", "Until", "tomorrow")]
    [InlineData("FloatingLength = '8 hours'", "FloatingLength", "8 hours")]
    [InlineData("FloatingLength = '8'", "FloatingLength", "'8'")]
    [InlineData("FloatingLength = 28800", "FloatingLength", "28800")]
    [InlineData("FloatingLength = '24:00:00'", "FloatingLength", "24:00:00")]
    [InlineData("Permanent = 'on'", "Permanent", "on")]
    [InlineData("Permanent = 2", "Permanent", "2")]
    [InlineData("End = @('2030-01-01', '2031-01-01')", "End", "a list")]
    [InlineData("End = @{ Year = 2030 }", "End", "a hashtable")]
    public void A_grant_whose_term_cannot_be_read_is_refused_and_never_permanent(string cells, string column, string value)
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run(Grant.Replace("{0}", cells, StringComparison.Ordinal)).SingleError();
        Assert.StartsWith("PrivX.InvalidValue,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains($"'{column}'", error.ToString(), StringComparison.Ordinal);
        Assert.Contains(value, error.ToString(), StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.All);
    }

    [Theory]
    [InlineData("End = ''")]
    [InlineData("End = '  '; FloatingLength = $null; Permanent = ''")]
    [InlineData("Permanent = 'no'")]
    [InlineData("Comment = 'x'")]
    public void A_grant_without_a_term_is_refused(string cells)
    {
        using var shell = new ModuleShell();
        Assert.StartsWith("PrivX.InvalidArgument,", shell.Run(Grant.Replace("{0}", cells, StringComparison.Ordinal)).SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Theory]
    [InlineData("Permanent = 'yes'", "PERMANENT")]
    [InlineData("Permanent = 'TRUE'", "PERMANENT")]
    [InlineData("Permanent = 1", "PERMANENT")]
    [InlineData("Permanent = $true", "PERMANENT")]
    [InlineData("End = '2099-01-01'", "TIME_RESTRICTED")]
    [InlineData("End = '2099-01-01'; Permanent = '0'", "TIME_RESTRICTED")]
    [InlineData("End = [DateTime]::new(2099, 1, 1)", "TIME_RESTRICTED")]
    [InlineData("FloatingLength = 'PT8H'", "FLOATING")]
    [InlineData("FloatingLength = '8h'", "FLOATING")]
    [InlineData("FloatingLength = '1.00:00:00'", "FLOATING")]
    public void A_term_that_can_be_read_is_used(string cells, string type)
    {
        using var shell = new ModuleShell();
        shell.Run(Grant.Replace("{0}", cells, StringComparison.Ordinal)).Clean();
        JsonArray sent = JsonNode.Parse(Assert.Single(shell.Simulator.Journal.Writes()).Body)!.AsArray();
        Assert.Equal(type, sent.Single(role => role!["name"]!.ToString() == "Contractors")!["grant_type"]!.ToString());
    }

    [Theory]
    [InlineData("EndDate = '2030-01-01'", "EndDate", "End")]
    [InlineData("Untl = '2030-01-01'", "Untl", "Until")]
    [InlineData("'Floating Length' = '08:00:00'", "Floating Length", "FloatingLength")]
    [InlineData("floating_length = '08:00:00'", "floating_length", "FloatingLength")]
    [InlineData("FloatingLenght = '08:00:00'", "FloatingLenght", "FloatingLength")]
    [InlineData("StartTime = '2030-01-01'; Permanent = 'yes'", "StartTime", "Start")]
    public void A_column_that_is_nearly_a_parameter_is_told(string cells, string column, string parameter)
    {
        using var shell = new ModuleShell();
        Result result = shell.Run(Grant.Replace("{0}", cells, StringComparison.Ordinal));
        string told = string.Join("\n", result.Warnings.Concat(result.AllErrors.Select(error => error.ToString())));
        Assert.Contains($"'{column}'", told, StringComparison.Ordinal);
        Assert.Contains($"'{parameter}'", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_is_nearly_a_parameter_fails_its_row_where_no_object_has_it()
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run("[pscustomobject]@{ CommonName = 'x'; Addresses = '10.1.1.1'; AuditEnabeld = 'yes' } | New-PrivXHost").SingleError();
        Assert.StartsWith("PrivX.UnknownColumn,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.All);
    }

    [Theory]
    [InlineData("AuditEnabeld = ''")]
    [InlineData("Id = 'x'; Author = 'y'; Created = 'z'; UpdatedBy = 'u'; Rack = '7'; Disabled = 'FALSE'")]
    [InlineData("AuditEnabled = 'yes'; Audit_Enabled = 'no'")]
    public void Other_columns_are_left_alone(string cells)
    {
        using var shell = new ModuleShell();
        Result result = shell.Run($"[pscustomobject]@{{ CommonName = 'x'; Addresses = '10.1.1.1'; {cells} }} | New-PrivXHost").Clean();
        Assert.Empty(result.Warnings);
    }

    [Theory]
    [InlineData("AuditEnabled = 'on'", "AuditEnabled")]
    [InlineData("Tofu = 'maybe'", "Tofu")]
    [InlineData("Comment = @{ a = 1 }", "Comment")]
    [InlineData("Comment = [pscustomobject]@{ a = 1 }", "Comment")]
    [InlineData("Comment = @('a', 'b')", "Comment")]
    [InlineData("Tags = @('a', $null)", "Tags")]
    [InlineData("Tags = @(@{ a = 1 })", "Tags")]
    [InlineData("Services = @(@{ Service = 'SSH'; Prot = 22 })", "Services")]
    [InlineData("Services = @(@{ Service = 'SSH'; Port = '22,5' })", "Services")]
    [InlineData("Principals = @(@{ Principal = 'root'; Rotate = 'perhaps' })", "Principals")]
    [InlineData("Principals = @(@{ Principal = 'root'; Roles = @(@{ Nmae = 'Contractors' }) })", "Principals")]
    [InlineData("Principals = 'root'", "Principals")]
    [InlineData("AccessGroup = @{ a = 1 }", "AccessGroup")]
    public void A_host_of_which_something_cannot_be_read_is_not_made(string cells, string column)
    {
        using var shell = new ModuleShell();
        Result result = shell.Run($$"""
            [pscustomobject]@{ CommonName = 'one'; Addresses = '10.1.1.1'; {{cells}} }, [pscustomobject]@{ CommonName = 'two'; Addresses = '10.1.1.2' } | New-PrivXHost
            """);
        ErrorRecord error = result.SingleError();
        Assert.StartsWith("PrivX.InvalidValue,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains($"'{column}'", error.ToString(), StringComparison.Ordinal);
        Assert.Equal("one", ((PSObject)error.TargetObject).Properties["CommonName"].Value);
        Assert.Equal("two", Assert.Single(result.Output).Properties["CommonName"].Value);
    }

    [Fact]
    public void An_unknown_member_of_a_nested_value_is_named()
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run("""[pscustomobject]@{ Name = 'Night'; Context = [pscustomobject]@{ BlockRole = $true; IpMasks = @('10.0.0.0/8'); Note = 1 } } | New-PrivXRole""").SingleError();
        Assert.StartsWith("PrivX.InvalidValue,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("Note", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.All);
    }

    [Fact]
    public void Several_faults_of_a_row_are_told_together()
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run("[pscustomobject]@{ CommonName = 'x'; Addresses = '10.1.1.1'; AuditEnabled = 'on'; Tofu = 'off' } | New-PrivXHost").SingleError();
        Assert.Contains("'AuditEnabled'", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("'Tofu'", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_holds_a_list_divided_by_semicolons()
    {
        using var shell = new ModuleShell();
        PSObject host = shell.Run("[pscustomobject]@{ CommonName = 'x'; Addresses = '10.1.1.1; x.example ;'; Tags = 'a;b' } | New-PrivXHost").Only();
        Assert.Equal("10.1.1.1 x.example", string.Join(' ', ((System.Collections.IEnumerable)host.Properties["Addresses"].Value).Cast<object>()));
        shell.Run("[pscustomobject]@{ UserId = 'anna.berg; carla.berg'; RoleId = 'Contractors;Optics lab'; Permanent = 'yes' } | Grant-PrivXUserRole").Clean();
        Assert.Equal(2, shell.Simulator.Journal.Writes().Count(entry => entry.Body.Contains("Optics lab", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_argument_is_not_divided()
    {
        using var shell = new ModuleShell();
        PSObject host = shell.Run("New-PrivXHost x 10.1.1.1 -Tag 'a;b'").Only();
        Assert.Equal("a;b", ((System.Collections.IEnumerable)host.Properties["Tags"].Value).Cast<object>().Single());
    }

    [Fact]
    public void An_alias_that_is_filled_is_not_lost_behind_an_empty_name()
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run("[pscustomobject]@{ CommonName = 'x'; Addresses = '10.1.1.1'; AccessGroup = ''; AccessGroupId = 'Branches' } | New-PrivXHost").SingleError();
        Assert.StartsWith("PrivX.InvalidValue,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("AccessGroupId", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[pscustomobject]@{ RoleId = 'Contractors'; UserId = ''; Permanent = 'yes' } | New-PrivXAccessRequest", "'UserId': is empty; where the column is left out, the one who calls is meant")]
    [InlineData("[pscustomobject]@{ RoleId = 'Contractors'; User = $null; Permanent = 'yes' } | New-PrivXAccessRequest", "'User': is empty")]
    [InlineData("[pscustomobject]@{ Name = 'x'; Data = @{ a = 1 }; UserId = ' ' } | New-PrivXVaultSecret", "'UserId': is empty; where the column is left out, a shared secret is meant")]
    [InlineData("[pscustomobject]@{ VaultSecretId = 'smtp relay'; UserId = '' } | Remove-PrivXVaultSecret -Confirm:$false", "'UserId': is empty")]
    [InlineData("[pscustomobject]@{ VaultSecretId = 'smtp relay'; User = 'anna.berg' } | Remove-PrivXVaultSecret -Confirm:$false", "'User': is not read from rows; give -User on the command line")]
    [InlineData("[pscustomobject]@{ Name = 'x'; Data = @{ a = 1 }; User = 'anna.berg' } | New-PrivXVaultSecret", "'User': is not read from rows")]
    [InlineData("[pscustomobject]@{ AccessGroupId = 'Default'; PrimaryCA = 'x'; Comment = 'x' } | Set-PrivXAccessGroup", "'PrimaryCA': is not read from rows")]
    [InlineData("[pscustomobject]@{ ManagedAccountId = 'svc-backup'; TargetDomain = 'x' } | Reset-PrivXManagedAccountPassword -Confirm:$false", "'TargetDomain': is not read from rows")]
    public void An_identity_of_a_row_is_never_left_out_in_silence(string script, string told)
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run(script).SingleError();
        Assert.StartsWith("PrivX.InvalidValue,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(told, error.ToString(), StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void Where_there_is_no_such_column_the_one_who_calls_is_meant()
    {
        using var shell = new ModuleShell();
        shell.Run("[pscustomobject]@{ RoleId = 'Contractors'; Permanent = 'yes' } | New-PrivXAccessRequest").Only();
        Assert.DoesNotContain("target_user", Assert.Single(shell.Simulator.Journal.Writes()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_does_not_go_together_with_what_is_given_is_not_dropped()
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run("[pscustomobject]@{ HostId = (Get-PrivXHost web-01).Id; Comment = 'x' } | Set-PrivXHost -Deployable $true").SingleError();
        Assert.StartsWith("PrivX.InvalidValue,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("'Comment'", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Rows_and_arguments_are_read_alike_in_every_culture(string culture)
    {
        using var shell = new ModuleShell();
        Result result = shell.Run(
            """
            [System.Threading.Thread]::CurrentThread.CurrentCulture = [cultureinfo]::GetCultureInfo($Culture)
            [cultureinfo]::CurrentCulture.Name
            $refused = 0
            foreach ($end in '31.12.2030', '12/31/2030', '10/03/2026', '2030.12.31', '31-12-2030') {
                try { New-PrivXUserRoleGrant Contractors -End $end -ErrorAction Stop } catch { $refused++ }
                try { [pscustomobject]@{ Role = 'Contractors'; End = $end } | New-PrivXUserRoleGrant -ErrorAction Stop } catch { $refused++ }
            }
            foreach ($length in '1,5', '3600', 3600, '8 hours', '1:00:00,5') {
                try { New-PrivXUserRoleGrant Contractors -FloatingLength $length -ErrorAction Stop } catch { $refused++ }
                try { [pscustomobject]@{ Role = 'Contractors'; FloatingLength = $length } | New-PrivXUserRoleGrant -ErrorAction Stop } catch { $refused++ }
            }
            $refused
            (New-PrivXUserRoleGrant Contractors -End 2030-03-10T12:00:00+02:00).GrantEnd.UtcDateTime.ToString('o', [cultureinfo]::InvariantCulture)
            ([pscustomobject]@{ Role = 'Contractors'; End = '2030-03-10T12:00:00+02:00' } | New-PrivXUserRoleGrant).GrantEnd.UtcDateTime.ToString('o', [cultureinfo]::InvariantCulture)
            (New-PrivXUserRoleGrant Contractors -End 2030-03-10).GrantEnd.LocalDateTime.ToString('s', [cultureinfo]::InvariantCulture)
            ([pscustomobject]@{ Role = 'Contractors'; FloatingLength = '1.02:00:00' } | New-PrivXUserRoleGrant).FloatingLength
            """,
            ("Culture", culture));
        Assert.Equal(
            [culture, "20", "2030-03-10T10:00:00.0000000Z", "2030-03-10T10:00:00.0000000Z", "2030-03-10T00:00:00", "26"],
            result.Output.Select(item => item.ToString()));
    }

    [Theory]
    [InlineData("1,5")]
    [InlineData("'1,5'")]
    [InlineData("'1.5'")]
    [InlineData("1.5")]
    [InlineData("'1e3'")]
    [InlineData("'99999999999'")]
    [InlineData("$true")]
    public void A_whole_number_is_not_rounded_or_guessed(string value)
    {
        using var shell = new ModuleShell();
        Assert.NotNull(shell.Run($"New-PrivXHostService SSH -Port {value}").SingleError());
        Assert.Contains("'Port'", shell.Run($"[pscustomobject]@{{ Service = 'SSH'; Port = {value} }} | New-PrivXHostService").SingleError().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_for_nothing_in_an_object_of_ours_is_left_alone()
    {
        using var shell = new ModuleShell();
        shell.Run("Get-PrivXHost web-01 | Set-PrivXHost -Comment c").Clean();
        shell.Run("Get-PrivXRole Contractors | Grant-PrivXUserRole -User anna.berg -Permanent").Clean();
    }

    [Theory]
    [InlineData("Name = 'other'", "'Name'")]
    [InlineData("Disabled = 'True'", "Use Enable-PrivXHost or Disable-PrivXHost")]
    [InlineData("Principals = 'root;somebody'", "'Principals'")]
    [InlineData("SessionRecordingOptions = 'x'", "'SessionRecordingOptions'")]
    public void A_row_for_Set_that_wants_what_no_column_changes_is_refused(string cell, string named)
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run($"[pscustomobject]@{{ HostId = (Get-PrivXHost web-01).Id; Comment = 'x'; {cell} }} | Set-PrivXHost").SingleError();
        Assert.StartsWith("PrivX.InvalidValue,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(named, error.ToString(), StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void A_row_for_Set_may_say_what_is_so()
    {
        using var shell = new ModuleShell();
        shell.Run("[pscustomobject]@{ HostId = (Get-PrivXHost web-01).Id; Comment = 'x'; Name = 'web-01'; Disabled = 'False'; Principals = 'root;deploy;(directory)' } | Set-PrivXHost").Clean();
        Assert.Single(shell.Simulator.Journal.Writes());
    }

    [Theory]
    [InlineData("Disabled = 'True'", "'Disabled'")]
    [InlineData("SessionRecordingOptions = @{ DisableClipboardRecording = $true }", "'SessionRecordingOptions'")]
    public void A_row_for_New_with_a_property_that_no_parameter_takes_is_refused(string cell, string named)
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run($"[pscustomobject]@{{ CommonName = 'x'; Addresses = '10.0.0.1'; {cell} }} | New-PrivXHost").SingleError();
        Assert.StartsWith("PrivX.InvalidValue,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(named, error.ToString(), StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Theory]
    [InlineData("[pscustomobject]@{ Username = 'x'; Password = 'c4nary' } | New-PrivXLocalUser -Password $Secret", "'Password'")]
    [InlineData("[pscustomobject]@{ LogCollectorId = (Get-PrivXLogCollector | Select-Object -First 1).Id; IamSecretAccessKey = 'c4nary' } | Set-PrivXLogCollector", "'IamSecretAccessKey'")]
    [InlineData("[pscustomobject]@{ VaultSecretId = 'smtp relay'; Data = 'c4nary' } | Set-PrivXVaultSecret", "'Data'")]
    public void A_secret_in_a_column_that_nothing_reads_is_refused_and_not_repeated(string script, string named)
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run(script, ("Secret", new System.Net.NetworkCredential(null, "Str0ng-enough-1").SecurePassword)).SingleError();
        Assert.StartsWith("PrivX.InvalidValue,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(named, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("c4nary", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Theory]
    [InlineData("New-PrivXHostPrincipal", "Principal = 'root'; CommandRestrictions = @{ Enabled = $true }", "'CommandRestrictions'")]
    [InlineData("New-PrivXHostPrincipal", "Principal = 'root'; ServiceOptions = @{ Ssh = @{ Shell = $false } }", "'ServiceOptions'")]
    [InlineData("New-PrivXHostPrincipal", "Principal = 'root'; Applications = 'x'", "'Applications'")]
    [InlineData("New-PrivXHostPrincipal", "Principal = 'root'; UseUserAccount = 'yes'", "'UseUserAccount'")]
    [InlineData("New-PrivXHostService", "Service = 'DB'; Db = @{ Protocol = 'postgres' }", "'Db'")]
    [InlineData("New-PrivXWorkflowStep", "Name = 'x'; Match = 'ALL'; Approver = 'privx-admin'; Approvers = 'x'", "'Approvers'")]
    public void A_row_for_a_part_with_a_property_that_is_not_in_it_is_refused(string cmdlet, string cells, string named)
    {
        using var shell = new ModuleShell();
        Result result = shell.Run($"[pscustomobject]@{{ {cells} }} | {cmdlet}");
        Assert.Empty(result.Output);
        Assert.Contains(result.AllErrors, error => error.ToString().Contains(named, StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_for_a_part_may_say_what_the_part_has_anyway()
    {
        using var shell = new ModuleShell();
        PSObject context = shell.Run("[pscustomobject]@{ Enabled = 'True'; BlockRole = 'yes'; IpMasks = '10.0.0.0/8' } | New-PrivXRoleContext").Only();
        Assert.Equal(true, context.Properties["BlockRole"].Value);
        shell.Run("[pscustomobject]@{ Principal = 'root'; UseUserAccount = 'false'; Applications = '' } | New-PrivXHostPrincipal").Only();
    }

    [Fact]
    public void A_row_of_a_grant_with_two_windows_makes_a_grant_with_two_windows()
    {
        using var shell = new ModuleShell();
        PSObject grant = shell.Run("""
            $windows = @(@{ GrantStart = '2035-01-01'; GrantEnd = '2035-01-02' }, @{ GrantStart = '2036-05-01'; GrantEnd = '2036-05-02' })
            [pscustomobject]@{ RoleId = (Get-PrivXRole Contractors).Id; GrantType = 'TIME_RESTRICTED'; Start = '2035-01-01'; End = '2036-05-02'; GrantValidityPeriods = $windows } | New-PrivXUserRoleGrant
            """).Only();
        Assert.Equal(2, ((System.Collections.IList)grant.Properties["GrantValidityPeriods"].Value).Count);
    }

    [Theory]
    [InlineData("[pscustomobject]@{ UserId = 'anna.berg'; Name = 'k'; PublicKey = $Key } | New-PrivXAuthorizedKey -Current", "'UserId'")]
    [InlineData("[pscustomobject]@{ UserId = 'anna.berg'; Name = 'k'; ApiTargetId = 'Build server API' } | New-PrivXClientCredential -Current", "'UserId'")]
    [InlineData("[pscustomobject]@{ TargetDomainAccountId = $Account.Id; TargetDomainId = $Account.TargetDomainId; ExplicitCheckout = 'true' } | New-PrivXManagedAccount", "'ExplicitCheckout'")]
    [InlineData("[pscustomobject]@{ TargetDomainAccountId = $Account.Id; TargetDomainId = $Account.TargetDomainId; Rotate = 'true' } | New-PrivXManagedAccount", "'Rotate'")]
    [InlineData("[pscustomobject]@{ AccessGroupId = 'Default'; Type = 'rsa' } | New-PrivXAccessGroupCA", "'Type'")]
    [InlineData("[pscustomobject]@{ RoleId = 'Contractors'; PublicKey = 'ssh-rsa AAAA' } | New-PrivXRolePrincipalKey", "'PublicKey'")]
    [InlineData("[pscustomobject]@{ RoleId = 'Contractors'; PublicKey = 'ssh-rsa AAAA' } | New-PrivXPrincipalKey", "'PublicKey'")]
    [InlineData("[pscustomobject]@{ CommonName = 'x'; Addresses = '10.1.1.1'; Session = 'other' } | New-PrivXHost", "'Session'")]
    [InlineData("[pscustomobject]@{ HostId = 'web-01'; Comment = 'x'; WhatIf = 'true' } | Set-PrivXHost", "'WhatIf'")]
    [InlineData("[pscustomobject]@{ HostId = 'web-01'; Confirm = $true } | Remove-PrivXHost", "'Confirm'")]
    [InlineData("[pscustomobject]@{ ConnectionId = $Account.Id; Reason = 'x' } | Stop-PrivXConnection -Confirm:$false", "'Reason'")]
    [InlineData("class Row { $CommonName = 'x'; $Addresses = '10.1.1.1'; $Disabled = 'True' }; [Row]::new() | New-PrivXHost", "'Disabled'")]
    [InlineData("class Row { $CommonName = 'x'; $Addresses = '10.1.1.1'; $Audit_Enabled = 'True' }; [Row]::new() | New-PrivXHost", "'Audit_Enabled'")]
    public void What_a_row_says_and_nothing_reads_is_refused(string script, string named)
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run("$Account = Get-PrivXTargetDomainAccount NORDLYS | Select-Object -First 1; " + script, ("Key", PublicKey)).SingleError();
        Assert.Contains(named, error.ToString(), StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Theory]
    [InlineData("[pscustomobject]@{ Accounts = 'root'; OperatingSystem = 'linux' } | New-PrivXHostSecret -TargetHost (Get-PrivXHost web-01)")]
    [InlineData("[pscustomobject]@{ TargetHost = (Get-PrivXHost web-01); Accounts = 'root'; OperatingSystem = 'linux' } | New-PrivXHostSecret")]
    public void The_columns_of_a_row_count_where_the_object_is_named_beside_it(string script)
    {
        using var shell = new ModuleShell();
        shell.Run(script).Only();
        Assert.Contains("\"operating_system\":\"linux\"", Assert.Single(shell.Simulator.Journal.Writes()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void The_properties_of_a_saved_object_that_something_is_made_for_are_not_meant_for_it()
    {
        using var shell = new ModuleShell();
        shell.Run("""
            $saved = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize((Get-PrivXHost web-01), 2))
            $saved | New-PrivXHostSecret -Account root
            """).Only();
        Assert.DoesNotContain("access_group_id", Assert.Single(shell.Simulator.Journal.Writes()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_a_setting_is_a_setting_and_a_row_of_a_connection_means_the_connection()
    {
        using var shell = new ModuleShell();
        shell.Run("""
            $setting = Get-PrivXSetting GLOBAL | Select-Object -First 1
            [pscustomobject]@{ Scope = $setting.Scope; Section = $setting.Section; Name = $setting.Name; Value = 'other' } | Set-PrivXSetting
            """).Clean();
        Assert.Contains("other", Assert.Single(shell.Simulator.Journal.Writes()).Body, StringComparison.Ordinal);
        Result stopped = shell.Run("""
            $row = [pscustomobject]@{}
            foreach ($property in (Get-PrivXConnection | Where-Object IsLive | Select-Object -First 1).PSObject.Properties) { $row.PSObject.Properties.Add([psnoteproperty]::new($property.Name, "$($property.Value)")) }
            $row | Stop-PrivXConnection -Confirm:$false
            """);
        Assert.Empty(stopped.AllErrors);
        Assert.Empty(stopped.Warnings);
    }

    [Fact]
    public void Of_a_row_that_was_an_object_only_what_may_be_meant_is_told()
    {
        using var shell = new ModuleShell();
        Result read = shell.Run("""
            $row = [pscustomobject]@{}
            foreach ($property in (Get-PrivXHost web-01).PSObject.Properties) { $row.PSObject.Properties.Add([psnoteproperty]::new($property.Name, "$($property.Value)")) }
            $row | Get-PrivXHost
            """);
        Assert.Single(read.Output);
        Assert.Empty(read.Warnings);
        Assert.Contains(shell.Run("[pscustomobject]@{ HostId = (Get-PrivXHost web-01).Id; Status = 'x' } | Get-PrivXHost").Warnings, warning => warning.Contains("'Status'", StringComparison.Ordinal));
        Assert.Contains("'Keyword'", shell.Run("[pscustomobject]@{ HostId = (Get-PrivXHost web-01).Id; Keyword = 'x' } | Get-PrivXHost").SingleError().ToString(), StringComparison.Ordinal);
    }
}
