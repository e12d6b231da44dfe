using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Exports;
using PrivX.Monitor;
using PrivX.PowerShell.Base;

namespace PrivX.PowerShell.Jobs.Exports;

/// <summary>Writes the audit events since the last time to files for a log system, each event exactly once.</summary>
[Cmdlet(VerbsData.Export, "PrivXAuditEvent", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(ExportResult))]
[UsesCmdlets("Get-PrivXAuditEvent", "Get-PrivXAuditEventCode", "Get-PrivXServerTime")]
public sealed class ExportPrivXAuditEventCommand : ExportCmdlet
{
    private Dictionary<string, AuditEventCode>? _codes;

    private protected override string Kind => "AuditEvent";

    private protected override async Task<IReadOnlyList<ExportRecord>> ReadAsync(DateTimeOffset from, DateTimeOffset end, long skip, int count, CancellationToken token)
    {
        var search = new AuditEventSearch { StartTime = from, EndTime = end };
        var records = new List<ExportRecord>();
        await foreach (AuditEvent audited in Client.Monitor.SearchAuditEvents(search, null, new ListQuery { SortKey = "created", Skip = skip, First = count, PageSize = count })
            .WithCancellation(token).ConfigureAwait(false))
        {
            string? name = string.IsNullOrEmpty(audited.EventName) ? await NameOfAsync(audited.EventId, token).ConfigureAwait(false) : null;
            records.Add(new ExportRecord(
                audited.Created ?? from,
                AuditEventText.HashOf(audited),
                () => IsCef ? AuditEventText.ToCef(audited, name, Hidden) : AuditEventText.ToJson(audited, name, Hidden)));
        }

        return records;
    }

    // Old servers give codes alone.
    private async Task<string?> NameOfAsync(string? code, CancellationToken token)
    {
        _codes ??= await Client.Monitor.ListAuditEventCodesAsync(token).ConfigureAwait(false);
        return code is not null && _codes.TryGetValue(code, out AuditEventCode? known) ? known.EventName : null;
    }
}
