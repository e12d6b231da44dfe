using System.Management.Automation;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>Makes a service for the -Services parameter of New-, Set- and Register-PrivXHost.</summary>
[Cmdlet(VerbsCommon.New, "PrivXHostService")]
[OutputType(typeof(HostService))]
public sealed class NewPrivXHostServiceCommand : BuilderCmdlet<HostService>
{
    /// <summary>Protocol, such as SSH.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("Protocol")]
    [KnownValues("SSH", "RDP", "VNC", "WEB", "DB")]
    public string? Service { get; set; }

    /// <summary>Address of the service: IPv4, IPv6 or name; a routing prefix may come first.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public string? Address { get; set; }

    /// <summary>Port of the service.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateRange(0, 65535)]
    public int? Port { get; set; }

    /// <summary>SSH: rotate passwords through this service.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    public bool? UseForPasswordRotation { get; set; }

    /// <summary>Local port for the SSH tunnel; 0 when unused.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateRange(0, 65535)]
    public int? SshTunnelPort { get; set; }

    /// <summary>Allow VNC without TLS.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    public bool? UsePlaintextVnc { get; set; }

    /// <summary>Realm of the service.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Realm { get; set; }

    /// <summary>Certificate template to log in with.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? CertificateTemplate { get; set; }

    /// <summary>Allow old TLS cipher suites.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    public bool? UseLegacyCipherSuites { get; set; }

    /// <summary>Lowest TLS version.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? TlsMinVersion { get; set; }

    /// <summary>Highest TLS version.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? TlsMaxVersion { get; set; }

    /// <summary>Version of the service software.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? ServiceVersion { get; set; }

    /// <summary>WEB: page to log in at.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? LoginPageUrl { get; set; }

    /// <summary>WEB: name of the user name field on the login page.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? UsernameFieldName { get; set; }

    /// <summary>WEB: name of the password field on the login page.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? PasswordFieldName { get; set; }

    /// <summary>WEB: address the login request goes to.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? LoginRequestUrl { get; set; }

    /// <summary>WEB: property of the login request that carries the password.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? LoginRequestPasswordProperty { get; set; }

    /// <summary>WEB: kind of login.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? AuthType { get; set; }

    /// <summary>WEB: domains the session may visit.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string[]? AllowedDomains { get; set; }

    /// <summary>WEB: browser to use in the session.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Browser { get; set; }

    /// <summary>WEB: run the browser in kiosk mode.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    public bool? KioskMode { get; set; }

    /// <summary>WEB: show the address bar.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    public bool? EnableUrlbar { get; set; }

    /// <summary>WEB: show the navigation bar.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    public bool? EnableNavibar { get; set; }

    /// <summary>WEB: hide the navigation bar when it is not used.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    public bool? AutohideNavibar { get; set; }

    /// <summary>WEB: allow developer tools.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    public bool? EnableDevtools { get; set; }

    /// <summary>WEB: allow pop-up windows.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    public bool? EnablePopups { get; set; }

    /// <summary>WEB: turn on compatibility mode.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    public bool? EnableWebCompatibilityMode { get; set; }

    /// <summary>WEB: time zone of the browser.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Timezone { get; set; }

    /// <summary>WEB: time after which an idle session ends; 0 for none.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public int? IdleTimeLimit { get; set; }

    /// <summary>WEB: display backend of the session.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? WebX11Backend { get; set; }

    /// <summary>WEB: let users change the login parameters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    public bool? AllowModifiedWebParams { get; set; }

    /// <summary>DB: protocol of the database.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [KnownValues("postgres", "mysql", "passthrough", "tls")]
    [ModelMember("Db.Protocol")]
    public string? DatabaseProtocol { get; set; }

    /// <summary>DB: whether the server certificate is checked.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [KnownValues("ENABLED", "DISABLED")]
    [ModelMember("Db.TlsCertificateValidation")]
    public string? TlsCertificateValidation { get; set; }

    /// <summary>DB: trust anchors for that check, PEM.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("Db.TlsCertificateTrustAnchors")]
    public string? TlsCertificateTrustAnchors { get; set; }

    /// <summary>DB: bytes from client to server before recording starts.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("Db.AuditSkipBytes")]
    public long? AuditSkipBytes { get; set; }

    /// <summary>RDP: kind of Remote Desktop Services front; none for a plain host.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? RdsType { get; set; }

    /// <summary>RDP: number of session hosts behind a load balancer.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("RdsLb.SessionHostsCount")]
    public int? LoadBalancerSessionHosts { get; set; }

    /// <summary>RDP: name of the connection broker.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("RdsBroker.BrokerHostname")]
    public string? BrokerHostName { get; set; }

    /// <summary>RDP: port of the connection broker.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateRange(0, 65535)]
    [ModelMember("RdsBroker.BrokerPort")]
    public int? BrokerPort { get; set; }

    /// <summary>RDP: name of the broker's session collection.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("RdsBroker.CollectionName")]
    public string? BrokerCollectionName { get; set; }

    /// <summary>RDP: number of the broker's session hosts.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("RdsBroker.SessionHostsCount")]
    public int? BrokerSessionHosts { get; set; }

    private protected override void Complete(HostService model) => model.Service = model.Service!.ToUpperInvariant();
}
