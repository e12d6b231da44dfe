using PrivX.Client.Json;

namespace PrivX.RoleStore;

/// <summary>TOTP secret. Normally empty.</summary>
public sealed class UserMfaSeed : PrivXObject
{
    /// <summary>TOTP secret.</summary>
    [ReadOnlyMember]
    public SecretText? SeedString { get; set; }

    /// <summary>TOTP secret as a QR code image.</summary>
    [ReadOnlyMember]
    public SecretText? SeedQrCode { get; set; }
}
