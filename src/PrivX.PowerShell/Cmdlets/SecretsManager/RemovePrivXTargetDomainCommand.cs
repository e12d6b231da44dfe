using System.Management.Automation;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.Kinds;
using PrivX.PowerShell.References;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>Deletes target domains, with the accounts that PrivX knows in them.</summary>
[Cmdlet(VerbsCommon.Remove, "PrivXTargetDomain", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemovePrivXTargetDomainCommand : NamedRemoveCmdlet
{
    /// <summary>Target domains to delete: ids, names, wildcards or domain objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<TargetDomain>))]
    [SupportsWildcards]
    public ObjectReference<TargetDomain>[]? TargetDomain { get; set; }

    private protected override void Process() => ForEach(TargetDomain, domain => RemoveNamed(Nouns.TargetDomain, domain));
}
