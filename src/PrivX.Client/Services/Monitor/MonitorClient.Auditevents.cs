using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;

namespace PrivX.Monitor;

public sealed partial class MonitorClient
{
    /// <summary>Lists audit events. GET /monitor-service/api/v1/auditevents.</summary>
    /// <param name="text">Free text.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<AuditEvent> ListAuditEvents(string? text = null, ListQuery? query = null) =>
        _api.List(new ApiRequest(MonitorOperations.ListAuditEvents) { Query = [new("query", text)] }, query, MonitorJson.Default.AuditEvent, null);

    /// <summary>Lists the codes of audit events. GET /monitor-service/api/v1/auditevents/codes.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<Dictionary<string, AuditEventCode>> ListAuditEventCodesAsync(CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(MonitorOperations.ListAuditEventCodes), MonitorJson.Default.DictionaryStringAuditEventCode, cancellationToken);

    /// <summary>Searches audit events. POST /monitor-service/api/v1/auditevents/search.</summary>
    /// <param name="search">Criteria.</param>
    /// <param name="text">Free text.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<AuditEvent> SearchAuditEvents(AuditEventSearch search, string? text = null, ListQuery? query = null) =>
        _api.List(new ApiRequest(MonitorOperations.SearchAuditEvents) { Query = [new("query", text)], Body = RequestBody.Json(search, MonitorJson.Default.AuditEventSearch) }, query, MonitorJson.Default.AuditEvent, null);
}
