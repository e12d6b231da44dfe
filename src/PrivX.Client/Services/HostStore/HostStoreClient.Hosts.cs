using System.Collections.Generic;
using PrivX.Client.Operations;
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

    private static KeyValuePair<string, string?>[] Filter(HostQuery? query) => [new("filter", query?.Filter)];
}
