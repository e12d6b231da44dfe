using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Json;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;

namespace PrivX.RoleStore;

public sealed partial class RoleStoreClient
{
    /// <summary>Lists roles. GET /role-store/api/v1/roles.</summary>
    /// <param name="query">Order and range.</param>
    public PagedList<Role> ListRoles(ListQuery? query = null) =>
        _api.List(new ApiRequest(RoleStoreOperations.ListRoles), query, RoleStoreJson.Default.Role, role => role.Id);

    /// <summary>Searches roles. POST /role-store/api/v1/roles/search.</summary>
    /// <param name="search">Criteria.</param>
    /// <param name="query">Order and range.</param>
    public PagedList<Role> SearchRoles(RoleSearch search, ListQuery? query = null) =>
        _api.List(
            new ApiRequest(RoleStoreOperations.SearchRoles) { Body = RequestBody.Json(search, RoleStoreJson.Default.RoleSearch) },
            query,
            RoleStoreJson.Default.Role,
            role => role.Id);

    /// <summary>Finds roles by their exact names; names that no role has are left out. POST /role-store/api/v1/roles/resolve.</summary>
    /// <param name="names">Names of roles.</param>
    public PagedList<Role> ResolveRoles(IEnumerable<string> names) =>
        _api.List(
            new ApiRequest(RoleStoreOperations.ResolveRoles) { Body = RequestBody.Json(names.ToArray(), CommonJson.Default.StringArray) },
            null,
            RoleStoreJson.Default.Role,
            role => role.Id);

    /// <summary>Reads one role. GET /role-store/api/v1/roles/{role_id}.</summary>
    /// <param name="roleId">Id of the role.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXRequestException">Code <c>NotFound</c>: there is no such role.</exception>
    public Task<Role> GetRoleAsync(string roleId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.GetRole, roleId), RoleStoreJson.Default.Role, cancellationToken);
}
