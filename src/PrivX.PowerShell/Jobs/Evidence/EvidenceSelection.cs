using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

namespace PrivX.PowerShell.Jobs.Evidence;

/// <summary>What evidence is made of.</summary>
internal sealed class EvidenceSelection
{
    public SortedSet<string> Users { get; } = new(StringComparer.OrdinalIgnoreCase);

    public SortedSet<string> Connections { get; } = new(StringComparer.OrdinalIgnoreCase);

    public bool IsEmpty => Users.Count + Connections.Count == 0;

    /// <summary>What a later run must say, too.</summary>
    public JsonObject ToJson(string server, DateTimeOffset? after, DateTimeOffset? before, bool hasRecordings, bool isRedacted) => new()
    {
        ["server"] = server,
        ["users"] = new JsonArray(Users.Select(id => (JsonNode?)id).ToArray()),
        ["connections"] = new JsonArray(Connections.Select(id => (JsonNode?)id).ToArray()),
        ["after"] = after is null ? null : EvidenceEntry.TextOf(after.Value),
        ["before"] = before is null ? null : EvidenceEntry.TextOf(before.Value),
        ["recordings"] = hasRecordings,
        ["redacted"] = isRedacted,
    };

    /// <summary>What the first run adds.</summary>
    public static JsonObject FoundBy(DateTimeOffset now, DateTimeOffset until, bool isRedacted) => new()
    {
        ["begun"] = EvidenceEntry.TextOf(now),
        ["until"] = EvidenceEntry.TextOf(until),
        ["note"] = isRedacted
            ? "What was typed after a question for a password is left out of the transcripts, and nothing else. The recordings on the server are not redacted."
            : "Nothing is redacted: transcripts and recordings can hold passwords.",
    };

    /// <summary>The end that the first run found.</summary>
    public static DateTimeOffset UntilOf(JsonObject header) => DateTimeOffset.Parse(header["until"]!.GetValue<string>(), CultureInfo.InvariantCulture);

    public override string ToString() => string.Join(" and ", new[] { Words(Users.Count, "user"), Words(Connections.Count, "connection") }.Where(words => words.Length > 0));

    private static string Words(int count, string noun) => count == 0 ? string.Empty : count == 1 ? $"1 {noun}" : FormattableString.Invariant($"{count} {noun}s");
}
