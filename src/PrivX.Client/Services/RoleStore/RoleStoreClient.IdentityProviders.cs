using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;
using PrivX.Common;

namespace PrivX.RoleStore;

public sealed partial class RoleStoreClient
{
    /// <summary>Lists the identity providers that issue external JWTs. GET /role-store/api/v1/identity-providers.</summary>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<IdentityProvider> ListIdentityProviders(ListQuery? query = null) =>
        _api.List(new ApiRequest(RoleStoreOperations.ListIdentityProviders), query, RoleStoreJson.Default.IdentityProvider, item => item.Id);

    /// <summary>Creates an identity provider. POST /role-store/api/v1/identity-providers.</summary>
    /// <param name="identityProvider">Issuer of external JWTs that can be exchanged for access tokens.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<string> CreateIdentityProviderAsync(IdentityProvider identityProvider, CancellationToken cancellationToken = default) =>
        _api.CreateAsync(new ApiRequest(RoleStoreOperations.CreateIdentityProvider) { Body = ObjectBody.New(identityProvider, RoleStoreJson.Default.IdentityProvider) }, cancellationToken);

    /// <summary>Searches identity providers. POST /role-store/api/v1/identity-providers/search.</summary>
    /// <param name="search">Criteria.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<IdentityProvider> SearchIdentityProviders(IdentityProviderSearch search, ListQuery? query = null) =>
        _api.List(new ApiRequest(RoleStoreOperations.SearchIdentityProviders) { Body = RequestBody.Json(search, RoleStoreJson.Default.IdentityProviderSearch) }, query, RoleStoreJson.Default.IdentityProvider, item => item.Id);

    /// <summary>Reads one identity provider. GET /role-store/api/v1/identity-providers/{identity_provider_id}.</summary>
    /// <param name="identityProviderId">ID of the identity provider.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<IdentityProvider> GetIdentityProviderAsync(string identityProviderId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.GetIdentityProvider, identityProviderId), RoleStoreJson.Default.IdentityProvider, cancellationToken);

    /// <summary>Replaces an identity provider. PUT /role-store/api/v1/identity-providers/{identity_provider_id}.</summary>
    /// <param name="identityProviderId">ID of the identity provider.</param>
    /// <param name="identityProvider">Issuer of external JWTs that can be exchanged for access tokens.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateIdentityProviderAsync(string identityProviderId, IdentityProvider identityProvider, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.UpdateIdentityProvider, identityProviderId) { Body = ObjectBody.Replacement(identityProvider, RoleStoreJson.Default.IdentityProvider) }, cancellationToken);

    /// <summary>Deletes an identity provider. DELETE /role-store/api/v1/identity-providers/{identity_provider_id}.</summary>
    /// <param name="identityProviderId">ID of the identity provider.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteIdentityProviderAsync(string identityProviderId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.DeleteIdentityProvider, identityProviderId), cancellationToken);
}
