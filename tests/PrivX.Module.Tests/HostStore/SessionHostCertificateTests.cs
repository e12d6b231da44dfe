using System;
using System.Linq;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.HostStore;

/// <summary>Certificates of the session hosts behind a host: they know their host, and go one by one or all together.</summary>
public sealed class SessionHostCertificateTests
{
    [Fact]
    public void Certificates_of_a_host_are_listed_and_know_it()
    {
        using var shell = new ModuleShell();
        string host = HostId(shell);
        Result result = shell.Run("Get-PrivXHost files-01 | Get-PrivXSessionHostCertificate").Clean();
        Assert.Equal(2, result.Output.Count);
        Assert.Equal("PrivX.HostStore.SessionHostCertificate", result.Output[0].TypeNames[0]);
        Assert.All(result.Output, one => Assert.Equal(host, one.Properties["HostId"].Value));
        Assert.EndsWith($"/hosts/{host}/session_host_certificates", shell.Simulator.Journal.All[^1].Path, StringComparison.Ordinal);
        Assert.Equal("rds-01.nordlys.example", shell.Run("(Get-PrivXSessionHostCertificate files-01 rds-01*).Hostname").Only().BaseObject);
        Assert.StartsWith("PrivX.NotFound,", shell.Run("Get-PrivXSessionHostCertificate files-01 rds-09").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.StartsWith("PrivX.NotFound,", shell.Run("Get-PrivXSessionHostCertificate nowhere").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void One_is_removed_from_the_pipeline_by_name_or_by_id()
    {
        using var shell = new ModuleShell();
        shell.Run("Get-PrivXSessionHostCertificate files-01 | Where-Object Hostname -like rds-01* | Remove-PrivXSessionHostCertificate -Confirm:$false").Clean();
        JournalEntry first = Assert.Single(shell.Simulator.Journal.Writes());
        Assert.Equal("deleteSessionHostCertificate", first.Operation);
        Assert.Contains(HostId(shell), first.Path, StringComparison.Ordinal);
        Assert.Equal(1, Count(shell));
        shell.Run("Remove-PrivXSessionHostCertificate rds-02* -TargetHost files-01 -Confirm:$false").Clean();
        Assert.Equal(0, Count(shell));
    }

    [Fact]
    public void A_name_or_id_that_is_not_there_is_an_error_and_so_is_one_without_a_host()
    {
        using var shell = new ModuleShell();
        foreach (string certificate in new[] { "rds-09", "11111111-2222-3333-4444-555555555555" })
        {
            Assert.StartsWith("PrivX.NotFound,", shell.Run($"Remove-PrivXSessionHostCertificate {certificate} -TargetHost files-01 -Confirm:$false").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        }

        Assert.StartsWith("PrivX.InvalidArgument,", shell.Run("Remove-PrivXSessionHostCertificate rds-01* -Confirm:$false").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Fact]
    public void All_of_a_host_go_in_one_call()
    {
        using var shell = new ModuleShell();
        shell.Run("Get-PrivXHost files-01 | Remove-PrivXSessionHostCertificate -All -Confirm:$false").Clean();
        Assert.Equal("deleteSessionHostCertificates", Assert.Single(shell.Simulator.Journal.Writes()).Operation);
        Assert.Equal(0, Count(shell));
    }

    [Fact]
    public void WhatIf_names_the_session_host_and_removes_nothing()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        shell.Run("Get-PrivXSessionHostCertificate files-01 | Remove-PrivXSessionHostCertificate -WhatIf; Remove-PrivXSessionHostCertificate -TargetHost files-01 -All -WhatIf").Clean();
        Assert.Empty(shell.Simulator.Journal.Writes());
        Assert.Contains("rds-01.", string.Join("\n", host.Shown), StringComparison.Ordinal);
        Assert.Contains("Remove all session host certificates", string.Join("\n", host.Shown), StringComparison.Ordinal);
    }

    private static string HostId(ModuleShell shell) =>
        shell.Simulator.State.Hosts.All().Single(host => host["common_name"]!.ToString() == "files-01")["id"]!.ToString();

    private static int Count(ModuleShell shell) => shell.Simulator.State.Collection("host-store/session_host_certificates").Count;
}
