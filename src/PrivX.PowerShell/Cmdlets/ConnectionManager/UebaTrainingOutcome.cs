namespace PrivX.ConnectionManager;

/// <summary>What became of a training, as Start-PrivXUebaTraining writes it.</summary>
public sealed class UebaTrainingOutcome
{
    /// <summary>Id of the dataset.</summary>
    public required string UebaDatasetId { get; init; }

    /// <summary>What the dataset is called.</summary>
    public string? Comment { get; init; }

    /// <summary>Number of connections that are learnt from.</summary>
    public int? Connections { get; init; }

    /// <summary>Started, where nobody waited; else Succeeded, Failed, or TimedOut when the server showed no result in time.</summary>
    public required string Outcome { get; init; }

    /// <summary>State of the training, as the server says it.</summary>
    public string? Status { get; init; }

    /// <summary>The server's code of what went wrong.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The server's words about it.</summary>
    public string? ErrorDetails { get; init; }
}
