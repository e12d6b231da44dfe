namespace PrivX.Authorizer;

/// <summary>Private key to import.</summary>
public sealed class PrincipalKeyImport : PrivXObject
{
    /// <summary>Key algorithm.</summary>
    public string? Algorithm { get; set; }

    /// <summary>Private key to import.</summary>
    public SecretText? Data { get; set; }
}
