using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;

namespace PrivX.Auth;

public sealed partial class AuthClient
{
    /// <summary>Stands for the caller where a user's id is wanted.</summary>
    internal const string CurrentUser = "current";

    /// <summary>Lists the mobile devices paired by a user. GET /auth/api/v1/users/{user_id}/devices.</summary>
    /// <param name="userId">ID of the user.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<UserDevice> ListUserDevices(string userId, ListQuery? query = null) =>
        _api.List(new ApiRequest(AuthOperations.ListUserDevices, userId), query, AuthJson.Default.UserDevice, item => item.Id)
            .With(device => device.UserId = userId);

    /// <summary>Lists the mobile devices paired by the calling user. GET /auth/api/v1/users/current/devices.</summary>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<UserDevice> ListCurrentUserDevices(ListQuery? query = null) =>
        _api.List(new ApiRequest(AuthOperations.ListCurrentUserDevices), query, AuthJson.Default.UserDevice, item => item.Id)
            .With(device => device.UserId = CurrentUser);

    /// <summary>Unpairs a mobile device of a user. DELETE /auth/api/v1/users/{user_id}/devices/{device_id}.</summary>
    /// <param name="userId">ID of the user.</param>
    /// <param name="deviceId">ID of the paired device. Not a UUID; escape it when building the path.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UnpairUserDeviceAsync(string userId, string deviceId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthOperations.UnpairUserDevice, userId, deviceId), cancellationToken);

    /// <summary>Unpairs a mobile device of the calling user. DELETE /auth/api/v1/users/current/devices/{device_id}.</summary>
    /// <param name="deviceId">ID of the paired device. Not a UUID; escape it when building the path.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UnpairCurrentUserDeviceAsync(string deviceId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthOperations.UnpairCurrentUserDevice, deviceId), cancellationToken);
}
