using System;
using System.Management.Automation;
using System.Net;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.HandedIn;

/// <summary>A mask is never written in the place of a secret; the server's stored secrets show it.</summary>
public sealed class MaskTests : IDisposable
{
    private const string Canary = "c4nary-Mask";
    private readonly ModuleShell _shell = new();
    private readonly string _host;

    public MaskTests()
    {
        _shell.Run(
            "$null = New-PrivXHost masked 10.0.0.1 -Principal (New-PrivXHostPrincipal root -Passphrase $Secret), (New-PrivXHostPrincipal app); $null = New-PrivXHost bare 10.0.0.3 -Principal (New-PrivXHostPrincipal root); $h = Get-PrivXHost masked",
            ("Secret", new NetworkCredential(string.Empty, Canary).SecurePassword)).Clean();
        _host = _shell.Run("$h.Id").Only().ToString();
        _shell.Simulator.Journal.Clear();
    }

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("$h.Principals[0].Principal = 'root2'; $h | Set-PrivXHost", "principals[root2].passphrase")]
    [InlineData("$h.Principals += New-PrivXHostPrincipal root -Role 'Optics lab'; $h | Set-PrivXHost", "principals[root].passphrase")]
    [InlineData("$h.Principals += $h.Principals[0]; $h | Set-PrivXHost", "principals[root].passphrase")]
    [InlineData("$h.Principals[1].Passphrase = $h.Principals[0].Passphrase; $h | Set-PrivXHost", "principals[app].passphrase")]
    [InlineData("$h.Principals[1].Principal = 'root'; $h.Principals[0].Principal = 'app'; $h | Set-PrivXHost", "principals[app].passphrase")]
    [InlineData("$w = Get-PrivXHost bare; $w.Principals = $h.Principals; $w | Set-PrivXHost", "principals[root].passphrase")]
    [InlineData("Set-PrivXHost bare -Principal $h.Principals", "principals[root].passphrase (-Principal)")]
    [InlineData("Set-PrivXHost masked -Principal (New-PrivXHostPrincipal root), (New-PrivXHostPrincipal root -Role 'Optics lab')", "principals[root].passphrase (-Principal)")]
    [InlineData("New-PrivXHost copy 10.0.0.2 -Principal $h.Principals", "principals[root].passphrase (-Principal)")]
    [InlineData("New-PrivXHost copy 10.0.0.2 -Principal @{ Principal = 'root'; Passphrase = '********' }", "principals[root].passphrase (-Principal)")]
    [InlineData("$s = Get-PrivXSource 'Corporate directory'; $s.Connection = @{ Type = $s.Connection.Type; Address = 'dc9' }; $s | Set-PrivXSource", "connection.ldap_bind_password (-LdapBindPassword)")]
    [InlineData("Set-PrivXSource 'Corporate directory' -Connection @{ Address = 'dc9' }", "connection.ldap_bind_password (-LdapBindPassword)")]
    public void A_mask_in_another_place_is_refused(string script, string named)
    {
        ErrorRecord error = _shell.Run(script).SingleError();
        Assert.StartsWith("PrivX.SecretRequired,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(named.Replace("[root]", string.Empty, StringComparison.Ordinal), error.ToString().Replace("[root]", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(_shell.Simulator.Journal.Writes());
        Assert.Equal(Canary, Stored(0));
    }

    [Theory]
    [InlineData("$h.Comment = 'x'; $h | Set-PrivXHost")]
    [InlineData("$h.Principals = $h.Principals[1], $h.Principals[0]; $h | Set-PrivXHost")]
    [InlineData("$h.Principals[0].Rotate = $true; $h | Set-PrivXHost")]
    [InlineData("$h.Principals += New-PrivXHostPrincipal third; $h | Set-PrivXHost")]
    [InlineData("Set-PrivXHost masked -Principal (New-PrivXHostPrincipal root), (New-PrivXHostPrincipal app -Role 'Optics lab')")]
    public void The_secret_stays_with_its_account(string script)
    {
        _shell.Run(script).Clean();
        Assert.Single(_shell.Simulator.Journal.Writes());
        JsonArray principals = _shell.Simulator.State.Hosts.FindBy("id", _host)!["principals"]!.AsArray();
        foreach (JsonNode? principal in principals)
        {
            Assert.Equal(principal!["principal"]!.ToString() == "root" ? Canary : null, principal["passphrase"]?.ToString() is { Length: > 0 } stored ? stored : null);
        }
    }

    [Fact]
    public void An_empty_secret_is_how_one_is_taken_away()
    {
        _shell.Run("$h.Principals[0].Passphrase = [PrivX.SecretText]::new(''); $h | Set-PrivXHost").Clean();
        Assert.True(string.IsNullOrEmpty(Stored(0)));
    }

    private string? Stored(int account) => _shell.Simulator.State.Hosts.FindBy("id", _host)!["principals"]![account]!["passphrase"]?.ToString();
}
