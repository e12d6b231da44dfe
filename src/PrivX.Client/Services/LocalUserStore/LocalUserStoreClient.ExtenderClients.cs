using PrivX.Client.Paging;
using PrivX.Client.Pipeline;

namespace PrivX.LocalUserStore;

public sealed partial class LocalUserStoreClient
{
    /// <summary>Lists the names and routing of Extenders and Carriers. GET /local-user-store/api/v1/extender-clients.</summary>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<ExtenderClient> ListExtenderClients(ListQuery? query = null) =>
        _api.List(new ApiRequest(LocalUserStoreOperations.ListExtenderClients), query, LocalUserStoreJson.Default.ExtenderClient, null);
}
