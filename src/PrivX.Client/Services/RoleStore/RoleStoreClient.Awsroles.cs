using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;
using PrivX.Common;

namespace PrivX.RoleStore;

public sealed partial class RoleStoreClient
{
    /// <summary>Lists the AWS roles found in all AWS sources. GET /role-store/api/v1/awsroles.</summary>
    /// <param name="refresh">Read the roles from AWS again before answering. Slow.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<AwsRole> ListAwsRoles(bool? refresh = null, ListQuery? query = null) =>
        _api.List(new ApiRequest(RoleStoreOperations.ListAwsRoles) { Query = [new("refresh", RouteQuery.Text(refresh))] }, query, RoleStoreJson.Default.AwsRole, item => item.Id);

    /// <summary>Reads one AWS role. GET /role-store/api/v1/awsroles/{awsrole_id}.</summary>
    /// <param name="awsRoleId">ID of the AWS role as cached by PrivX.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<AwsRole> GetAwsRoleAsync(string awsRoleId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.GetAwsRole, awsRoleId), RoleStoreJson.Default.AwsRole, cancellationToken);

    /// <summary>Deletes a cached AWS role and its mappings. DELETE /role-store/api/v1/awsroles/{awsrole_id}.</summary>
    /// <param name="awsRoleId">ID of the AWS role as cached by PrivX.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteAwsRoleAsync(string awsRoleId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.DeleteAwsRole, awsRoleId), cancellationToken);

    /// <summary>Lists the PrivX roles that grant an AWS role. GET /role-store/api/v1/awsroles/{awsrole_id}/roles.</summary>
    /// <param name="awsRoleId">ID of the AWS role as cached by PrivX.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<RoleReference> ListAwsRoleLinks(string awsRoleId, ListQuery? query = null) =>
        _api.List(new ApiRequest(RoleStoreOperations.ListAwsRoleLinks, awsRoleId), query, RoleStoreJson.Default.RoleReference, item => item.Id)
            .With(role => role.AwsRoleId = awsRoleId);

    /// <summary>Replaces the PrivX roles that grant an AWS role. PUT /role-store/api/v1/awsroles/{awsrole_id}/roles.</summary>
    /// <param name="awsRoleId">ID of the AWS role as cached by PrivX.</param>
    /// <param name="roles">All roles that lead to the AWS role; an empty list takes every one away.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateAwsRoleLinksAsync(string awsRoleId, RoleReference[] roles, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.UpdateAwsRoleLinks, awsRoleId) { Body = ObjectBody.List(roles, RoleStoreJson.Default.RoleReference) }, cancellationToken);
}
