using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Json;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;
using PrivX.Common;

namespace PrivX.NetworkAccessManager;

public sealed partial class NetworkAccessManagerClient
{
    /// <summary>Lists network targets. GET /network-access-manager/api/v1/nwtargets.</summary>
    /// <param name="name">Only the target with this name.</param>
    /// <param name="id">Only the target with this id.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<NetworkTarget> ListNetworkTargets(string? name = null, string? id = null, ListQuery? query = null) =>
        _api.List(new ApiRequest(NetworkAccessManagerOperations.ListNetworkTargets) { Query = [new("name", name), new("id", id)] }, query, NetworkAccessManagerJson.Default.NetworkTarget, item => item.Id);

    /// <summary>Creates a network target. POST /network-access-manager/api/v1/nwtargets.</summary>
    /// <param name="networkTarget">Network, node or service that PrivX lets traffic through to.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<string> CreateNetworkTargetAsync(NetworkTarget networkTarget, CancellationToken cancellationToken = default) =>
        _api.CreateAsync(new ApiRequest(NetworkAccessManagerOperations.CreateNetworkTarget) { Body = ObjectBody.New(networkTarget, NetworkAccessManagerJson.Default.NetworkTarget) }, cancellationToken);

    /// <summary>Searches network targets. POST /network-access-manager/api/v1/nwtargets/search.</summary>
    /// <param name="search">Criteria.</param>
    /// <param name="filter">Restriction on the targets to look at.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<NetworkTarget> SearchNetworkTargets(NetworkTargetSearch search, string? filter = null, ListQuery? query = null) =>
        _api.List(new ApiRequest(NetworkAccessManagerOperations.SearchNetworkTargets) { Query = [new("filter", filter)], Body = RequestBody.Json(search, NetworkAccessManagerJson.Default.NetworkTargetSearch) }, query, NetworkAccessManagerJson.Default.NetworkTarget, item => item.Id);

    /// <summary>Lists the tags in use on network targets. GET /network-access-manager/api/v1/nwtargets/tags.</summary>
    /// <param name="text">Text that the tags must match.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<string> ListNetworkTargetTags(string? text = null, ListQuery? query = null) =>
        _api.List(new ApiRequest(NetworkAccessManagerOperations.ListNetworkTargetTags) { Query = [new("query", text)] }, query, CommonJson.Default.String, item => item);

    /// <summary>Reads one network target. GET /network-access-manager/api/v1/nwtargets/{network_target_id}.</summary>
    /// <param name="networkTargetId">Id of the network target.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<NetworkTarget> GetNetworkTargetAsync(string networkTargetId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(NetworkAccessManagerOperations.GetNetworkTarget, networkTargetId), NetworkAccessManagerJson.Default.NetworkTarget, cancellationToken);

    /// <summary>Replaces a network target. PUT /network-access-manager/api/v1/nwtargets/{network_target_id}.</summary>
    /// <param name="networkTargetId">Id of the network target.</param>
    /// <param name="networkTarget">Network, node or service that PrivX lets traffic through to.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateNetworkTargetAsync(string networkTargetId, NetworkTarget networkTarget, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(NetworkAccessManagerOperations.UpdateNetworkTarget, networkTargetId) { Body = ObjectBody.Replacement(networkTarget, NetworkAccessManagerJson.Default.NetworkTarget) }, cancellationToken);

    /// <summary>Deletes a network target. DELETE /network-access-manager/api/v1/nwtargets/{network_target_id}.</summary>
    /// <param name="networkTargetId">Id of the network target.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteNetworkTargetAsync(string networkTargetId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(NetworkAccessManagerOperations.DeleteNetworkTarget, networkTargetId), cancellationToken);

    /// <summary>Disables or enable a network target. PUT /network-access-manager/api/v1/nwtargets/{network_target_id}/disabled.</summary>
    /// <param name="networkTargetId">Id of the network target.</param>
    /// <param name="disabled">True disables it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task SetNetworkTargetDisabledAsync(string networkTargetId, bool disabled, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(NetworkAccessManagerOperations.SetNetworkTargetDisabled, networkTargetId) { Body = RequestBody.Json(new NetworkTargetDisabled { Disabled = disabled }, NetworkAccessManagerJson.Default.NetworkTargetDisabled) }, cancellationToken);
}
