using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Where the UEBA server is.</summary>
public sealed class UebaConfiguration : PrivXObject, IReplaceable
{
    /// <summary>Address of the UEBA server.</summary>
    public string? Address { get; set; }

    /// <summary>PEM certificates that the UEBA server certificate must chain to.</summary>
    public string? TrustAnchors { get; set; }

    /// <summary>Readable form of the trust anchors.</summary>
    [ReadOnlyMember]
    public ItemList<HostCertificate> TrustAnchorsInfo { get; set => field = value ?? []; } = [];
}
