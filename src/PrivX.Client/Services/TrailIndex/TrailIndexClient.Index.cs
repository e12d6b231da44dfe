using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;

namespace PrivX.TrailIndex;

public sealed partial class TrailIndexClient
{
    /// <summary>Searches the text of indexed recordings. POST /trail-index/api/v1/index/search.</summary>
    /// <param name="search">Criteria.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<TrailSlice> SearchTrails(TrailSearch search, ListQuery? query = null) =>
        _api.List(new ApiRequest(TrailIndexOperations.SearchTrails) { Body = RequestBody.Json(search, TrailIndexJson.Default.TrailSearch) }, query, TrailIndexJson.Default.TrailSlice, null);

    /// <summary>Starts indexing the recordings of connections. POST /trail-index/api/v1/index/start.</summary>
    /// <param name="connectionIds">Ids of the connections.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The state of each connection; indexing goes on after the call.</returns>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<IReadOnlyList<TrailIndexStatus>> StartTrailIndexingAsync(string[] connectionIds, CancellationToken cancellationToken = default) =>
        _api.SendForItemsAsync(
            new ApiRequest(TrailIndexOperations.StartTrailIndexing) { Body = RequestBody.Json(connectionIds, TrailIndexJson.Default.StringArray) },
            TrailIndexJson.Default.TrailIndexStatus,
            cancellationToken);

    /// <summary>Reads the indexing state of several connections. POST /trail-index/api/v1/index/status.</summary>
    /// <param name="connectionIds">Ids of the connections.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<IReadOnlyList<TrailIndexStatus>> GetTrailIndexStatusesAsync(string[] connectionIds, CancellationToken cancellationToken = default) =>
        _api.SendForItemsAsync(
            new ApiRequest(TrailIndexOperations.GetTrailIndexStatuses) { Body = RequestBody.Json(connectionIds, TrailIndexJson.Default.StringArray) },
            TrailIndexJson.Default.TrailIndexStatus,
            cancellationToken);

    /// <summary>Reads the indexing state of one connection. GET /trail-index/api/v1/index/{connection_id}/status.</summary>
    /// <param name="connectionId">Connection id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<TrailIndexStatus> GetTrailIndexStatusAsync(string connectionId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(TrailIndexOperations.GetTrailIndexStatus, connectionId), TrailIndexJson.Default.TrailIndexStatus, cancellationToken);
}
