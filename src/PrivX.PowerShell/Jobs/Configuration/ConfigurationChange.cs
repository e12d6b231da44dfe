using System.Linq;

namespace PrivX.Configuration;

/// <summary>
/// What has to be done about one object so that a server is configured as files say; after Import-PrivXConfiguration also what came of it. A row can
/// be saved (JSON, CSV, Clixml), reviewed and handed to Import-PrivXConfiguration later.
/// </summary>
public sealed class ConfigurationChange
{
    /// <summary>Create, Update, Unchanged, OnlyInTarget or Problem.</summary>
    public required string Action { get; init; }

    /// <summary>Kind of object, such as Role.</summary>
    public required string Kind { get; init; }

    /// <summary>Name of the object.</summary>
    public required string Name { get; init; }

    /// <summary>What differs, or of a new object all that it has.</summary>
    public ItemList<ConfigurationDifference> Differences { get; init; } = [];

    /// <summary>Objects that have to be created first, such as Role/Contractors.</summary>
    public ItemList<string> DependsOn { get; init; } = [];

    /// <summary>Secrets that have to be given: keys for -Secret.</summary>
    public ItemList<string> NeedsSecret { get; init; } = [];

    /// <summary>Why it cannot be done.</summary>
    public string? Problem { get; init; }

    /// <summary>What is left out because the server is of another version, and other remarks.</summary>
    public ItemList<string> Notes { get; init; } = [];

    /// <summary>Created, Updated, Unchanged, Removed, Conflict, Failed or NotDone; null before Import-PrivXConfiguration.</summary>
    public string? Result { get; set; }

    /// <summary>Why it failed or was not done.</summary>
    public string? Error { get; set; }

    /// <summary>The server that was compared.</summary>
    public string? Server { get; init; }

    /// <summary>The object that is wanted, as JSON without secrets.</summary>
    public string? Wanted { get; init; }

    /// <summary>Version of the server that the files are from: what it does not have is left alone. Null where nobody knows.</summary>
    public int? FileVersion { get; init; }

    /// <summary>SHA-256 of the object as the server had it, by which a change made meanwhile is seen; null for a new one.</summary>
    public string? Before { get; init; }

    /// <summary>The reason, else what differs, in one line.</summary>
    public string What => Error ?? Problem ?? (Action == "Create" ? string.Empty : string.Join("; ", Differences.Select(difference => difference.ToString())));

    /// <summary>Kind and name.</summary>
    public override string ToString() => $"{Kind}/{Name}";
}
