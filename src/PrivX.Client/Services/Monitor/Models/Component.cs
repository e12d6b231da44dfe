using System;
using PrivX.Client.Json;

namespace PrivX.Monitor;

/// <summary>A deployed PrivX component.</summary>
public sealed class Component : PrivXObject
{
    /// <summary>Service or component.</summary>
    [ReadOnlyMember]
    public string? ComponentName { get; set; }

    /// <summary>Kind of component. Known values: MICROSERVICE, EXTENDER.</summary>
    [ReadOnlyMember]
    public string? ComponentType { get; set; }

    /// <summary>Host it runs on.</summary>
    [ReadOnlyMember]
    public string? Hostname { get; set; }

    /// <summary>Where the state was read from.</summary>
    [ReadOnlyMember]
    public string? StatusUri { get; set; }

    /// <summary>When the state was read.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Created { get; set; }

    /// <summary>State, or the error met when reading it.</summary>
    [ReadOnlyMember]
    public ComponentStatus? Status { get; set; }
}
