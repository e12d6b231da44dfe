using System;
using PrivX.Client.Json;

namespace PrivX.SecretsManager;

/// <summary>AD or Entra ID domain whose account passwords PrivX manages.</summary>
public sealed class TargetDomain : PrivXObject, IReplaceable
{
    /// <summary>Identifier.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Name in PrivX.</summary>
    public string? Name { get; set; }

    /// <summary>Name of the domain itself.</summary>
    public string? DomainName { get; set; }

    /// <summary>In use.</summary>
    public bool? Enabled { get; set; }

    /// <summary>Scan for accounts regularly.</summary>
    public bool? PeriodicScan { get; set; }

    /// <summary>Time between scans.</summary>
    public int? PeriodicScanInterval { get; set; }

    /// <summary>State of the last or running scan.</summary>
    [ReadOnlyMember]
    public string? ScanStatus { get; set; }

    /// <summary>Explanation of the scan state.</summary>
    [ReadOnlyMember]
    public string? ScanMessage { get; set; }

    /// <summary>End of the last scan.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? LastScanned { get; set; }

    /// <summary>Make newly found accounts managed accounts at once.</summary>
    public bool? AutoOnboarding { get; set; }

    /// <summary>Password policy for accounts onboarded that way.</summary>
    public PasswordPolicyHandle? AutoOnboardingPolicy { get; set; }

    /// <summary>Directory servers or tenants, ordered by the priorities.</summary>
    public ItemList<TargetDomainEndpoint> Endpoints { get; set => field = value ?? []; } = [];

    /// <summary>Free text.</summary>
    public string? Comment { get; set; }

    /// <summary>When it was created.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Created { get; set; }

    /// <summary>User who created it.</summary>
    [ReadOnlyMember]
    public string? Author { get; set; }

    /// <summary>When it was last changed.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Updated { get; set; }

    /// <summary>User who last changed it.</summary>
    [ReadOnlyMember]
    public string? UpdatedBy { get; set; }
}
