using System.Management.Automation;
using PrivX.Authorizer;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>Makes a service for the -Service parameter of New-, Set- and Register-PrivXHost.</summary>
[Cmdlet(VerbsCommon.New, "PrivXHostService")]
[OutputType(typeof(HostService))]
public sealed class NewPrivXHostServiceCommand : BuilderCmdlet<HostService>
{
    /// <summary>Protocol of the service. Known values: SSH, RDP, VNC, WEB, DB.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("Protocol")]
    [KnownValues("SSH", "RDP", "VNC", "WEB", "DB")]
    [ReadAs(typeof(string))]
    public string? Service { get; set; }

    /// <summary>
    /// Address of the service: DNS name, IPv4 or IPv6 address. The prefix of an Extender or of a route may come first, as in extender-1/10.0.0.10.
    /// Give one of the addresses of the host, unless the service really is elsewhere.
    /// </summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? Address { get; set; }

    /// <summary>TCP port of the service, such as 22 for SSH, 3389 for RDP or 443 for WEB.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Within(0, 65535)]
    [ReadAs(typeof(int?))]
    public int? Port { get; set; }

    /// <summary>SSH: rotate passwords through this service. Matters where a host has several SSH services.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? UseForPasswordRotation { get; set; }

    /// <summary>Local port of the SSH tunnel to the service; 0 when no tunnel is used.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Within(0, 65535)]
    [ReadAs(typeof(int?))]
    public int? SshTunnelPort { get; set; }

    /// <summary>VNC: allow connections without TLS. What is typed and shown then travels in the clear between PrivX and the host.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? UsePlaintextVnc { get; set; }

    /// <summary>Realm of the service, for logins that need one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? Realm { get; set; }

    /// <summary>Certificate template to log in with, by name, for hosts that take certificates.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(NameCompleter<CertificateTemplate>))]
    [ReadAs(typeof(string))]
    public string? CertificateTemplate { get; set; }

    /// <summary>Allow old TLS cipher suites, for machines that know no better.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? UseLegacyCipherSuites { get; set; }

    /// <summary>Lowest TLS version to accept; empty for the server's default. PrivX does not document the values, so take them from a service that was set up in the administration pages.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? TlsMinVersion { get; set; }

    /// <summary>Highest TLS version to offer; empty for the server's default. PrivX does not document the values, so take them from a service that was set up in the administration pages.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? TlsMaxVersion { get; set; }

    /// <summary>Version of the software behind the service. Information only.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? ServiceVersion { get; set; }

    /// <summary>WEB: address of the page where the user logs in.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? LoginPageUrl { get; set; }

    /// <summary>WEB: name of the field of the login page that takes the user name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? UsernameFieldName { get; set; }

    /// <summary>WEB: name of the field of the login page that takes the password.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? PasswordFieldName { get; set; }

    /// <summary>WEB: address that the login request goes to, where it differs from the login page.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? LoginRequestUrl { get; set; }

    /// <summary>WEB: property of the login request that carries the password.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? LoginRequestPasswordProperty { get; set; }

    /// <summary>WEB: kind of login. PrivX does not document the values.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? AuthType { get; set; }

    /// <summary>WEB: domains that the browser of the session may visit.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("AllowedDomains")]
    [ReadAs(typeof(string[]))]
    [ModelMember("AllowedDomains")]
    public string[]? AllowedDomain { get; set; }

    /// <summary>WEB: browser that runs the session. PrivX does not document the values.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? Browser { get; set; }

    /// <summary>WEB: run the browser in kiosk mode, full screen and without its own controls.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? KioskMode { get; set; }

    /// <summary>WEB: show the address bar of the browser.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? EnableUrlbar { get; set; }

    /// <summary>WEB: show the navigation bar of the browser.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? EnableNavibar { get; set; }

    /// <summary>WEB: hide the navigation bar while it is not used.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? AutohideNavibar { get; set; }

    /// <summary>WEB: allow the developer tools of the browser.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? EnableDevtools { get; set; }

    /// <summary>WEB: allow pop-up windows.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? EnablePopups { get; set; }

    /// <summary>WEB: turn on the compatibility mode for sites that do not work otherwise.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? EnableWebCompatibilityMode { get; set; }

    /// <summary>WEB: time zone of the browser, such as Europe/Helsinki.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? Timezone { get; set; }

    /// <summary>WEB: time after which an idle session ends; 0 for no limit. PrivX does not document the unit.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(int?))]
    public int? IdleTimeLimit { get; set; }

    /// <summary>WEB: display backend of the session. PrivX does not document the values.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? WebX11Backend { get; set; }

    /// <summary>WEB: let users change the parameters of the login.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? AllowModifiedWebParams { get; set; }

    /// <summary>DB: protocol of the database. Known values: postgres, mysql, passthrough, tls.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [KnownValues("postgres", "mysql", "passthrough", "tls")]
    [ModelMember("Db.Protocol")]
    [ReadAs(typeof(string))]
    public string? DatabaseProtocol { get; set; }

    /// <summary>DB: whether PrivX checks the certificate of the database server. Known values: ENABLED, DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [KnownValues("ENABLED", "DISABLED")]
    [ModelMember("Db.TlsCertificateValidation")]
    [ReadAs(typeof(string))]
    public string? TlsCertificateValidation { get; set; }

    /// <summary>DB: CA certificates to trust in that check: PEM text, PEM files or certificate objects.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("Db.TlsCertificateTrustAnchors")]
    [PemText(PemTextAttribute.Certificate)]
    public string? TlsCertificateTrustAnchors { get; set; }

    /// <summary>DB: number of bytes from client to server before recording starts; 0 records from the start.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("Db.AuditSkipBytes")]
    [ReadAs(typeof(long?))]
    public long? AuditSkipBytes { get; set; }

    /// <summary>RDP: kind of Remote Desktop Services front; leave it out for a plain host. PrivX does not document the values.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? RdsType { get; set; }

    /// <summary>RDP: number of session hosts behind a load balancer.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("RdsLb.SessionHostsCount")]
    [ReadAs(typeof(int?))]
    public int? LoadBalancerSessionHosts { get; set; }

    /// <summary>RDP: name of the connection broker.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("RdsBroker.BrokerHostname")]
    [ReadAs(typeof(string))]
    public string? BrokerHostName { get; set; }

    /// <summary>RDP: port of the connection broker.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Within(0, 65535)]
    [ModelMember("RdsBroker.BrokerPort")]
    [ReadAs(typeof(int?))]
    public int? BrokerPort { get; set; }

    /// <summary>RDP: name of the session collection of the broker.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("RdsBroker.CollectionName")]
    [ReadAs(typeof(string))]
    public string? BrokerCollectionName { get; set; }

    /// <summary>RDP: number of session hosts of the broker.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("RdsBroker.SessionHostsCount")]
    [ReadAs(typeof(int?))]
    public int? BrokerSessionHosts { get; set; }
}
