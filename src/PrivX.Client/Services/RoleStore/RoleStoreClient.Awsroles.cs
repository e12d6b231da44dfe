using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;

namespace PrivX.RoleStore;

public sealed partial class RoleStoreClient
{
    /// <summary>List the AWS roles found in all AWS sources. GET /role-store/api/v1/awsroles.</summary>
    /// <param name="refresh">Read the roles from AWS again before answering. Slow.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<AwsRole> ListAwsRoles(bool? refresh = null, ListQuery? query = null) =>
        _api.List(new ApiRequest(RoleStoreOperations.ListAwsRoles) { Query = [new("refresh", RouteQuery.Text(refresh))] }, query, RoleStoreJson.Default.AwsRole, item => item.Id);

    /// <summary>Read one AWS role. GET /role-store/api/v1/awsroles/{awsrole_id}.</summary>
    /// <param name="awsroleId">ID of the AWS role as cached by PrivX.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<AwsRole> GetAwsRoleAsync(string awsroleId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.GetAwsRole, awsroleId), RoleStoreJson.Default.AwsRole, cancellationToken);

    /// <summary>Delete a cached AWS role and its mappings. DELETE /role-store/api/v1/awsroles/{awsrole_id}.</summary>
    /// <param name="awsroleId">ID of the AWS role as cached by PrivX.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteAwsRoleAsync(string awsroleId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.DeleteAwsRole, awsroleId), cancellationToken);

    /// <summary>List the PrivX roles that grant an AWS role. GET /role-store/api/v1/awsroles/{awsrole_id}/roles.</summary>
    /// <param name="awsroleId">ID of the AWS role as cached by PrivX.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<RoleReference> ListAwsRoleLinks(string awsroleId, ListQuery? query = null) =>
        _api.List(new ApiRequest(RoleStoreOperations.ListAwsRoleLinks, awsroleId), query, RoleStoreJson.Default.RoleReference, item => item.Id);

    /// <summary>Replace the PrivX roles that grant an AWS role. PUT /role-store/api/v1/awsroles/{awsrole_id}/roles.</summary>
    /// <param name="awsroleId">ID of the AWS role as cached by PrivX.</param>
    /// <param name="values">What to send.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateAwsRoleLinksAsync(string awsroleId, RoleReference[] values, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.UpdateAwsRoleLinks, awsroleId) { Body = RequestBody.Json(values, RoleStoreJson.Default.RoleReferenceArray) }, cancellationToken);
}
