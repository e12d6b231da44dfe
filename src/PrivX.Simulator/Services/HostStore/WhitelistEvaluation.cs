using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PrivX.Simulator.Engine;

namespace PrivX.Simulator.Services.HostStore;

/// <summary>Tries commands against a whitelist. Whole commands only: the real server splits them as the shell would.</summary>
internal static class WhitelistEvaluation
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(200);

    public static OperationResult Evaluate(OperationContext context)
    {
        var whitelist = context.BodyObject["whitelist"]!.AsObject();
        var isGlob = whitelist["type"]!.ToString() == "glob";
        var results = new JsonArray();
        var expressions = new List<Regex>();
        foreach (var pattern in whitelist["whitelist_patterns"] as JsonArray ?? [])
        {
            var text = pattern!.ToString();
            var expression = Read(text, isGlob);
            if (expression is not null)
            {
                expressions.Add(expression);
            }

            results.Add(new JsonObject
            {
                ["whitelist_pattern"] = text,
                ["status"] = new JsonArray(expression is not null ? "OK" : isGlob ? "INVALID_GLOB_PATTERN" : "INVALID_REGEX_PATTERN"),
            });
        }

        return OperationResult.Ok(new JsonObject
        {
            ["whitelist_pattern_results"] = results,
            ["command_results"] = new JsonArray([.. context.BodyObject["commands"]!.AsArray().Select(command => new JsonObject
            {
                ["command"] = command!.ToString(),
                ["allowed"] = expressions.Exists(expression => expression.IsMatch(command.ToString())),
            })]),
        });
    }

    private static Regex? Read(string pattern, bool isGlob)
    {
        try
        {
            var text = isGlob
                ? Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal).Replace("\\?", ".", StringComparison.Ordinal)
                : pattern;
            return new Regex($"^(?:{text})$", RegexOptions.CultureInvariant, Limit);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
