using System;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.Rules;

/// <summary>A text that must not be empty: an empty cell of a row says nothing, an empty text that the user wrote is refused before it is sent.</summary>
public sealed class EmptyTextTests
{
    private const string Key = "$global:k = New-PrivXAuthorizedKey -Name k -PublicKey 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDHc2LuEKkj5mj6Jji9GBApE2C9m8F0EZHDU6+YpCMrV' -Current;";

    [Theory]
    [InlineData("", "Set-PrivXUebaDataset", "UebaDatasetId", "(Get-PrivXUebaDataset)[0].Id", "Comment")]
    [InlineData("", "Set-PrivXHost", "HostId", "(Get-PrivXHost web-01).Id", "CommonName")]
    [InlineData("", "Set-PrivXRotationScript", "RotationScriptId", "(Get-PrivXRotationScript)[0].Id", "Script")]
    [InlineData("", "Set-PrivXIdentityProvider", "IdentityProviderId", "(Get-PrivXIdentityProvider)[0].Id", "JwtIssuer")]
    [InlineData("", "Set-PrivXLogCollector", "LogCollectorId", "(Get-PrivXLogCollector)[0].Id", "Type")]
    [InlineData(Key, "Set-PrivXAuthorizedKey -Current", "AuthorizedKeyId", "$k.Id", "PublicKey")]
    public void Means_nothing_in_a_row_and_is_refused_from_a_hand(string given, string set, string column, string id, string parameter)
    {
        using var shell = new ModuleShell();
        shell.Run($"{given} $global:id = {id}").Clean();
        shell.Simulator.Journal.Clear();
        shell.Run($"[pscustomobject]@{{ {column} = $id; {parameter} = '' }} | {set}").Clean();
        Assert.StartsWith("PrivX.InvalidValue,", shell.Run($"$id | {set} -{parameter} ''").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Theory]
    [InlineData("Set-PrivXLicense $empty")]
    [InlineData("New-PrivXLocalUser a -Password $empty")]
    [InlineData("Set-PrivXLocalUserPassword hugo.berg $empty")]
    [InlineData("New-PrivXApiTarget a (New-PrivXApiTargetEndpoint a.example) -BearerToken $empty")]
    public void Is_no_secret(string script)
    {
        using var shell = new ModuleShell();
        Assert.Contains("empty", shell.Run($"$empty = [securestring]::new(); {script}").SingleError().Exception.Message, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.All);
    }
}
