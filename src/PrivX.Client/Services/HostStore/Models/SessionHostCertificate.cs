using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.HostStore;

/// <summary>Certificate of one session host behind a host.</summary>
public sealed class SessionHostCertificate : PrivXObject
{
    /// <summary>Id of the stored certificate.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Id of the host it is stored for. Not sent by the server; whoever lists the certificates knows it.</summary>
    [JsonIgnore]
    public string? HostId { get; set; }

    /// <summary>Name of the session host.</summary>
    [ReadOnlyMember]
    public string? Hostname { get; set; }

    /// <summary>Parsed certificate.</summary>
    [ReadOnlyMember]
    public HostCertificate? HostCertificate { get; set; }

    /// <summary>The certificate itself.</summary>
    [ReadOnlyMember]
    public string? HostCertificateRaw { get; set; }
}
