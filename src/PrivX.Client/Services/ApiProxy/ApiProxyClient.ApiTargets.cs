using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Json;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;
using PrivX.Common;

namespace PrivX.ApiProxy;

public sealed partial class ApiProxyClient
{
    /// <summary>Lists API targets. GET /api-proxy/api/v1/api-targets.</summary>
    /// <param name="filter">Restriction on the targets to look at.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<ApiTarget> ListApiTargets(string? filter = null, ListQuery? query = null) =>
        _api.List(new ApiRequest(ApiProxyOperations.ListApiTargets) { Query = [new("filter", filter)] }, query, ApiProxyJson.Default.ApiTarget, item => item.Id);

    /// <summary>Creates an API target. POST /api-proxy/api/v1/api-targets.</summary>
    /// <param name="apiTarget">HTTP API that users and programs reach through the API proxy.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<string> CreateApiTargetAsync(ApiTarget apiTarget, CancellationToken cancellationToken = default) =>
        _api.CreateAsync(new ApiRequest(ApiProxyOperations.CreateApiTarget) { Body = ObjectBody.New(apiTarget, ApiProxyJson.Default.ApiTarget) }, cancellationToken);

    /// <summary>Searches API targets. POST /api-proxy/api/v1/api-targets/search.</summary>
    /// <param name="search">Criteria.</param>
    /// <param name="filter">Restriction on the targets to look at.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<ApiTarget> SearchApiTargets(ApiTargetSearch search, string? filter = null, ListQuery? query = null) =>
        _api.List(new ApiRequest(ApiProxyOperations.SearchApiTargets) { Query = [new("filter", filter)], Body = RequestBody.Json(search, ApiProxyJson.Default.ApiTargetSearch) }, query, ApiProxyJson.Default.ApiTarget, item => item.Id);

    /// <summary>Lists the tags in use on API targets. GET /api-proxy/api/v1/api-targets/tags.</summary>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<string> ListApiTargetTags(ListQuery? query = null) =>
        _api.List(new ApiRequest(ApiProxyOperations.ListApiTargetTags), query, CommonJson.Default.String, item => item);

    /// <summary>Reads one API target. GET /api-proxy/api/v1/api-targets/{api_target_id}.</summary>
    /// <param name="apiTargetId">Id of the API target.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<ApiTarget> GetApiTargetAsync(string apiTargetId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(ApiProxyOperations.GetApiTarget, apiTargetId), ApiProxyJson.Default.ApiTarget, cancellationToken);

    /// <summary>Replaces an API target. PUT /api-proxy/api/v1/api-targets/{api_target_id}.</summary>
    /// <param name="apiTargetId">Id of the API target.</param>
    /// <param name="apiTarget">HTTP API that users and programs reach through the API proxy.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateApiTargetAsync(string apiTargetId, ApiTarget apiTarget, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(ApiProxyOperations.UpdateApiTarget, apiTargetId) { Body = ObjectBody.Replacement(apiTarget, ApiProxyJson.Default.ApiTarget) }, cancellationToken);

    /// <summary>Deletes an API target. DELETE /api-proxy/api/v1/api-targets/{api_target_id}.</summary>
    /// <param name="apiTargetId">Id of the API target.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteApiTargetAsync(string apiTargetId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(ApiProxyOperations.DeleteApiTarget, apiTargetId), cancellationToken);
}
