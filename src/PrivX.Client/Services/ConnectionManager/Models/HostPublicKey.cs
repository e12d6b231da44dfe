using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Public key of a host.</summary>
public sealed class HostPublicKey : PrivXObject
{
    /// <summary>Public key in OpenSSH form.</summary>
    [ReadOnlyMember]
    public string? Key { get; set; }

    /// <summary>Fingerprint of the key.</summary>
    [ReadOnlyMember]
    public string? Fingerprint { get; set; }
}
