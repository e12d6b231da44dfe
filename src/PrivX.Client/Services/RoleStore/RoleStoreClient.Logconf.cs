using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;
using PrivX.Common;

namespace PrivX.RoleStore;

public sealed partial class RoleStoreClient
{
    /// <summary>Lists the cloud log collectors. GET /role-store/api/v1/logconf/collectors.</summary>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<LogCollector> ListLogCollectors(ListQuery? query = null) =>
        _api.List(new ApiRequest(RoleStoreOperations.ListLogCollectors), query, RoleStoreJson.Default.LogCollector, item => item.Id);

    /// <summary>Creates a cloud log collector. POST /role-store/api/v1/logconf/collectors.</summary>
    /// <param name="logCollector">Cloud service that audit events are sent to.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<string> CreateLogCollectorAsync(LogCollector logCollector, CancellationToken cancellationToken = default) =>
        _api.CreateAsync(new ApiRequest(RoleStoreOperations.CreateLogCollector) { Body = ObjectBody.New(logCollector, RoleStoreJson.Default.LogCollector) }, cancellationToken);

    /// <summary>Reads one cloud log collector. GET /role-store/api/v1/logconf/collectors/{collector_id}.</summary>
    /// <param name="collectorId">ID of the log collector.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<LogCollector> GetLogCollectorAsync(string collectorId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.GetLogCollector, collectorId), RoleStoreJson.Default.LogCollector, cancellationToken);

    /// <summary>Replaces a cloud log collector. PUT /role-store/api/v1/logconf/collectors/{collector_id}.</summary>
    /// <param name="collectorId">ID of the log collector.</param>
    /// <param name="logCollector">Cloud service that audit events are sent to.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateLogCollectorAsync(string collectorId, LogCollector logCollector, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.UpdateLogCollector, collectorId) { Body = ObjectBody.Replacement(logCollector, RoleStoreJson.Default.LogCollector) }, cancellationToken);

    /// <summary>Deletes a cloud log collector. DELETE /role-store/api/v1/logconf/collectors/{collector_id}.</summary>
    /// <param name="collectorId">ID of the log collector.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteLogCollectorAsync(string collectorId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.DeleteLogCollector, collectorId), cancellationToken);
}
