using System.Management.Automation;
using PrivX.ConnectionManager;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.ConnectionManager;

/// <summary>Creates a dataset for behaviour analytics and writes it as the server has it. Training is a step of its own.</summary>
[Cmdlet(VerbsCommon.New, "PrivXUebaDataset", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(UebaDataset))]
public sealed class NewPrivXUebaDatasetCommand : UebaDatasetDataCmdlet
{
    /// <summary>What the dataset is called and told from others by.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Comment { get; set; }

    private protected override void Process() => Create(Nouns.UebaDataset, SetRange);

    // The server wants a time range, also where nothing limits it.
    private static string[] SetRange(UebaDataset dataset)
    {
        if (dataset.TimeRangeSettings is not null)
        {
            return [];
        }

        dataset.TimeRangeSettings = new TimeRange();
        return ["time_range_settings"];
    }
}
