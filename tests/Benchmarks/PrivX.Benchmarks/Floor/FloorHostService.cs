using System;

namespace PrivX.Benchmarks.Floor;

internal sealed class FloorHostService
{
    public string? Service { get; set; }

    public string? Address { get; set; }

    public int? Port { get; set; }

    public bool? UseForPasswordRotation { get; set; }

    public int? SshTunnelPort { get; set; }

    public bool? UsePlaintextVnc { get; set; }

    public string? Source { get; set; }

    public string? Realm { get; set; }

    public string? CertificateTemplate { get; set; }

    public string? LoginPageUrl { get; set; }

    public string? UsernameFieldName { get; set; }

    public string? PasswordFieldName { get; set; }

    public string? LoginRequestUrl { get; set; }

    public string? LoginRequestPasswordProperty { get; set; }

    public string? AuthType { get; set; }

    public string[]? AllowedDomains { get; set; }

    public string? Browser { get; set; }

    public bool? KioskMode { get; set; }

    public bool? EnableUrlbar { get; set; }

    public bool? EnableNavibar { get; set; }

    public bool? AutohideNavibar { get; set; }

    public bool? EnableDevtools { get; set; }

    public bool? EnablePopups { get; set; }

    public bool? EnableWebCompatibilityMode { get; set; }

    public string? Timezone { get; set; }

    public int? IdleTimeLimit { get; set; }

    public string? WebX11Backend { get; set; }

    public bool? AllowModifiedWebParams { get; set; }

    public FloorHostServiceDb? Db { get; set; }

    public bool? UseLegacyCipherSuites { get; set; }

    public string? TlsMinVersion { get; set; }

    public string? TlsMaxVersion { get; set; }

    public string? RdsType { get; set; }

    public FloorHostServiceRdsLoadBalancer? RdsLb { get; set; }

    public FloorHostServiceRdsBroker? RdsBroker { get; set; }

    public string? Status { get; set; }

    public string? StatusUpdated { get; set; }

    public string? ServiceVersion { get; set; }

    public string? ProtocolVersion { get; set; }

    public int? LatencyInMicroseconds { get; set; }

    public DateTimeOffset? Created { get; set; }

    public DateTimeOffset? Updated { get; set; }
}
