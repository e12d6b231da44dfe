using PrivX.Client.Json;

namespace PrivX.HostStore;

/// <summary>Public key of a host.</summary>
public sealed class HostPublicKey : PrivXObject
{
    /// <summary>Public key in OpenSSH form.</summary>
    public string? Key { get; set; }

    /// <summary>Fingerprint of the key.</summary>
    [ReadOnlyMember]
    public string? Fingerprint { get; set; }
}
