namespace PrivX.RoleStore;

/// <summary>Conditions of an identity provider search.</summary>
public sealed class IdentityProviderSearch : PrivXObject
{
    /// <summary>Words to look for, separated by commas or spaces.</summary>
    public string? Keywords { get; set; }
}
