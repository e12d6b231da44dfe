using System;
using System.Collections.Generic;
using System.Linq;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.Help;

/// <summary>
/// Each example of each page is run as it stands there, each against a simulator of its own. Those that use commands which the engine package does
/// not bring are left to tests/Pester/Help.Tests.ps1, and skipped here by name.
/// </summary>
public sealed class ExampleTests
{
    internal const string LeftToTheRealShell = "The engine package lacks commands that this example uses: tests/Pester/Help.Tests.ps1 runs it.";

    private static readonly Dictionary<string, HelpExample> Examples =
        HelpPage.All.Values.SelectMany(page => page.Examples).ToDictionary(example => example.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>Those that leave the process as it is.</summary>
    public static TheoryData<string, string> Runnable => Rows(canRun: true, changesEnvironment: false);

    /// <summary>Those that only a real shell can run, with the commands that are missing here.</summary>
    public static TheoryData<string, string> ShellOnly => Rows(canRun: false, changesEnvironment: null);

    [Theory]
    [MemberData(nameof(Runnable))]
    [MemberData(nameof(ShellOnly), Skip = LeftToTheRealShell)]
    public void An_example_runs(string example, string missing)
    {
        Assert.Empty(missing);
        Run(example);
    }

    [Fact]
    public void The_table_names_examples_that_are_there() =>
        Problems.AssertNone([.. ExampleTable.Preambles.Keys.Where(key => !Examples.ContainsKey(key))]);

    /// <summary>Key of each example, and the commands that are missing here.</summary>
    internal static TheoryData<string, string> Rows(bool canRun, bool? changesEnvironment)
    {
        var rows = new TheoryData<string, string>();
        foreach (HelpExample example in Examples.Values.OrderBy(example => example.Key, StringComparer.Ordinal))
        {
            IReadOnlyList<string> missing = ExampleCommands.Missing(example);
            bool changes = example.Code.Contains("$env:", StringComparison.OrdinalIgnoreCase);
            if (missing.Count == 0 == canRun && (changesEnvironment is null || changes == changesEnvironment))
            {
                rows.Add(example.Key, string.Join(", ", missing));
            }
        }

        return rows;
    }

    internal static void Run(string key)
    {
        HelpExample example = Examples[key];
        using var shell = new ExampleShell();
        if (ExampleTable.Preambles.TryGetValue(key, out string? preamble))
        {
            shell.Run(preamble).Clean();
        }

        Result result = shell.Run(shell.Prepare(example.Code));
        Assert.False(result.HadErrors, $"{key} ({example.Title}) failed. {result.Describe()}");
    }
}
