namespace PrivX.RoleStore;

/// <summary>Attribute of a user.</summary>
public sealed class UserAttribute : PrivXObject
{
    /// <summary>Name.</summary>
    public string? Key { get; set; }

    /// <summary>Value.</summary>
    public string? Value { get; set; }

    /// <summary>Name and value.</summary>
    public override string ToString() => $"{Key}={Value}";
}
