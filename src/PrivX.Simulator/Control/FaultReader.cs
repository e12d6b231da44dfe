using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivX.Simulator.Faults;

namespace PrivX.Simulator.Control;

/// <summary>Reads a fault that another process plants. A name that means nothing is refused: it would be a fault that never strikes.</summary>
internal static class FaultReader
{
    // They do what a delegate does, and no delegate comes by JSON.
    private static readonly FaultKind[] InProcessOnly = [FaultKind.Custom, FaultKind.Rewritten];

    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE"];

    public static Fault Read(JsonObject body, JsonSerializerOptions options)
    {
        string[] members = [.. options.GetTypeInfo(typeof(Fault)).Properties.Where(property => property.Set is not null).Select(property => property.Name)];
        foreach (var (name, _) in body)
        {
            Need("member of a fault", name, members);
        }

        Need("kind of fault", Text(body, "kind") ?? throw new ArgumentException("'kind' is missing."), Enum.GetValues<FaultKind>().Except(InProcessOnly).Select(kind => kind.ToString()));
        if (Text(body, "timing") is { } timing)
        {
            Need("timing", timing, Enum.GetNames<FaultTiming>());
        }

        if (Text(body, "method") is { } method)
        {
            Need("method", method, Methods);
        }

        return body.Deserialize<Fault>(options) ?? throw new JsonException("A fault is expected.");
    }

    private static string? Text(JsonObject body, string name) =>
        body.FirstOrDefault(member => string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase)).Value?.ToString();

    private static void Need(string what, string name, IEnumerable<string> known)
    {
        if (!known.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            throw new ArgumentException(NearNames.Unknown(what, name, known));
        }
    }
}
