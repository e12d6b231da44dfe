using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;

namespace PrivX.SecretsManager;

public sealed partial class SecretsManagerClient
{
    /// <summary>Stores a known password for a host account. POST /secrets-manager/api/v1/set-password/{host_id}/{account}.</summary>
    /// <param name="hostId">Identifier of the host (host-store).</param>
    /// <param name="account">Name of the account on the host.</param>
    /// <param name="password">New password.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task SetHostPasswordAsync(string hostId, string account, SecretText password, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SecretsManagerOperations.SetHostPassword, hostId, account) { Body = RequestBody.Json(new HostPasswordSet { Password = password }, SecretsManagerJson.Default.HostPasswordSet) }, cancellationToken);
}
