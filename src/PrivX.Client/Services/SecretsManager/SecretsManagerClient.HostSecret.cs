using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;
using PrivX.Common;

namespace PrivX.SecretsManager;

public sealed partial class SecretsManagerClient
{
    /// <summary>Reads the password rotation settings and accounts of a host. GET /secrets-manager/api/v1/host-secret/{host_id}.</summary>
    /// <param name="hostId">Identifier of the host (host-store).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<HostSecret> GetHostSecretAsync(string hostId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SecretsManagerOperations.GetHostSecret, hostId), SecretsManagerJson.Default.HostSecret, cancellationToken);

    /// <summary>Stores the password rotation settings and accounts of a host. POST /secrets-manager/api/v1/host-secret/{host_id}.</summary>
    /// <param name="hostId">Identifier of the host (host-store).</param>
    /// <param name="hostSecret">Password rotation of one host.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<HostSecret> CreateHostSecretAsync(string hostId, HostSecret hostSecret, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SecretsManagerOperations.CreateHostSecret, hostId) { Body = ObjectBody.New(hostSecret, SecretsManagerJson.Default.HostSecret) }, SecretsManagerJson.Default.HostSecret, cancellationToken);

    /// <summary>Deletes the password rotation settings of a host. DELETE /secrets-manager/api/v1/host-secret/{host_id}.</summary>
    /// <param name="hostId">Identifier of the host (host-store).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteHostSecretAsync(string hostId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SecretsManagerOperations.DeleteHostSecret, hostId), cancellationToken);
}
