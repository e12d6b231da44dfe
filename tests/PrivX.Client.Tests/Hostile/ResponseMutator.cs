using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;

namespace PrivX.Client.Tests.Hostile;

/// <summary>Makes bad answers of a good one. The same seed makes the same ones.</summary>
internal static class ResponseMutator
{
    private const int Deep = 10_000;

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1e400", "-0.0", "123456789012345678901234567890", "0.1e-400", "\"\"", "\"text\"", "[]", "{}", "[[[]]]", "[null]",
        "{\"\":null}", "\"0001-01-01T00:00:00Z\"", "\"9999-99-99T99:99:99Z\"", "\"2026-02-30\"", "\"\\ud800\"", "\"\\u0000\"", "\"🦊\\u202e\\r\\n\"",
        "\"-P9999999999Y\"", "\"720h0m0s720h\"", "NaN", "'single'",
    ];

    /// <summary>Bodies with one value in another's place, of every kind and at every depth.</summary>
    public static IEnumerable<(string What, byte[] Body)> Swapped(JsonNode? good, int seed)
    {
        string text = good?.ToJsonString() ?? "null";
        foreach ((string path, int index) in Paths(good).Select((path, index) => (path, index)))
        {
            // All kinds of values in all places would be too many; over the places of a response all kinds come.
            for (int kind = 0; kind < 3; kind++)
            {
                string value = Values[(index * 7 + kind * 11 + seed) % Values.Length];
                yield return ($"{path} = {value}", Encoding.UTF8.GetBytes(Replace(JsonNode.Parse(text)!, path, value)));
            }
        }
    }

    /// <summary>Bodies that are no good JSON, or more of it than anybody wants.</summary>
    public static IEnumerable<(string What, byte[] Body)> Broken(JsonNode? good, int seed)
    {
        string text = good?.ToJsonString() ?? "null";
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        var random = new Random(seed);
        for (int i = 0; i < 12; i++)
        {
            yield return ("cut", utf8[..random.Next(utf8.Length)]);
            byte[] flipped = [.. utf8];
            flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
            yield return ("one bit flipped", flipped);
            byte[] noise = new byte[random.Next(1, 200)];
            random.NextBytes(noise);
            yield return ("noise", noise);
        }

        yield return ("with a BOM", [0xEF, 0xBB, 0xBF, .. utf8]);
        yield return ("UTF-16", Encoding.Unicode.GetBytes(text));
        yield return ("Latin-1", Encoding.Latin1.GetBytes(text.Replace("\"", "\"ä", StringComparison.Ordinal)));
        yield return ("twice", [.. utf8, .. utf8]);
        yield return ("with more after it", [.. utf8, .. " garbage"u8]);
        yield return ("with a comment", [.. "/* hi */"u8, .. utf8]);
        yield return ("blank", "   \r\n\t "u8.ToArray());
        yield return ("a number", "1"u8.ToArray());
        yield return ("a text", "\"x\""u8.ToArray());
        yield return ("null", "null"u8.ToArray());
        yield return ("an empty list", "[]"u8.ToArray());
        yield return ("an empty object", "{}"u8.ToArray());
        yield return ("deep lists", Encoding.UTF8.GetBytes(new string('[', Deep) + new string(']', Deep)));
        yield return ("deep objects", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", Deep)) + "1" + new string('}', Deep)));
        if (good is JsonObject { Count: > 0 } members)
        {
            string key = members.First().Key;
            yield return ("a member twice", Encoding.UTF8.GetBytes($"{{\"{key}\":[{{}}],{text[1..]}"));
            yield return ("a deep member nobody knows", Encoding.UTF8.GetBytes($"{{\"unknown\":{new string('[', Deep)}{new string(']', Deep)},{text[1..]}"));
            yield return ("a great many members", Encoding.UTF8.GetBytes($"{{{string.Concat(Enumerable.Range(0, 20_000).Select(i => $"\"k{i}\":{i},"))}{text[1..]}"));
            yield return ("a very long name", Encoding.UTF8.GetBytes($"{{\"{new string('n', 1_000_000)}\":1,{text[1..]}"));
        }

        foreach (string count in new[] { "-1", "0", "1e300", "\"2\"", "null", "9223372036854775807", "[]" })
        {
            yield return ($"count {count}", Encoding.UTF8.GetBytes($"{{\"count\":{count},\"items\":[{{}},null,1]}}"));
        }
    }

    private static List<string> Paths(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Paths(member.Value).Prepend(string.Empty).Select(path => $"/{member.Key}{path}")).ToList(),
        JsonArray { Count: > 0 } list => Paths(list[0]).Prepend(string.Empty).Select(path => $"/0{path}").ToList(),
        _ => [],
    };

    private static string Replace(JsonNode root, string path, string value)
    {
        const string Mark = "7d1f3a52-put-it-here";
        string[] steps = path[1..].Split('/');
        JsonNode parent = root;
        foreach (string step in steps[..^1])
        {
            parent = parent is JsonArray list ? list[0]! : parent[step]!;
        }

        if (parent is JsonArray items)
        {
            items[0] = Mark;
        }
        else
        {
            parent[steps[^1]] = Mark;
        }

        return root.ToJsonString().Replace($"\"{Mark}\"", value, StringComparison.Ordinal);
    }
}
