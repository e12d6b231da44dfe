using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;

namespace PrivX.RoleStore;

public sealed partial class RoleStoreClient
{
    /// <summary>Lists the authorized keys of all users. GET /role-store/api/v1/authorizedkeys.</summary>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<AuthorizedKey> ListAuthorizedKeys(ListQuery? query = null) =>
        _api.List(new ApiRequest(RoleStoreOperations.ListAuthorizedKeys), query, RoleStoreJson.Default.AuthorizedKey, item => item.Id);

    /// <summary>Finds the authorized key that matches a username and public key. POST /role-store/api/v1/authorizedkeys/resolve.</summary>
    /// <param name="authorizedKeyResolve">Key to look for.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<AuthorizedKey> ResolveAuthorizedKeyAsync(AuthorizedKeyResolve authorizedKeyResolve, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.ResolveAuthorizedKey) { Body = RequestBody.Json(authorizedKeyResolve, RoleStoreJson.Default.AuthorizedKeyResolve) }, RoleStoreJson.Default.AuthorizedKey, cancellationToken);
}
