using System;
using PrivX.Client.Json;

namespace PrivX.HostStore;

/// <summary>Allowed SSH commands.</summary>
public sealed class Whitelist : PrivXObject, IReplaceable
{
    /// <summary>Whitelist id.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Unique name.</summary>
    public string? Name { get; set; }

    /// <summary>Comment.</summary>
    public string? Comment { get; set; }

    /// <summary>How the patterns are read. Known values: glob, regex.</summary>
    public string? Type { get; set; }

    /// <summary>Patterns of allowed commands.</summary>
    public ItemList<string> WhitelistPatterns { get; set => field = value ?? []; } = [];

    /// <summary>Id of the user who created it.</summary>
    [ReadOnlyMember]
    public string? Author { get; set; }

    /// <summary>When it was created.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Created { get; set; }

    /// <summary>Id of the user who changed it last.</summary>
    [ReadOnlyMember]
    public string? UpdatedBy { get; set; }

    /// <summary>When it was last changed.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Updated { get; set; }
}
