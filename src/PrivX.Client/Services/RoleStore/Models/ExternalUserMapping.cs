namespace PrivX.RoleStore;

/// <summary>Maps external users to users of this directory.</summary>
public sealed class ExternalUserMapping : PrivXObject
{
    /// <summary>Identifier shared between the external user source and this directory.</summary>
    public string? SourceId { get; set; }

    /// <summary>Attribute or column that is searched for the given user ID.</summary>
    public string? SourceSearchField { get; set; }
}
