using System;
using System.Linq;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>One account of a host on its way through a rotation: over once the time of its last success or of its last failure has changed.</summary>
internal sealed class HostAccountRotation(Host before, string account) : ServerJob
{
    private readonly HostRotationStatus? _before = StatusIn(before, account);
    private HostRotationStatus? _now;

    public string HostId => before.Id!;

    public string HostName => before.CommonName ?? string.Empty;

    /// <summary>What was rotated at this time or later needs no rotation.</summary>
    public DateTimeOffset? Since { get; init; }

    public bool IsSkipped => _before?.LastRotated >= Since;

    public override bool IsOver => IsSkipped || HasRotated || HasFailed;

    /// <summary>Looks at the host as it is now; false where it does not tell of the account's rotation.</summary>
    public bool Look(Host host) => (_now = StatusIn(host, account)) is not null;

    public override object ToOutcome() => new HostAccountRotationOutcome
    {
        HostId = HostId,
        TargetHost = before.CommonName,
        Account = account,
        Outcome = IsSkipped ? "Skipped" : !IsOver ? "TimedOut" : HasRotated ? "Succeeded" : "Failed",
        LastRotated = Shown?.LastRotated,
        LastError = Shown?.LastError,
        LastErrorDetails = Shown?.LastErrorDetails,
    };

    private HostRotationStatus? Shown => IsSkipped ? _before : _now;

    private bool HasRotated => _now?.LastRotated is { } at && at != _before?.LastRotated;

    private bool HasFailed => _now?.LastError is { } at && at != _before?.LastError;

    private static HostRotationStatus? StatusIn(Host host, string account) =>
        host.PasswordRotation?.RotationStatus.FirstOrDefault(status => string.Equals(status.Principal, account, StringComparison.Ordinal));
}
