using System;
using System.Linq;
using System.Management.Automation;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.LicenseManager;

/// <summary>The license and its code, and the mobile gateway.</summary>
public sealed class LicenseTests
{
    private const string Code = "SIMULATED-LICENSE-CODE";

    [Fact]
    public void The_code_is_no_more_seen_in_the_script_than_in_the_license()
    {
        using var shell = new ModuleShell();
        string code = (string)shell.Run("(Get-PrivXLicense -AsPlainText).LicenseCode").Only().BaseObject;
        string hidden = (string)shell.Run("Get-PrivXLicense -Script").Only().BaseObject;
        Assert.DoesNotContain(code, hidden, StringComparison.Ordinal);
        Assert.Contains("\"license_code\":\"***\",", hidden, StringComparison.Ordinal);
        Assert.Equal(hidden.Replace("***", code, StringComparison.Ordinal), shell.Run("Get-PrivXLicense -Script -AsPlainText").Only().BaseObject);
    }

    [Fact]
    public void The_code_is_seen_only_when_asked_for()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("$license = Get-PrivXLicense -Verbose -Debug; \"$($license.LicenseCode)\"; $license.PSObject.Properties | ForEach-Object { \"$($_.Value)\" }").Clean();
        Assert.DoesNotContain(Code, result.Describe() + string.Join("\n", result.Output), StringComparison.Ordinal);
        Assert.Equal(Code, shell.Run("(Get-PrivXLicense -AsPlainText).LicenseCode").Only().BaseObject);
        Assert.Equal(Code, shell.Run("[System.Net.NetworkCredential]::new('', (Get-PrivXLicense).LicenseCode.ToSecureString()).Password").Only().BaseObject);
    }

    [Fact]
    public void A_code_is_sent_and_shown_nowhere()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        const string Script = "$code = [System.Net.NetworkCredential]::new('', 'n3w-c0de').SecurePassword; Set-PrivXLicense $code -WhatIf; Set-PrivXLicense $code -Verbose -Debug -PassThru | ForEach-Object { $_.PSObject.Properties } | ForEach-Object { \"$($_.Value)\" }";
        Result result = shell.Run(Script);
        Assert.Empty(result.AllErrors);
        Assert.Equal("\"n3w-c0de\"", Assert.Single(shell.Simulator.Journal.Writes()).Body);
        string all = string.Join("\n", result.Verbose.Concat(result.Debug).Concat(result.Warnings).Concat(host.Shown).Concat(result.Output.Select(item => item.ToString())));
        Assert.DoesNotContain("n3w-c0de", all, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_code_is_not_quoted()
    {
        using var shell = new ModuleShell();
        shell.Simulator.Faults.Add(new Fault
        {
            Kind = FaultKind.Status,
            Target = "setLicense",
            StatusCode = 400,
            Body = """{"error_code":"BAD_REQUEST","error_message":"The code n3w-c0de is not known."}""",
            ContentType = "application/json",
        });
        ErrorRecord error = shell.Run("Set-PrivXLicense ([System.Net.NetworkCredential]::new('', 'n3w-c0de').SecurePassword)").SingleError();
        Assert.StartsWith("PrivX.BAD_REQUEST,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.DoesNotContain("n3w-c0de", error.ToString() + error.Exception, StringComparison.Ordinal);
    }

    [Fact]
    public void Losing_the_license_or_the_registration_needs_a_yes()
    {
        using var shell = new ModuleShell();
        Assert.StartsWith("PrivX.ConfirmationRequired,", shell.Run("Disable-PrivXLicense").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.StartsWith("PrivX.ConfirmationRequired,", shell.Run("Unregister-PrivXMobileGateway").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        shell.Run("Set-PrivXLicense -SendStatistics $true -WhatIf; Update-PrivXLicense -WhatIf; Register-PrivXMobileGateway -WhatIf").Clean();
        Assert.Empty(shell.Simulator.Journal.Writes());
        Assert.Equal("INVALID", shell.Run("Disable-PrivXLicense -PassThru -Confirm:$false").Only().Properties["LicenseStatus"].Value);
    }

    [Fact]
    public void What_is_used_and_left_can_be_compared()
    {
        using var shell = new ModuleShell();
        PSObject license = shell.Run("Get-PrivXLicense").Only();
        Assert.Equal("30 of 500", license.Properties["Hosts"].Value);
        Assert.Equal(264, license.Properties["DaysLeft"].Value);
    }

    [Theory]
    [InlineData("""{"count":1,"items":[{"name":"Corporate","connection":{"ldap_bind_password":"s3cret-bind"}}]}""")]
    [InlineData("""[{"name":"Corporate","connection":{"ldap_bind_password":"s3cret-bind"}}]""")]
    public void Sources_of_the_mobile_gateway_are_told_by_name_without_their_secrets(string sources)
    {
        using var shell = new ModuleShell();
        shell.Simulator.Faults.Add(new Fault
        {
            Kind = FaultKind.Status,
            Target = "getMobileGateway",
            StatusCode = 200,
            Body = $$"""{"status":"REGISTERED","product_id":"p","used_sources":{{sources}}}""",
            ContentType = "application/json",
        });
        Result result = shell.Run("$gateway = Get-PrivXMobileGateway; $gateway.SourceNames; $gateway.PSObject.Properties | ForEach-Object { \"$($_.Name)=$($_.Value)\" }").Clean();
        Assert.Equal("Corporate", result.Output[0].BaseObject);
        Assert.DoesNotContain(result.Output, line => line.ToString().Contains("s3cret-bind", StringComparison.Ordinal));
    }
}
