using System.Management.Automation;
using PrivX.Authorizer;

namespace PrivX.PowerShell.References;

/// <summary>A check-out: its id, the name of its account, a name with wildcards, or the check-out.</summary>
public sealed class SecretCheckoutReference : ObjectReference<SecretCheckout>
{
    /// <summary>By id or account name.</summary>
    public SecretCheckoutReference(string text)
        : base(text)
    {
    }

    /// <summary>The check-out itself.</summary>
    public SecretCheckoutReference(SecretCheckout value)
        : base(value)
    {
    }

    /// <summary>A check-out from a job or remote session, or a row with SecretCheckoutId.</summary>
    public SecretCheckoutReference(PSObject value)
        : base(value, "SecretCheckout")
    {
    }

    internal override Noun<SecretCheckout> Noun => Nouns.SecretCheckout;
}
