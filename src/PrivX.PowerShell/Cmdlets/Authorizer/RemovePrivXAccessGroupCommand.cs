using System.Management.Automation;
using PrivX.Authorizer;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.Kinds;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>Deletes access groups.</summary>
[Cmdlet(VerbsCommon.Remove, "PrivXAccessGroup", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemovePrivXAccessGroupCommand : NamedRemoveCmdlet
{
    /// <summary>Access groups to delete: ids, names, wildcards or access group objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<AccessGroup>))]
    [SupportsWildcards]
    public ObjectReference<AccessGroup>[]? AccessGroup { get; set; }

    private protected override void Process() => ForEach(AccessGroup, group => RemoveNamed(Nouns.AccessGroup, group));
}
