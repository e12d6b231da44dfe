using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Limits a role to certain times and client addresses.</summary>
public sealed class ContextualLimit : PrivXObject
{
    /// <summary>Whether the restriction is on.</summary>
    [ReadOnlyMember]
    public bool? Enabled { get; set; }

    /// <summary>True removes the role outside the allowed context. False keeps it and writes an audit event.</summary>
    [ReadOnlyMember]
    public bool? BlockRole { get; set; }

    /// <summary>Weekdays on which access is allowed.</summary>
    [ReadOnlyMember]
    public ItemList<string> Validity { get; set => field = value ?? []; } = [];

    /// <summary>Start of the allowed time of day, HH:MM.</summary>
    [ReadOnlyMember]
    public string? StartTime { get; set; }

    /// <summary>End of the allowed time of day, HH:MM.</summary>
    [ReadOnlyMember]
    public string? EndTime { get; set; }

    /// <summary>Time zone of the two times.</summary>
    [ReadOnlyMember]
    public string? Timezone { get; set; }

    /// <summary>Allowed client networks.</summary>
    [ReadOnlyMember]
    public ItemList<string> IpMasks { get; set => field = value ?? []; } = [];
}
