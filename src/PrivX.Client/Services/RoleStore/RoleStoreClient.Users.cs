using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;

namespace PrivX.RoleStore;

public sealed partial class RoleStoreClient
{
    /// <summary>Searches users. POST /role-store/api/v1/users/search.</summary>
    /// <param name="search">Criteria, combined with AND; nothing set finds all.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<User> SearchUsers(UserSearch search, ListQuery? query = null) =>
        _api.List(
            new ApiRequest(RoleStoreOperations.SearchUsers) { Body = RequestBody.Json(search, RoleStoreJson.Default.UserSearch) },
            query,
            RoleStoreJson.Default.User,
            user => user.Id);

    /// <summary>Reads one user. GET /role-store/api/v1/users/{user_id}.</summary>
    /// <param name="userId">Id of the user.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXRequestException">Code <c>NotFound</c>: there is no such user.</exception>
    public Task<User> GetUserAsync(string userId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.GetUser, userId), RoleStoreJson.Default.User, cancellationToken);

    /// <summary>Reads the calling user. GET /role-store/api/v1/users/current.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<User> GetCurrentUserAsync(CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.GetCurrentUser), RoleStoreJson.Default.User, cancellationToken);
}
