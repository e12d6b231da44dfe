using System.Management.Automation;
using System.Security;
using PrivX.Client;
using PrivX.PowerShell.Base;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>What PowerShell adds to AWS credentials, by the module's types file.</summary>
public static class AwsTokenMembers
{
    /// <summary>The id of the access key with the secret key.</summary>
    public static PSCredential GetCredential(PSObject instance)
    {
        var token = (AwsToken)instance.BaseObject;
        return token is { AccessKeyId.Length: > 0, SecretAccessKey: { } secret }
            ? new PSCredential(token.AccessKeyId, secret.ToSecureString())
            : throw new PrivXObjectException(ErrorCodes.SecretMissing, "These AWS credentials hold no key.");
    }

    /// <summary>The session token, without which temporary keys are of no use.</summary>
    public static SecureString? GetSessionToken(PSObject instance) => ((AwsToken)instance.BaseObject).SessionToken?.ToSecureString();

    /// <summary>The credentials as they are written; in plain text only when asked.</summary>
    internal static object ToOutput(AwsToken token, bool asPlainText)
    {
        PlainText.Of(token, nameof(AwsToken.SecretAccessKey), token.SecretAccessKey, asPlainText);
        return PlainText.Of(token, nameof(AwsToken.SessionToken), token.SessionToken, asPlainText);
    }
}
