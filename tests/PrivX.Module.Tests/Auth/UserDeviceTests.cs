using System;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.Auth;

/// <summary>Mobile devices, whose ids look like nothing and must be escaped in paths.</summary>
public sealed class UserDeviceTests
{
    [Theory]
    [InlineData("Get-PrivXUserDevice carla.berg")]
    [InlineData("Get-PrivXUser carla* | Get-PrivXUserDevice")]
    [InlineData("Get-PrivXUserDevice carla.berg *phone")]
    [InlineData("Get-PrivXUserDevice carla.berg 'carla''s PHONE'")]
    [InlineData("Get-PrivXUserDevice carla.berg 'ios:7f3a/01+a='")]
    public void A_device_is_found_by_user_name_wildcard_and_id(string script)
    {
        using var shell = new ModuleShell();
        Assert.Equal("ios:7f3a/01+a=", shell.Run(script).Only().Properties["Id"].Value);
    }

    [Theory]
    [InlineData("Remove-PrivXUserDevice 'ios:7f3a/01+a=' -User carla.berg -Confirm:$false")]
    [InlineData("Remove-PrivXUserDevice *phone -User carla.berg -Confirm:$false")]
    [InlineData("Get-PrivXUserDevice carla.berg | Remove-PrivXUserDevice -Confirm:$false")]
    public void A_device_is_unpaired(string script)
    {
        using var shell = new ModuleShell();
        shell.Run(script).Clean();
        Assert.EndsWith("/devices/ios%3A7f3a%2F01%2Ba%3D", Assert.Single(shell.Simulator.Journal.Writes()).Path, StringComparison.Ordinal);
        Assert.Single(shell.Simulator.State.Collection("auth/devices").All());
    }

    [Fact]
    public void Whose_device_it_is_must_be_known()
    {
        using var shell = new ModuleShell();
        Assert.StartsWith("PrivX.InvalidArgument,", shell.Run("Remove-PrivXUserDevice 'ios:7f3a/01+a=' -Confirm:$false").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.All);
    }

    [Fact]
    public void Ones_own_devices_go_through_the_pipeline_without_being_said_again()
    {
        using var shell = new ModuleShell();
        shell.Run("$null = Connect-PrivX $Server -UserCredential $UserCredential -TrustedCertificate $TrustedCertificate; Get-PrivXUserDevice -Current | Remove-PrivXUserDevice -Confirm:$false").Clean();
        Assert.Equal("unpairCurrentUserDevice", shell.Simulator.Journal.Writes()[^1].Operation);
    }

    [Fact]
    public void WhatIf_names_the_device_and_unpairs_nothing()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        shell.Run("Remove-PrivXUserDevice * -User carla.berg -WhatIf").Clean();
        Assert.Contains("Carla's phone (ios:7f3a/01+a=)", string.Join("\n", host.Shown), StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }
}
