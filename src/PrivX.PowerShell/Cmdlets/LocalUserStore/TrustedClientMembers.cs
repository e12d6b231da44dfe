using System.Management.Automation;
using PrivX.LocalUserStore;

namespace PrivX.PowerShell.Cmdlets.LocalUserStore;

/// <summary>What PowerShell adds to a trusted client, by the module's types file.</summary>
public static class TrustedClientMembers
{
    /// <summary>Client id and secret.</summary>
    public static PSCredential GetCredential(PSObject instance)
    {
        var client = (TrustedClient)instance.BaseObject;
        return ClientSecrets.ToCredential($"The trusted client {client.Name}", client.Id, client.Secret);
    }

    /// <summary>OAuth client id and secret.</summary>
    public static PSCredential GetOAuthCredential(PSObject instance)
    {
        var client = (TrustedClient)instance.BaseObject;
        return ClientSecrets.ToCredential($"The trusted client {client.Name}", client.OauthClientId, client.OauthClientSecret);
    }
}
