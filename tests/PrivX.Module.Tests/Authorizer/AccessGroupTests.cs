using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Authorizer;

/// <summary>Access groups: the family, what they trust, and the renewal of their CAs.</summary>
public sealed class AccessGroupTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("privx-group-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_group_is_found_by_id_name_wildcard_and_object()
    {
        using var shell = new ModuleShell();
        string id = Stored(shell, "Production")["id"]!.ToString();
        foreach (string script in new[] { $"Get-PrivXAccessGroup {id}", "Get-PrivXAccessGroup production", "Get-PrivXAccessGroup prod*", "Get-PrivXAccessGroup prod* | Get-PrivXAccessGroup" })
        {
            Assert.Equal(id, shell.Run(script).Only().Properties["Id"].Value);
        }

        Assert.StartsWith("PrivX.NotFound,", shell.Run("Get-PrivXAccessGroup nothing").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void Set_changes_what_is_named_and_what_was_changed_in_hand()
    {
        using var shell = new ModuleShell(new SimulatorOptions { UnknownMembers = true });
        JsonObject before = Stored(shell, "Production");
        Assert.Empty(shell.Run("Set-PrivXAccessGroup Production -Comment new").Clean().Output);
        JsonObject after = Stored(shell, "Production");
        Assert.Equal(["comment", "updated", "updated_by"], after.Select(member => member.Key).Where(key => !JsonNode.DeepEquals(before[key], after[key])).Order());
        shell.Run("$g = Get-PrivXAccessGroup prod*; $g.Comment = 'in hand'; $g | Set-PrivXAccessGroup -NewName Shops").Clean();
        Assert.Equal("in hand", Stored(shell, "Shops")["comment"]!.ToString());
        Assert.Equal(before["primary_ca_id"]!.ToString(), Stored(shell, "Shops")["primary_ca_id"]!.ToString());
    }

    [Fact]
    public void WhatIf_changes_nothing_and_tells_by_name()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        shell.Run("""
            New-PrivXAccessGroup Branches -WhatIf
            Set-PrivXAccessGroup Production -Comment new -WhatIf
            Get-PrivXAccessGroup | Remove-PrivXAccessGroup -WhatIf
            New-PrivXAccessGroupCA Production -WhatIf
            Get-PrivXCertificateAuthority | Remove-PrivXAccessGroupCA -WhatIf
            """).Clean();
        Assert.Empty(shell.Simulator.Journal.Writes());
        string shown = string.Join("\n", host.Shown);
        Assert.All(["Branches", "'new'", "Production (", "PrivX simulator CA for Production ("], words => Assert.Contains(words, shown, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("$TrustedCertificate")]
    [InlineData("$File")]
    [InlineData("([System.IO.FileInfo]::new($File))")]
    [InlineData("$Pem")]
    [InlineData("$Pem.Split(\"`n\")")]
    public void Anchors_come_from_certificates_files_and_text(string given)
    {
        using var shell = new ModuleShell();
        Put(shell);
        shell.Run($"New-PrivXAccessGroup Branches -HostCertificateTrustAnchors {given}").Clean();
        Assert.Equal(Lines(shell.Simulator.CaCertificatePem), Lines(Stored(shell, "Branches")["host_certificate_trust_anchors"]!.ToString()));
    }

    [Fact]
    public void Anchors_are_added_and_taken_away()
    {
        using var shell = new ModuleShell();
        Put(shell);
        shell.Run("New-PrivXAccessGroup Branches -HostCertificateTrustAnchors $File, $TrustedCertificate").Clean();
        string anchors = Stored(shell, "Branches")["host_certificate_trust_anchors"]!.ToString();
        Assert.Equal(2, anchors.Split("-----BEGIN CERTIFICATE-----").Length - 1);

        // The key stays with its group: the server makes another for the copy.
        Assert.Contains("'PrimaryCaId'", shell.Run("Get-PrivXAccessGroup Branches | New-PrivXAccessGroup -Name Copy").SingleError().ToString(), StringComparison.Ordinal);
        shell.Run("$group = Get-PrivXAccessGroup Branches; $group.PrimaryCaId = $null; $group | New-PrivXAccessGroup -Name Copy; Set-PrivXAccessGroup Branches -HostCertificateTrustAnchors ''").Clean();
        Assert.Equal(anchors, Stored(shell, "Copy")["host_certificate_trust_anchors"]!.ToString());
        Assert.Equal(string.Empty, Stored(shell, "Branches")["host_certificate_trust_anchors"]!.ToString());
    }

    [Theory]
    [InlineData("$Key", "A private key was given")]
    [InlineData("nowhere.pem", "cannot be read as a file")]
    [InlineData("$Other", "cannot be used here")]
    [InlineData("'-----BEGIN CERTIFICATE REQUEST-----'", "cannot be used here")]
    public void What_is_no_certificate_is_refused_before_anything_is_sent(string given, string words)
    {
        using var shell = new ModuleShell();
        using var key = ECDsa.Create();
        Put(shell);
        File.WriteAllText(Path.Combine(_folder, "other.txt"), "a letter");
        shell.Run(string.Empty, ("Key", shell.Simulator.CaCertificatePem + key.ExportPkcs8PrivateKeyPem()), ("Other", Path.Combine(_folder, "other.txt"))).Clean();
        Assert.Contains(words, shell.Run($"New-PrivXAccessGroup Branches -HostCertificateTrustAnchors {given}").SingleError().ToString(), StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.All);
    }

    [Fact]
    public void A_CA_is_renewed_in_three_steps()
    {
        using var shell = new ModuleShell();
        string old = Stored(shell, "Production")["primary_ca_id"]!.ToString();
        Assert.StartsWith(
            "PrivX.BAD_REQUEST,",
            shell.Run($"Remove-PrivXAccessGroupCA {old} -Confirm:$false").SingleError().FullyQualifiedErrorId,
            StringComparison.Ordinal);
        Assert.Equal(2, shell.Run("$new = New-PrivXAccessGroupCA Production; Get-PrivXCertificateAuthority -AccessGroup Production").Clean().Output.Count);
        shell.Run($"Set-PrivXAccessGroup Production -PrimaryCA $new; Remove-PrivXAccessGroupCA {old} -AccessGroup Production -Confirm:$false").Clean();
        Assert.Equal(
            shell.Run("(Get-PrivXCertificateAuthority -AccessGroup Production).Id").Only().ToString(),
            Stored(shell, "Production")["primary_ca_id"]!.ToString());
    }

    [Fact]
    public void Of_several_CAs_with_one_comment_none_is_chosen()
    {
        using var shell = new ModuleShell();
        shell.Run("$null = New-PrivXAccessGroupCA Production; $null = New-PrivXAccessGroupCA Production").Clean();
        shell.Simulator.Journal.Clear();
        string error = shell.Run("Set-PrivXAccessGroup Production -PrimaryCA 'PrivX simulator CA for Production, renewed'").SingleError().FullyQualifiedErrorId;
        Assert.StartsWith("PrivX.AmbiguousName,", error, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void A_new_CA_that_the_list_does_not_show_yet_is_written_all_the_same()
    {
        using var shell = new ModuleShell();
        shell.Simulator.Faults.Add(Simulator.Fault.Status("listCertificateAuthorities", 200, body: "[]"));
        System.Management.Automation.PSObject authority = shell.Run("New-PrivXAccessGroupCA Production").Only();
        Assert.Equal(Stored(shell, "Production")["id"]!.ToString(), authority.Properties["AccessGroupId"].Value);
        Assert.True(Guid.TryParse(authority.Properties["Id"].Value.ToString(), out _));
    }

    private static JsonObject Stored(ModuleShell shell, string name) =>
        shell.Simulator.State.Collection("authorizer/accessgroups").All().Single(one => one["name"]!.ToString() == name).DeepClone().AsObject();

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private void Put(ModuleShell shell)
    {
        string file = Path.Combine(_folder, "ca.pem");
        File.WriteAllText(file, shell.Simulator.CaCertificatePem);
        shell.Run(string.Empty, ("File", file), ("Pem", shell.Simulator.CaCertificatePem)).Clean();
    }
}
