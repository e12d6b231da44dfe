using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;

namespace PrivX.ConnectionManager;

public sealed partial class ConnectionManagerClient
{
    /// <summary>Ends one live connection. POST /connection-manager/api/v1/terminate/connection/{connection_id}.</summary>
    /// <param name="connectionId">Connection id.</param>
    /// <param name="reason">Why; kept with the connection. Null for no reason.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task TerminateConnectionAsync(string connectionId, string? reason = null, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(ConnectionManagerOperations.TerminateConnection, connectionId) { Body = Reason(reason) }, cancellationToken);

    /// <summary>Ends all live connections to a host. POST /connection-manager/api/v1/terminate/host/{host_id}.</summary>
    /// <param name="hostId">Host id.</param>
    /// <param name="reason">Why; kept with the connection. Null for no reason.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task TerminateHostConnectionsAsync(string hostId, string? reason = null, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(ConnectionManagerOperations.TerminateHostConnections, hostId) { Body = Reason(reason) }, cancellationToken);

    /// <summary>Ends all live connections of a user. POST /connection-manager/api/v1/terminate/user/{user_id}.</summary>
    /// <param name="userId">User id.</param>
    /// <param name="reason">Why; kept with the connection. Null for no reason.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task TerminateUserConnectionsAsync(string userId, string? reason = null, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(ConnectionManagerOperations.TerminateUserConnections, userId) { Body = Reason(reason) }, cancellationToken);

    private static RequestBody? Reason(string? reason) => reason is null ? null : RequestBody.Json(reason, ConnectionManagerJson.Default.String);
}
