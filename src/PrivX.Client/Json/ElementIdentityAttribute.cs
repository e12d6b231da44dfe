using System;
using System.Collections.Generic;

namespace PrivX.Client.Json;

/// <summary>
/// What makes a part of an object the same part as before: the JSON members, with dots between those of nested objects. A part with other values in
/// them is another one, and what the server keeps for the first is not its. Without this attribute it is the id.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ElementIdentityAttribute(params string[] members) : Attribute
{
    /// <summary>The JSON members.</summary>
    public IReadOnlyList<string> Members { get; } = members;
}
