using PrivX.Client.Json;

namespace PrivX.Auth;

/// <summary>Session password.</summary>
public sealed class SessionPassword : PrivXObject
{
    /// <summary>Password valid for the current session.</summary>
    [ReadOnlyMember]
    public SecretText? Password { get; set; }
}
