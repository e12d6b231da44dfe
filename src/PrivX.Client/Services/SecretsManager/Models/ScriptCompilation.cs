namespace PrivX.SecretsManager;

/// <summary>Script to try.</summary>
public sealed class ScriptCompilation : PrivXObject
{
    /// <summary>System it is for.</summary>
    public string? OperatingSystem { get; set; }

    /// <summary>Script text.</summary>
    public string? Script { get; set; }
}
