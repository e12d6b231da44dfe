using System;
using System.Collections.Generic;
using System.Linq;
using PrivX.Contract;
using PrivX.Module.Tests.Operations;

namespace PrivX.Module.Tests.Trust;

/// <summary>The rows of all operations, for what must hold of every cmdlet.</summary>
internal static class EveryRun
{
    private static readonly Dictionary<string, (ApiOperation Operation, OperationRun Run)> Rows = OperationRuns.All
        .GroupBy(row => $"{row.Operation.Service.Name}: {row.Operation.Id}")
        .SelectMany(rows => rows.Select((row, index) => (Name: index == 0 ? rows.Key : $"{rows.Key} {index + 1}", row)))
        .ToDictionary(pair => pair.Name, pair => pair.row);

    public static TheoryData<string> Names(Func<OperationRun, bool> wanted) => [.. Where(wanted)];

    public static IEnumerable<string> Where(Func<OperationRun, bool> wanted) => Rows.Where(row => wanted(row.Value.Run)).Select(row => row.Key);

    public static (ApiOperation Operation, OperationRun Run) Of(string name) => Rows[name];

    /// <summary>How a fault names an operation.</summary>
    public static string Target(ApiOperation operation) => $"{operation.Service.Name}:{operation.Id}";
}
