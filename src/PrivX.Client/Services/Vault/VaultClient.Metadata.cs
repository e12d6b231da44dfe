using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;

namespace PrivX.Vault;

public sealed partial class VaultClient
{
    /// <summary>Reads a shared secret without its data. GET /vault/api/v1/metadata/secrets/{secret_name}.</summary>
    /// <param name="secretName">Name of the secret.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<VaultSecret> GetSecretMetadataAsync(string secretName, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(VaultOperations.GetSecretMetadata, secretName), VaultJson.Default.VaultSecret, cancellationToken);
}
