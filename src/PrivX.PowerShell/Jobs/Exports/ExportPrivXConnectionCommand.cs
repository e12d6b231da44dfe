using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.ConnectionManager;
using PrivX.Exports;
using PrivX.PowerShell.Base;

namespace PrivX.PowerShell.Jobs.Exports;

/// <summary>Writes which connections were made and which ended since the last time to files for a log system, each record exactly once.</summary>
[Cmdlet(VerbsData.Export, "PrivXConnection", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(ExportResult))]
[UsesCmdlets("Get-PrivXConnection", "Get-PrivXServerTime")]
public sealed class ExportPrivXConnectionCommand : ExportCmdlet
{
    private protected override string Kind => "Connection";

    // Two lists in one order of time: each gives at least what of it can be among the first.
    private protected override async Task<IReadOnlyList<ExportRecord>> ReadAsync(DateTimeOffset from, DateTimeOffset end, long skip, int count, CancellationToken token)
    {
        var window = new TimeWindow { Start = from, End = end };
        List<ConnectionRecord> begun = await ListAsync(new ConnectionSearch { Connected = window }, "connected", ConnectionRecord.OfBegin, skip + count, token).ConfigureAwait(false);
        List<ConnectionRecord> ended = await ListAsync(new ConnectionSearch { Disconnected = window }, "disconnected", ConnectionRecord.OfEnd, skip + count, token).ConfigureAwait(false);
        return
        [
            .. begun.Concat(ended).OrderBy(record => record.Time).Skip((int)skip).Take(count)
                .Select(record => new ExportRecord(record.Time, record.Key, () => IsCef ? record.ToCef(Hidden) : record.ToJson(Hidden))),
        ];
    }

    private async Task<List<ConnectionRecord>> ListAsync(ConnectionSearch search, string order, Func<Connection, ConnectionRecord?> recordOf, long count, CancellationToken token)
    {
        var records = new List<ConnectionRecord>();
        await foreach (Connection connection in Client.ConnectionManager.SearchConnections(search, null, new ListQuery { SortKey = order, First = count }).WithCancellation(token).ConfigureAwait(false))
        {
            if (recordOf(connection) is not { } record)
            {
                continue;
            }

            // The order is not in the documentation of PrivX, and everything rests on it.
            if (records.Count > 0 && record.Time < records[records.Count - 1].Time)
            {
                throw new PrivXResponseException($"PrivX gives connections in another order than by {order}, so that the export cannot tell what it has seen.");
            }

            records.Add(record);
        }

        return records;
    }
}
