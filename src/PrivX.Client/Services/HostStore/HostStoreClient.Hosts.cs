using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Json;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;

namespace PrivX.HostStore;

public sealed partial class HostStoreClient
{
    /// <summary>Lists hosts. GET /host-store/api/v1/hosts.</summary>
    /// <param name="query">Order, range and filter; null for all hosts.</param>
    public PagedList<Host> ListHosts(HostQuery? query = null) =>
        _api.List(new ApiRequest(HostStoreOperations.ListHosts) { Query = Filter(query) }, query, HostStoreJson.Default.Host, host => host.Id);

    /// <summary>Searches hosts. POST /host-store/api/v1/hosts/search.</summary>
    /// <param name="search">Criteria, combined with AND; values inside one array with OR.</param>
    /// <param name="query">Order, range and filter.</param>
    public PagedList<Host> SearchHosts(HostSearch search, HostQuery? query = null) =>
        _api.List(
            new ApiRequest(HostStoreOperations.SearchHosts) { Query = Filter(query), Body = RequestBody.Json(search, HostStoreJson.Default.HostSearch) },
            query,
            HostStoreJson.Default.Host,
            host => host.Id);

    /// <summary>Reads one host. GET /host-store/api/v1/hosts/{host_id}.</summary>
    /// <param name="hostId">Id of the host.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXRequestException">Code <c>NotFound</c>: there is no such host.</exception>
    public Task<Host> GetHostAsync(string hostId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(HostStoreOperations.GetHost, hostId), HostStoreJson.Default.Host, cancellationToken);

    /// <summary>Deletes a host. DELETE /host-store/api/v1/hosts/{host_id}.</summary>
    /// <param name="hostId">Id of the host.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXRequestException">Code <c>NotFound</c>: there is no such host.</exception>
    public Task DeleteHostAsync(string hostId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(HostStoreOperations.DeleteHost, hostId), cancellationToken);

    /// <summary>Finds the one host that offers a service at an address. POST /host-store/api/v1/hosts/resolve.</summary>
    /// <param name="resolve">Protocol, address and port.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXRequestException">There is no such host, or more than one.</exception>
    public Task<Host> ResolveHostAsync(HostResolve resolve, CancellationToken cancellationToken = default) =>
        _api.SendAsync(
            new ApiRequest(HostStoreOperations.ResolveHost) { Body = RequestBody.Json(resolve, HostStoreJson.Default.HostResolve) },
            HostStoreJson.Default.Host,
            cancellationToken);

    /// <summary>Lets the deployment script change a host, or stops it. PUT /host-store/api/v1/hosts/{host_id}/deployable.</summary>
    /// <param name="hostId">Id of the host.</param>
    /// <param name="deployable">New value of the flag.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXRequestException">Code <c>NotFound</c>: there is no such host.</exception>
    public Task SetHostDeployableAsync(string hostId, bool deployable, CancellationToken cancellationToken = default) =>
        _api.SendAsync(
            new ApiRequest(HostStoreOperations.SetHostDeployable, hostId)
            {
                Body = RequestBody.Json(new HostDeployable { Deployable = deployable }, HostStoreJson.Default.HostDeployable),
            },
            cancellationToken);

    /// <summary>Disables or enables a host. PUT /host-store/api/v1/hosts/{host_id}/disabled.</summary>
    /// <param name="hostId">Id of the host.</param>
    /// <param name="disabled">True disables it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXRequestException">Code <c>NotFound</c>: there is no such host.</exception>
    public Task SetHostDisabledAsync(string hostId, bool disabled, CancellationToken cancellationToken = default) =>
        _api.SendAsync(
            new ApiRequest(HostStoreOperations.SetHostDisabled, hostId)
            {
                Body = RequestBody.Json(new HostDisabled { Disabled = disabled }, HostStoreJson.Default.HostDisabled),
            },
            cancellationToken);

    /// <summary>Reads what sessions may do where an account does not say. GET /host-store/api/v1/settings/default_service_options.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXRequestException">The server refuses.</exception>
    public Task<HostServiceOptions> GetDefaultServiceOptionsAsync(CancellationToken cancellationToken = default) =>
        _api.SendAsync(
            new ApiRequest(HostStoreOperations.GetDefaultServiceOptions),
            HostStoreJson.Default.HostServiceOptions,
            cancellationToken);

    /// <summary>Lists the tags in use on hosts. GET /host-store/api/v1/hosts/tags.</summary>
    /// <param name="text">Text that the tags must match; null for all.</param>
    /// <param name="query">Order and range.</param>
    public PagedList<string> ListHostTags(string? text = null, ListQuery? query = null) =>
        _api.List(
            new ApiRequest(HostStoreOperations.ListHostTags) { Query = [new("query", text)] },
            query,
            CommonJson.Default.String,
            tag => tag);

    private static KeyValuePair<string, string?>[] Filter(HostQuery? query) => [new("filter", query?.Filter)];
}
