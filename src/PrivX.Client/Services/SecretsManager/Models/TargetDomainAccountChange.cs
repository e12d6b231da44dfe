namespace PrivX.SecretsManager;

/// <summary>Properties of a scanned account that can change.</summary>
public sealed class TargetDomainAccountChange : PrivXObject
{
    /// <summary>Leave it out of onboarding.</summary>
    public bool? Ignored { get; set; }

    /// <summary>Free text.</summary>
    public string? Comment { get; set; }
}
