using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;

namespace PrivX.Monitor;

public sealed partial class MonitorClient
{
    /// <summary>Reads the state of every deployed component. GET /monitor-service/api/v1/components.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<Dictionary<string, Component[]>> ListComponentsAsync(CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(MonitorOperations.ListComponents), MonitorJson.Default.DictionaryStringComponentArray, cancellationToken);

    /// <summary>Reads the state of the components on one host. GET /monitor-service/api/v1/components/{hostname}.</summary>
    /// <param name="hostname">Host name as used in the list.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<IReadOnlyList<Component>> GetComponentsAsync(string hostname, CancellationToken cancellationToken = default) =>
        _api.SendForItemsAsync(new ApiRequest(MonitorOperations.GetComponents, hostname), MonitorJson.Default.Component, cancellationToken);
}
