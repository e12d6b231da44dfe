using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Language settings.</summary>
public sealed class UserLocale : PrivXObject
{
    /// <summary>UI language.</summary>
    [ReadOnlyMember]
    public string? Locale { get; set; }
}
