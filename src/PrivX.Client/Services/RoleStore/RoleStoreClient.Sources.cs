using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Json;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;
using PrivX.Common;

namespace PrivX.RoleStore;

public sealed partial class RoleStoreClient
{
    /// <summary>Lists all user and host sources; one request, always all of them. GET /role-store/api/v1/sources.</summary>
    /// <param name="query">Range; the order is the server's.</param>
    public PagedList<Source> ListSources(ListQuery? query = null) =>
        _api.List(new ApiRequest(RoleStoreOperations.ListSources), query, RoleStoreJson.Default.Source, source => source.Id);

    /// <summary>Reads one source. GET /role-store/api/v1/sources/{source_id}.</summary>
    /// <param name="sourceId">Id of the source.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXRequestException">Code <c>NotFound</c>: there is no such source.</exception>
    public Task<Source> GetSourceAsync(string sourceId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.GetSource, sourceId), RoleStoreJson.Default.Source, cancellationToken);

    /// <summary>Creates a source. POST /role-store/api/v1/sources.</summary>
    /// <param name="source">The source.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Id of the new source.</returns>
    /// <exception cref="PrivX.Client.PrivXRequestException">The server refuses the source.</exception>
    /// <exception cref="PrivX.Client.PrivXOutcomeUnknownException">No answer came; the source may exist.</exception>
    public Task<string> CreateSourceAsync(Source source, CancellationToken cancellationToken = default) =>
        _api.CreateAsync(new ApiRequest(RoleStoreOperations.CreateSource) { Body = ObjectBody.New(source, RoleStoreJson.Default.Source) }, cancellationToken);

    /// <summary>Deletes a source. DELETE /role-store/api/v1/sources/{source_id}.</summary>
    /// <param name="sourceId">Id of the source.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXRequestException">Code <c>NotFound</c>: there is no such source.</exception>
    public Task DeleteSourceAsync(string sourceId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.DeleteSource, sourceId), cancellationToken);

    /// <summary>
    /// Starts reading sources again; the answer says only that it was started, the source's StatusCode tells the outcome.
    /// POST /role-store/api/v1/sources/refresh.
    /// </summary>
    /// <param name="sourceIds">Ids of the sources.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXRequestException">The server refuses.</exception>
    public Task RefreshSourcesAsync(IEnumerable<string> sourceIds, CancellationToken cancellationToken = default) =>
        _api.SendAsync(
            new ApiRequest(RoleStoreOperations.RefreshSources) { Body = RequestBody.Json(sourceIds.ToArray(), CommonJson.Default.StringArray) },
            cancellationToken);

    /// <summary>Replaces a source. PUT /role-store/api/v1/sources/{source_id}.</summary>
    /// <param name="sourceId">Id of the source.</param>
    /// <param name="source">The source, read before and changed; what was not changed is sent as it was read.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXRequestException">The server refuses the source.</exception>
    /// <exception cref="PrivX.Client.PrivXObjectException">Code <c>SecretRequired</c>: a secret must be given anew.</exception>
    public Task UpdateSourceAsync(string sourceId, Source source, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.UpdateSource, sourceId) { Body = ObjectBody.Replacement(source, RoleStoreJson.Default.Source) }, cancellationToken);
}
