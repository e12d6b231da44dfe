using System;
using System.Management.Automation;
using PrivX.ConnectionManager;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;

namespace PrivX.PowerShell.Cmdlets.ConnectionManager;

/// <summary>What New- and Set-PrivXUebaDataset can say about a dataset.</summary>
public abstract class UebaDatasetDataCmdlet : WriteCmdlet
{
    private protected UebaDatasetDataCmdlet()
    {
    }

    /// <summary>First moment of the connections to learn from.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("TimeRangeSettings.Start")]
    [ReadAs(typeof(DateTimeOffset?))]
    public DateTimeOffset? Start { get; set; }

    /// <summary>Last moment of the connections to learn from.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("TimeRangeSettings.End")]
    [ReadAs(typeof(DateTimeOffset?))]
    public new DateTimeOffset? End { get; set; }

    /// <summary>Periods to leave out: hashtables with Start and End, in the place of those there are.</summary>
    [Parameter]
    [ModelMember("TimeRangeSettings.Exclude")]
    [AllowEmptyCollection]
    [ReadAs(typeof(ExcludeTimeRange[]))]
    [Clearable]
    public ExcludeTimeRange[]? Exclude { get; set; }

    /// <summary>Judge connections by the dataset as soon as it is trained.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? UseForInferenceOnceTrained { get; set; }
}
