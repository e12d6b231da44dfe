using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace PrivX.Simulator;

/// <summary>What was asked of the simulator, in order of arrival.</summary>
public sealed class RequestJournal
{
    private readonly Lock _lock = new();
    private readonly List<JournalEntry> _entries = [];
    private readonly Dictionary<string, int> _attempts = new(StringComparer.Ordinal);
    private int _sequence;

    public IReadOnlyList<JournalEntry> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _entries];
            }
        }
    }

    /// <summary>Answers of the simulator that broke the contract; a test that finds any has found a mistake of the simulator.</summary>
    public IReadOnlyList<string> Violations
    {
        get
        {
            lock (_lock)
            {
                return [.. _entries.SelectMany(entry => entry.Violations)];
            }
        }
    }

    /// <summary>Requests of one operation.</summary>
    public IReadOnlyList<JournalEntry> Requests(string operation)
    {
        lock (_lock)
        {
            return [.. _entries.Where(entry => entry.Operation == operation || $"{entry.Service}:{entry.Operation}" == operation)];
        }
    }

    /// <summary>Requests that may have changed something: no GET, no search, no log-in.</summary>
    public IReadOnlyList<JournalEntry> Writes()
    {
        lock (_lock)
        {
            return [.. _entries.Where(entry => entry.IsWrite)];
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _entries.Clear();
            _attempts.Clear();
        }
    }

    internal JournalEntry Add(DateTimeOffset time, string method, string path, string query, byte[] body, string? requestId)
    {
        lock (_lock)
        {
            var entry = new JournalEntry(++_sequence, time, method, path, query, body) { RequestId = string.IsNullOrEmpty(requestId) ? null : requestId };
            if (!string.IsNullOrEmpty(requestId))
            {
                entry.Attempt = _attempts[requestId] = _attempts.GetValueOrDefault(requestId) + 1;
            }

            _entries.Add(entry);
            return entry;
        }
    }
}
