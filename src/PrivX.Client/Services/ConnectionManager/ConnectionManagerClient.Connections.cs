using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Json;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;
using PrivX.Client.Transfer;

namespace PrivX.ConnectionManager;

public sealed partial class ConnectionManagerClient
{
    /// <summary>Lists connections. GET /connection-manager/api/v1/connections.</summary>
    /// <param name="verbose">false leaves out user_roles and keeps only the relevant roles in the user snapshot; true gives everything.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<Connection> ListConnections(bool? verbose = null, ListQuery? query = null) =>
        _api.List(new ApiRequest(ConnectionManagerOperations.ListConnections) { Query = [new("verbose", RouteQuery.Text(verbose))] }, query, ConnectionManagerJson.Default.Connection, item => item.Id);

    /// <summary>Takes the access of a role away from every connection. DELETE /connection-manager/api/v1/connections/access_roles/{role_id}.</summary>
    /// <param name="roleId">Role id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task RevokeConnectionAccessFromAllAsync(string roleId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(ConnectionManagerOperations.RevokeConnectionAccessFromAll, roleId), cancellationToken);

    /// <summary>Searches connections by their properties. POST /connection-manager/api/v1/connections/search.</summary>
    /// <param name="search">Criteria.</param>
    /// <param name="verbose">false leaves out user_roles and keeps only the relevant roles in the user snapshot; true gives everything.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<Connection> SearchConnections(ConnectionSearch search, bool? verbose = null, ListQuery? query = null) =>
        _api.List(new ApiRequest(ConnectionManagerOperations.SearchConnections) { Query = [new("verbose", RouteQuery.Text(verbose))], Body = RequestBody.Json(search, ConnectionManagerJson.Default.ConnectionSearch) }, query, ConnectionManagerJson.Default.Connection, item => item.Id);

    /// <summary>Lists the tags in use on connections. GET /connection-manager/api/v1/connections/tags.</summary>
    /// <param name="text">Text that the tags must contain.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<string> ListConnectionTags(string? text = null, ListQuery? query = null) =>
        _api.List(new ApiRequest(ConnectionManagerOperations.ListConnectionTags) { Query = [new("query", text)] }, query, CommonJson.Default.String, item => item);

    /// <summary>Reads one connection. GET /connection-manager/api/v1/connections/{connection_id}.</summary>
    /// <param name="connectionId">Connection id.</param>
    /// <param name="verbose">false leaves out user_roles and keeps only the relevant roles in the user snapshot; true gives everything.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<Connection> GetConnectionAsync(string connectionId, bool? verbose = null, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(ConnectionManagerOperations.GetConnection, connectionId) { Query = [new("verbose", RouteQuery.Text(verbose))] }, ConnectionManagerJson.Default.Connection, cancellationToken);

    /// <summary>Lists the roles that may see a connection. GET /connection-manager/api/v1/connections/{connection_id}/access_roles.</summary>
    /// <param name="connectionId">Connection id.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<ConnectionAccess> ListConnectionAccess(string connectionId, ListQuery? query = null) =>
        _api.List(new ApiRequest(ConnectionManagerOperations.ListConnectionAccess, connectionId), query, ConnectionManagerJson.Default.ConnectionAccess, item => item.Id)
            .With(access => access.ConnectionId = connectionId);

    /// <summary>Lets a role see a connection. POST /connection-manager/api/v1/connections/{connection_id}/access_roles/{role_id}.</summary>
    /// <param name="connectionId">Connection id.</param>
    /// <param name="roleId">Role id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task GrantConnectionAccessAsync(string connectionId, string roleId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(ConnectionManagerOperations.GrantConnectionAccess, connectionId, roleId), cancellationToken);

    /// <summary>Stops a role from seeing a connection. DELETE /connection-manager/api/v1/connections/{connection_id}/access_roles/{role_id}.</summary>
    /// <param name="connectionId">Connection id.</param>
    /// <param name="roleId">Role id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task RevokeConnectionAccessAsync(string connectionId, string roleId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(ConnectionManagerOperations.RevokeConnectionAccess, connectionId, roleId), cancellationToken);

    /// <summary>Prepares the download of a recorded file. POST /connection-manager/api/v1/connections/{connection_id}/channel/{channel_id}/file/{file_id}.</summary>
    /// <param name="connectionId">Connection id.</param>
    /// <param name="channelId">Channel id, from trail.channels of the connection.</param>
    /// <param name="fileId">File id, from transferred_files of the channel.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<DownloadSession> CreateConnectionFileDownloadAsync(string connectionId, string channelId, string fileId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(ConnectionManagerOperations.CreateConnectionFileDownload, connectionId, channelId, fileId), ConnectionManagerJson.Default.DownloadSession, cancellationToken);

    /// <summary>Downloads a file that was transferred in an audited channel. GET /connection-manager/api/v1/connections/{connection_id}/channel/{channel_id}/file/{file_id}/{session_id}.</summary>
    /// <param name="connectionId">Connection id.</param>
    /// <param name="channelId">Channel id, from trail.channels of the connection.</param>
    /// <param name="fileId">File id, from transferred_files of the channel.</param>
    /// <param name="sessionId">One-time download handle from the POST on the same path.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<Download> DownloadConnectionFileAsync(string connectionId, string channelId, string fileId, string sessionId, CancellationToken cancellationToken = default) =>
        _api.OpenAsync(new ApiRequest(ConnectionManagerOperations.DownloadConnectionFile, connectionId, channelId, fileId, sessionId), cancellationToken);

    /// <summary>Prepares the download of a channel log. POST /connection-manager/api/v1/connections/{connection_id}/channel/{channel_id}/log.</summary>
    /// <param name="connectionId">Connection id.</param>
    /// <param name="channelId">Channel id, from trail.channels of the connection.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<DownloadSession> CreateConnectionTranscriptDownloadAsync(string connectionId, string channelId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(ConnectionManagerOperations.CreateConnectionTranscriptDownload, connectionId, channelId), ConnectionManagerJson.Default.DownloadSession, cancellationToken);

    /// <summary>Downloads the log of an audited channel. GET /connection-manager/api/v1/connections/{connection_id}/channel/{channel_id}/log/{session_id}.</summary>
    /// <param name="connectionId">Connection id.</param>
    /// <param name="channelId">Channel id, from trail.channels of the connection.</param>
    /// <param name="sessionId">One-time download handle from the POST on the same path.</param>
    /// <param name="format">Form of the log.</param>
    /// <param name="filter">Event types to keep.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<Download> DownloadConnectionTranscriptAsync(string connectionId, string channelId, string sessionId, string? format = null, string? filter = null, CancellationToken cancellationToken = default) =>
        _api.OpenAsync(new ApiRequest(ConnectionManagerOperations.DownloadConnectionTranscript, connectionId, channelId, sessionId) { Query = [new("format", format), new("filter", filter)] }, cancellationToken);

    /// <summary>Replaces the tags of a connection. PUT /connection-manager/api/v1/connections/{connection_id}/tags.</summary>
    /// <param name="connectionId">Connection id.</param>
    /// <param name="tags">All tags of the connection; an empty list takes every one away.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateConnectionTagsAsync(string connectionId, string[] tags, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(ConnectionManagerOperations.UpdateConnectionTags, connectionId) { Body = RequestBody.Json(tags, ConnectionManagerJson.Default.StringArray) }, cancellationToken);

    /// <summary>Downloads a file that was transferred in an audited channel, in one call. POST and GET /connection-manager/api/v1/connections/{connection_id}/channel/{channel_id}/file/{file_id}.</summary>
    /// <param name="connectionId">Id of the connection.</param>
    /// <param name="channelId">Id of the channel, from the trail of the connection.</param>
    /// <param name="fileId">Id of the file, from the channel.</param>
    /// <param name="cancellationToken">Ends either step.</param>
    /// <exception cref="PrivX.Client.PrivXException">A step fails; the code says why.</exception>
    public Task<Download> OpenConnectionFileAsync(string connectionId, string channelId, string fileId, CancellationToken cancellationToken = default) =>
        TwoStepDownload.OpenAsync(
            _api,
            new ApiRequest(ConnectionManagerOperations.CreateConnectionFileDownload, connectionId, channelId, fileId),
            session => new ApiRequest(ConnectionManagerOperations.DownloadConnectionFile, connectionId, channelId, fileId, session),
            cancellationToken);

    /// <summary>Downloads the log of an audited channel, in one call. POST and GET /connection-manager/api/v1/connections/{connection_id}/channel/{channel_id}/log.</summary>
    /// <param name="connectionId">Id of the connection.</param>
    /// <param name="channelId">Id of the channel, from the trail of the connection.</param>
    /// <param name="format">Form of the log; null for the server's choice.</param>
    /// <param name="filter">Event types to keep; null for all.</param>
    /// <param name="cancellationToken">Ends either step.</param>
    /// <exception cref="PrivX.Client.PrivXException">A step fails; the code says why.</exception>
    public Task<Download> OpenConnectionTranscriptAsync(string connectionId, string channelId, string? format = null, string? filter = null, CancellationToken cancellationToken = default) =>
        TwoStepDownload.OpenAsync(
            _api,
            new ApiRequest(ConnectionManagerOperations.CreateConnectionTranscriptDownload, connectionId, channelId),
            session => new ApiRequest(ConnectionManagerOperations.DownloadConnectionTranscript, connectionId, channelId, session) { Query = [new("format", format), new("filter", filter)] },
            cancellationToken);
}
