namespace PrivX.Authorizer;

/// <summary>Options for a new CA key of an access group; the body may be left out.</summary>
public sealed class AccessGroupCARenewal : PrivXObject
{
    /// <summary>Algorithm of the new CA key; leave out or empty for the default of the server.</summary>
    public string? KeyType { get; set; }
}
