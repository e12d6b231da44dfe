using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;

namespace PrivX.Monitor;

public sealed partial class MonitorClient
{
    /// <summary>Reads the clock of the server. GET /monitor-service/api/v1/time.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<ServerTime> GetServerTimeAsync(CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(MonitorOperations.GetServerTime), MonitorJson.Default.ServerTime, cancellationToken);
}
