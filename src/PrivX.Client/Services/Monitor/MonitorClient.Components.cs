using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;

namespace PrivX.Monitor;

public sealed partial class MonitorClient
{
    /// <summary>Show the state of every deployed component. GET /monitor-service/api/v1/components.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<ComponentMap> ListComponentsAsync(CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(MonitorOperations.ListComponents), MonitorJson.Default.ComponentMap, cancellationToken);

    /// <summary>Show the state of the components on one host. GET /monitor-service/api/v1/components/{hostname}.</summary>
    /// <param name="hostname">Host name as used in the list.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<Component> GetComponents(string hostname, ListQuery? query = null) =>
        _api.List(new ApiRequest(MonitorOperations.GetComponents, hostname), query, MonitorJson.Default.Component, null);
}
