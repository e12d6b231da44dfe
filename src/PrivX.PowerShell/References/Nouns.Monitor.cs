using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Paging;
using PrivX.Monitor;

namespace PrivX.PowerShell.References;

internal static partial class Nouns
{
    /// <summary>What audit events tell; the server gives all codes at once.</summary>
    public static Noun<AuditEventCode> AuditEventCode => field ??= new()
    {
        Name = "audit event code",
        IdProperty = "EventId",
        IsId = text => text.All(char.IsDigit),
        IdOf = code => code.EventId?.ToString(CultureInfo.InvariantCulture),
        NameOf = code => code.EventName,
        CommentOf = code => code.EventDesc,
        FindKeyword = (client, _, _) => ListAuditEventCodes(client),
        Json = MonitorJson.Default.AuditEventCode,
    };

    private static PagedList<AuditEventCode> ListAuditEventCodes(PrivXClient client) => ListOf(token => ReadAuditEventCodesAsync(client, token));

    private static async Task<IReadOnlyList<AuditEventCode>> ReadAuditEventCodesAsync(PrivXClient client, CancellationToken token)
    {
        Dictionary<string, AuditEventCode> codes = await client.Monitor.ListAuditEventCodesAsync(token).ConfigureAwait(false);
        return codes.Values.OrderBy(code => code.EventId).ToArray();
    }
}
