using PrivX.Client.Json;

namespace PrivX.LocalUserStore;

/// <summary>Short view of an Extender or Carrier.</summary>
public sealed class ExtenderClient : PrivXObject
{
    /// <summary>Name.</summary>
    [ReadOnlyMember]
    public string? Name { get; set; }

    /// <summary>Kind of client. Known values: API_CLIENT, HOST_PROVISIONING, EXTENDER, CARRIER, ICAP.</summary>
    [ReadOnlyMember]
    public string? Type { get; set; }

    /// <summary>Routing prefix.</summary>
    [ReadOnlyMember]
    public string? RoutingPrefix { get; set; }

    /// <summary>Patterns of addresses that the web proxy reaches through an Extender.</summary>
    [ReadOnlyMember]
    public ItemList<string> WebProxyExtenderRoutePatterns { get; set => field = value ?? []; } = [];

    /// <summary>Routes made from those patterns.</summary>
    [ReadOnlyMember]
    public ItemList<string> WebProxyExtenderRoutes { get; set => field = value ?? []; } = [];

    /// <summary>Mode of the Extender. Known values: normal, forward, passive.</summary>
    [ReadOnlyMember]
    public string? ExtenderMode { get; set; }

    /// <summary>SSH address of the Extender.</summary>
    [ReadOnlyMember]
    public string? ExtenderSshAddress { get; set; }

    /// <summary>SSH port of the Extender.</summary>
    [ReadOnlyMember]
    public int? ExtenderSshPort { get; set; }

    /// <summary>Public key of the Extender.</summary>
    [ReadOnlyMember]
    public string? ExtenderPublicKey { get; set; }
}
