using System;
using System.Collections.Generic;
using System.Linq;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.Help;

/// <summary>
/// The examples of the pages are run as they stand there, each against a simulator of its own, where the engine package brings all commands that
/// they use. tests/Pester/Help.Tests.ps1 runs every example in a real shell.
/// </summary>
public sealed class ExampleTests
{
    private static readonly Dictionary<string, HelpExample> Examples =
        HelpPage.All.Values.SelectMany(page => page.Examples).ToDictionary(example => example.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>Those that leave the process as it is.</summary>
    public static TheoryData<string> Runnable => Rows(changesEnvironment: false);

    [Theory]
    [MemberData(nameof(Runnable))]
    public void An_example_runs(string example) => Run(example);

    [Fact]
    public void The_table_names_examples_that_are_there() =>
        Problems.AssertNone([.. ExampleTable.Preambles.Keys.Where(key => !Examples.ContainsKey(key))]);

    /// <summary>Keys of the examples that this engine can run.</summary>
    internal static TheoryData<string> Rows(bool changesEnvironment) =>
        [.. Examples.Values
            .Where(example => ExampleCommands.Missing(example).Count == 0 && example.Code.Contains("$env:", StringComparison.OrdinalIgnoreCase) == changesEnvironment)
            .Select(example => example.Key)
            .Order(StringComparer.Ordinal)];

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
