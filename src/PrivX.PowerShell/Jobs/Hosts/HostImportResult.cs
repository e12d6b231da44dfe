namespace PrivX.Hosts;

/// <summary>What became of one row that was given to Import-PrivXHost.</summary>
public sealed class HostImportResult
{
    /// <summary>Place of the row in the input, counted from 1.</summary>
    public int Row { get; init; }

    /// <summary>Name of the host.</summary>
    public string? Host { get; init; }

    /// <summary>Id of the host; empty for one that is not there.</summary>
    public string? HostId { get; init; }

    /// <summary>The account of the row; empty where it tells none.</summary>
    public string? Account { get; init; }

    /// <summary>Created, Updated or Unchanged; Failed, with the reason in Error; Skipped where a person declined.</summary>
    public required string Action { get; init; }

    /// <summary>What the row changed; secrets are three asterisks.</summary>
    public ItemList<string> Changes { get; init; } = [];

    /// <summary>Why the row failed.</summary>
    public string? Error { get; init; }
}
