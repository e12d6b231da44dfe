using PrivX.Client.Json;

namespace PrivX.Monitor;

/// <summary>State of a component, or why it could not be read: then <see cref="ErrorCode"/> is set.</summary>
public sealed class ComponentStatus : PrivXObject
{
    /// <summary>State of the component. Known values: RUNNING.</summary>
    [ReadOnlyMember]
    public string? Status { get; set; }

    /// <summary>Explanation when the component is not healthy.</summary>
    [ReadOnlyMember]
    public string? StatusMessage { get; set; }

    /// <summary>Version with build hash.</summary>
    [ReadOnlyMember]
    public string? Version { get; set; }

    /// <summary>API version that the component speaks.</summary>
    [ReadOnlyMember]
    public string? ApiVersion { get; set; }

    /// <summary>Kind of failure when the component did not answer.</summary>
    [ReadOnlyMember]
    public string? ErrorCode { get; set; }

    /// <summary>Explains the failure.</summary>
    [ReadOnlyMember]
    public string? ErrorMessage { get; set; }

    /// <summary>The state in a word, or the failure.</summary>
    public override string ToString() => string.IsNullOrEmpty(ErrorCode) ? Status ?? string.Empty : $"{ErrorCode}: {ErrorMessage}";
}
