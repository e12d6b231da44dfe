using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Simulator.Control;

namespace PrivX.Simulator;

/// <summary>What was asked of the simulator, in order of arrival.</summary>
public sealed class RequestJournal
{
    private readonly Lock _lock = new();
    private readonly List<JournalEntry> _entries = [];
    private readonly Dictionary<string, int> _attempts = new(StringComparer.Ordinal);
    private readonly List<string> _violations = [];
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

    /// <summary>
    /// Everything that broke the contract since the start, whatever was cleared since: answers, which are mistakes of the simulator, and
    /// members of requests that the played server does not know (<c>request: …</c>), which are mistakes of the client.
    /// </summary>
    public IReadOnlyList<string> Violations
    {
        get
        {
            lock (_lock)
            {
                return [.. _violations];
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

    /// <summary>Writes all requests to a file, as JSON: what a team keeps of a rehearsal. Bodies are in it, and the secrets in them.</summary>
    public async Task SaveAsync(string file, CancellationToken ct = default)
    {
        var stream = new FileStream(file, FileMode.Create, FileAccess.Write);
        await using (stream.ConfigureAwait(false))
        {
            await JsonSerializer.SerializeAsync(stream, All, ControlApi.Options, ct).ConfigureAwait(false);
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

    /// <summary>Notes what broke the contract, in the entry and for good.</summary>
    internal void Blame(JournalEntry entry, IReadOnlyList<string> violations)
    {
        if (violations.Count > 0)
        {
            lock (_lock)
            {
                entry.Violations = [.. entry.Violations, .. violations];
                _violations.AddRange(violations);
            }
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
