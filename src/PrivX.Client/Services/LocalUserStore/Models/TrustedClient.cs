using System;
using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.LocalUserStore;

/// <summary>Extender, Carrier, Web Proxy, deployment script or API client that PrivX trusts.</summary>
public sealed class TrustedClient : PrivXObject, IReplaceable
{
    /// <summary>Client id.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Kind of client; ICAP is a Web Proxy. Known values: API_CLIENT, HOST_PROVISIONING, EXTENDER, CARRIER, ICAP.</summary>
    public string? Type { get; set; }

    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>Access group that governs host and connection permissions.</summary>
    public string? AccessGroupId { get; set; }

    /// <summary>Secret of the client.</summary>
    [ReadOnlyMember]
    [MaskedMember(MaskRule.Required)]
    public SecretText? Secret { get; set; }

    /// <summary>OAuth client id to use with the secret.</summary>
    [ReadOnlyMember]
    public string? OauthClientId { get; set; }

    /// <summary>OAuth client secret.</summary>
    [ReadOnlyMember]
    [MaskedMember(MaskRule.Required)]
    public SecretText? OauthClientSecret { get; set; }

    /// <summary>Permissions of the client. Known values: privx-carrier.</summary>
    public ItemList<string> Permissions { get; set => field = value ?? []; } = [];

    /// <summary>Networks reached through the client, as CIDRs.</summary>
    public ItemList<string> Subnets { get; set => field = value ?? []; } = [];

    /// <summary>Whether the client may connect.</summary>
    public bool? Enabled { get; set; }

    /// <summary>Whether the component has registered.</summary>
    public bool? Registered { get; set; }

    /// <summary>Let the component register again without being unregistered first.</summary>
    public bool? AllowRepeatedRegistration { get; set; }

    /// <summary>Addresses of PrivX that Extenders and Carriers connect to.</summary>
    public ItemList<string> ExtenderAddress { get; set => field = value ?? []; } = [];

    /// <summary>Id that pairs a Carrier with its Web Proxy.</summary>
    public string? GroupId { get; set; }

    /// <summary>Address of the Web Proxy (Carriers).</summary>
    public string? WebProxyAddress { get; set; }

    /// <summary>Port of the Web Proxy (Carriers).</summary>
    [JsonConverter(typeof(Int32AsTextConverter))]
    public int? WebProxyPort { get; set; }

    /// <summary>Prefix that sends connections through this client when it precedes a host address.</summary>
    public string? RoutingPrefix { get; set; }

    /// <summary>Patterns of addresses that the web proxy reaches through an Extender.</summary>
    public ItemList<string> WebProxyExtenderRoutePatterns { get; set => field = value ?? []; } = [];

    /// <summary>How the Extender connects: itself to PrivX (normal), PrivX to it with a standing connection (forward), PrivX to it on demand (passive). Known values: normal, forward, passive.</summary>
    public string? ExtenderMode { get; set; }

    /// <summary>SSH address of the Extender; only for forward and passive mode.</summary>
    public string? ExtenderSshAddress { get; set; }

    /// <summary>SSH port of the Extender; only for forward and passive mode.</summary>
    public int? ExtenderSshPort { get; set; }

    /// <summary>Public key of the Extender; the server makes it.</summary>
    [ReadOnlyMember]
    public string? ExtenderPublicKey { get; set; }

    /// <summary>Opaque data kept with the client; may hold configuration.</summary>
    [MaskedMember(MaskRule.AsRead)]
    public SecretText? Data { get; set; }

    /// <summary>When it was created.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Created { get; set; }

    /// <summary>When it was last changed.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Updated { get; set; }

    /// <summary>Id of the user who changed it last.</summary>
    [ReadOnlyMember]
    public string? UpdatedBy { get; set; }

    /// <summary>Id of the user who created it.</summary>
    [ReadOnlyMember]
    public string? Author { get; set; }
}
