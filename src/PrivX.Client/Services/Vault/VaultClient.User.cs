using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;
using PrivX.Common;

namespace PrivX.Vault;

public sealed partial class VaultClient
{
    /// <summary>Reads a personal secret without its data. GET /vault/api/v1/user/{user_id}/metadata/secrets/{secret_name}.</summary>
    /// <param name="userId">User who owns the secret.</param>
    /// <param name="secretName">Name of the secret.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<VaultSecret> GetUserSecretMetadataAsync(string userId, string secretName, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(VaultOperations.GetUserSecretMetadata, userId, secretName), VaultJson.Default.VaultSecret, cancellationToken);

    /// <summary>Lists the personal secrets of a user. GET /vault/api/v1/user/{user_id}/secrets.</summary>
    /// <param name="userId">User who owns the secret.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<VaultSecret> ListUserSecrets(string userId, ListQuery? query = null) =>
        _api.List(new ApiRequest(VaultOperations.ListUserSecrets, userId), query, VaultJson.Default.VaultSecret, item => item.Name);

    /// <summary>Creates a personal secret for a user. POST /vault/api/v1/user/{user_id}/secrets.</summary>
    /// <param name="userId">User who owns the secret.</param>
    /// <param name="personalSecretCreate">New personal secret.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<string> CreateUserSecretAsync(string userId, PersonalSecretCreate personalSecretCreate, CancellationToken cancellationToken = default) =>
        _api.CreateAsync(new ApiRequest(VaultOperations.CreateUserSecret, userId) { Body = ObjectBody.New(personalSecretCreate, VaultJson.Default.PersonalSecretCreate) }, cancellationToken);

    /// <summary>Reads a personal secret with its data. GET /vault/api/v1/user/{user_id}/secrets/{secret_name}.</summary>
    /// <param name="userId">User who owns the secret.</param>
    /// <param name="secretName">Name of the secret.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<VaultSecret> GetUserSecretAsync(string userId, string secretName, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(VaultOperations.GetUserSecret, userId, secretName), VaultJson.Default.VaultSecret, cancellationToken);

    /// <summary>Replaces a personal secret. PUT /vault/api/v1/user/{user_id}/secrets/{secret_name}.</summary>
    /// <param name="userId">User who owns the secret.</param>
    /// <param name="secretName">Name of the secret.</param>
    /// <param name="vaultSecretUpdate">New content of a secret; the name stays.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateUserSecretAsync(string userId, string secretName, VaultSecretUpdate vaultSecretUpdate, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(VaultOperations.UpdateUserSecret, userId, secretName) { Body = ObjectBody.New(vaultSecretUpdate, VaultJson.Default.VaultSecretUpdate) }, cancellationToken);

    /// <summary>Deletes a personal secret. DELETE /vault/api/v1/user/{user_id}/secrets/{secret_name}.</summary>
    /// <param name="userId">User who owns the secret.</param>
    /// <param name="secretName">Name of the secret.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteUserSecretAsync(string userId, string secretName, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(VaultOperations.DeleteUserSecret, userId, secretName), cancellationToken);
}
