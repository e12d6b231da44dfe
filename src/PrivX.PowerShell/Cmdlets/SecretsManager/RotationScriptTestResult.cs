namespace PrivX.SecretsManager;

/// <summary>A rotation script filled with test data, as Test-PrivXRotationScript writes it.</summary>
public sealed class RotationScriptTestResult
{
    /// <summary>Name of the script; none for a text that is not stored.</summary>
    public string? Name { get; init; }

    /// <summary>System it was tried for.</summary>
    public string? OperatingSystem { get; init; }

    /// <summary>The text with test data in the place of its place holders.</summary>
    public string? Script { get; init; }
}
