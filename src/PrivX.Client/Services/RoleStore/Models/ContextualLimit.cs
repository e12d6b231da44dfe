namespace PrivX.RoleStore;

/// <summary>Limits a role to certain times and client addresses.</summary>
public sealed class ContextualLimit : PrivXObject
{
    /// <summary>Whether the restriction is on.</summary>
    public bool? Enabled { get; set; }

    /// <summary>True removes the role outside the allowed context. False keeps it and writes an audit event.</summary>
    public bool? BlockRole { get; set; }

    /// <summary>Weekdays on which access is allowed.</summary>
    public ItemList<string> Validity { get; set => field = value ?? []; } = [];

    /// <summary>Start of the allowed time of day, HH:MM.</summary>
    public string? StartTime { get; set; }

    /// <summary>End of the allowed time of day, HH:MM.</summary>
    public string? EndTime { get; set; }

    /// <summary>Time zone of the two times.</summary>
    public string? Timezone { get; set; }

    /// <summary>Allowed client networks.</summary>
    public ItemList<string> IpMasks { get; set => field = value ?? []; } = [];
}
