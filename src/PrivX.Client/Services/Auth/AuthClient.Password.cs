using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;

namespace PrivX.Auth;

public sealed partial class AuthClient
{
    /// <summary>Changes the password of the calling local user. PUT /auth/api/v1/password.</summary>
    /// <param name="passwordChange">Password change of a local user.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task ChangeCurrentUserPasswordAsync(PasswordChange passwordChange, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthOperations.ChangeCurrentUserPassword) { Body = RequestBody.Json(passwordChange, AuthJson.Default.PasswordChange) }, cancellationToken);
}
