using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;

namespace PrivX.Auth;

public sealed partial class AuthClient
{
    /// <summary>Submit a username and password to an open login session. POST /auth/api/v1/login.</summary>
    /// <param name="passwordLogin">Username and password login.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<AuthorizationCode> LoginWithPasswordAsync(PasswordLogin passwordLogin, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthOperations.LoginWithPassword) { Body = RequestBody.Json(passwordLogin, AuthJson.Default.PasswordLogin) }, AuthJson.Default.AuthorizationCode, cancellationToken);
}
