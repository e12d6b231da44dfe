using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PrivX.Module.Tests.Harness;
using PrivX.Module.Tests.Session;

namespace PrivX.Module.Tests.Authorizer;

/// <summary>Certificates of components: found, signed and revoked.</summary>
public sealed class CertificateTests
{
    [Fact]
    public void A_search_asks_the_server_and_a_name_looks_at_all()
    {
        using var shell = new ModuleShell();
        Assert.Equal(2, shell.Run("Get-PrivXCertificate -Type extender").Clean().Output.Count);
        Assert.Equal(3, shell.Run("Get-PrivXCertificate CN=extender*").Clean().Output.Count);
        Assert.Equal(2, shell.Run("Get-PrivXCertificate -Owner 'optics lab extender' -IncludeExpired -IncludeRevoked").Clean().Output.Count);
        Assert.Equal(2, shell.Run("'CN=icap-01*', 'CN=icap-02*' | Get-PrivXCertificate").Clean().Output.Count);
        string owner = shell.Run("(Get-PrivXCertificate CN=icap-01*).OwnerId").Only().ToString()!;
        Assert.Equal(2, shell.Run("[pscustomobject]@{ TrustedClientId = $Owner } | Get-PrivXCertificate", ("Owner", owner)).Clean().Output.Count);
        Assert.Single(shell.Run("Get-PrivXCertificate -First 1 -Skip 1").Clean().Output);
        Assert.StartsWith("PrivX.NotFound,", shell.Run("Get-PrivXCertificate CN=nothing").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-PrivXCertificate CN=icap-01*", "CN=icap-01.nordlys.example, O=Nordlys Instruments")]
    [InlineData("Get-PrivXCertificateAuthority *Production", "CN=PrivX simulator CA for Production, O=Nordlys Instruments")]
    [InlineData("Get-PrivXTrustAnchor extender", "CN=PrivX simulator extender CA, O=Nordlys Instruments")]
    public void Certificates_come_as_objects_too(string script, string subject)
    {
        using var shell = new ModuleShell();
        Assert.Equal(subject, shell.Run($"({script}).ToX509Certificate().Subject").Only().ToString());
    }

    [Fact]
    public void Pem_of_a_trust_anchor_is_taken_as_trust()
    {
        using var shell = new ModuleShell();
        shell.Run("Connect-PrivX $Server -Credential $Credential -OAuthCredential $OAuthCredential -TrustedCertificate (Get-PrivXTrustAnchor).Pem").Only();
        Assert.StartsWith("PrivX.InvalidArgument,", shell.Run("Get-PrivXTrustAnchor nonsense").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void A_component_gets_a_certificate_from_the_CA_that_is_named()
    {
        using var shell = new ModuleShell();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        string request = new CertificateRequest("CN=lab", key, HashAlgorithmName.SHA256).CreateSigningRequestPem();
        const string Script = "(Request-PrivXComponentCertificate Extender $Request -Owner 'Optics lab extender' -CertificateAuthority 'PrivX simulator extender CA 2').ToX509Certificate()";
        X509Certificate2 certificate = Assert.Single(shell.Run(Script, ("Request", request)).Clean().OutputAs<X509Certificate2>());
        Assert.Equal("CN=PrivX simulator extender CA 2, O=Nordlys Instruments", certificate.Issuer);
        shell.Simulator.Journal.Clear();
        Assert.Contains(
            "A private key was given",
            shell.Run("Request-PrivXComponentCertificate extender $Key -Owner x", ("Key", key.ExportPkcs8PrivateKeyPem())).SingleError().ToString(),
            StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.All);
    }

    [Fact]
    public void Only_what_is_named_is_revoked_and_WhatIf_revokes_nothing()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        shell.Run("""
            Get-PrivXCertificate CN=icap* | Revoke-PrivXComponentCertificate icap -WhatIf
            Revoke-PrivXComponentCertificate extender -Owner 'Optics lab extender' -DnsName a.example -WhatIf
            """).Clean();
        Assert.Empty(shell.Simulator.Journal.Writes());
        string shown = string.Join("\n", host.Shown);
        Assert.All(["CN=icap-02.nordlys.example", "owner Optics lab extender, a.example"], words => Assert.Contains(words, shown, StringComparison.Ordinal));

        Assert.Empty(shell.Run("Revoke-PrivXComponentCertificate extender CN=extender-01* -Confirm:$false").Clean().Output);
        shell.Run("Revoke-PrivXComponentCertificate dbproxy -CertificateText (Get-PrivXCertificate CN=dbproxy-01*).ToX509Certificate() -Confirm:$false").Clean();
        Assert.Equal(
            ["dbproxy-01", "extender-01", "icap-03"],
            shell.Run("(Get-PrivXCertificate | Where-Object Status -eq CERT_REVOKED).Subject.Substring(3)").Clean().Output.Select(subject => subject.ToString().Split('.')[0]).Order());
    }

    [Theory]
    [InlineData("Revoke-PrivXComponentCertificate extender -Owner $null -Confirm:$false", "PrivX.InvalidValue,")]
    [InlineData("Revoke-PrivXComponentCertificate extender -DnsName '' -Confirm:$false", "ParameterArgumentValidationError,")]
    [InlineData("Revoke-PrivXComponentCertificate extender -CertificateText \"-----BEGIN CERTIFICATE-----`nAAAA`n-----END CERTIFICATE-----\" -Confirm:$false", "PrivX.CertificateUnreadable,")]
    [InlineData("Revoke-PrivXComponentCertificate extender -Reason lost -Confirm:$false", "MissingMandatoryParameter,")]
    public void What_names_no_certificate_revokes_none(string script, string error)
    {
        using var shell = new ModuleShell();
        Assert.StartsWith(error, shell.Run(script).SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.All);
    }

    [Fact]
    public void Templates_are_found_by_name()
    {
        using var shell = new ModuleShell();
        Assert.Equal("SSH", shell.Run("(Get-PrivXCertificateTemplate OPENSSH).Service").Only().ToString());
        Assert.Equal(2, shell.Run("Get-PrivXCertificateTemplate *s* -Service ssh | Where-Object Service -eq SSH; Get-PrivXCertificateTemplate api*").Clean().Output.Count);
        Assert.StartsWith("PrivX.NotFound,", shell.Run("Get-PrivXCertificateTemplate openssh -Service RDP").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$Key")]
    [InlineData("$Key.Split(\"`n\")")]
    [InlineData("$File")]
    public void A_private_key_in_the_place_of_a_public_one_is_neither_sent_nor_shown(string given)
    {
        using var shell = new ModuleShell();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        string pem = key.ExportPkcs8PrivateKeyPem();
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, pem);
            shell.Run(string.Empty, ("Key", pem), ("File", file)).Clean();
            Result result = shell.Run($"Request-PrivXSshCertificate web-01 {given} -Verbose -Debug");
            Assert.Contains("A private key was given", result.SingleError().ToString(), StringComparison.Ordinal);
            Hidden.Check(pem.Split('\n')[1..3], result);
            Assert.Empty(shell.Simulator.Journal.All);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
