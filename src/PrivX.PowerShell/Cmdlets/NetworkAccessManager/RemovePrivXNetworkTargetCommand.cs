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
    /// <summary>
    /// Network targets to delete: ids, names, names with wildcards, or network target objects. Names are compared without case. A name that no
    /// network target has is an error, and so is one that several network targets share; a wildcard that matches nothing is one, too. Network
    /// targets are also accepted from the pipeline.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<NetworkTarget>))]
    [SupportsWildcards]
    public ObjectReference<NetworkTarget>[]? NetworkTarget { get; set; }

    private protected override void Process() => ForEach(NetworkTarget, target => Remove(Nouns.NetworkTarget, target));
}
