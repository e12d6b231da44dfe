using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;
using PrivX.Common;

namespace PrivX.HostStore;

public sealed partial class HostStoreClient
{
    /// <summary>Lists command whitelists. GET /host-store/api/v1/whitelists.</summary>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<Whitelist> ListWhitelists(ListQuery? query = null) =>
        _api.List(new ApiRequest(HostStoreOperations.ListWhitelists), query, HostStoreJson.Default.Whitelist, item => item.Id);

    /// <summary>Creates a command whitelist. POST /host-store/api/v1/whitelists.</summary>
    /// <param name="whitelist">Allowed SSH commands.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<string> CreateWhitelistAsync(Whitelist whitelist, CancellationToken cancellationToken = default) =>
        _api.CreateAsync(new ApiRequest(HostStoreOperations.CreateWhitelist) { Body = ObjectBody.New(whitelist, HostStoreJson.Default.Whitelist) }, cancellationToken);

    /// <summary>Tries commands against a whitelist without storing anything. POST /host-store/api/v1/whitelists/evaluate.</summary>
    /// <param name="request">Whitelist and commands to try.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<WhitelistEvaluateResult> EvaluateWhitelistAsync(WhitelistEvaluateRequest request, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(HostStoreOperations.EvaluateWhitelist) { Body = ObjectBody.New(request, HostStoreJson.Default.WhitelistEvaluateRequest) }, HostStoreJson.Default.WhitelistEvaluateResult, cancellationToken);

    /// <summary>Searches command whitelists. POST /host-store/api/v1/whitelists/search.</summary>
    /// <param name="search">Criteria.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<Whitelist> SearchWhitelists(WhitelistSearch search, ListQuery? query = null) =>
        _api.List(new ApiRequest(HostStoreOperations.SearchWhitelists) { Body = RequestBody.Json(search, HostStoreJson.Default.WhitelistSearch) }, query, HostStoreJson.Default.Whitelist, item => item.Id);

    /// <summary>Reads one command whitelist. GET /host-store/api/v1/whitelists/{whitelist_id}.</summary>
    /// <param name="whitelistId">Id of the whitelist.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<Whitelist> GetWhitelistAsync(string whitelistId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(HostStoreOperations.GetWhitelist, whitelistId), HostStoreJson.Default.Whitelist, cancellationToken);

    /// <summary>Replaces a command whitelist. PUT /host-store/api/v1/whitelists/{whitelist_id}.</summary>
    /// <param name="whitelistId">Id of the whitelist.</param>
    /// <param name="whitelist">Allowed SSH commands.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateWhitelistAsync(string whitelistId, Whitelist whitelist, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(HostStoreOperations.UpdateWhitelist, whitelistId) { Body = ObjectBody.Replacement(whitelist, HostStoreJson.Default.Whitelist) }, cancellationToken);

    /// <summary>Deletes a command whitelist. DELETE /host-store/api/v1/whitelists/{whitelist_id}.</summary>
    /// <param name="whitelistId">Id of the whitelist.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteWhitelistAsync(string whitelistId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(HostStoreOperations.DeleteWhitelist, whitelistId), cancellationToken);
}
