using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Pattern for requests.</summary>
public sealed class ApiTargetEndpoint : PrivXObject
{
    /// <summary>Host part of request URLs, compared as a whole without regard to case; the port may be left out if it is 80 for http or 443 for https.</summary>
    [ReadOnlyMember]
    public string? Host { get; set; }

    /// <summary>Schemes of request URLs.</summary>
    [ReadOnlyMember]
    public ItemList<string> Protocols { get; set => field = value ?? []; } = [];

    /// <summary>Request methods.</summary>
    [ReadOnlyMember]
    public ItemList<string> Methods { get; set => field = value ?? []; } = [];

    /// <summary>Paths of request URLs; `*` stands for one segment, `**` for the rest.</summary>
    [ReadOnlyMember]
    public ItemList<string> Paths { get; set => field = value ?? []; } = [];

    /// <summary>Let requests through without a client credential.</summary>
    [ReadOnlyMember]
    public bool? AllowUnauthenticated { get; set; }

    /// <summary>Host to forward to instead, when requests go through an Extender.</summary>
    [ReadOnlyMember]
    public string? NatTargetHost { get; set; }
}
