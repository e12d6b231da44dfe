using System;

namespace PrivX.Client.Json;

/// <summary>The member holds the id of another object, or the model as a whole names one by id and name.</summary>
/// <param name="kind">Kind of the other object, as in the names of cmdlets: Role, AccessGroup.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class)]
public sealed class RefersToAttribute(string kind) : Attribute
{
    /// <summary>Kind of the other object.</summary>
    public string Kind { get; } = kind;

    /// <summary>True where the member may hold some other text in the place of the id.</summary>
    public bool OrText { get; set; }
}
