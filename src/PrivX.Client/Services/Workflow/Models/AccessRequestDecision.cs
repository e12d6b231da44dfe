namespace PrivX.Workflow;

/// <summary>Decision on a step.</summary>
public sealed class AccessRequestDecision : PrivXObject
{
    /// <summary>Index of the step, counted from 0.</summary>
    public int? Step { get; set; }

    /// <summary>The decision. Known values: APPROVED, DENIED.</summary>
    public string? Decision { get; set; }

    /// <summary>Comment.</summary>
    public string? Comment { get; set; }
}
