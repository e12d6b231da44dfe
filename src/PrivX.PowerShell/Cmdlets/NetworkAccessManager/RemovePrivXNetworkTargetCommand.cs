using System.Management.Automation;
using PrivX.NetworkAccessManager;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.NetworkAccessManager;

/// <summary>Deletes network targets.</summary>
[Cmdlet(VerbsCommon.Remove, "PrivXNetworkTarget", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemovePrivXNetworkTargetCommand : ChangeCmdlet
{
    /// <summary>Network targets to delete: ids, names, wildcards or network target objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<NetworkTarget>))]
    [SupportsWildcards]
    public ObjectReference<NetworkTarget>[]? NetworkTarget { get; set; }

    private protected override void Process() => ForEach(NetworkTarget, target => Remove(Nouns.NetworkTarget, target));
}
