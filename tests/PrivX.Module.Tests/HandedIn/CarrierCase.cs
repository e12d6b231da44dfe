using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace PrivX.Module.Tests.HandedIn;

/// <summary>One object that is taken through a carrier and handed to a cmdlet.</summary>
/// <param name="Number">Tells the cases apart.</param>
/// <param name="Noun">The noun.</param>
/// <param name="Read">Reads the object.</param>
/// <param name="Carrier">What the object is taken through.</param>
/// <param name="Verb">Set or New.</param>
/// <param name="Edits">What is changed in it on the way, by the name of the property.</param>
/// <param name="Planted">The object as the server has it; null where that is not compared.</param>
internal sealed record CarrierCase(int Number, string Noun, string Read, string Carrier, string Verb, IReadOnlyDictionary<string, string> Edits, JsonObject? Planted)
{
    /// <summary>What else is given to the cmdlet: expressions by parameter.</summary>
    public IReadOnlyDictionary<string, string> Arguments { get; init; } = new Dictionary<string, string>();

    /// <summary>True for a part of an object, of which a builder makes another, without a request.</summary>
    public bool IsPart { get; init; }

    /// <summary>A part as it was read.</summary>
    public JsonObject? ReadPart { get; set; }

    /// <summary>The part that was made of it.</summary>
    public JsonObject? Made { get; set; }

    /// <summary>The bodies of the requests that changed something.</summary>
    public List<JsonObject> Bodies { get; } = [];

    /// <summary>What the cmdlet said was wrong.</summary>
    public List<string> Errors { get; } = [];

    public override string ToString() => $"{Noun} × {Carrier} × {Verb} × {(Verb == "Set" ? Edits.Count > 0 ? "edited" : "unchanged" : IsPart ? "made" : "renamed")}";
}
