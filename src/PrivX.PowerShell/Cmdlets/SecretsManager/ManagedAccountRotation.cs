using System;
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

    /// <summary>What was rotated at this time or later needs no rotation.</summary>
    public DateTimeOffset? Since { get; init; }

    public bool IsSkipped => LastSuccess?.Rotated >= Since;

    public override bool IsOver => IsSkipped || _new is not null;

    public override bool IsUnderWay => _isLocked;

    public string DomainId => domainId;

    public string Id => before.Id!;

    /// <summary>Looks at the account as it is now; false where it tells of none.</summary>
    public bool Look(ManagedAccount now)
    {
        _isLocked = now.Locked == true;
        SecretRotationEvent? newest = Newest(now);
        bool isNew = !_isLocked && newest is not null && (newest.Rotated != _last?.Rotated || newest.Version != _last?.Version);
        _new = isNew ? newest : null;
        return _isLocked || newest is not null;
    }

    public override object ToOutcome() => new ManagedAccountRotationOutcome
    {
        ManagedAccountId = Id,
        Username = before.Username,
        TargetDomainId = domainId,
        TargetDomain = before.TargetDomain?.Name,
        Outcome = IsSkipped ? "Skipped" : !IsOver ? "TimedOut" : _new!.Status == "SUCCESS" ? "Succeeded" : "Failed",
        Status = Shown?.Status,
        Rotated = Shown?.Rotated,
        Version = Shown?.Version,
    };

    private SecretRotationEvent? LastSuccess => before.RotationHistory.Where(one => one.Status == "SUCCESS").OrderBy(one => one.Rotated).LastOrDefault();

    private SecretRotationEvent? Shown => IsSkipped ? LastSuccess : _new;

    private static SecretRotationEvent? Newest(ManagedAccount account) => account.RotationHistory.OrderBy(one => one.Rotated).ThenBy(one => one.Version).LastOrDefault();
}
