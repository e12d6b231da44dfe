using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using System.Text.RegularExpressions;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.Help;

/// <summary>
/// examples.json: what examples need to run against the simulator. Substitutions are made in the code of all examples; a preamble runs before the
/// one it is named for. tests/Pester reads the same file.
/// </summary>
internal static class ExampleTable
{
    private static readonly string Text = File.ReadAllText(Path.Combine(StagedModule.RepositoryRoot, "tests", "PrivX.Module.Tests", "Help", "examples.json"));

    public static IReadOnlyList<(string Pattern, string Replacement)> Substitutions { get; } = ReadSubstitutions();

    /// <summary>By the example's key.</summary>
    public static IReadOnlyDictionary<string, string> Preambles { get; } = ReadPreambles();

    /// <summary>The code as it runs: with the address of the simulator, and with prepared values where somebody would be asked.</summary>
    public static string Prepare(string code, Uri server)
    {
        foreach ((string pattern, string replacement) in Substitutions)
        {
            code = Regex.Replace(code, pattern, replacement.Replace("{authority}", server.Authority, StringComparison.Ordinal).Replace("$", "$$", StringComparison.Ordinal));
        }

        return code;
    }

    private static List<(string Pattern, string Replacement)> ReadSubstitutions()
    {
        using JsonDocument document = JsonDocument.Parse(Text);
        var substitutions = new List<(string, string)>();
        foreach (JsonElement entry in document.RootElement.GetProperty("substitutions").EnumerateArray())
        {
            substitutions.Add((entry.GetProperty("pattern").GetString()!, entry.GetProperty("replacement").GetString()!));
        }

        return substitutions;
    }

    private static Dictionary<string, string> ReadPreambles()
    {
        using JsonDocument document = JsonDocument.Parse(Text);
        var preambles = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (JsonProperty entry in document.RootElement.GetProperty("preambles").EnumerateObject())
        {
            preambles.Add(entry.Name, entry.Value.GetString()!);
        }

        return preambles;
    }
}
