namespace PrivX.Health;

/// <summary>How well something is; the number is what a monitoring system takes for an exit code.</summary>
public enum HealthState
{
    /// <summary>As it should be.</summary>
    OK = 0,

    /// <summary>Needs a look soon.</summary>
    Warning = 1,

    /// <summary>Does not work, or could not be checked.</summary>
    Critical = 2,
}
