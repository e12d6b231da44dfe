using System.Linq;
using PrivX.PowerShell.Base;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>One managed account on its way through a rotation: over once it is no longer locked and its history has a new entry.</summary>
internal sealed class ManagedAccountRotation(string domainId, ManagedAccount before) : ServerJob
{
    private readonly SecretRotationEvent? _last = Newest(before);
    private SecretRotationEvent? _new;
    private bool _isLocked;

    public override bool IsOver => _new is not null;

    public override bool IsUnderWay => _isLocked;

    public string DomainId => domainId;

    public string Id => before.Id!;

    public void Look(ManagedAccount now)
    {
        _isLocked = now.Locked == true;
        SecretRotationEvent? newest = Newest(now);
        bool isNew = !_isLocked && newest is not null && (newest.Rotated != _last?.Rotated || newest.Version != _last?.Version);
        _new = isNew ? newest : null;
    }

    public override object ToOutcome() => new ManagedAccountRotationOutcome
    {
        ManagedAccountId = Id,
        Username = before.Username,
        TargetDomainId = domainId,
        TargetDomain = before.TargetDomain?.Name,
        Outcome = !IsOver ? "TimedOut" : _new!.Status == "SUCCESS" ? "Succeeded" : "Failed",
        Status = _new?.Status,
        Rotated = _new?.Rotated,
        Version = _new?.Version,
    };

    private static SecretRotationEvent? Newest(ManagedAccount account) => account.RotationHistory.OrderBy(one => one.Rotated).ThenBy(one => one.Version).LastOrDefault();
}
