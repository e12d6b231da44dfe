using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;

namespace PrivX.Monitor;

public sealed partial class MonitorClient
{
    /// <summary>Restarts the PrivX services. POST /monitor-service/api/v1/instance/exit.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task RestartInstanceAsync(CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(MonitorOperations.RestartInstance), cancellationToken);

    /// <summary>Reads the state of the whole instance. GET /monitor-service/api/v1/instance/status.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<IReadOnlyList<Component>> GetInstanceStatusAsync(CancellationToken cancellationToken = default) =>
        _api.SendForItemsAsync(new ApiRequest(MonitorOperations.GetInstanceStatus), MonitorJson.Default.Component, cancellationToken);
}
