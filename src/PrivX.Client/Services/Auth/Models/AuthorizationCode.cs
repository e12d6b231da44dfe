using PrivX.Client.Json;

namespace PrivX.Auth;

/// <summary>Result of a username and password login.</summary>
public sealed class AuthorizationCode : PrivXObject
{
    /// <summary>Code to exchange at the token endpoint. Short-lived and usable once.</summary>
    [MaskedMember(MaskRule.Required)]
    public SecretText? Code { get; set; }

    /// <summary>The state sent in the authorize request.</summary>
    public string? State { get; set; }
}
