using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;
using PrivX.Common;

namespace PrivX.Authorizer;

public sealed partial class AuthorizerClient
{
    /// <summary>Lists access groups. GET /authorizer/api/v1/accessgroups.</summary>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<AccessGroup> ListAccessGroups(ListQuery? query = null) =>
        _api.List(new ApiRequest(AuthorizerOperations.ListAccessGroups), query, AuthorizerJson.Default.AccessGroup, item => item.Id);

    /// <summary>Creates an access group. POST /authorizer/api/v1/accessgroups.</summary>
    /// <param name="accessGroup">Group of hosts and connections that share a CA and administrators.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<string> CreateAccessGroupAsync(AccessGroup accessGroup, CancellationToken cancellationToken = default) =>
        _api.CreateAsync(new ApiRequest(AuthorizerOperations.CreateAccessGroup) { Body = ObjectBody.New(accessGroup, AuthorizerJson.Default.AccessGroup) }, cancellationToken);

    /// <summary>Searches access groups by keywords. POST /authorizer/api/v1/accessgroups/search.</summary>
    /// <param name="search">Criteria.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<AccessGroup> SearchAccessGroups(AccessGroupSearch search, ListQuery? query = null) =>
        _api.List(new ApiRequest(AuthorizerOperations.SearchAccessGroups) { Body = RequestBody.Json(search, AuthorizerJson.Default.AccessGroupSearch) }, query, AuthorizerJson.Default.AccessGroup, item => item.Id);

    /// <summary>Reads one access group. GET /authorizer/api/v1/accessgroups/{access_group_id}.</summary>
    /// <param name="accessGroupId">Identifier of the access group.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<AccessGroup> GetAccessGroupAsync(string accessGroupId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthorizerOperations.GetAccessGroup, accessGroupId), AuthorizerJson.Default.AccessGroup, cancellationToken);

    /// <summary>Replaces an access group. PUT /authorizer/api/v1/accessgroups/{access_group_id}.</summary>
    /// <param name="accessGroupId">Identifier of the access group.</param>
    /// <param name="accessGroup">Group of hosts and connections that share a CA and administrators.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateAccessGroupAsync(string accessGroupId, AccessGroup accessGroup, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthorizerOperations.UpdateAccessGroup, accessGroupId) { Body = ObjectBody.Replacement(accessGroup, AuthorizerJson.Default.AccessGroup) }, cancellationToken);

    /// <summary>Deletes an access group. DELETE /authorizer/api/v1/accessgroups/{access_group_id}.</summary>
    /// <param name="accessGroupId">Identifier of the access group.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteAccessGroupAsync(string accessGroupId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthorizerOperations.DeleteAccessGroup, accessGroupId), cancellationToken);

    /// <summary>Adds a new CA key to an access group. POST /authorizer/api/v1/accessgroups/{access_group_id}/cas.</summary>
    /// <param name="accessGroupId">Identifier of the access group.</param>
    /// <param name="renewal">Kind of the new key; null for the server's default.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<string> CreateAccessGroupCAAsync(string accessGroupId, AccessGroupCARenewal? renewal = null, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthorizerOperations.CreateAccessGroupCA, accessGroupId) { Body = renewal is null ? null : RequestBody.Json(renewal, AuthorizerJson.Default.AccessGroupCARenewal) }, AuthorizerJson.Default.String, cancellationToken);

    /// <summary>Removes a CA key from an access group. DELETE /authorizer/api/v1/accessgroups/{access_group_id}/cas/{ca_id}.</summary>
    /// <param name="accessGroupId">Identifier of the access group.</param>
    /// <param name="caId">Identifier of the CA key.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteAccessGroupCAAsync(string accessGroupId, string caId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthorizerOperations.DeleteAccessGroupCA, accessGroupId, caId), cancellationToken);
}
