using System;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Auth;

/// <summary>Applications that log in through PrivX: known by id only, with secrets that the server makes; and the session password.</summary>
public sealed class IdentityProviderClientTests
{
    [Fact]
    public void The_secret_of_a_new_client_is_had_as_a_credential_and_seen_only_when_asked_for()
    {
        using var shell = new ModuleShell();
        PSObject created = shell.Run("$shop = New-PrivXIdentityProviderClient Shop https://shop.example.com; $shop.GetCredential()").Only();
        JsonObject stored = Stored(shell, "Shop");
        var credential = (PSCredential)created.BaseObject;
        Assert.Equal(stored["oidc_client_id"]!.ToString(), credential.UserName);
        string secret = stored["oidc_client_secret"]!.ToString();
        Assert.Equal(secret, credential.GetNetworkCredential().Password);
        Assert.Equal(secret, shell.Run("($shop | Get-PrivXIdentityProviderClient -AsPlainText).OidcClientSecret").Only().BaseObject);
        Result shown = shell.Run("$shop.PSObject.Properties | ForEach-Object { \"$($_.Value)\" }").Clean();
        Assert.DoesNotContain(shown.Output, line => line.ToString().Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public void A_change_keeps_the_rest_and_does_not_touch_the_secret()
    {
        using var shell = new ModuleShell(new SimulatorOptions { UnknownMembers = true });
        string id = Stored(shell, "Wiki")["id"]!.ToString();
        JsonObject before = Stored(shell, "Wiki");
        shell.Run($"Set-PrivXIdentityProviderClient {id} -Enabled $false; $wiki = Get-PrivXIdentityProviderClient {id}; $wiki.OidcAllowedRedirectUris += 'https://b'; $wiki | Set-PrivXIdentityProviderClient").Clean();
        JsonObject after = Stored(shell, "Wiki");
        Assert.Equal("false", after["enabled"]!.ToJsonString());
        Assert.Equal(2, after["oidc_allowed_redirect_uris"]!.AsArray().Count);
        Assert.Equal(before["oidc_client_secret"]!.ToString(), after["oidc_client_secret"]!.ToString());
        Assert.All(shell.Simulator.Journal.Writes(), request => Assert.DoesNotContain("secret\":\"", request.Body, StringComparison.Ordinal));
    }

    [Fact]
    public void Names_find_nothing_because_the_server_lists_none()
    {
        using var shell = new ModuleShell();
        foreach (string script in new[] { "Get-PrivXIdentityProviderClient Wiki", "Set-PrivXIdentityProviderClient Wiki -Enabled $false", "Remove-PrivXIdentityProviderClient * -Confirm:$false" })
        {
            Assert.StartsWith("PrivX.InvalidArgument,", shell.Run(script).SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        }

        Assert.Empty(shell.Simulator.Journal.All);
    }

    [Fact]
    public void New_credentials_are_made_after_a_yes_and_the_old_ones_are_gone()
    {
        using var shell = new ModuleShell();
        string id = Stored(shell, "Wiki")["id"]!.ToString();
        Assert.StartsWith("PrivX.ConfirmationRequired,", shell.Run($"Reset-PrivXIdentityProviderClient {id}").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
        PSObject made = shell.Run($"Reset-PrivXIdentityProviderClient {id} -Confirm:$false -AsPlainText").Only();
        Assert.Equal(Stored(shell, "Wiki")["oidc_client_secret"]!.ToString(), made.Properties["ClientSecret"].Value);
        Assert.Equal(Stored(shell, "Wiki")["oidc_client_id"]!.ToString(), made.Properties["ClientId"].Value);
    }

    [Fact]
    public void A_session_password_is_a_secure_string_unless_asked_for_as_text()
    {
        using var shell = new ModuleShell();
        shell.Run("Get-PrivXSource 'Local users' | Set-PrivXSource -SessionPasswordEnabled $true; $null = Connect-PrivX $Server -UserCredential $UserCredential -TrustedCertificate $TrustedCertificate").Clean();
        PSObject hidden = shell.Run("Get-PrivXSessionPassword").Only();
        string plain = (string)shell.Run("Get-PrivXSessionPassword -AsPlainText").Only().BaseObject;
        Assert.Equal(plain, new System.Net.NetworkCredential(string.Empty, Assert.IsType<System.Security.SecureString>(hidden.BaseObject)).Password);
        Assert.NotEmpty(plain);
    }

    [Fact]
    public void Sessions_of_API_clients_have_no_password()
    {
        using var shell = new ModuleShell();
        Assert.StartsWith("PrivX.UNSUPPORTED_SESSION_TYPE,", shell.Run("Get-PrivXSessionPassword").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    private static JsonObject Stored(ModuleShell shell, string name) =>
        shell.Simulator.State.Collection("auth/clients").All().Single(one => one["name"]!.ToString() == name).DeepClone().AsObject();
}
