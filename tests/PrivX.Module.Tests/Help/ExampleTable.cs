using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.Help;

/// <summary>
/// examples.json: what examples need to run against the simulator. tests/Pester makes the substitutions in the code of all examples, and runs a
/// preamble before the one it is named for.
/// </summary>
internal static class ExampleTable
{
    /// <summary>Keys of the examples that have a preamble.</summary>
    public static IReadOnlyList<string> Preambles { get; } = ReadPreambles();

    private static string[] ReadPreambles()
    {
        string text = File.ReadAllText(Path.Combine(StagedModule.RepositoryRoot, "tests", "PrivX.Module.Tests", "Help", "examples.json"));
        using JsonDocument document = JsonDocument.Parse(text);
        return document.RootElement.GetProperty("preambles").EnumerateObject().Select(entry => entry.Name).ToArray();
    }
}
