namespace PrivX.Authorizer;

/// <summary>Short form of a target domain.</summary>
public sealed class TargetDomainHandle : PrivXObject
{
    /// <summary>Identifier.</summary>
    public string? Id { get; set; }

    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>True when it no longer exists.</summary>
    public bool? Deleted { get; set; }
}
