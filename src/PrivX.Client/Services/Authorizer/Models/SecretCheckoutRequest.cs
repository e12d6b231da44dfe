namespace PrivX.Authorizer;

/// <summary>What to check out.</summary>
public sealed class SecretCheckoutRequest : PrivXObject
{
    /// <summary>Path from an AccountSecret, unchanged.</summary>
    public string? Path { get; set; }
}
