using System;
using System.Linq;
using System.Management.Automation;
using PrivX.Module.Tests.HandedIn;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Jobs;

/// <summary>Single objects copied from session <c>test</c> or <c>prod</c> to the other, whose ids are others.</summary>
public sealed class CopyObjectTests : IDisposable
{
    private readonly TwoServers _servers = new(test: new SimulatorOptions { Seed = 2 });

    public void Dispose() => _servers.Dispose();

    [Fact]
    public void An_object_is_created_with_the_ids_of_the_other_server()
    {
        _servers.Shell.Run("$group = New-PrivXAccessGroup Plant -Session prod; $null = New-PrivXRole Welders -AccessGroup $group -Permission hosts-view -Comment 'night shift' -Session prod").Clean();
        _servers.Forget();
        Result copied = _servers.Shell.Run("Get-PrivXAccessGroup Plant -Session prod | Copy-PrivXObject -ToSession test; Get-PrivXRole Welders -Session prod | Copy-PrivXObject -ToSession test").Clean();
        Assert.Equal(["AccessGroup Plant Created", "Role Welders Created"], Told(copied));
        Assert.Empty(TwoServers.Changes(_servers.Prod));
        PSObject role = _servers.Shell.Run("Get-PrivXRole Welders -Session test").Only();
        Assert.Equal("night shift", role.Properties["Comment"].Value);
        Assert.Equal(_servers.Shell.Run("(Get-PrivXAccessGroup Plant -Session test).Id").Only().BaseObject, role.Properties["AccessGroupId"].Value);

        _servers.Forget();
        Assert.Equal(["Role Welders Unchanged"], Told(_servers.Shell.Run("Get-PrivXRole Welders -Session prod | Copy-PrivXObject -ToSession test").Clean()));
        Assert.Empty(TwoServers.Changes(_servers.Test));
    }

    [Fact]
    public void Objects_come_after_those_they_name_in_whatever_order_they_are_piped()
    {
        _servers.Shell.Run("$group = New-PrivXAccessGroup Plant -Session prod; $role = New-PrivXRole Welders -AccessGroup $group -Session prod").Clean();
        Result copied = _servers.Shell.Run("$role, $group | Copy-PrivXObject -ToSession test").Clean();
        Assert.Equal(["AccessGroup Plant Created", "Role Welders Created"], Told(copied));
    }

    [Fact]
    public void What_it_names_and_is_not_there_is_told_and_nothing_is_written()
    {
        _servers.Shell.Run("$group = New-PrivXAccessGroup Plant -Session prod; $role = New-PrivXRole Welders -AccessGroup $group -Session prod").Clean();
        _servers.Forget();
        Result failed = _servers.Shell.Run("$role | Copy-PrivXObject -ToSession test");
        PSObject row = Assert.Single(failed.Output);
        Assert.Equal("NotDone", row.Properties["Result"].Value);
        Assert.Contains("AccessGroup/Plant", row.Properties["Error"].Value.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("PrivX.NotDone,", failed.SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(TwoServers.Changes(_servers.Test));
    }

    [Fact]
    public void WhatIf_writes_the_rows_and_sends_nothing()
    {
        _servers.Shell.Run("$null = New-PrivXRole Welders -Session prod").Clean();
        _servers.Forget();
        Result shown = _servers.Shell.Run("Get-PrivXRole Welders, Contractors -Session prod | Copy-PrivXObject -ToSession test -WhatIf").Clean();
        Assert.Equal(2, shown.Output.Count);
        Assert.Empty(TwoServers.Changes(_servers.Test));
        Assert.Empty(TwoServers.Changes(_servers.Prod));
    }

    [Fact]
    public void A_secret_is_asked_for_and_never_taken_from_a_mask()
    {
        _servers.Shell.Run("$null = New-PrivXVaultSecret 'door code' -Data @{ code = 'a-b-c-d' } -ReadRole Contractors -Session prod").Clean();
        _servers.Forget();
        Result failed = _servers.Shell.Run("Get-PrivXVaultSecret 'door code' -Session prod | Copy-PrivXObject -ToSession test");
        Assert.Equal("VaultSecret door code Failed", Assert.Single(Told(failed)));
        Assert.Contains("'VaultSecret/door code/data'", failed.SingleError().Exception.Message, StringComparison.Ordinal);
        Assert.Empty(TwoServers.Changes(_servers.Test));
        Result copied = _servers.Shell.Run("Get-PrivXVaultSecret 'door code' -Session prod | Copy-PrivXObject -ToSession test -Secret @{ 'VaultSecret/door code/data' = @{ code = 'new' } }").Clean();
        Assert.Equal("VaultSecret door code Created", Assert.Single(Told(copied)));
    }

    [Theory]
    [InlineData("Get-PrivXRole Contractors -Session prod | Copy-PrivXObject -ToSession prod", "-ToSession prod")]
    [InlineData("$role = Get-PrivXRole Contractors -Session prod; $role.Comment = 'in hand'; $role | Copy-PrivXObject -ToSession test", "Set-PrivXRole")]
    [InlineData("Get-PrivXUser anna.berg -Session prod | Copy-PrivXObject -ToSession test", "AccessGroup")]
    [InlineData("$role = [PrivX.RoleStore.Role]@{ Id = (Get-PrivXRole Contractors -Session prod).Id; Name = 'Contractors'; Comment = 'by hand' }; $role | Copy-PrivXObject -ToSession test", "made here")]
    [InlineData("$secret = @(Get-PrivXVaultSecret -Session prod)[0]; $secret.ReadRoles = @(); $secret | Copy-PrivXObject -ToSession test", "was changed here")]
    [InlineData("$policy = @(Get-PrivXPasswordPolicy -Session prod)[0]; $policy.Name = 'other'; $policy | Copy-PrivXObject -ToSession test", "was changed here")]
    [InlineData("$target = Get-PrivXHost web-01 -Session prod; $target.Comment = 'other'; $target | Copy-PrivXObject -ToSession test", "was changed here")]
    [InlineData("[pscustomobject]@{ Name = 'Contractors' } | Copy-PrivXObject -ToSession test", "AccessGroup")]
    public void What_cannot_be_copied_as_it_is_handed_in_is_refused(string script, string told)
    {
        ErrorRecord error = _servers.Shell.Run(script).SingleError();
        Assert.StartsWith("PrivX.InvalidArgument,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(told, $"{error.Exception.Message} {error.ErrorDetails?.RecommendedAction}", StringComparison.Ordinal);
        Assert.Empty(TwoServers.Changes(_servers.Test));
    }

    [Fact]
    public void An_unknown_session_is_named()
    {
        ErrorRecord error = _servers.Shell.Run("Get-PrivXRole Contractors -Session prod | Copy-PrivXObject -ToSession tset").SingleError();
        Assert.Contains("tset", error.Exception.Message, StringComparison.Ordinal);
    }

    private static string[] Told(Result result) => [.. result.Output.Select(row => $"{row.Properties["Kind"].Value} {row.Properties["Name"].Value} {row.Properties["Result"].Value}")];
}
