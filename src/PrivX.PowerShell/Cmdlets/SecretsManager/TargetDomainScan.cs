using System;
using System.Linq;
using PrivX.PowerShell.Base;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>
/// One target domain on its way through a scan. The words of its state are not documented: the scan is over when the state, its text or the time of
/// the last scan differ from before, or when it was seen under way, and the state does not speak of something under way.
/// </summary>
internal sealed class TargetDomainScan(TargetDomain before) : ServerJob
{
    private static readonly string[] UnderWay = ["RUN", "PROGRESS", "PEND", "START", "QUEUE", "SCANNING", "WAIT"];
    private static readonly string[] Failing = ["ERR", "FAIL", "TIMEOUT", "CANCEL", "ABORT"];

    private TargetDomain? _now;
    private bool _wasUnderWay;
    private bool _isOver;

    public override bool IsOver => _isOver;

    public string Id => before.Id!;

    private TargetDomain Now => _now ?? before;

    public void Look(TargetDomain now)
    {
        _now = now;
        bool isUnderWay = Speaks(UnderWay);
        bool changed = now.LastScanned != before.LastScanned || now.ScanStatus != before.ScanStatus || now.ScanMessage != before.ScanMessage;
        _isOver = !isUnderWay && (changed || _wasUnderWay);
        _wasUnderWay |= isUnderWay;
    }

    public override object ToOutcome() => new TargetDomainScanOutcome
    {
        TargetDomainId = Id,
        Name = Now.Name,
        Outcome = !IsOver ? "TimedOut" : Now.LastScanned != before.LastScanned && !Speaks(Failing) ? "Succeeded" : "Failed",
        ScanStatus = Now.ScanStatus,
        ScanMessage = Now.ScanMessage,
        LastScanned = Now.LastScanned,
    };

    private bool Speaks(string[] words) => words.Any(word => Now.ScanStatus?.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
