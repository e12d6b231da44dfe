using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using PrivX.Simulator.Faults;

namespace PrivX.Simulator;

/// <summary>What is to go wrong. Faults are looked at in the order in which they were added.</summary>
public sealed class FaultPlan
{
    private readonly Lock _lock = new();
    private readonly OperationNames _operations;
    private Fault[] _faults = [];

    internal FaultPlan(OperationNames operations)
    {
        _operations = operations;
    }

    public IReadOnlyList<Fault> All => _faults;

    /// <summary>Adds a fault and gives it back, so that a test can ask how often it struck.</summary>
    /// <exception cref="ArgumentException">Its target is neither an operation nor a path: it would never strike.</exception>
    public Fault Add(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        switch (fault.Target)
        {
            case null or "" or "*":
                break;
            case ['/', ..]:
                _operations.CheckPath(fault.Target);
                break;
            default:
                _operations.Check(fault.Target);
                break;
        }

        lock (_lock)
        {
            _faults = [.. _faults, fault];
        }

        return fault;
    }

    public void Clear()
    {
        lock (_lock)
        {
            _faults = [];
        }
    }

    internal IReadOnlyList<Fault> Take(string method, string path, string? service, string? operationId, FaultSubject subject)
    {
        var faults = _faults;
        return faults.Length == 0 ? faults : [.. faults.Where(fault => fault.Strikes(method, path, service, operationId, subject))];
    }
}
