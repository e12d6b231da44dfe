using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;
using PrivX.Common;

namespace PrivX.LocalUserStore;

public sealed partial class LocalUserStoreClient
{
    /// <summary>Lists API clients. GET /local-user-store/api/v1/api-clients.</summary>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<ApiClient> ListApiClients(ListQuery? query = null) =>
        _api.List(new ApiRequest(LocalUserStoreOperations.ListApiClients), query, LocalUserStoreJson.Default.ApiClient, item => item.Id);

    /// <summary>Creates an API client. POST /local-user-store/api/v1/api-clients.</summary>
    /// <param name="apiClient">API client to create.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<string> CreateApiClientAsync(ApiClientCreate apiClient, CancellationToken cancellationToken = default) =>
        _api.CreateAsync(new ApiRequest(LocalUserStoreOperations.CreateApiClient) { Body = ObjectBody.New(apiClient, LocalUserStoreJson.Default.ApiClientCreate) }, cancellationToken);

    /// <summary>Searches API clients. POST /local-user-store/api/v1/api-clients/search.</summary>
    /// <param name="search">Criteria.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<ApiClient> SearchApiClients(ApiClientSearch search, ListQuery? query = null) =>
        _api.List(new ApiRequest(LocalUserStoreOperations.SearchApiClients) { Body = RequestBody.Json(search, LocalUserStoreJson.Default.ApiClientSearch) }, query, LocalUserStoreJson.Default.ApiClient, item => item.Id);

    /// <summary>Reads one API client. GET /local-user-store/api/v1/api-clients/{api_client_id}.</summary>
    /// <param name="apiClientId">Id of the API client.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<ApiClient> GetApiClientAsync(string apiClientId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(LocalUserStoreOperations.GetApiClient, apiClientId), LocalUserStoreJson.Default.ApiClient, cancellationToken);

    /// <summary>Replaces an API client. PUT /local-user-store/api/v1/api-clients/{api_client_id}.</summary>
    /// <param name="apiClientId">Id of the API client.</param>
    /// <param name="apiClient">Identity for scripts and integrations.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateApiClientAsync(string apiClientId, ApiClient apiClient, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(LocalUserStoreOperations.UpdateApiClient, apiClientId) { Body = ObjectBody.Replacement(apiClient, LocalUserStoreJson.Default.ApiClient) }, cancellationToken);

    /// <summary>Deletes an API client. DELETE /local-user-store/api/v1/api-clients/{api_client_id}.</summary>
    /// <param name="apiClientId">Id of the API client.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteApiClientAsync(string apiClientId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(LocalUserStoreOperations.DeleteApiClient, apiClientId), cancellationToken);
}
