using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Operations;

/// <summary>Compares the requests of a row with those that came in. Both sides become text, with the members of JSON in one order.</summary>
internal static class RequestComparison
{
    /// <param name="expected">What the row tells.</param>
    /// <param name="seen">What came in.</param>
    /// <param name="before">What of a path's answer could be written back before the script.</param>
    /// <param name="placeholders">Values for the row's texts.</param>
    /// <returns>Both sides next to each other, and the right one as lines of a row; empty if they are alike.</returns>
    public static string Difference(IReadOnlyList<RequestLine> expected, IReadOnlyList<JournalEntry> seen, IReadOnlyDictionary<string, JsonNode?> before, Placeholders placeholders)
    {
        string[] left = [.. expected.Select(line => Text(line, before, placeholders))];
        string[] right = [.. seen.Select(entry => Text(entry.Method, Target(entry), JsonText.Normal(entry.Body)))];
        if (left.Length == right.Length && left.Zip(right).All(pair => Fits(pair.First, pair.Second)))
        {
            return string.Empty;
        }

        IEnumerable<string> sides = Enumerable.Range(0, Math.Max(left.Length, right.Length)).Select(index => index < left.Length && index < right.Length && Fits(left[index], right[index])
            ? $"  same: {right[index]}"
            : $"  row:  {left.ElementAtOrDefault(index) ?? "nothing"}\n  seen: {right.ElementAtOrDefault(index) ?? "nothing"}");
        IEnumerable<string> lines = seen.Select(entry => "  " + placeholders.Collapse(Text(entry.Method, Target(entry), Change(entry, before))));
        return $"The requests differ.\n{string.Join('\n', sides)}\nAs lines of a row:\n{string.Join('\n', lines)}\n";
    }

    private static string Text(RequestLine line, IReadOnlyDictionary<string, JsonNode?> before, Placeholders placeholders)
    {
        string target = placeholders.ExpandPath(line.Target);
        string body = line.Body is ['{' or '[' or '"', ..] ? placeholders.ExpandJson(line.Body) : placeholders.Expand(line.Body);
        if (line.IsChange)
        {
            body = JsonText.Apply(body, before[target]);
        }

        return Text(line.Method, target, JsonText.Normal(body));
    }

    private static string Text(string method, string target, string body) => $"{method} {target} {body}".TrimEnd();

    private static string Target(JournalEntry entry) => entry.Query.Length == 0 ? entry.Path : $"{entry.Path}?{entry.Query}";

    private static string Change(JournalEntry entry, IReadOnlyDictionary<string, JsonNode?> before) =>
        before.TryGetValue(Target(entry), out JsonNode? answer) && entry.Body.StartsWith('{')
            ? JsonText.Difference(answer, JsonNode.Parse(entry.Body)!)
            : entry.Body;

    private static bool Fits(string expected, string seen) =>
        Regex.IsMatch(seen, $"^{Regex.Escape(expected).Replace(@"\{\*}", "[^&\"/ ]*", StringComparison.Ordinal)}$");
}
