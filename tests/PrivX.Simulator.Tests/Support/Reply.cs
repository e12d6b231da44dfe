using System.Collections.Generic;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace PrivX.Simulator.Tests.Support;

/// <summary>An answer, read to its end.</summary>
internal sealed record Reply(HttpStatusCode Status, byte[] Body, IReadOnlyDictionary<string, string> Headers)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public JsonNode Json => JsonNode.Parse(Body)!;

    public JsonArray Items => Json["items"]!.AsArray();

    public int Count => Json["count"]!.GetValue<int>();

    /// <summary>A member as text.</summary>
    public string this[string member] => Json[member]?.ToString() ?? string.Empty;

    public Reply Is(HttpStatusCode status)
    {
        Assert.True(Status == status, $"{status} expected, {Status} found: {Text}");
        return this;
    }
}
