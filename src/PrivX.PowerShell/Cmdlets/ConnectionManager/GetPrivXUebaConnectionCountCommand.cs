using System;
using System.Management.Automation;
using PrivX.ConnectionManager;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;

namespace PrivX.PowerShell.Cmdlets.ConnectionManager;

/// <summary>Counts the connections that a time range would give for training; training needs at least 5000.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXUebaConnectionCount")]
[OutputType(typeof(ConnectionCount))]
public sealed class GetPrivXUebaConnectionCountCommand : ConnectedCmdlet
{
    /// <summary>First moment; from the beginning when left out.</summary>
    [Parameter(Position = 0)]
    [ReadAs(typeof(DateTimeOffset?))]
    public DateTimeOffset? Start { get; set; }

    /// <summary>Last moment; up to now when left out.</summary>
    [Parameter(Position = 1)]
    [ReadAs(typeof(DateTimeOffset?))]
    public new DateTimeOffset? End { get; set; }

    /// <summary>Periods to leave out: hashtables with Start and End.</summary>
    [Parameter]
    [ReadAs(typeof(ExcludeTimeRange[]))]
    public ExcludeTimeRange[] Exclude { get; set; } = [];

    private protected override void Process()
    {
        var range = new TimeRange { Start = Start, End = End, Exclude = Exclude };
        WriteObject(Run(token => Client.ConnectionManager.CountUebaConnectionsAsync(range, token)));
    }
}
