using System.Management.Automation;
using PrivX.ConnectionManager;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.ConnectionManager;

/// <summary>Lists the datasets that behaviour analytics learns from, or reads those that are named, with the history of their training.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXUebaDataset", SupportsPaging = true)]
[OutputType(typeof(UebaDataset))]
public sealed class GetPrivXUebaDatasetCommand : ListCmdlet<UebaDataset>
{
    /// <summary>Datasets to read: ids, comments, wildcards or dataset objects.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name")]
    [ArgumentCompleter(typeof(NameCompleter<UebaDataset>))]
    [SupportsWildcards]
    public ObjectReference<UebaDataset>[]? UebaDataset { get; set; }

    /// <summary>Read what the training program wrote, too.</summary>
    [Parameter]
    public SwitchParameter IncludeLog { get; set; }

    /// <summary>Number of bars in the histograms of the training history; the server's default is 50.</summary>
    [Parameter]
    [ValidateRange(1, 10000)]
    [ReadAs(typeof(int?))]
    public int? BinCount { get; set; }

    private bool? Logs => IncludeLog ? true : null;

    private protected override void Process()
    {
        if (UebaDataset is not null && (IncludeLog || BinCount is not null))
        {
            ForEachId(UebaDataset, id => WriteObject(Run(token => Client.ConnectionManager.GetUebaDatasetAsync(id, Logs, BinCount, token))));
        }
        else
        {
            WriteNamedOrList(Nouns.UebaDataset, UebaDataset, new ListQuery(), query => Client.ConnectionManager.ListUebaDatasets(Logs, BinCount, query));
        }
    }
}
