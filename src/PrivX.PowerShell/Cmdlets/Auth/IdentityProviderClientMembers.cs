using System.Management.Automation;
using PrivX.Auth;
using PrivX.Client;

namespace PrivX.PowerShell.Cmdlets.Auth;

/// <summary>What PowerShell adds to identity provider clients and their new credentials, by the module's types file.</summary>
public static class IdentityProviderClientMembers
{
    /// <summary>The client id and secret that the application logs in with.</summary>
    public static PSCredential GetCredential(PSObject instance) => instance.BaseObject switch
    {
        IdentityProviderClient client => Credential(client.OidcClientId, client.OidcClientSecret),
        IdentityProviderClientCredential credential => Credential(credential.ClientId, credential.ClientSecret),
        _ => throw Incomplete(),
    };

    private static PSCredential Credential(string? id, SecretText? secret) =>
        string.IsNullOrEmpty(id) || secret is null ? throw Incomplete() : new PSCredential(id, secret.ToSecureString());

    private static PrivXObjectException Incomplete() => new(ErrorCodes.SecretMissing, "The object holds no client id or no client secret.")
    {
        Remedy = "Get-PrivXIdentityProviderClient with the id reads them.",
    };
}
