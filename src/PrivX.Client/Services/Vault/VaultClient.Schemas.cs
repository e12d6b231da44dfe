using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Json;
using PrivX.Client.Pipeline;

namespace PrivX.Vault;

public sealed partial class VaultClient
{
    /// <summary>Reads the data schemas known to the vault. GET /vault/api/v1/schemas.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<JsonElement> ListSchemasAsync(CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(VaultOperations.ListSchemas), CommonJson.Default.JsonElement, cancellationToken);
}
