using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;

namespace PrivX.Auth;

public sealed partial class AuthClient
{
    /// <summary>End the session of the calling token. POST /auth/api/v1/logout.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task LogoutAsync(CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthOperations.Logout), cancellationToken);
}
