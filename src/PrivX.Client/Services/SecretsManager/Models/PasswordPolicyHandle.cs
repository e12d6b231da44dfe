using PrivX.Client.Json;

namespace PrivX.SecretsManager;

/// <summary>Short form of a password policy.</summary>
public sealed class PasswordPolicyHandle : PrivXObject
{
    /// <summary>Identifier.</summary>
    public string? Id { get; set; }

    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>True when it no longer exists.</summary>
    [ReadOnlyMember]
    public bool? Deleted { get; set; }
}
