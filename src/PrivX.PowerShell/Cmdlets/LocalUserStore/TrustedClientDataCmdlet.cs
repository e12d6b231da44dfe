using System.Management.Automation;
using System.Security;
using PrivX.Authorizer;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.LocalUserStore;

/// <summary>What New- and Set-PrivXTrustedClient can say about a trusted client.</summary>
public abstract class TrustedClientDataCmdlet : WriteCmdlet
{
    private protected TrustedClientDataCmdlet()
    {
    }

    /// <summary>Access group that governs host and connection permissions of the client: its name, its id or an access group object.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("AccessGroupId")]
    [ArgumentCompleter(typeof(NameCompleter<AccessGroup>))]
    [ModelMember("AccessGroupId")]
    public ObjectReference<AccessGroup>? AccessGroup { get; set; }

    /// <summary>Let the component register again without being unregistered first.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? AllowRepeatedRegistration { get; set; }

    /// <summary>Opaque data to keep with the client.</summary>
    [Parameter]
    public SecureString? Data { get; set; }

    /// <summary>Whether the client may connect.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? Enabled { get; set; }

    /// <summary>Extenders and Carriers: addresses of PrivX that they connect to.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyCollection]
    [ReadAs(typeof(string[]))]
    [Clearable]
    public string[]? ExtenderAddress { get; set; }

    /// <summary>
    /// Extenders: who connects. With normal the Extender connects to PrivX, with forward PrivX to the Extender and stays connected, with passive
    /// PrivX to the Extender on demand. PrivX 42 and later.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [KnownValues("normal", "forward", "passive")]
    [ReadAs(typeof(string))]
    public string? ExtenderMode { get; set; }

    /// <summary>Extenders of the modes forward and passive: address at which PrivX reaches them over SSH. PrivX 42 and later.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? ExtenderSshAddress { get; set; }

    /// <summary>Extenders of the modes forward and passive: port at which PrivX reaches them over SSH. PrivX 42 and later.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Within(0, 65535)]
    [ReadAs(typeof(int?))]
    public int? ExtenderSshPort { get; set; }

    /// <summary>Carriers and Web Proxies: id that pairs the two. Both have the same.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? GroupId { get; set; }

    /// <summary>Permissions of the client, in the place of those there are.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Permissions")]
    [KnownValues("privx-carrier")]
    [AllowEmptyCollection]
    [ReadAs(typeof(string[]))]
    [ModelMember("Permissions")]
    public string[]? Permission { get; set; }

    /// <summary>Whether the component has registered. The value $false unregisters it, so that it can register anew.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? Registered { get; set; }

    /// <summary>Prefix that sends connections through this client when it stands before a host address, such as factory in factory/10.0.0.5.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? RoutingPrefix { get; set; }

    /// <summary>Networks that are reached through the client, as CIDRs such as 10.1.0.0/16.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Subnets")]
    [AllowEmptyCollection]
    [ReadAs(typeof(string[]))]
    [Clearable]
    [ModelMember("Subnets")]
    public string[]? Subnet { get; set; }

    /// <summary>Carriers: address of the Web Proxy.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? WebProxyAddress { get; set; }

    /// <summary>Carriers: patterns of the addresses that the Web Proxy reaches through an Extender.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("WebProxyExtenderRoutePatterns")]
    [AllowEmptyCollection]
    [ReadAs(typeof(string[]))]
    [Clearable]
    [ModelMember("WebProxyExtenderRoutePatterns")]
    public string[]? WebProxyExtenderRoutePattern { get; set; }

    /// <summary>Carriers: port of the Web Proxy.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Within(0, 65535)]
    [ReadAs(typeof(int?))]
    public int? WebProxyPort { get; set; }
}
