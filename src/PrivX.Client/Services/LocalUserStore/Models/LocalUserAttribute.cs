namespace PrivX.LocalUserStore;

/// <summary>Attribute of a local user.</summary>
public sealed class LocalUserAttribute : PrivXObject
{
    /// <summary>Name of the attribute.</summary>
    public string? Key { get; set; }

    /// <summary>Value of the attribute.</summary>
    public string? Value { get; set; }

    /// <summary>Name and value.</summary>
    public override string ToString() => $"{Key}={Value}";
}
