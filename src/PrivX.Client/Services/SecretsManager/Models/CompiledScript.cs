namespace PrivX.SecretsManager;

/// <summary>Outcome of a trial.</summary>
public sealed class CompiledScript : PrivXObject
{
    /// <summary>Script filled with test data.</summary>
    public string? Script { get; set; }
}
