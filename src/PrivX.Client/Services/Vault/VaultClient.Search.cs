using PrivX.Client.Paging;
using PrivX.Client.Pipeline;

namespace PrivX.Vault;

public sealed partial class VaultClient
{
    /// <summary>Searches shared and personal secrets. POST /vault/api/v1/search/secrets.</summary>
    /// <param name="vaultSecretSearch">What to search secrets for.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<VaultSecret> SearchSecrets(VaultSecretSearch vaultSecretSearch, ListQuery? query = null) =>
        _api.List(new ApiRequest(VaultOperations.SearchSecrets) { Body = RequestBody.Json(vaultSecretSearch, VaultJson.Default.VaultSecretSearch) }, query, VaultJson.Default.VaultSecret, item => item.Name);
}
