using System.Management.Automation;
using PrivX.ConnectionManager;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.ConnectionManager;

/// <summary>Changes what is named of a dataset for behaviour analytics, and nothing else.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXUebaDataset", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(UebaDataset))]
public sealed class SetPrivXUebaDatasetCommand : UebaDatasetDataCmdlet
{
    /// <summary>Datasets to change: ids, comments, wildcards or dataset objects. What was changed in an object is written too.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<UebaDataset>))]
    [SupportsWildcards]
    public ObjectReference<UebaDataset>[]? UebaDataset { get; set; }

    /// <summary>What the dataset is called from now on.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? Comment { get; set; }

    /// <summary>Write the dataset as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => ForEach(UebaDataset, dataset => Update(Nouns.UebaDataset, dataset, PassThru));
}
