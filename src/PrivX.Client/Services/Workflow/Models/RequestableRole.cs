using PrivX.Client.Json;

namespace PrivX.Workflow;

/// <summary>Role that the caller can ask for.</summary>
public sealed class RequestableRole : PrivXObject
{
    /// <summary>Role id.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Role name.</summary>
    [ReadOnlyMember]
    public string? Name { get; set; }

    /// <summary>What may be requested. Known values: GRANT, REMOVE, BOTH.</summary>
    [ReadOnlyMember]
    public string? Action { get; set; }

    /// <summary>Grant types allowed.</summary>
    [ReadOnlyMember]
    public ItemList<string> GrantTypes { get; set => field = value ?? []; } = [];

    /// <summary>Most hours of a FLOATING grant; 0 for no limit.</summary>
    [ReadOnlyMember]
    public long? MaxFloatingDuration { get; set; }

    /// <summary>Most days of a TIME_RESTRICTED grant; 0 for no limit.</summary>
    [ReadOnlyMember]
    public long? MaxTimeRestrictedDuration { get; set; }
}
