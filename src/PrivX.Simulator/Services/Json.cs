using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PrivX.Simulator.Services;

/// <summary>Short words for reading documents.</summary>
internal static class Json
{
    public static IEnumerable<JsonObject> Objects(JsonNode? array) => (array as JsonArray)?.OfType<JsonObject>() ?? [];

    public static IEnumerable<string> Texts(JsonNode? array) => (array as JsonArray)?.Select(item => item?.ToString() ?? string.Empty) ?? [];

    public static string Text(JsonNode? node) => node?.ToString() ?? string.Empty;

    public static bool IsTrue(JsonNode? node) => node?.GetValueKind() == JsonValueKind.True;

    public static long Number(JsonNode? node) =>
        long.TryParse(Text(node), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>A time of the wire; null for none, also where the server would write "" or year 1.</summary>
    public static DateTimeOffset? Time(JsonNode? node) =>
        DateTimeOffset.TryParse(Text(node), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) && time.Year > 1 ? time : null;

    public static JsonArray Strings(params IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)JsonValue.Create(text))]);

    public static JsonArray Array(params IEnumerable<JsonNode> items) => new([.. items]);
}
