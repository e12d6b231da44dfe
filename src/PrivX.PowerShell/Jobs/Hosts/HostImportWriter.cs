using System;
using System.Collections.Generic;
using System.Management.Automation;
using PrivX.Hosts;

namespace PrivX.PowerShell.Jobs.Hosts;

/// <summary>Writes results in the order of the rows, whatever the order of the hosts is.</summary>
internal sealed class HostImportWriter(IReadOnlyList<int> rows, string activity, Action<object?> write, Action<ProgressRecord> progress)
{
    private const int ProgressId = 7_204;

    private readonly Dictionary<int, HostImportResult> _waiting = [];
    private int _next;
    private int _done;

    /// <summary>How many passphrases of rows stayed out.</summary>
    public int Kept { get; private set; }

    public void Add((IReadOnlyList<HostImportResult> Results, int Kept) host)
    {
        Kept += host.Kept;
        foreach (HostImportResult result in host.Results)
        {
            _waiting.Add(result.Row, result);
            _done++;
        }

        progress(new ProgressRecord(ProgressId, activity, $"{_done} of {rows.Count} rows") { PercentComplete = (int)(_done * 100L / rows.Count) });
        while (_next < rows.Count && _waiting.TryGetValue(rows[_next], out HostImportResult? next))
        {
            _waiting.Remove(rows[_next++]);
            write(next);
        }
    }

    public void End() => progress(new ProgressRecord(ProgressId, activity, "Done") { RecordType = ProgressRecordType.Completed });
}
