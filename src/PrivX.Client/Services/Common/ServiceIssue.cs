using System;
using PrivX.Client.Json;

namespace PrivX.Common;

/// <summary>A problem a service reports about itself.</summary>
public sealed class ServiceIssue : PrivXObject
{
    /// <summary>How serious the problem is. Known values: NOTICE.</summary>
    [ReadOnlyMember]
    public string? Severity { get; set; }

    /// <summary>Issue code.</summary>
    [ReadOnlyMember]
    public string? Code { get; set; }

    /// <summary>Text for people.</summary>
    [ReadOnlyMember]
    public string? Message { get; set; }

    /// <summary>First seen.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Created { get; set; }

    /// <summary>Last seen.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Updated { get; set; }
}
