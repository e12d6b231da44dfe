using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Json;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;
using PrivX.Common;

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

    /// <summary>Creates a role. POST /role-store/api/v1/roles.</summary>
    /// <param name="role">Role that groups users and grants permissions.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<string> CreateRoleAsync(Role role, CancellationToken cancellationToken = default) =>
        _api.CreateAsync(new ApiRequest(RoleStoreOperations.CreateRole) { Body = ObjectBody.New(role, RoleStoreJson.Default.Role) }, cancellationToken);

    /// <summary>Reads which users a role definition would match. POST /role-store/api/v1/roles/evaluate.</summary>
    /// <param name="role">Role that groups users and grants permissions.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<User> EvaluateRole(Role role, ListQuery? query = null) =>
        _api.List(new ApiRequest(RoleStoreOperations.EvaluateRole) { Body = ObjectBody.New(role, RoleStoreJson.Default.Role) }, query, RoleStoreJson.Default.User, item => item.Id);

    /// <summary>Replaces a role. PUT /role-store/api/v1/roles/{role_id}.</summary>
    /// <param name="roleId">ID of the role.</param>
    /// <param name="role">Role that groups users and grants permissions.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateRoleAsync(string roleId, Role role, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.UpdateRole, roleId) { Body = ObjectBody.Replacement(role, RoleStoreJson.Default.Role) }, cancellationToken);

    /// <summary>Deletes a role. DELETE /role-store/api/v1/roles/{role_id}.</summary>
    /// <param name="roleId">ID of the role.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteRoleAsync(string roleId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.DeleteRole, roleId), cancellationToken);

    /// <summary>Lists the members of a role. GET /role-store/api/v1/roles/{role_id}/members.</summary>
    /// <param name="roleId">ID of the role.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<User> ListRoleMembers(string roleId, ListQuery? query = null) =>
        _api.List(new ApiRequest(RoleStoreOperations.ListRoleMembers, roleId), query, RoleStoreJson.Default.User, item => item.Id);

    /// <summary>Obtains temporary AWS credentials for a role. GET /role-store/api/v1/roles/{role_id}/awstoken.</summary>
    /// <param name="roleId">ID of the AWS role.</param>
    /// <param name="ttl">Lifetime in seconds; the server default applies when omitted. 900 to 3600 for assumed roles (an administrator can raise the top to 43200), 900 to 129600 for federation tokens.</param>
    /// <param name="tokencode">MFA code, needed when AWS demands MFA for the role.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<AwsToken> GetAwsTokenAsync(string roleId, int? ttl = null, string? tokencode = null, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.GetAwsToken, roleId) { Query = [new("ttl", RouteQuery.Text(ttl)), new("tokencode", tokencode)], QuerySecret = tokencode }, RoleStoreJson.Default.AwsToken, cancellationToken);

    /// <summary>Lists the principal keys of a role. GET /role-store/api/v1/roles/{role_id}/principalkeys.</summary>
    /// <param name="roleId">ID of the role.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<RolePrincipalKey> ListRolePrincipalKeys(string roleId, ListQuery? query = null) =>
        _api.List(new ApiRequest(RoleStoreOperations.ListRolePrincipalKeys, roleId), query, RoleStoreJson.Default.RolePrincipalKey, item => item.Id)
            .With(key => key.RoleId = roleId);

    /// <summary>Generates a principal key for a role. POST /role-store/api/v1/roles/{role_id}/principalkeys/generate.</summary>
    /// <param name="roleId">ID of the role.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<string> GenerateRolePrincipalKeyAsync(string roleId, CancellationToken cancellationToken = default) =>
        _api.CreateAsync(new ApiRequest(RoleStoreOperations.GenerateRolePrincipalKey, roleId), cancellationToken);

    /// <summary>Imports a principal key for a role. POST /role-store/api/v1/roles/{role_id}/principalkeys/import.</summary>
    /// <param name="roleId">ID of the role.</param>
    /// <param name="rolePrincipalKeyImport">Private key to import.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<string> ImportRolePrincipalKeyAsync(string roleId, RolePrincipalKeyImport rolePrincipalKeyImport, CancellationToken cancellationToken = default) =>
        _api.CreateAsync(new ApiRequest(RoleStoreOperations.ImportRolePrincipalKey, roleId) { Body = RequestBody.Json(rolePrincipalKeyImport, RoleStoreJson.Default.RolePrincipalKeyImport) }, cancellationToken);

    /// <summary>Reads one principal key of a role. GET /role-store/api/v1/roles/{role_id}/principalkeys/{key_id}.</summary>
    /// <param name="roleId">ID of the role.</param>
    /// <param name="keyId">ID of the principal key.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public async Task<RolePrincipalKey> GetRolePrincipalKeyAsync(string roleId, string keyId, CancellationToken cancellationToken = default)
    {
        RolePrincipalKey key = await _api.SendAsync(new ApiRequest(RoleStoreOperations.GetRolePrincipalKey, roleId, keyId), RoleStoreJson.Default.RolePrincipalKey, cancellationToken).ConfigureAwait(false);
        key.RoleId = roleId;
        return key;
    }

    /// <summary>Deletes a principal key of a role. DELETE /role-store/api/v1/roles/{role_id}/principalkeys/{key_id}.</summary>
    /// <param name="roleId">ID of the role.</param>
    /// <param name="keyId">ID of the principal key.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteRolePrincipalKeyAsync(string roleId, string keyId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.DeleteRolePrincipalKey, roleId, keyId), cancellationToken);
}
