using System;
using System.Linq;
using System.Management.Automation;
using System.Security;
using PrivX.Authorizer;
using PrivX.Client;
using PrivX.PowerShell.Base;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>What PowerShell adds to a check-out, by the module's types file.</summary>
public static class SecretCheckoutMembers
{
    /// <summary>The account and the newest version of its secret.</summary>
    public static PSCredential GetCredential(PSObject instance) => ToCredential(Of(instance));

    /// <summary>How long the check-out stays open, by this machine's clock; nothing when the server did not tell.</summary>
    public static TimeSpan? TimeLeft(PSObject instance)
    {
        TimeSpan? left = Of(instance).Expires - DateTimeOffset.UtcNow;
        return left < TimeSpan.Zero ? TimeSpan.Zero : left;
    }

    internal static PSCredential ToCredential(SecretCheckout checkout)
    {
        SecureString secret = Newest(checkout)?.ToSecureString() ?? throw Incomplete(checkout, "secret");
        return string.IsNullOrEmpty(checkout.Username) ? throw Incomplete(checkout, "account name") : new PSCredential(checkout.Username, secret);
    }

    /// <summary>The check-out as it is written; in plain text only when asked.</summary>
    internal static object ToOutput(SecretCheckout checkout, bool asPlainText) =>
        PlainText.Of(checkout, "Password", Newest(checkout), asPlainText);

    private static SecretText? Newest(SecretCheckout checkout) =>
        checkout.Secrets.Where(version => version.Secret is not null).OrderByDescending(version => version.Version ?? 0).FirstOrDefault()?.Secret;

    private static SecretCheckout Of(PSObject instance) => (SecretCheckout)instance.BaseObject;

    private static PrivXObjectException Incomplete(SecretCheckout checkout, string what) =>
        new(ErrorCodes.SecretMissing, $"The check-out {checkout.Id} holds no {what}.")
        {
            Remedy = "Only the one who checked a secret out gets it; Get-PrivXSecretCheckout with the id reads it again.",
        };
}
