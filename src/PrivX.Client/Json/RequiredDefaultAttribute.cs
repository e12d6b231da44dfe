using System;

namespace PrivX.Client.Json;

/// <summary>The server refuses a new object without the member, and documents what it is where nobody says.</summary>
/// <param name="json">That value, as JSON.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RequiredDefaultAttribute(string json) : Attribute
{
    /// <summary>That value, as JSON.</summary>
    public string Json { get; } = json;
}
