using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using PrivX.Simulator.State;

namespace PrivX.Simulator;

/// <summary>Everything the simulated server knows, secrets included.</summary>
public sealed class SimulatorState
{
    private readonly Dictionary<string, ObjectStore> _collections = new(StringComparer.Ordinal);
    private readonly PriorityQueue<Action, DateTimeOffset> _due = new();

    internal SimulatorState(SimulatorClock clock, int seed)
    {
        Clock = clock;
        Ids = new IdSource(seed);
    }

    /// <summary>Names of all collections.</summary>
    public IReadOnlyList<string> Names
    {
        get
        {
            lock (Lock)
            {
                return [.. _collections.Keys.Order(StringComparer.Ordinal)];
            }
        }
    }

    public ObjectStore Hosts => Collection("host-store/hosts");

    public ObjectStore Sources => Collection("role-store/sources");

    public ObjectStore Roles => Collection("role-store/roles");

    public ObjectStore Users => Collection("role-store/users");

    /// <summary>Open checkouts; closed and expired ones are gone.</summary>
    public ObjectStore Checkouts => Collection("authorizer/checkouts");

    /// <summary>One lock for all of it: whoever holds it sees and changes a consistent state.</summary>
    internal Lock Lock { get; } = new();

    internal SimulatorClock Clock { get; }

    internal IdSource Ids { get; }

    /// <summary>Rows with equal sort keys come in another order each time.</summary>
    internal bool IsUnstable { get; init; }

    /// <summary>
    /// A collection by its full name (<c>host-store/hosts</c>) or, where only one service has it, by its kind
    /// (<c>hosts</c>).
    /// </summary>
    public ObjectStore Collection(string name) => TryCollection(name)
        ?? throw new KeyNotFoundException($"There is no collection '{name}'. There are: {string.Join(", ", Names)}.");

    internal ObjectStore? TryCollection(string name)
    {
        lock (Lock)
        {
            if (_collections.TryGetValue(name, out var collection))
            {
                return collection;
            }

            var fitting = _collections.Values.Where(candidate => candidate.Name.EndsWith("/" + name, StringComparison.Ordinal)).ToArray();
            return fitting.Length == 1 ? fitting[0] : null;
        }
    }

    internal ObjectStore Define(string name, string key = "id")
    {
        lock (Lock)
        {
            if (!_collections.TryGetValue(name, out var collection))
            {
                _collections.Add(name, collection = new ObjectStore(name, key, Lock) { IsUnstable = IsUnstable });
            }

            return collection;
        }
    }

    /// <summary>Does something later, on the simulator's clock: at the first request after that time.</summary>
    internal void Schedule(TimeSpan after, Action action)
    {
        lock (Lock)
        {
            _due.Enqueue(action, Clock.UtcNow + after);
        }
    }

    internal void RunDue()
    {
        lock (Lock)
        {
            while (_due.TryPeek(out var action, out var due) && due <= Clock.UtcNow)
            {
                _due.Dequeue();
                action();
            }
        }
    }
}
