using PrivX.Client.Operations;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;

namespace PrivX.Auth;

public sealed partial class AuthClient
{
    /// <summary>Stands for the caller where a user's id is wanted.</summary>
    internal const string CurrentUser = "current";

    /// <summary>Lists the mobile devices paired by the calling user. GET /auth/api/v1/users/current/devices.</summary>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<UserDevice> ListCurrentUserDevices(ListQuery? query = null) =>
        _api.List(new ApiRequest(AuthOperations.ListCurrentUserDevices), query, AuthJson.Default.UserDevice, item => item.Id)
            .With(device => device.UserId = CurrentUser);
}
