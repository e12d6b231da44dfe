using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;
using PrivX.Common;

namespace PrivX.Vault;

public sealed partial class VaultClient
{
    /// <summary>Reads one version of a versioned secret. GET /vault/api/v1/secret/data/{secret_path}.</summary>
    /// <param name="secretPath">Path (name) of the secret.</param>
    /// <param name="version">Version to return; the latest when left out.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public async Task<VersionedSecret> GetVersionedSecretAsync(string secretPath, int? version = null, CancellationToken cancellationToken = default)
    {
        var request = new ApiRequest(VaultOperations.GetVersionedSecret, secretPath) { Query = [new("version", RouteQuery.Text(version))] };
        VersionedSecret secret = await _api.SendAsync(request, VaultJson.Default.VersionedSecret, cancellationToken).ConfigureAwait(false);
        secret.Path = secretPath;
        return secret;
    }

    /// <summary>Stores a new version of a versioned secret. POST /vault/api/v1/secret/data/{secret_path}.</summary>
    /// <param name="secretPath">Path (name) of the secret.</param>
    /// <param name="versionedSecretWrite">New version of a versioned secret.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<SecretVersionMetadata> CreateSecretVersionAsync(string secretPath, VersionedSecretWrite versionedSecretWrite, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(VaultOperations.CreateSecretVersion, secretPath) { Body = RequestBody.Json(versionedSecretWrite, VaultJson.Default.VersionedSecretWrite) }, VaultJson.Default.SecretVersionMetadata, cancellationToken);

    /// <summary>Soft-deletes the latest version of a versioned secret. DELETE /vault/api/v1/secret/data/{secret_path}.</summary>
    /// <param name="secretPath">Path (name) of the secret.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteLatestSecretVersionAsync(string secretPath, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(VaultOperations.DeleteLatestSecretVersion, secretPath), cancellationToken);

    /// <summary>Soft-deletes given versions of a versioned secret. POST /vault/api/v1/secret/delete/{secret_path}.</summary>
    /// <param name="secretPath">Path (name) of the secret.</param>
    /// <param name="secretVersionSelection">Versions to work on.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteSecretVersionsAsync(string secretPath, SecretVersionSelection secretVersionSelection, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(VaultOperations.DeleteSecretVersions, secretPath) { Body = RequestBody.Json(secretVersionSelection, VaultJson.Default.SecretVersionSelection) }, cancellationToken);

    /// <summary>Destroys given versions of a versioned secret. POST /vault/api/v1/secret/destroy/{secret_path}.</summary>
    /// <param name="secretPath">Path (name) of the secret.</param>
    /// <param name="secretVersionSelection">Versions to work on.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DestroySecretVersionsAsync(string secretPath, SecretVersionSelection secretVersionSelection, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(VaultOperations.DestroySecretVersions, secretPath) { Body = RequestBody.Json(secretVersionSelection, VaultJson.Default.SecretVersionSelection) }, cancellationToken);

    /// <summary>Lists the keys below a path. GET /vault/api/v1/secret/keys/{secret_path}.</summary>
    /// <param name="secretPath">Path (name) of the secret.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<SecretKeyList> ListVersionedSecretKeysAsync(string secretPath, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(VaultOperations.ListVersionedSecretKeys, secretPath), VaultJson.Default.SecretKeyList, cancellationToken);

    /// <summary>Reads the metadata and the versions of a versioned secret. GET /vault/api/v1/secret/metadata/{secret_path}.</summary>
    /// <param name="secretPath">Path (name) of the secret.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public async Task<VersionedSecretMetadata> GetVersionedSecretMetadataAsync(string secretPath, CancellationToken cancellationToken = default)
    {
        var request = new ApiRequest(VaultOperations.GetVersionedSecretMetadata, secretPath);
        VersionedSecretMetadata secret = await _api.SendAsync(request, VaultJson.Default.VersionedSecretMetadata, cancellationToken).ConfigureAwait(false);
        secret.Path = secretPath;
        return secret;
    }

    /// <summary>Creates or changes the metadata of a versioned secret. POST /vault/api/v1/secret/metadata/{secret_path}.</summary>
    /// <param name="secretPath">Path (name) of the secret.</param>
    /// <param name="secretMetadata">Metadata of a versioned secret.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<SecretMetadata> UpdateVersionedSecretMetadataAsync(string secretPath, SecretMetadata secretMetadata, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(VaultOperations.UpdateVersionedSecretMetadata, secretPath) { Body = ObjectBody.New(secretMetadata, VaultJson.Default.SecretMetadata) }, VaultJson.Default.SecretMetadata, cancellationToken);

    /// <summary>Deletes a versioned secret with all versions. DELETE /vault/api/v1/secret/metadata/{secret_path}.</summary>
    /// <param name="secretPath">Path (name) of the secret.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteVersionedSecretMetadataAsync(string secretPath, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(VaultOperations.DeleteVersionedSecretMetadata, secretPath), cancellationToken);

    /// <summary>Restores soft-deleted versions of a versioned secret. POST /vault/api/v1/secret/undelete/{secret_path}.</summary>
    /// <param name="secretPath">Path (name) of the secret.</param>
    /// <param name="secretVersionSelection">Versions to work on.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UndeleteSecretVersionsAsync(string secretPath, SecretVersionSelection secretVersionSelection, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(VaultOperations.UndeleteSecretVersions, secretPath) { Body = RequestBody.Json(secretVersionSelection, VaultJson.Default.SecretVersionSelection) }, cancellationToken);
}
