using PrivX.Client.Paging;
using PrivX.Client.Pipeline;

namespace PrivX.Vault;

public sealed partial class VaultClient
{
    /// <summary>Searches shared and personal secrets. POST /vault/api/v1/search/secrets.</summary>
    /// <param name="search">Criteria.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<VaultSecret> SearchSecrets(VaultSecretSearch search, ListQuery? query = null) =>
        // Two users may have secrets of the same name.
        _api.List(new ApiRequest(VaultOperations.SearchSecrets) { Body = RequestBody.Json(search, VaultJson.Default.VaultSecretSearch) }, query, VaultJson.Default.VaultSecret, item => $"{item.OwnerId}/{item.Name}");
}
