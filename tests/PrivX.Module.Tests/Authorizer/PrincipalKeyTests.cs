using System;
using System.IO;
using System.Net;
using System.Security.Cryptography;
using PrivX.Module.Tests.Harness;
using PrivX.Module.Tests.Session;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Authorizer;

/// <summary>Principal keys: found by role and by name, made, brought along, and used.</summary>
public sealed class PrincipalKeyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("privx-key-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_key_is_found_by_its_role_and_by_its_name()
    {
        using var shell = new ModuleShell();
        string id = shell.Run("(Get-PrivXPrincipalKey 'linux administrators').Id").Only().ToString()!;
        foreach (string script in new[]
        {
            "Get-PrivXRole 'Linux administrators' | Get-PrivXPrincipalKey", "'Linux administrators' | Get-PrivXPrincipalKey", "Get-PrivXPrincipalKey -PrincipalKey linux*",
            $"Get-PrivXPrincipalKey -PrincipalKey {id}", $"Get-PrivXPrincipalKey 'Linux administrators' -KeyId {id}",
        })
        {
            Assert.Equal(id, shell.Run($"({script}).Id").Only().ToString());
        }

        Assert.StartsWith("PrivX.NotFound,", shell.Run("Get-PrivXPrincipalKey Contractors").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void Wait_writes_the_key_when_it_has_a_public_part()
    {
        using var shell = new ModuleShell(new SimulatorOptions { JobTime = TimeSpan.FromMilliseconds(400) });
        Assert.Equal(string.Empty, shell.Run("(New-PrivXPrincipalKey 'Web operators').PublicKey").Only().ToString());
        Assert.NotEqual(string.Empty, shell.Run("(New-PrivXPrincipalKey Contractors -Wait).PublicKey").Only().ToString());
    }

    [Fact]
    public void Wait_says_when_the_time_is_up()
    {
        using var shell = new ModuleShell(new SimulatorOptions { JobTime = TimeSpan.FromHours(1) });
        Result result = shell.Run("New-PrivXPrincipalKey Contractors -Wait -Timeout 00:00:01").Clean();
        Assert.Single(result.Output);
        Assert.Contains("Contractors (", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-Path $File")]
    [InlineData("-PrivateKey $Key")]
    public void A_private_key_is_brought_along_and_shows_nowhere(string given)
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        string pem = key.ExportPkcs8PrivateKeyPem();
        string file = Path.Combine(_folder, "key.pem");
        File.WriteAllText(file, pem);
        shell.Run(string.Empty, ("File", file), ("Key", new NetworkCredential(string.Empty, pem).SecurePassword)).Clean();
        string script = $"Import-PrivXPrincipalKey Contractors {given} -Algorithm ecdsa-sha2-nistp256 -Verbose -Debug";
        Hidden.Check([pem, pem.Split('\n')[1]], shell.Run(script + " -WhatIf").Clean(), host);
        Assert.Empty(shell.Simulator.Journal.Writes());
        Result result = shell.Run(script).Clean();
        Hidden.Check([pem, pem.Split('\n')[1]], result, host);
        Assert.Contains("PRIVATE KEY", Assert.Single(shell.Simulator.Journal.Writes()).Body, StringComparison.Ordinal);
        Assert.Equal("ecdsa-sha2-nistp256", Assert.Single(result.Output).Properties["Type"].Value);
    }

    [Fact]
    public void What_is_no_private_key_is_refused_before_anything_is_sent()
    {
        using var shell = new ModuleShell();
        string file = Path.Combine(_folder, "ca.pem");
        File.WriteAllText(file, shell.Simulator.CaCertificatePem);
        foreach (string path in new[] { file, Path.Combine(_folder, "nothing.pem") })
        {
            string error = shell.Run("Import-PrivXPrincipalKey Contractors $Path -Algorithm ssh-rsa", ("Path", path)).SingleError().FullyQualifiedErrorId;
            Assert.StartsWith("PrivX.InvalidArgument,", error, StringComparison.Ordinal);
        }

        Assert.Empty(shell.Simulator.Journal.All);
    }

    [Fact]
    public void A_signature_is_that_of_the_key()
    {
        using var shell = new ModuleShell();
        using var key = RSA.Create(2048);
        const string Script = """
            $key = Import-PrivXPrincipalKey Contractors -PrivateKey $Key -Algorithm ssh-rsa
            ($key | New-PrivXPrincipalKeySignature -Data 1, 2, 3).Signature
            """;
        byte[] signature = Convert.FromBase64String(shell.Run(Script, ("Key", new NetworkCredential(string.Empty, key.ExportPkcs8PrivateKeyPem()).SecurePassword)).Only().ToString()!);
        Assert.Contains(
            new[] { HashAlgorithmName.SHA256, HashAlgorithmName.SHA512 },
            hash => key.VerifyData((ReadOnlySpan<byte>)[1, 2, 3], signature.AsSpan(^256..), hash, RSASignaturePadding.Pkcs1));
    }

    [Fact]
    public void A_refusal_in_the_answer_is_an_error()
    {
        using var shell = new ModuleShell();
        shell.Simulator.Faults.Add(Fault.Status("signWithPrincipalKey", 200, body: """{"response_code":3,"message":"no such key"}"""));
        shell.Simulator.Faults.Add(Fault.Status("requestSshCertificate", 200, body: """{"response_code":4}"""));
        foreach (string script in new[] { "New-PrivXPrincipalKeySignature Linux* 1", "Request-PrivXSshCertificate web-01 AAAAC3NzaC1lZDI1NTE5" })
        {
            Result result = shell.Run(script);
            Assert.StartsWith("PrivX.Refused,", result.SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Empty(result.Output);
        }
    }

    [Fact]
    public void Keys_are_removed_one_by_one_or_by_role_and_WhatIf_removes_nothing()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        shell.Run("Get-PrivXPrincipalKey | Remove-PrivXPrincipalKey -WhatIf; Remove-PrivXPrincipalKey -Role 'Linux administrators' -WhatIf").Clean();
        Assert.Empty(shell.Simulator.Journal.Writes());
        Assert.Contains("Database administrators (", string.Join("\n", host.Shown), StringComparison.Ordinal);
        shell.Run("Get-PrivXPrincipalKey -PrincipalKey Data* | Remove-PrivXPrincipalKey -Confirm:$false").Clean();
        Assert.Equal("Linux administrators", shell.Run("(Get-PrivXPrincipalKey).Name").Only().ToString());
    }
}
