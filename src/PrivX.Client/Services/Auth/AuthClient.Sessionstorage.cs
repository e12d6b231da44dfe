using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;

namespace PrivX.Auth;

public sealed partial class AuthClient
{
    /// <summary>Reads the password of the current session. GET /auth/api/v1/sessionstorage/users/current/sessionpassword.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<SessionPassword> GetSessionPasswordAsync(CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthOperations.GetSessionPassword), AuthJson.Default.SessionPassword, cancellationToken);
}
