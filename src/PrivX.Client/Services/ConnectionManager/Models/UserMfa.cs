using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>MFA state of a user.</summary>
public sealed class UserMfa : PrivXObject
{
    /// <summary>State of time-based codes (TOTP).</summary>
    [ReadOnlyMember]
    public string? Status { get; set; }

    /// <summary>State of MFA for the user.</summary>
    [ReadOnlyMember]
    public string? UserMfaStatus { get; set; }

    /// <summary>State of mobile MFA.</summary>
    [ReadOnlyMember]
    public string? MobileMfaStatus { get; set; }

    /// <summary>Seed of time-based codes.</summary>
    [ReadOnlyMember]
    public UserMfaSeed? Seed { get; set; }
}
