using System;
using System.IO;
using System.Management.Automation;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Module.Tests.Session;
using PrivX.Simulator;

namespace PrivX.Module.Tests.RoleStore;

/// <summary>Keys of roles: made by the server after a while, or given, and nowhere shown.</summary>
public sealed class RolePrincipalKeyTests
{
    [Fact]
    public void Waiting_gives_the_public_keys_of_all()
    {
        using var shell = new ModuleShell();
        shell.Simulator.Faults.Add(Fault.Custom("getRolePrincipalKey", _ => shell.Simulator.Clock.Advance(TimeSpan.FromSeconds(1)), times: null));
        Result result = shell.Run("'Contractors', 'Optics lab' | New-PrivXRolePrincipalKey -Wait").Clean();
        Assert.Equal(2, result.Output.Count);
        Assert.All(result.Output, key => Assert.StartsWith("ssh-", (string)key.Properties["PublicKey"].Value, StringComparison.Ordinal));
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void Waiting_ends_with_the_time_and_gives_the_key_as_it_is()
    {
        using var shell = new ModuleShell();
        shell.Simulator.Faults.Add(Fault.Rewritten("getRolePrincipalKey", (_, body) =>
        {
            JsonNode key = JsonNode.Parse(body)!;
            key["public_key"] = string.Empty;
            return Encoding.UTF8.GetBytes(key.ToJsonString());
        }));
        Result result = shell.Run("New-PrivXRolePrincipalKey Contractors -Wait -Timeout 00:00:01").Clean();
        PSObject key = Assert.Single(result.Output);
        Assert.Contains((string)key.Properties["Id"].Value, Assert.Single(result.Warnings), StringComparison.Ordinal);
        Assert.NotNull(key.Properties["RoleId"].Value);
    }

    [Fact]
    public void A_key_from_a_file_reaches_the_server_and_no_stream()
    {
        string secret = "-----BEGIN PRIVATE KEY-----" + Hidden.Secret("key");
        string path = Path.Combine(Directory.CreateTempSubdirectory("privx").FullName, "role [1].pem");
        File.WriteAllText(path, secret);
        try
        {
            var host = new RecordingHost();
            using var shell = new ModuleShell(host: host);
            Result result = shell.Run("Import-PrivXRolePrincipalKey Contractors -Path $path -Verbose -Debug; Import-PrivXRolePrincipalKey Contractors -PrivateKey $key -WhatIf", ("path", path), ("key", new NetworkCredential(null, secret).SecurePassword)).Clean();
            Hidden.Check([secret], result, host);
            Assert.Single(shell.Simulator.Journal.Writes());
            File.WriteAllText(path, "no key");
            foreach (string wrong in new[] { "./nothing.pem", "nodrive:/key.pem", path })
            {
                ErrorRecord error = shell.Run("Import-PrivXRolePrincipalKey Contractors $path", ("path", wrong)).SingleError();
                Assert.StartsWith("PrivX.InvalidArgument,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
            }

            Assert.Single(shell.Simulator.Journal.Writes());
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }

    [Fact]
    public void A_key_by_id_needs_its_role()
    {
        using var shell = new ModuleShell();
        string id = (string)shell.Run("Get-PrivXRolePrincipalKey 'Linux administrators'").Only().Properties["Id"].Value;
        Assert.StartsWith("PrivX.InvalidArgument,", shell.Run($"Remove-PrivXRolePrincipalKey {id} -Confirm:$false").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        shell.Run($"Remove-PrivXRolePrincipalKey {id} -Role 'Linux administrators' -Confirm:$false").Clean();
        Assert.Equal("deleteRolePrincipalKey", Assert.Single(shell.Simulator.Journal.Writes()).Operation);
    }
}
