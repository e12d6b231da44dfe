using System;
using System.Linq;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>
/// One source on its way through a refresh. The server has no mark for the end of one: it is over when the state, its text or the time of change
/// differ from before and the text does not speak of something under way.
/// </summary>
internal sealed class SourceRefresh
{
    private static readonly string[] UnderWay = ["refreshing", "fetching", "reading", "updating", "pending", "progress", "started", "queued"];

    private readonly Source _before;
    private Source _now;

    public SourceRefresh(Source before)
    {
        _before = before;
        _now = before;
    }

    public string Id => _before.Id!;

    public string? Name => _before.Name;

    public bool IsOver { get; private set; }

    public void Look(Source now)
    {
        _now = now;
        bool changed = now.Updated != _before.Updated || now.StatusCode != _before.StatusCode || now.StatusText != _before.StatusText;
        IsOver = changed && !UnderWay.Any(word => now.StatusText?.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
    }

    public SourceRefreshOutcome ToOutcome() => new()
    {
        SourceId = Id,
        Name = Name,
        Outcome = !IsOver ? "TimedOut" : string.Equals(_now.StatusCode, "OK", StringComparison.OrdinalIgnoreCase) ? "Succeeded" : "Failed",
        StatusCode = _now.StatusCode,
        StatusText = _now.StatusText,
        Updated = _now.Updated,
    };
}
