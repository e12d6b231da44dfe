using System;

namespace PrivX.SecretsManager;

/// <summary>What became of a scan for accounts, as Update-PrivXTargetDomain -Wait writes it.</summary>
public sealed class TargetDomainScanOutcome
{
    /// <summary>Id of the target domain.</summary>
    public string? TargetDomainId { get; init; }

    /// <summary>Name of the target domain.</summary>
    public string? Name { get; init; }

    /// <summary>Succeeded, Failed, or TimedOut when the server showed no result in time.</summary>
    public required string Outcome { get; init; }

    /// <summary>The server's word for the state of the scan.</summary>
    public string? ScanStatus { get; init; }

    /// <summary>The server's explanation.</summary>
    public string? ScanMessage { get; init; }

    /// <summary>End of the last scan, in UTC.</summary>
    public DateTimeOffset? LastScanned { get; init; }
}
