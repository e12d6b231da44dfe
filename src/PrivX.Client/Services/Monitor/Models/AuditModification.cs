using PrivX.Client.Json;

namespace PrivX.Monitor;

/// <summary>One property that an event says was changed.</summary>
public sealed class AuditModification : PrivXObject
{
    /// <summary>The property; with dots where it lies in others.</summary>
    [ReadOnlyMember]
    public string? Property { get; set; }

    /// <summary>Its value before, as text; empty where the event does not tell it.</summary>
    [ReadOnlyMember]
    public string? Before { get; set; }

    /// <summary>Its value afterwards, as text.</summary>
    [ReadOnlyMember]
    public string? After { get; set; }

    /// <summary>The change in words.</summary>
    public override string ToString() => $"{Property}: '{Before}' -> '{After}'";
}
