using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Operations;
using PrivX.Client.Pipeline;
using PrivX.Common;

namespace PrivX.SecretsManager;

public sealed partial class SecretsManagerClient
{
    /// <summary>Reads the password rotation settings and accounts of a host. GET /secrets-manager/api/v1/host-secret/{host_id}.</summary>
    /// <param name="hostId">Identifier of the host (host-store).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public async Task<HostSecret> GetHostSecretAsync(string hostId, CancellationToken cancellationToken = default) =>
        OfHost(hostId, await _api.SendAsync(new ApiRequest(SecretsManagerOperations.GetHostSecret, hostId), SecretsManagerJson.Default.HostSecret, cancellationToken).ConfigureAwait(false));

    /// <summary>Stores the password rotation settings and accounts of a host. POST /secrets-manager/api/v1/host-secret/{host_id}.</summary>
    /// <param name="hostId">Identifier of the host (host-store).</param>
    /// <param name="hostSecret">Password rotation of one host.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<HostSecret> CreateHostSecretAsync(string hostId, HostSecret hostSecret, CancellationToken cancellationToken = default) =>
        CreateHostSecretAsync(hostId, ObjectBody.New(hostSecret, SecretsManagerJson.Default.HostSecret), cancellationToken);

    /// <summary>The same with a body that was made member by member.</summary>
    internal async Task<HostSecret> CreateHostSecretAsync(string hostId, RequestBody body, CancellationToken cancellationToken) =>
        OfHost(hostId, await _api.SendAsync(new ApiRequest(SecretsManagerOperations.CreateHostSecret, hostId) { Body = body }, SecretsManagerJson.Default.HostSecret, cancellationToken).ConfigureAwait(false));

    // The answer does not always say whose settings it holds.
    private static HostSecret OfHost(string hostId, HostSecret secret)
    {
        secret.HostId = hostId;
        foreach (HostSecretAccount account in secret.Accounts)
        {
            account.HostId = account.HostId is { Length: > 0 } told ? told : hostId;
        }

        return secret;
    }
}
