using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;
using System.Text.Json.Nodes;
using PrivX.Contract;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Operations;

/// <summary>Runs a row against a simulator of its own, and says everything that is not as the row says.</summary>
internal static class RunCheck
{
    /// <summary>Names of the commands that a script calls.</summary>
    public static IEnumerable<string> Commands(string script) => Parser.ParseInput(script, out _, out _)
        .FindAll(node => node is CommandAst, searchNestedScriptBlocks: true)
        .Select(node => ((CommandAst)node).GetCommandName() ?? string.Empty);

    /// <param name="operation">The operation of the row.</param>
    /// <param name="run">The row.</param>
    /// <param name="prepare">Does something to the simulator once it stands as the row wants it; null where there is nothing to do.</param>
    public static void Check(ApiOperation operation, OperationRun run, Action<ModuleShell>? prepare = null)
    {
        Assert.True(
            Commands(run.Script).Intersect(operation.PowerShell.Cmdlets, StringComparer.OrdinalIgnoreCase).Any(),
            $"The script calls none of the cmdlets of {operation}: {string.Join(", ", operation.PowerShell.Cmdlets)}.");

        using var prepared = new RunShell(run);
        ModuleShell shell = prepared.Shell;
        prepare?.Invoke(shell);
        var placeholders = new Placeholders(shell, run);
        IReadOnlyList<RequestLine> expected = RequestLine.ParseAll(run.Requests);
        IReadOnlyDictionary<string, JsonNode?> before = Before(shell, expected, placeholders);

        shell.Simulator.Journal.Clear();
        Result result = shell.Run(run.Script);
        IReadOnlyList<JournalEntry> seen = shell.Simulator.Journal.All;
        result.Clean();
        shell.Run(string.Empty, ("output", result.Output.Count == 1 ? result.Output[0] : result.Output));

        // Together, so that one run tells all there is to correct in a row.
        string differences = RequestComparison.Difference(expected, seen, before, placeholders) + WrittenText.Difference(run.Writes, placeholders, result.Output);
        Assert.True(differences.Length == 0, differences);
        Assert.True(
            seen.Any(entry => entry.Service == operation.Service.Name && entry.Operation == operation.Id),
            $"No request went to {operation}. They went to {string.Join(", ", seen.Select(entry => $"{entry.Service}: {entry.Operation}"))}.");
        Assert.Empty(shell.Simulator.Journal.Violations);
        if (run.Check is { } check)
        {
            Assert.True(shell.Run(check).Only().BaseObject is true, $"Not so: {check}");
        }
    }

    /// <summary>What of the server's answer may be written back, for the paths whose requests are told as changes of it.</summary>
    private static Dictionary<string, JsonNode?> Before(ModuleShell shell, IReadOnlyList<RequestLine> expected, Placeholders placeholders)
    {
        var before = new Dictionary<string, JsonNode?>();
        foreach (RequestLine line in expected.Where(line => line.IsChange))
        {
            string path = placeholders.ExpandPath(line.Target);
            JsonNode? answer = JsonNode.Parse(shell.Run("Invoke-PrivXApi $path -Raw", ("path", path)).Only().ToString());
            before[path] = JsonText.Writable(answer, ApiContract.Load().Routes.Match(line.Method, path).Operation?.RequestBody?.Json);
        }

        return before;
    }
}
