using System;
using System.Collections.Generic;
using System.Linq;
using PrivX.Contract;

namespace PrivX.Module.Tests.Operations;

/// <summary>The rows of one service. A class that derives from this one is found by itself, and so are its rows.</summary>
/// <param name="service">Name of the service in the contract.</param>
public abstract class OperationRuns(string service)
{
    /// <summary>The rows of all services, and whose they are.</summary>
    public static IReadOnlyList<(ApiOperation Operation, OperationRun Run)> All { get; } =
    [
        .. typeof(OperationRuns).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(OperationRuns)))
            .Select(type => (OperationRuns)Activator.CreateInstance(type)!)
            .SelectMany(runs => runs.Rows.Select(run => (runs.Service.Operation(run.Operation), run))),
    ];

    protected abstract IReadOnlyList<OperationRun> Rows { get; }

    private ApiService Service => ApiContract.Load().Service(service);

    /// <summary>The rows by operation, numbered where it has several.</summary>
    internal IReadOnlyDictionary<string, OperationRun> Named() => Rows
        .GroupBy(run => run.Operation)
        .SelectMany(runs => runs.Select((run, index) => (Name: index == 0 ? run.Operation : $"{run.Operation} {index + 1}", run)))
        .ToDictionary(pair => pair.Name, pair => pair.run);

    [Theory]
    [RunNames]
    public void Sends_and_writes(string run)
    {
        OperationRun row = Named()[run];
        RunCheck.Check(Service.Operation(row.Operation), row);
    }
}
