namespace PrivX.SecretsManager;

/// <summary>A target domain that was found by name.</summary>
public sealed class TargetDomainMatch : PrivXObject
{
    /// <summary>Identifier.</summary>
    public string? Id { get; set; }

    /// <summary>Name.</summary>
    public string? TargetDomainName { get; set; }
}
