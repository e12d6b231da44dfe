using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;

namespace PrivX.DbProxy;

public sealed partial class DbProxyClient
{
    /// <summary>Reads the CA certificate of the database proxy. GET /db-proxy/api/v1/conf.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<DbProxyConfig> GetDbProxyConfigAsync(CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(DbProxyOperations.GetDbProxyConfig), DbProxyJson.Default.DbProxyConfig, cancellationToken);
}
