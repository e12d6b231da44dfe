using PrivX.Client.Json;

namespace PrivX.ApiProxy;

/// <summary>What clients need to know to use the API proxy.</summary>
public sealed class ApiProxyConfig : PrivXObject
{
    /// <summary>HTTP proxy addresses.</summary>
    [ReadOnlyMember]
    public ItemList<string> Addresses { get; set => field = value ?? []; } = [];

    /// <summary>CA certificate of the proxy.</summary>
    [ReadOnlyMember]
    public CaCertificate? CaCertificate { get; set; }

    /// <summary>CA certificate chain, PEM.</summary>
    [ReadOnlyMember]
    public string? CaCertificateChain { get; set; }
}
