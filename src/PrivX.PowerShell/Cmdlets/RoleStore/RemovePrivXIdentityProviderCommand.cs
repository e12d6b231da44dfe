using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Deletes identity providers: their tokens are no longer accepted.</summary>
[Cmdlet(VerbsCommon.Remove, "PrivXIdentityProvider", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemovePrivXIdentityProviderCommand : ChangeCmdlet
{
    /// <summary>Identity providers to delete: ids, names, wildcards or identity provider objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<IdentityProvider>))]
    [SupportsWildcards]
    public ObjectReference<IdentityProvider>[]? IdentityProvider { get; set; }

    private protected override void Process() => ForEach(IdentityProvider, reference => Remove(Nouns.IdentityProvider, reference));
}
