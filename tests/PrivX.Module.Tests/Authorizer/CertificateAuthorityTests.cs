using System;
using System.IO;
using System.Linq;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Authorizer;

/// <summary>CAs of access groups and of component types, and which of them sign.</summary>
public sealed class CertificateAuthorityTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("privx-ca-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void CAs_are_found_by_comment_id_and_wildcard_among_their_own_kind()
    {
        using var shell = new ModuleShell();
        string id = shell.Run("(Get-PrivXCertificateAuthority 'privx simulator icap ca' -Component WEBPROXY).Id").Only().ToString()!;
        Assert.Equal("icap", shell.Run($"(Get-PrivXCertificateAuthority {id} -Component icap).Component").Only().ToString());
        Assert.Equal(2, shell.Run("Get-PrivXCertificateAuthority *CA* -Component extender").Clean().Output.Count);
        Assert.Null(shell.Run("(Get-PrivXCertificateAuthority *Production).Component").Only()?.BaseObject);
        foreach (string script in new[] { $"Get-PrivXCertificateAuthority {id}", $"Get-PrivXCertificateAuthority {id} -Component extender", $"Save-PrivXCertificateAuthority {id}" })
        {
            Assert.StartsWith("PrivX.NotFound,", shell.Run(script).SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_CA_of_a_component_is_not_taken_from_an_access_group()
    {
        using var shell = new ModuleShell();
        string error = shell.Run("Get-PrivXCertificateAuthority -Component icap | Remove-PrivXAccessGroupCA -Confirm:$false").SingleError().FullyQualifiedErrorId;
        Assert.StartsWith("PrivX.InvalidArgument,", error, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void The_CA_that_signs_is_chosen_by_comment_among_those_of_the_component()
    {
        using var shell = new ModuleShell(new SimulatorOptions { UnknownMembers = true });
        string second = shell.Run("(Get-PrivXCertificateAuthority '*CA 2' -Component extender).Id").Only().ToString()!;
        Assert.Equal(second, shell.Run("(Set-PrivXCertificateAuthorityConfig Extender 'PrivX simulator extender CA 2' -PassThru).PrimaryCaId").Only().ToString());
        Assert.StartsWith(
            "PrivX.NotFound,",
            shell.Run("Set-PrivXCertificateAuthorityConfig icap 'PrivX simulator extender CA 2'").SingleError().FullyQualifiedErrorId,
            StringComparison.Ordinal);
        Assert.Single(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void A_configuration_changed_in_hand_is_written_and_one_that_is_as_wanted_is_not()
    {
        using var shell = new ModuleShell();
        shell.Run("""
            $config = Get-PrivXCertificateAuthorityConfig extender
            $config | Set-PrivXCertificateAuthorityConfig
            $config.PrimaryCaId = (Get-PrivXCertificateAuthority '*CA 2' -Component extender).Id
            $config | Set-PrivXCertificateAuthorityConfig -WhatIf
            """).Clean();
        Assert.Empty(shell.Simulator.Journal.Writes());
        shell.Run("$config | Set-PrivXCertificateAuthorityConfig").Clean();
        Assert.Equal("/authorizer/api/v1/extender/cas/config", Assert.Single(shell.Simulator.Journal.Writes()).Path);
        Assert.StartsWith(
            "PrivX.InvalidArgument,",
            shell.Run("Set-PrivXCertificateAuthorityConfig ext*").SingleError().FullyQualifiedErrorId,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":"1","x509_certificate":"%"}""", null)]
    [InlineData("""{"id":"1"}""", "PrivX.InvalidResponse,")]
    [InlineData("""{"id":"1","x509_certificate":"*"}""", "PrivX.InvalidResponse,")]
    public void A_certificate_that_comes_within_JSON_is_taken_out_of_it(string body, string? error)
    {
        using var shell = new ModuleShell();
        string file = Path.Combine(_folder, "icap.crt");
        string text = shell.Run("$ca = Get-PrivXCertificateAuthority -Component icap; $ca.X509Certificate").Only().ToString()!;
        shell.Simulator.Faults.Add(Fault.Status("downloadWebProxyCertificateAuthority", 200, body: body.Replace("%", text, StringComparison.Ordinal)));
        Result result = shell.Run("$ca | Save-PrivXCertificateAuthority -Path $File", ("File", file));
        if (error is null)
        {
            result.Clean();
            Assert.Equal(text, Convert.ToBase64String(File.ReadAllBytes(file)));
        }
        else
        {
            Assert.StartsWith(error, result.SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Empty(Directory.EnumerateFiles(_folder));
        }
    }

    [Fact]
    public void Each_CA_of_a_pipeline_has_a_file_of_its_own()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("Get-PrivXCertificateAuthority -Component extender | Save-PrivXCertificateRevocationList -Path $Folder", ("Folder", _folder)).Clean();
        Assert.Equal(["PrivX simulator extender CA 2.crl", "PrivX simulator extender CA.crl"], result.OutputAs<FileInfo>().Select(file => file.Name).Order(StringComparer.Ordinal));
    }
}
