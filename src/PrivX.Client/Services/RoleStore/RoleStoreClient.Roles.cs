using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;

namespace PrivX.RoleStore;

public sealed partial class RoleStoreClient
{
    /// <summary>Lists roles. GET /role-store/api/v1/roles.</summary>
    /// <param name="query">Order and range; null for all roles.</param>
    public PagedList<Role> ListRoles(ListQuery? query = null) =>
        _api.List(new ApiRequest(RoleStoreOperations.ListRoles), query, RoleStoreJson.Default.Role, role => role.Id);

    /// <summary>Finds roles by name; names that no role has are missing from the answer. POST /role-store/api/v1/roles/resolve.</summary>
    /// <param name="names">Names, at least one.</param>
    public PagedList<Role> ResolveRoles(string[] names) =>
        _api.List(
            new ApiRequest(RoleStoreOperations.ResolveRoles) { Body = RequestBody.Json(names, RoleStoreJson.Default.StringArray) },
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
