using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;

namespace PrivX.ApiProxy;

public sealed partial class ApiProxyClient
{
    /// <summary>Reads the proxy addresses and the CA certificate of the API proxy. GET /api-proxy/api/v1/conf.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<ApiProxyConfig> GetApiProxyConfigAsync(CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(ApiProxyOperations.GetApiProxyConfig), ApiProxyJson.Default.ApiProxyConfig, cancellationToken);
}
