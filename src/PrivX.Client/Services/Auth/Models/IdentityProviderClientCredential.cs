using PrivX.Client.Json;

namespace PrivX.Auth;

/// <summary>Newly generated client credentials.</summary>
public sealed class IdentityProviderClientCredential : PrivXObject
{
    /// <summary>New client ID.</summary>
    [ReadOnlyMember]
    public string? ClientId { get; set; }

    /// <summary>New client secret.</summary>
    [ReadOnlyMember]
    public SecretText? ClientSecret { get; set; }
}
