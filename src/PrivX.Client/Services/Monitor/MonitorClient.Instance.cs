using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;

namespace PrivX.Monitor;

public sealed partial class MonitorClient
{
    /// <summary>Restart the PrivX services. POST /monitor-service/api/v1/instance/exit.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task RestartInstanceAsync(CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(MonitorOperations.RestartInstance), cancellationToken);

    /// <summary>Show the state of the whole instance. GET /monitor-service/api/v1/instance/status.</summary>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<Component> GetInstanceStatus(ListQuery? query = null) =>
        _api.List(new ApiRequest(MonitorOperations.GetInstanceStatus), query, MonitorJson.Default.Component, null);
}
