using System;
using System.Collections.Generic;
using System.Linq;
using PrivX.Contract;
using PrivX.Module.Tests.Operations;
using PrivX.Module.Tests.Rules;

namespace PrivX.Module.Tests.Trust;

/// <summary>The rows of all operations, for what must hold of every cmdlet.</summary>
internal static class EveryRun
{
    private static readonly Dictionary<string, (ApiOperation Operation, OperationRun Run)> Rows = Named(OperationRuns.All, string.Empty);

    private static readonly Dictionary<string, (ApiOperation Operation, OperationRun Run)> SecretRows = Named(SecretRuns.All, " secrets");

    public static TheoryData<string> Names(Func<OperationRun, bool> wanted) => [.. Where(wanted)];

    public static IEnumerable<string> Where(Func<OperationRun, bool> wanted) => Rows.Where(row => wanted(row.Value.Run)).Select(row => row.Key);

    /// <summary>These, and those of <see cref="SecretRuns"/>.</summary>
    public static TheoryData<string> NamesWithSecrets(Func<OperationRun, bool> wanted) => [.. WhereWithSecrets(wanted)];

    public static IEnumerable<string> WhereWithSecrets(Func<OperationRun, bool> wanted) => Where(wanted).Concat(SecretRows.Where(row => wanted(row.Value.Run)).Select(row => row.Key));

    public static (ApiOperation Operation, OperationRun Run) Of(string name) => Rows.TryGetValue(name, out (ApiOperation, OperationRun) row) ? row : SecretRows[name];

    /// <summary>Does it use a cmdlet that changes something?</summary>
    public static bool Changes(OperationRun run) => RunCheck.Commands(run.Script).Any(Changes);

    public static bool Changes(string cmdlet) =>
        Surface.Cmdlets.Any(known => string.Equals(known.Name, cmdlet, StringComparison.OrdinalIgnoreCase)) && Surface.Attribute(cmdlet).SupportsShouldProcess;

    public static bool AsksForPlainText(OperationRun run) =>
        run.Script.Contains("-AsPlainText", StringComparison.OrdinalIgnoreCase) || run.Script.Contains("Invoke-PrivXApi", StringComparison.OrdinalIgnoreCase);

    /// <summary>How a fault names an operation.</summary>
    public static string Target(ApiOperation operation) => $"{operation.Service.Name}:{operation.Id}";

    private static Dictionary<string, (ApiOperation Operation, OperationRun Run)> Named(IReadOnlyList<(ApiOperation Operation, OperationRun Run)> all, string kind) => all
        .GroupBy(row => $"{row.Operation.Service.Name}: {row.Operation.Id}{kind}")
        .SelectMany(rows => rows.Select((row, index) => (Name: index == 0 ? rows.Key : $"{rows.Key} {index + 1}", row)))
        .ToDictionary(pair => pair.Name, pair => pair.row);
}
