using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Rule that maps users to a role. A role without mapping has an empty GROUP with match ANY.</summary>
public sealed class SourceRule : PrivXObject
{
    /// <summary>A single rule or a group of rules. Known values: RULE, GROUP.</summary>
    [ReadOnlyMember]
    public string? Type { get; set; }

    /// <summary>ID of the source to search. For a rule.</summary>
    [ReadOnlyMember]
    public string? Source { get; set; }

    /// <summary>Search filter in the syntax of the source. For a rule.</summary>
    [ReadOnlyMember]
    public string? SearchString { get; set; }

    /// <summary>Whether all or any of the rules must match. For a group. Known values: ALL, ANY.</summary>
    [ReadOnlyMember]
    public string? Match { get; set; }

    /// <summary>Rules of a group; groups can be nested.</summary>
    [ReadOnlyMember]
    public ItemList<SourceRule> Rules { get; set => field = value ?? []; } = [];
}
