using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Calls;
using PrivX.Client.Operations;
using PrivX.Client.Pipeline;
using PrivX.Client.Transfer;

namespace PrivX.ConnectionManager;

public sealed partial class ConnectionManagerClient
{
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
