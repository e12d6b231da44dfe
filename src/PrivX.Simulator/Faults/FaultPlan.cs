using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace PrivX.Simulator;

/// <summary>What is to go wrong. Faults are looked at in the order in which they were added.</summary>
public sealed class FaultPlan
{
    private readonly Lock _lock = new();
    private Fault[] _faults = [];

    public IReadOnlyList<Fault> All => _faults;

    /// <summary>Adds a fault and gives it back, so that a test can ask how often it struck.</summary>
    public Fault Add(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
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

    internal IReadOnlyList<Fault> Take(string method, string path, string? service, string? operationId)
    {
        var faults = _faults;
        return faults.Length == 0 ? faults : [.. faults.Where(fault => fault.Strikes(method, path, service, operationId))];
    }
}
