using System;
using System.Collections.Generic;
using System.Linq;
using PrivX.Client.Pipeline;

namespace PrivX.Client.Paging;

/// <summary>What a list is of, in the words of messages: "audit events", "members of role 1f…". Made of the operation's id, so that no list lacks a name.</summary>
internal static class ListName
{
    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal) { "list", "search", "resolve" };

    // Words that are not written small.
    private static readonly Dictionary<string, string> Spellings = new(StringComparer.Ordinal)
    {
        ["api"] = "API", ["aws"] = "AWS", ["ueba"] = "UEBA", ["web authn"] = "WebAuthn",
    };

    /// <summary>The name of a list; of a call made by hand its path, which is what the caller knows.</summary>
    public static string Of(ApiRequest request)
    {
        string? name = request.Operation.ListName;
        if (name is null)
        {
            string words = Split(request.Operation.Id);
            int verb = words.IndexOf(' ');
            if (verb < 0 || !Verbs.Contains(words.Substring(0, verb)))
            {
                return "rows of " + request.Path;
            }

            name = words.Substring(verb + 1);
        }

        if (request.PathValues.Count == 0)
        {
            return Spelled(name);
        }

        // "role members" in /roles/{role_id}/members are the members of a role.
        string path = request.Operation.Path;
        int open = path.LastIndexOf('{') + 1;
        string parent = path.Substring(open, path.IndexOf('}', open) - open).Replace("_id", string.Empty).Replace('_', ' ');
        name = name.StartsWith(parent + " ", StringComparison.Ordinal) ? name.Substring(parent.Length + 1) : name;
        return Spelled($"{name} of {parent}") + " " + request.PathValues[request.PathValues.Count - 1];
    }

    private static string Split(string id) => string.Concat(id.Select(c => char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));

    private static string Spelled(string words) => Spellings.Aggregate(words, (text, spelling) => (" " + text + " ").Replace(" " + spelling.Key + " ", " " + spelling.Value + " ").Trim());
}
