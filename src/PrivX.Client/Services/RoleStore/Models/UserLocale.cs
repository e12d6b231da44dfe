namespace PrivX.RoleStore;

/// <summary>Language settings.</summary>
public sealed class UserLocale : PrivXObject
{
    /// <summary>UI language.</summary>
    public string? Locale { get; set; }
}
