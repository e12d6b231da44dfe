namespace PrivX.Health;

/// <summary>What one check of Test-PrivXHealth found.</summary>
public sealed class HealthCheck
{
    /// <summary>What was checked, such as <c>Service vault</c> or <c>License hosts</c>.</summary>
    public required string Name { get; init; }

    /// <summary>How well it is.</summary>
    public HealthState State { get; init; }

    /// <summary>0 for OK, 1 for Warning, 2 for Critical.</summary>
    public int Severity => (int)State;

    /// <summary>What was found: a state, a number or a length of time.</summary>
    public object? Value { get; init; }

    /// <summary>What it was compared with; empty where there is nothing to compare.</summary>
    public object? Limit { get; init; }

    /// <summary>Why it is not OK, in the server's words where it gave some.</summary>
    public string? Message { get; init; }
}
