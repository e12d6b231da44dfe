using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Json;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;
using PrivX.Common;

namespace PrivX.LocalUserStore;

public sealed partial class LocalUserStoreClient
{
    /// <summary>Lists local users. GET /local-user-store/api/v1/users.</summary>
    /// <param name="username">Only the user with this user name.</param>
    /// <param name="id">Only the user with this id.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<LocalUser> ListLocalUsers(string? username = null, string? id = null, ListQuery? query = null) =>
        _api.List(new ApiRequest(LocalUserStoreOperations.ListLocalUsers) { Query = [new("username", username), new("id", id)] }, query, LocalUserStoreJson.Default.LocalUser, item => item.Id);

    /// <summary>Creates a local user. POST /local-user-store/api/v1/users.</summary>
    /// <param name="localUser">User kept by PrivX itself.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<string> CreateLocalUserAsync(LocalUser localUser, CancellationToken cancellationToken = default) =>
        _api.CreateAsync(new ApiRequest(LocalUserStoreOperations.CreateLocalUser) { Body = ObjectBody.New(localUser, LocalUserStoreJson.Default.LocalUser) }, cancellationToken);

    /// <summary>Lists the tags in use on local users. GET /local-user-store/api/v1/users/tags.</summary>
    /// <param name="text">Text that the tags must match.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<string> ListLocalUserTags(string? text = null, ListQuery? query = null) =>
        _api.List(new ApiRequest(LocalUserStoreOperations.ListLocalUserTags) { Query = [new("query", text)] }, query, CommonJson.Default.String, item => item);

    /// <summary>Reads one local user. GET /local-user-store/api/v1/users/{user_id}.</summary>
    /// <param name="userId">Id of the local user.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<LocalUser> GetLocalUserAsync(string userId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(LocalUserStoreOperations.GetLocalUser, userId), LocalUserStoreJson.Default.LocalUser, cancellationToken);

    /// <summary>Replaces a local user. PUT /local-user-store/api/v1/users/{user_id}.</summary>
    /// <param name="userId">Id of the local user.</param>
    /// <param name="localUser">User kept by PrivX itself.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateLocalUserAsync(string userId, LocalUser localUser, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(LocalUserStoreOperations.UpdateLocalUser, userId) { Body = ObjectBody.Replacement(localUser, LocalUserStoreJson.Default.LocalUser) }, cancellationToken);

    /// <summary>Deletes a local user. DELETE /local-user-store/api/v1/users/{user_id}.</summary>
    /// <param name="userId">Id of the local user.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteLocalUserAsync(string userId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(LocalUserStoreOperations.DeleteLocalUser, userId), cancellationToken);

    /// <summary>Sets the password of a local user. PUT /local-user-store/api/v1/users/{user_id}/password.</summary>
    /// <param name="userId">Id of the local user.</param>
    /// <param name="password">New password.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task SetLocalUserPasswordAsync(string userId, SecretText password, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(LocalUserStoreOperations.SetLocalUserPassword, userId) { Body = RequestBody.Json(new LocalUserPassword { Password = password }, LocalUserStoreJson.Default.LocalUserPassword) }, cancellationToken);
}
