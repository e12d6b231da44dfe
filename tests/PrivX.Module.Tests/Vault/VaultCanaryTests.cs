using System;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Module.Tests.Session;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Vault;

/// <summary>What a secret holds is nowhere but where it was asked for: neither stored secrets that are read, nor new ones that are sent.</summary>
public sealed class VaultCanaryTests : IDisposable
{
    private readonly RecordingHost _host = new();
    private readonly ModuleShell _shell;
    private readonly string _stored = Hidden.Secret("stored");
    private readonly string _inner = Hidden.Secret("inner");
    private readonly string _sent = Hidden.Secret("sent");

    public VaultCanaryTests()
    {
        _shell = new ModuleShell(host: _host);
        Assert.True(_shell.Simulator.State.Collection("vault/secrets").Change("smtp relay", secret => secret["data"] =
            new JsonObject { ["username"] = "relay", ["password"] = _stored, ["list"] = new JsonArray(new JsonObject { ["deep"] = _inner }) }));
        _shell.Run(
            "$global:new = [System.Net.NetworkCredential]::new('', $text).SecurePassword; $global:secret = Get-PrivXVaultSecret 'smtp relay'; $null = Set-PrivXVersionedSecret can/ary -Data $secret.Data; $global:version = Get-PrivXVersionedSecret can/ary",
            ("text", _sent)).Clean();
    }

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("Get-PrivXVaultSecret 'smtp relay' -Verbose -Debug")]
    [InlineData("Get-PrivXVaultSecret smtp* -Verbose -Debug | Get-PrivXVaultSecret -Verbose -Debug")]
    [InlineData("Get-PrivXVaultSecretMetadata 'smtp relay' -Verbose -Debug")]
    [InlineData("$secret; \"$secret\"; $secret.Data; \"$($secret.Data)\"; $secret.Entries; $secret | Out-Default; $secret.Data | Out-Default")]
    [InlineData("$secret.GetCredential(); $secret.GetValue('password'); \"$($secret.GetValue('list'))\"; $secret.GetValue('nothing')")]
    [InlineData("$version; \"$version\"; \"$($version.Data)\"; $version | Out-Default; $version.GetCredential(); $version.GetValue('nothing')")]
    [InlineData("$secret.Data.NoSuchMethod()")]
    [InlineData("Get-PrivXVersionedSecret can/ary -Verbose -Debug")]
    [InlineData("New-PrivXVaultSecret a @{ x = $new; list = @(@{ deep = $new }) } -Verbose -Debug")]
    [InlineData("New-PrivXVaultSecret a ([pscredential]::new('u', $new)) -WhatIf; $secret | New-PrivXVaultSecret -Name copy -WhatIf; $secret | New-PrivXVaultSecret -Name copy -Verbose -Debug")]
    [InlineData("Set-PrivXVaultSecret 'smtp relay' @{ password = $new; added = $new; list = $null } -WhatIf -Verbose -Debug")]
    [InlineData("Set-PrivXVaultSecret 'smtp relay' @{ password = $new; added = @{ deep = $new } } -PassThru -Verbose -Debug")]
    [InlineData("Set-PrivXVaultSecret 'write only' @{ password = $new } -Verbose -Debug")]
    [InlineData("Set-PrivXVersionedSecret can/ary @{ password = $new } -WhatIf; Set-PrivXVersionedSecret can/ary @{ password = $new } -PassThru -Verbose -Debug")]
    [InlineData("$secret | Remove-PrivXVaultSecret -WhatIf; $secret | Remove-PrivXVaultSecret -Confirm:$false -Verbose -Debug")]
    public void Streams_errors_views_and_objects_do_not_show_it(string script)
    {
        Result result = _shell.Run(script);
        _shell.Run("$all | Out-Default", ("all", result.Output));
        Hidden.Check([_stored, _inner, _sent], result, _host);
        string serialized = string.Join('\n', result.Output.Where(item => item is not null && item.BaseObject is not System.Security.SecureString and not System.Management.Automation.PSCredential)
            .Select(item => System.Management.Automation.PSSerializer.Serialize(item, 6)).Append("-"));
        Hidden.Check([_stored, _inner, _sent], [serialized]);
    }

    [Theory]
    [InlineData("updateSecret", 400)]
    [InlineData("createSecret", 500)]
    [InlineData("createSecretVersion", 400)]
    public void Nor_do_errors_in_which_the_server_quotes_it(string operation, int status)
    {
        string body = new JsonObject { ["error_code"] = "BAD_REQUEST", ["error_message"] = $"'{_sent}' is bad, and so is '{_stored}'", ["property"] = _sent }.ToJsonString();
        _shell.Simulator.Faults.Add(Fault.Status(operation, status, body: body, times: null));
        Result result = _shell.Run("""
            Set-PrivXVaultSecret 'smtp relay' @{ added = $new } -Verbose -Debug
            New-PrivXVaultSecret a @{ x = $new; y = $secret.GetValue('password') } -Verbose -Debug
            Set-PrivXVersionedSecret can/ary @{ added = @($new) } -Verbose -Debug
            """);
        Assert.NotEmpty(result.AllErrors);
        Hidden.Check([_stored, _sent], result, _host);
    }

    [Theory]
    [InlineData("getSecret", FaultKind.HalfBody)]
    [InlineData("getSecret", FaultKind.HalfJson)]
    [InlineData("getVersionedSecret", FaultKind.HalfJson)]
    public void Nor_do_answers_that_cannot_be_read(string operation, FaultKind kind)
    {
        _shell.Simulator.Faults.Add(Fault.Of(kind, operation, times: null));
        Result result = _shell.Run("Get-PrivXVaultSecret 'smtp relay' -Verbose -Debug; Set-PrivXVaultSecret 'smtp relay' @{ a = $new } -Verbose -Debug; Get-PrivXVersionedSecret can/ary -Verbose -Debug; Set-PrivXVersionedSecret can/ary @{ a = $new } -Verbose -Debug");
        Assert.NotEmpty(result.AllErrors);
        Hidden.Check([_stored, _inner, _sent], result, _host);
    }

    [Fact]
    public void It_is_shown_where_it_was_asked_for()
    {
        Assert.Equal(_stored, _shell.Run("(Get-PrivXVaultSecret 'smtp relay' -AsPlainText).Data.password").Only().BaseObject);
        Assert.Equal(_inner, _shell.Run("(Get-PrivXVersionedSecret can/ary -AsPlainText).Data.list[0].deep").Only().BaseObject);
        Assert.Equal(_stored, _shell.Run("$secret.GetCredential().GetNetworkCredential().Password").Only().BaseObject);
    }
}
