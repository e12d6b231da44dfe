using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;

namespace PrivX.SecretsManager;

public sealed partial class SecretsManagerClient
{
    /// <summary>Rotates the password of a host account. POST /secrets-manager/api/v1/rotate/{host_id}/{account}.</summary>
    /// <param name="hostId">Identifier of the host (host-store).</param>
    /// <param name="account">Name of the account on the host.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task RotateHostPasswordAsync(string hostId, string account, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SecretsManagerOperations.RotateHostPassword, hostId, account), cancellationToken);
}
