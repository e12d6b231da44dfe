using System;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.HandedIn;

/// <summary>How long a grant is for: a row, a hashtable or an object that says two things, or leaves the end open, is refused and never the longer of both.</summary>
public sealed class GrantTermsTests : IDisposable
{
    private readonly ModuleShell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("Permanent = 'yes'; GrantType = 'TIME_RESTRICTED'; GrantEnd = '2035-01-01'", "'Permanent'")]
    [InlineData("Permanent = 'yes'; GrantType = 'FLOATING'; FloatingLength = '8'", "'Permanent'")]
    [InlineData("Permanent = 'yes'; GrantValidityPeriods = '2035-01-01/2035-01-02'", "'GrantValidityPeriods'")]
    [InlineData("Permanent = 'yes'; GrantEnd = '2035-01-01'", "-Permanent")]
    [InlineData("GrantType = 'PERMANENT'; GrantStart = '2035-01-01'", "'GrantStart'")]
    [InlineData("GrantType = 'PERMANENT'; Until = '2035-01-01'", "'Until'")]
    [InlineData("GrantType = 'FLOATING'; FloatingLength = '8'; End = '2035-01-01'", "'End'")]
    [InlineData("GrantType = 'FLOATING'; FloatingLength = '-8'", "FLOATING")]
    [InlineData("GrantType = 'TIME_RESTRICTED'; GrantEnd = '2035-01-01'; FloatingLength = '8'", "'FloatingLength'")]
    [InlineData("GrantType = 'TIME_RESTRICTED'; GrantValidityPeriods = '2035-01-01/2035-01-02'; GrantEnd = '2036-01-01'", "'GrantEnd'")]
    [InlineData("GrantType = 'TIME_RESTRICTED'; GrantValidityPeriods = '2035-01-01/2035-01-02'; End = '01.01.2036'", "'End'")]
    [InlineData("GrantType = 'TIME_RESTRICTED'; GrantEnd = '2035-01-01'; End = '2036-01-01'", "'End'")]
    [InlineData("GrantType = 'TIME_RESTRICTED'; GrantValidityPeriods = '2035-01-01/..'", "end")]
    [InlineData("GrantType = 'TIME_RESTRICTED'; GrantValidityPeriods = '2036-01-01/2035-01-01'", "end")]
    [InlineData("GrantType = 'TIME_RESTRICTED'; GrantValidityPeriods = '2035-01-01/2035-01-02/2035-01-03'", "'GrantValidityPeriods'")]
    [InlineData("GrantType = 'TIME_RESTRICTED'; GrantValidityPeriods = '2035-01-01'", "'GrantValidityPeriods'")]
    [InlineData("GrantType = 'TIME_RESTRICTED'; GrantValidityPeriods = '1.1.2035/2.1.2035'", "'GrantValidityPeriods'")]
    [InlineData("FloatingLength = 'P1M'", "'FloatingLength'")]
    [InlineData("FloatingLength = 'P1Y2DT3H'", "'FloatingLength'")]
    public void A_row_that_contradicts_itself_is_refused(string cells, string named)
    {
        foreach (string cmdlet in new[] { "Grant-PrivXUserRole", "New-PrivXUserRoleGrant" })
        {
            string user = cmdlet == "Grant-PrivXUserRole" ? "UserId = 'anna.berg'; " : string.Empty;
            Result result = _shell.Run($"[pscustomobject]@{{ {user}RoleId = 'Contractors'; {cells} }} | {cmdlet}");
            Assert.Empty(result.Output);
            Assert.Contains(named, result.SingleError().ToString(), StringComparison.Ordinal);
            Assert.Empty(_shell.Simulator.Journal.Writes());
        }
    }

    [Theory]
    [InlineData("class Row { $UserId = 'anna.berg'; $RoleId = 'Contractors'; $Permanent = 'yes'; $EndDate = '2035-01-01' }; [Row]::new()", "'EndDate'")]
    [InlineData("class Row { $UserId = 'anna.berg'; $RoleId = 'Contractors'; $Permanent = 'yes'; $GrantValidityPeriods = 'x' }; [Row]::new()", "'GrantValidityPeriods'")]
    [InlineData("class Row { $UserId = 'anna.berg'; $RoleId = 'Contractors'; $End = '31.12.2035' }; [Row]::new()", "'End'")]
    public void An_object_of_a_class_is_a_row_as_all_others(string row, string named)
    {
        ErrorRecord error = _shell.Run($"{row} | Grant-PrivXUserRole").SingleError();
        Assert.Contains(named, error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_shell.Simulator.Journal.Writes());
    }

    [Theory]
    [InlineData("GrantType = 'PERMANENT'; GrantEnd = '2035-01-01'", "GrantEnd")]
    [InlineData("GrantType = 'PERMANENT'; FloatingLength = 8", "FloatingLength")]
    [InlineData("GrantType = 'TIME_RESTRICTED'", "end")]
    [InlineData("GrantType = 'TIME_RESTRICTED'; GrantValidityPeriods = @(@{ GrantStart = '2035-01-01' })", "end")]
    [InlineData("GrantType = 'TIME_RESTRICTED'; GrantEnd = '2035-01-01'; FloatingLength = 8", "FloatingLength")]
    [InlineData("GrantType = 'FLOATING'", "FloatingLength")]
    [InlineData("GrantType = 'FLOATING'; FloatingLength = 8; GrantEnd = '2035-01-01'", "GrantEnd")]
    public void A_hashtable_that_contradicts_itself_is_refused(string entries, string named)
    {
        ErrorRecord error = _shell.Run($"Set-PrivXUserRole anna.berg -Grant @{{ Name = 'Contractors'; {entries} }}").SingleError();
        Assert.StartsWith("PrivX.InvalidArgument,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(named, error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_shell.Simulator.Journal.Writes());
    }

    [Theory]
    [InlineData("New-PrivXUserRoleGrant Contractors -Permanent", "$g.GrantEnd = '2035-01-01'", "GrantEnd")]
    [InlineData("New-PrivXUserRoleGrant Contractors -End 2036-01-01", "$g.GrantEnd = '2035-01-01'", "GrantEnd")]
    [InlineData("New-PrivXUserRoleGrant Contractors -End 2036-01-01", "$g.GrantValidityPeriods = @()", "")]
    [InlineData("New-PrivXUserRoleGrant Contractors -FloatingLength 08:00:00", "$g.FloatingLength = $null", "FloatingLength")]
    public void A_grant_that_was_changed_in_one_place_only_is_refused_where_it_contradicts_itself(string grant, string change, string named)
    {
        _shell.Run($"Set-PrivXUserRole anna.berg -Grant ({grant})").Clean();
        _shell.Simulator.Journal.Clear();
        foreach (string taken in new[] { "Set-PrivXUserRole carla.berg -Grant $g", "$g | Grant-PrivXUserRole -User carla.berg" })
        {
            Result result = _shell.Run($"$g = Get-PrivXUserRole anna.berg Contractors; {change}; {taken}");
            if (named.Length > 0)
            {
                Assert.Contains(named, result.SingleError().ToString(), StringComparison.Ordinal);
                Assert.Empty(_shell.Simulator.Journal.Writes());
            }
            else
            {
                result.Clean();
                Assert.Contains("2036-01-01", _shell.Simulator.Journal.Writes()[^1].Body, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_name_in_the_place_of_the_id_is_looked_up()
    {
        _shell.Run("Set-PrivXUserRole anna.berg -Grant @{ Id = 'Contractors'; GrantType = 'PERMANENT' }").Clean();
        JsonNode sent = Assert.Single(JsonNode.Parse(_shell.Simulator.Journal.Writes()[^1].Body)!.AsArray())!;
        Assert.Equal(_shell.Run("(Get-PrivXRole Contractors).Id").Only().ToString(), sent["id"]!.ToString());
        Assert.StartsWith("PrivX.NotFound,", _shell.Run("Set-PrivXUserRole anna.berg -Grant @{ Id = 'Contr*'; GrantType = 'PERMANENT' }").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void Windows_are_one_text_in_every_culture_and_a_cell_in_the_form_of_the_machine_is_compared(string culture)
    {
        const string Windows = "2035-03-01T00:00:00Z/2035-03-04T10:00:00Z;2036-05-01T00:00:00Z/2036-05-02T00:00:00Z";
        Result result = _shell.Run(
            """
            [System.Threading.Thread]::CurrentThread.CurrentCulture = [cultureinfo]::GetCultureInfo($Culture)
            $made = @{ GrantStart = '2035-03-01T00:00:00Z'; GrantEnd = '2035-03-04T10:00:00Z' }, @{ GrantStart = '2036-05-01T00:00:00Z'; GrantEnd = '2036-05-02T00:00:00Z' }
            $null = Set-PrivXUserRole anna.berg -Grant @{ Name = 'Contractors'; GrantType = 'TIME_RESTRICTED'; GrantValidityPeriods = $made }
            $grant = Get-PrivXUserRole anna.berg Contractors
            $row = [pscustomobject]@{}
            foreach ($property in $grant.PSObject.Properties) { $row.PSObject.Properties.Add([psnoteproperty]::new($property.Name, $(if ($null -ne $property.Value) { $property.Value.ToString() }))) }
            $row.UserId = (Get-PrivXUser carla.berg).Id
            $row | Grant-PrivXUserRole
            $row.GrantValidityPeriods
            (Get-PrivXUserRole carla.berg Contractors).GrantValidityPeriods.ToString()
            """,
            ("Culture", culture)).Clean();
        Assert.Equal([Windows, Windows], result.Output.Select(item => item.ToString()));
    }

    [Fact]
    public void A_time_in_the_form_of_the_machine_is_refused_with_what_to_do()
    {
        ErrorRecord error = _shell.Run("[pscustomobject]@{ UserId = 'anna.berg'; RoleId = 'Contractors'; GrantType = 'TIME_RESTRICTED'; GrantEnd = '12/31/2035 10:00:00 AM +00:00' } | Grant-PrivXUserRole").SingleError();
        Assert.StartsWith("PrivX.InvalidValue,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("ConvertTo-Json", error.ToString(), StringComparison.Ordinal);
    }
}
