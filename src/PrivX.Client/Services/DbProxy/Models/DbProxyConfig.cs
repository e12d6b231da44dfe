using PrivX.Client.Json;

namespace PrivX.DbProxy;

/// <summary>What clients need to know to use the database proxy.</summary>
public sealed class DbProxyConfig : PrivXObject
{
    /// <summary>CA certificate of the proxy.</summary>
    [ReadOnlyMember]
    public CaCertificate? CaCertificate { get; set; }

    /// <summary>CA certificate chain, PEM.</summary>
    [ReadOnlyMember]
    public string? CaCertificateChain { get; set; }
}
