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
}
