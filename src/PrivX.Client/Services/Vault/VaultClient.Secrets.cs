using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;
using PrivX.Common;

namespace PrivX.Vault;

public sealed partial class VaultClient
{
    /// <summary>Lists the shared secrets the caller has access to. GET /vault/api/v1/secrets.</summary>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<VaultSecret> ListSecrets(ListQuery? query = null) =>
        _api.List(new ApiRequest(VaultOperations.ListSecrets), query, VaultJson.Default.VaultSecret, item => item.Name);

    /// <summary>Creates a shared secret. POST /vault/api/v1/secrets.</summary>
    /// <param name="vaultSecretCreate">New shared secret.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<string> CreateSecretAsync(VaultSecretCreate vaultSecretCreate, CancellationToken cancellationToken = default) =>
        _api.CreateAsync(new ApiRequest(VaultOperations.CreateSecret) { Body = ObjectBody.New(vaultSecretCreate, VaultJson.Default.VaultSecretCreate) }, cancellationToken);

    /// <summary>Reads a shared secret with its data. GET /vault/api/v1/secrets/{secret_name}.</summary>
    /// <param name="secretName">Name of the secret.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<VaultSecret> GetSecretAsync(string secretName, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(VaultOperations.GetSecret, secretName), VaultJson.Default.VaultSecret, cancellationToken);

    /// <summary>Replaces a shared secret. PUT /vault/api/v1/secrets/{secret_name}.</summary>
    /// <param name="secretName">Name of the secret.</param>
    /// <param name="vaultSecretUpdate">New content of a secret; the name stays.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateSecretAsync(string secretName, VaultSecretUpdate vaultSecretUpdate, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(VaultOperations.UpdateSecret, secretName) { Body = ObjectBody.New(vaultSecretUpdate, VaultJson.Default.VaultSecretUpdate) }, cancellationToken);

    /// <summary>Deletes a shared secret. DELETE /vault/api/v1/secrets/{secret_name}.</summary>
    /// <param name="secretName">Name of the secret.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteSecretAsync(string secretName, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(VaultOperations.DeleteSecret, secretName), cancellationToken);
}
