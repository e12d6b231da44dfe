using System;
using PrivX.Client.Json;

namespace PrivX.LicenseManager;

/// <summary>PrivX license.</summary>
public sealed class License : PrivXObject
{
    /// <summary>Verdict on the license. Known values: VALID, INVALID, MALFORMED_DATA, INVALID_SIGNATURE, NOT_VALID_YET, EXPIRED.</summary>
    [ReadOnlyMember]
    public string? LicenseStatus { get; set; }

    /// <summary>Text that explains the verdict.</summary>
    [ReadOnlyMember]
    public string? LicenseMessage { get; set; }

    /// <summary>License code.</summary>
    [ReadOnlyMember]
    public SecretText? LicenseCode { get; set; }

    /// <summary>Product name.</summary>
    [ReadOnlyMember]
    public string? Product { get; set; }

    /// <summary>License version.</summary>
    [ReadOnlyMember]
    public string? Version { get; set; }

    /// <summary>Licensed customer.</summary>
    [ReadOnlyMember]
    public string? Customer { get; set; }

    /// <summary>Serial number of the license.</summary>
    [ReadOnlyMember]
    public string? SerialNumber { get; set; }

    /// <summary>When the license was made.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? CreationDate { get; set; }

    /// <summary>When the license ends.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? ExpiryDate { get; set; }

    /// <summary>Last contact with the license server.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? LastRefreshedDate { get; set; }

    /// <summary>Offline license.</summary>
    [ReadOnlyMember]
    public bool? Isoffline { get; set; }

    /// <summary>License statistics are sent.</summary>
    [ReadOnlyMember]
    public bool? AnalyticsEnabled { get; set; }

    /// <summary>License statistics were agreed to.</summary>
    [ReadOnlyMember]
    public bool? Optin { get; set; }

    /// <summary>Licensed features.</summary>
    [ReadOnlyMember]
    public ItemList<string> Features { get; set => field = value ?? []; } = [];

    /// <summary>Licensed hosts.</summary>
    [ReadOnlyMember]
    public int? MaxHosts { get; set; }

    /// <summary>Hosts that count against the license.</summary>
    [ReadOnlyMember]
    public int? HostsInUse { get; set; }

    /// <summary>Licensed hosts with recording.</summary>
    [ReadOnlyMember]
    public int? MaxAuditedHosts { get; set; }

    /// <summary>Audited hosts that count against the license.</summary>
    [ReadOnlyMember]
    public int? AuditHostsInUse { get; set; }

    /// <summary>Licensed users.</summary>
    [ReadOnlyMember]
    public int? MaxUsers { get; set; }

    /// <summary>Users that count against the license.</summary>
    [ReadOnlyMember]
    public int? UsersInUse { get; set; }

    /// <summary>Most SSH connections at one time.</summary>
    [ReadOnlyMember]
    public int? MaxConcurrentSshConns { get; set; }

    /// <summary>Most RDP connections at one time.</summary>
    [ReadOnlyMember]
    public int? MaxConcurrentRdpConns { get; set; }

    /// <summary>Most HTTPS connections at one time.</summary>
    [ReadOnlyMember]
    public int? MaxConcurrentHttpsConns { get; set; }

    /// <summary>Most VNC connections at one time.</summary>
    [ReadOnlyMember]
    public int? MaxConcurrentVncConns { get; set; }
}
