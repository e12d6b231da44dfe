using System.Management.Automation;
using PrivX.LocalUserStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.LocalUserStore;

/// <summary>Deletes trusted clients.</summary>
[Cmdlet(VerbsCommon.Remove, "PrivXTrustedClient", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemovePrivXTrustedClientCommand : ChangeCmdlet
{
    /// <summary>Trusted clients to delete: ids, names, wildcards or trusted client objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<TrustedClient>))]
    [SupportsWildcards]
    public ObjectReference<TrustedClient>[]? TrustedClient { get; set; }

    private protected override void Process() => ForEach(TrustedClient, client => Remove(Nouns.TrustedClient, client));
}
