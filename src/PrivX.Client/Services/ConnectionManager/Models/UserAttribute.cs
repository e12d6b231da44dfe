using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Attribute of a user.</summary>
public sealed class UserAttribute : PrivXObject
{
    /// <summary>Name.</summary>
    [ReadOnlyMember]
    public string? Key { get; set; }

    /// <summary>Value.</summary>
    [ReadOnlyMember]
    public string? Value { get; set; }

    /// <summary>Name and value.</summary>
    public override string ToString() => $"{Key}={Value}";
}
