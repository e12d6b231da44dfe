using System.Management.Automation;
using PrivX.ConnectionManager;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.ConnectionManager;

/// <summary>Deletes datasets of behaviour analytics.</summary>
[Cmdlet(VerbsCommon.Remove, "PrivXUebaDataset", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemovePrivXUebaDatasetCommand : ChangeCmdlet
{
    /// <summary>Datasets to delete: ids, comments, wildcards or dataset objects. The server keeps the one in use.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<UebaDataset>))]
    [SupportsWildcards]
    public ObjectReference<UebaDataset>[]? UebaDataset { get; set; }

    private protected override void Process() => ForEach(UebaDataset, dataset => Remove(Nouns.UebaDataset, dataset));
}
