namespace PrivX.Configuration;

/// <summary>One value in which the configuration of a server differs from what is wanted; secrets are three asterisks.</summary>
public sealed class ConfigurationDifference
{
    /// <summary>Where it is in the object, such as <c>principals[root].rotate</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The value on the server; null for none.</summary>
    public string? From { get; init; }

    /// <summary>The value wanted; null for none.</summary>
    public string? To { get; init; }

    /// <summary>The difference in words.</summary>
    public override string ToString() => $"{Path}: {From ?? "(none)"} -> {To ?? "(none)"}";
}
