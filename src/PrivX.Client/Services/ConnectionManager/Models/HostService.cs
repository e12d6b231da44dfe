using System;
using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>One way to reach a host. Properties that name a protocol apply to it only.</summary>
public sealed class HostService : PrivXObject
{
    /// <summary>Protocol. Upper case only. Known values: SSH, RDP, VNC, WEB, DB.</summary>
    [ReadOnlyMember]
    public string? Service { get; set; }

    /// <summary>Address of the service: IPv4, IPv6 or host name; a routing prefix may come first.</summary>
    [ReadOnlyMember]
    public string? Address { get; set; }

    /// <summary>Port of the service.</summary>
    [ReadOnlyMember]
    public int? Port { get; set; }

    /// <summary>For SSH services: rotate passwords through this service.</summary>
    [ReadOnlyMember]
    public bool? UseForPasswordRotation { get; set; }

    /// <summary>Local port for the SSH tunnel; 0 when unused.</summary>
    [ReadOnlyMember]
    public int? SshTunnelPort { get; set; }

    /// <summary>Allow VNC without TLS.</summary>
    [ReadOnlyMember]
    public bool? UsePlaintextVnc { get; set; }

    /// <summary>Where the entry comes from; deployed entries count as UI. Known values: UI, SCIM, SCAN.</summary>
    [ReadOnlyMember]
    public string? Source { get; set; }

    /// <summary>Realm of the service.</summary>
    [ReadOnlyMember]
    public string? Realm { get; set; }

    /// <summary>Certificate template to log in with (see the authorizer certificate templates).</summary>
    [ReadOnlyMember]
    public string? CertificateTemplate { get; set; }

    /// <summary>WEB: page to log in at.</summary>
    [ReadOnlyMember]
    public string? LoginPageUrl { get; set; }

    /// <summary>WEB: name of the user name field on the login page.</summary>
    [ReadOnlyMember]
    public string? UsernameFieldName { get; set; }

    /// <summary>WEB: name of the password field on the login page.</summary>
    [ReadOnlyMember]
    public string? PasswordFieldName { get; set; }

    /// <summary>WEB: address the login request goes to.</summary>
    [ReadOnlyMember]
    public string? LoginRequestUrl { get; set; }

    /// <summary>WEB: property of the login request that carries the password.</summary>
    [ReadOnlyMember]
    public string? LoginRequestPasswordProperty { get; set; }

    /// <summary>WEB: kind of login.</summary>
    [ReadOnlyMember]
    public string? AuthType { get; set; }

    /// <summary>WEB: domains the session may visit.</summary>
    [ReadOnlyMember]
    public ItemList<string> AllowedDomains { get; set => field = value ?? []; } = [];

    /// <summary>WEB: browser to use in the session.</summary>
    [ReadOnlyMember]
    public string? Browser { get; set; }

    /// <summary>WEB: run the browser in kiosk mode.</summary>
    [ReadOnlyMember]
    public bool? KioskMode { get; set; }

    /// <summary>WEB: show the address bar.</summary>
    [ReadOnlyMember]
    public bool? EnableUrlbar { get; set; }

    /// <summary>WEB: show the navigation bar.</summary>
    [ReadOnlyMember]
    public bool? EnableNavibar { get; set; }

    /// <summary>WEB: hide the navigation bar when it is not used.</summary>
    [ReadOnlyMember]
    public bool? AutohideNavibar { get; set; }

    /// <summary>WEB: allow developer tools.</summary>
    [ReadOnlyMember]
    public bool? EnableDevtools { get; set; }

    /// <summary>WEB: allow pop-up windows.</summary>
    [ReadOnlyMember]
    public bool? EnablePopups { get; set; }

    /// <summary>WEB: turn on compatibility mode.</summary>
    [ReadOnlyMember]
    public bool? EnableWebCompatibilityMode { get; set; }

    /// <summary>WEB: time zone of the browser.</summary>
    [ReadOnlyMember]
    public string? Timezone { get; set; }

    /// <summary>WEB: time after which an idle session ends; 0 for none.</summary>
    [ReadOnlyMember]
    public int? IdleTimeLimit { get; set; }

    /// <summary>WEB: display backend of the session.</summary>
    [ReadOnlyMember]
    public string? WebX11Backend { get; set; }

    /// <summary>WEB: let users change the login parameters.</summary>
    [ReadOnlyMember]
    public bool? AllowModifiedWebParams { get; set; }

    /// <summary>DB: settings of a database service.</summary>
    [ReadOnlyMember]
    public HostServiceDb? Db { get; set; }

    /// <summary>Allow old TLS cipher suites.</summary>
    [ReadOnlyMember]
    public bool? UseLegacyCipherSuites { get; set; }

    /// <summary>Lowest TLS version; empty for the default.</summary>
    [ReadOnlyMember]
    public string? TlsMinVersion { get; set; }

    /// <summary>Highest TLS version; empty for the default.</summary>
    [ReadOnlyMember]
    public string? TlsMaxVersion { get; set; }

    /// <summary>RDP: kind of Remote Desktop Services front; empty for a plain host.</summary>
    [ReadOnlyMember]
    public string? RdsType { get; set; }

    /// <summary>RDP: settings when the host is a load balancer.</summary>
    [ReadOnlyMember]
    public HostServiceRdsLoadBalancer? RdsLb { get; set; }

    /// <summary>RDP: settings when the host is a connection broker.</summary>
    [ReadOnlyMember]
    public HostServiceRdsBroker? RdsBroker { get; set; }

    /// <summary>Result of the last health check. Known values: OK.</summary>
    [ReadOnlyMember]
    public string? Status { get; set; }

    /// <summary>When the health check was made (RFC 3339); may be empty.</summary>
    [ReadOnlyMember]
    public string? StatusUpdated { get; set; }

    /// <summary>Version of the service software.</summary>
    [ReadOnlyMember]
    public string? ServiceVersion { get; set; }

    /// <summary>Protocol version seen by the health check.</summary>
    [ReadOnlyMember]
    public string? ProtocolVersion { get; set; }

    /// <summary>Latency seen by the health check.</summary>
    [ReadOnlyMember]
    public int? LatencyInMicroseconds { get; set; }

    /// <summary>When the entry was created; year 1 when unknown.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Created { get; set; }

    /// <summary>When the entry was changed; year 1 when unknown.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Updated { get; set; }

    /// <summary>Protocol and port.</summary>
    public override string ToString() => Port is null ? Service ?? string.Empty : $"{Service}:{Port}";
}
