using System;
using System.Linq;
using PrivX.PowerShell.Base;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>
/// One source on its way through a refresh. The server has no mark for the end of one: it is over when the state, its text or the time of change
/// differ from before and the text does not speak of something under way.
/// </summary>
internal sealed class SourceRefresh(Source before) : ServerJob
{
    private static readonly string[] UnderWay = ["refreshing", "fetching", "reading", "updating", "pending", "progress", "started", "queued"];

    private readonly Source _before = before;

    /// <summary>The source as it was seen last.</summary>
    public Source Now { get; set; } = before;

    public override bool IsOver =>
        (Now.Updated != _before.Updated || Now.StatusCode != _before.StatusCode || Now.StatusText != _before.StatusText)
        && !UnderWay.Any(word => Now.StatusText?.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    public override object ToOutcome() => new SourceRefreshOutcome
    {
        SourceId = _before.Id,
        Name = _before.Name,
        Outcome = !IsOver ? "TimedOut" : string.Equals(Now.StatusCode, "OK", StringComparison.OrdinalIgnoreCase) ? "Succeeded" : "Failed",
        StatusCode = Now.StatusCode,
        StatusText = Now.StatusText,
        Updated = Now.Updated,
    };
}
