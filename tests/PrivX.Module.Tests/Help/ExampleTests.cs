using System;
using System.Collections.Generic;
using System.Linq;
using PrivX.Module.Tests.Harness;
using Xunit.Sdk;

namespace PrivX.Module.Tests.Help;

/// <summary>
/// Each example of each page is run as it stands there, each against a simulator of its own. Those that use commands which the engine package does
/// not bring are left to tests/Pester/Help.Tests.ps1, and skipped here by name.
/// </summary>
public sealed class ExampleTests
{
    private static readonly Dictionary<string, HelpExample> Examples =
        HelpPage.All.Values.SelectMany(page => page.Examples).ToDictionary(example => example.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>Those that leave the process as it is.</summary>
    public static TheoryData<string> All => [.. Examples.Values.Where(example => !ChangesEnvironment(example)).Select(example => example.Key).Order()];

    /// <summary>Those that set environment variables, which all tests of the process would see.</summary>
    internal static IEnumerable<string> Environmental => Examples.Values.Where(ChangesEnvironment).Select(example => example.Key).Order();

    [Theory]
    [MemberData(nameof(All))]
    public void An_example_runs(string example) => Run(example);

    [Fact]
    public void The_table_names_examples_that_are_there() =>
        Assert.Equal([], ExampleTable.Preambles.Keys.Where(key => !Examples.ContainsKey(key)));

    internal static void Run(string key)
    {
        HelpExample example = Examples[key];
        using var shell = new ExampleShell();
        string code = shell.Prepare(example.Code);
        IReadOnlyList<string> missing = shell.Missing(code);
        if (missing.Count > 0)
        {
            throw SkipException.ForSkip($"Left to a real shell (tests/Pester/Help.Tests.ps1): the engine package has no {string.Join(", ", missing)}.");
        }

        if (ExampleTable.Preambles.TryGetValue(key, out string? preamble))
        {
            shell.Run(preamble).Clean();
        }

        Result result = shell.Run(code);
        Assert.False(result.HadErrors, $"{key} ({example.Title}) failed. {result.Describe()}");
    }

    private static bool ChangesEnvironment(HelpExample example) => example.Code.Contains("$env:", StringComparison.OrdinalIgnoreCase);
}
