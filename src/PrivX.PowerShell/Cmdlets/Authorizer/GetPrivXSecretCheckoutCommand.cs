using System.Management.Automation;
using PrivX.Authorizer;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>Lists open check-outs, or reads those that are named.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXSecretCheckout", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(SecretCheckout))]
public sealed class GetPrivXSecretCheckoutCommand : ListCmdlet<SecretCheckout>
{
    /// <summary>The check-out: its id, the name of its account, a name with wildcards, or the object.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "ById")]
    [Alias("Id")]
    [ArgumentCompleter(typeof(SecretCheckoutCompleter))]
    [SupportsWildcards]
    public ObjectReference<SecretCheckout>[]? SecretCheckout { get; set; }

    [Parameter(ParameterSetName = "List")]
    public SwitchParameter Descending { get; set; }

    /// <summary>Adds a property Password with the newest version of the secret in plain text. Whatever writes or keeps the object then shows it.</summary>
    [Parameter]
    public SwitchParameter AsPlainText { get; set; }

    private protected override object Shape(SecretCheckout item) => SecretCheckoutMembers.ToOutput(item, AsPlainText);

    private protected override void Process()
    {
        if (SecretCheckout is null)
        {
            WriteList(new ListQuery { Descending = Descending }, Client.Authorizer.ListSecretCheckouts);
            return;
        }

        ForEach(SecretCheckout, checkout => WriteNamed(Nouns.SecretCheckout, checkout));
    }
}
