using PrivX.Client.Json;

namespace PrivX.LicenseManager;

/// <summary>Registration of PrivX at the mobile gateway.</summary>
public sealed class MobileGateway : PrivXObject
{
    /// <summary>Registration state. Known values: REGISTERED.</summary>
    [ReadOnlyMember]
    public string? Status { get; set; }

    /// <summary>Id of this installation at the gateway.</summary>
    [ReadOnlyMember]
    public string? ProductId { get; set; }

    /// <summary>Directories that use mobile login, with their connections and the secrets of those.</summary>
    [ReadOnlyMember]
    public SecretJson? UsedSources { get; set; }
}
