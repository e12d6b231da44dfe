using System.Management.Automation;
using PrivX.LocalUserStore;

namespace PrivX.PowerShell.Cmdlets.LocalUserStore;

/// <summary>What PowerShell adds to an API client, by the module's types file.</summary>
public static class ApiClientMembers
{
    /// <summary>Client id and secret, for Connect-PrivX -Credential.</summary>
    public static PSCredential GetCredential(PSObject instance)
    {
        var client = (ApiClient)instance.BaseObject;
        return ClientSecrets.ToCredential($"The API client {client.Name}", client.Id, client.Secret);
    }

    /// <summary>OAuth client id and secret, for Connect-PrivX -OAuthCredential.</summary>
    public static PSCredential GetOAuthCredential(PSObject instance)
    {
        var client = (ApiClient)instance.BaseObject;
        return ClientSecrets.ToCredential($"The API client {client.Name}", client.OauthClientId, client.OauthClientSecret);
    }
}
