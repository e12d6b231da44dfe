using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;

namespace PrivX.Vault;

public sealed partial class VaultClient
{
    /// <summary>Get a personal secret without its data. GET /vault/api/v1/user/{user_id}/metadata/secrets/{secret_name}.</summary>
    /// <param name="userId">User who owns the secret.</param>
    /// <param name="secretName">Name of the secret.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<VaultSecret> GetUserSecretMetadataAsync(string userId, string secretName, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(VaultOperations.GetUserSecretMetadata, userId, secretName), VaultJson.Default.VaultSecret, cancellationToken);

    /// <summary>List the personal secrets of a user. GET /vault/api/v1/user/{user_id}/secrets.</summary>
    /// <param name="userId">User who owns the secret.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<VaultSecret> ListUserSecrets(string userId, ListQuery? query = null) =>
        _api.List(new ApiRequest(VaultOperations.ListUserSecrets, userId), query, VaultJson.Default.VaultSecret, item => item.Name);

    /// <summary>Create a personal secret for a user. POST /vault/api/v1/user/{user_id}/secrets.</summary>
    /// <param name="userId">User who owns the secret.</param>
    /// <param name="personalSecretCreate">New personal secret.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<VaultSecretReference> CreateUserSecretAsync(string userId, PersonalSecretCreate personalSecretCreate, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(VaultOperations.CreateUserSecret, userId) { Body = RequestBody.Json(personalSecretCreate, VaultJson.Default.PersonalSecretCreate) }, VaultJson.Default.VaultSecretReference, cancellationToken);

    /// <summary>Get a personal secret with its data. GET /vault/api/v1/user/{user_id}/secrets/{secret_name}.</summary>
    /// <param name="userId">User who owns the secret.</param>
    /// <param name="secretName">Name of the secret.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<VaultSecret> GetUserSecretAsync(string userId, string secretName, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(VaultOperations.GetUserSecret, userId, secretName), VaultJson.Default.VaultSecret, cancellationToken);

    /// <summary>Replace a personal secret. PUT /vault/api/v1/user/{user_id}/secrets/{secret_name}.</summary>
    /// <param name="userId">User who owns the secret.</param>
    /// <param name="secretName">Name of the secret.</param>
    /// <param name="vaultSecretUpdate">New content of a secret; the name stays.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateUserSecretAsync(string userId, string secretName, VaultSecretUpdate vaultSecretUpdate, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(VaultOperations.UpdateUserSecret, userId, secretName) { Body = RequestBody.Json(vaultSecretUpdate, VaultJson.Default.VaultSecretUpdate) }, cancellationToken);

    /// <summary>Delete a personal secret. DELETE /vault/api/v1/user/{user_id}/secrets/{secret_name}.</summary>
    /// <param name="userId">User who owns the secret.</param>
    /// <param name="secretName">Name of the secret.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteUserSecretAsync(string userId, string secretName, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(VaultOperations.DeleteUserSecret, userId, secretName), cancellationToken);
}
