using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;

namespace PrivX.RoleStore;

public sealed partial class RoleStoreClient
{
    /// <summary>Lists all sources; the server does not page them. GET /role-store/api/v1/sources.</summary>
    /// <param name="query">Range; null for all.</param>
    public PagedList<Source> ListSources(ListQuery? query = null) =>
        _api.List(new ApiRequest(RoleStoreOperations.ListSources), query, RoleStoreJson.Default.Source, source => source.Id);

    /// <summary>Reads one source. GET /role-store/api/v1/sources/{source_id}.</summary>
    /// <param name="sourceId">Id of the source.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXRequestException">Code <c>NotFound</c>: there is no such source.</exception>
    public Task<Source> GetSourceAsync(string sourceId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.GetSource, sourceId), RoleStoreJson.Default.Source, cancellationToken);

    /// <summary>Deletes a source. DELETE /role-store/api/v1/sources/{source_id}.</summary>
    /// <param name="sourceId">Id of the source.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXRequestException">Code <c>NotFound</c>: there is no such source.</exception>
    public Task DeleteSourceAsync(string sourceId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.DeleteSource, sourceId), cancellationToken);

    /// <summary>Starts reading sources again; watch their state for the outcome. POST /role-store/api/v1/sources/refresh.</summary>
    /// <param name="sourceIds">Ids of the sources, at least one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXRequestException">Code <c>NotFound</c>: one of the sources is not there.</exception>
    public Task RefreshSourcesAsync(string[] sourceIds, CancellationToken cancellationToken = default) =>
        _api.SendAsync(
            new ApiRequest(RoleStoreOperations.RefreshSources) { Body = RequestBody.Json(sourceIds, RoleStoreJson.Default.StringArray) },
            cancellationToken);
}
