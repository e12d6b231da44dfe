using System;
using System.Text.Json.Nodes;

namespace PrivX.Client.Updates;

/// <summary>What a part of an object was before.</summary>
/// <param name="Was">The part; null for a new one, and where it cannot be told.</param>
/// <param name="Candidates">The parts that it can have been, where it cannot be told.</param>
internal readonly record struct ElementPair(JsonObject? Was, JsonObject[] Candidates)
{
    public ElementPair(JsonObject? was)
        : this(was, [])
    {
    }

    /// <summary>True where a value that is stored in a member may be the part's.</summary>
    public bool MayHave(string name) => Array.Exists(Candidates, candidate => candidate[name] is JsonValue value && value.ToString().Length > 0);
}
