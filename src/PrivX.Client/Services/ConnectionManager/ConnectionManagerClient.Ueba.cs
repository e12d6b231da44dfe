using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;
using PrivX.Client.Transfer;
using PrivX.Common;

namespace PrivX.ConnectionManager;

public sealed partial class ConnectionManagerClient
{
    /// <summary>Reads what happens on anomalies. GET /connection-manager/api/v1/ueba/anomaly-settings.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<UebaAnomalySettings> GetUebaAnomalySettingsAsync(CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(ConnectionManagerOperations.GetUebaAnomalySettings), ConnectionManagerJson.Default.UebaAnomalySettings, cancellationToken);

    /// <summary>Sets what happens on anomalies. POST /connection-manager/api/v1/ueba/anomaly-settings.</summary>
    /// <param name="uebaAnomalySettings">What happens on anomalies.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task SetUebaAnomalySettingsAsync(UebaAnomalySettings uebaAnomalySettings, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(ConnectionManagerOperations.SetUebaAnomalySettings) { Body = RequestBody.Json(uebaAnomalySettings, ConnectionManagerJson.Default.UebaAnomalySettings) }, cancellationToken);

    /// <summary>Reads the UEBA server configuration. GET /connection-manager/api/v1/ueba/configure.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<UebaConfiguration> GetUebaConfigurationAsync(CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(ConnectionManagerOperations.GetUebaConfiguration), ConnectionManagerJson.Default.UebaConfiguration, cancellationToken);

    /// <summary>Sets the UEBA server configuration. POST /connection-manager/api/v1/ueba/configure.</summary>
    /// <param name="uebaConfiguration">Where the UEBA server is.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task SetUebaConfigurationAsync(UebaConfiguration uebaConfiguration, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(ConnectionManagerOperations.SetUebaConfiguration) { Body = ObjectBody.New(uebaConfiguration, ConnectionManagerJson.Default.UebaConfiguration) }, cancellationToken);

    /// <summary>Lists UEBA datasets with their training history. GET /connection-manager/api/v1/ueba/datasets.</summary>
    /// <param name="logs">Include the training library output.</param>
    /// <param name="binCount">Number of histogram bins in the training history.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<UebaDataset> ListUebaDatasets(bool? logs = null, int? binCount = null, ListQuery? query = null) =>
        _api.List(new ApiRequest(ConnectionManagerOperations.ListUebaDatasets) { Query = [new("logs", RouteQuery.Text(logs)), new("bin_count", RouteQuery.Text(binCount))] }, query, ConnectionManagerJson.Default.UebaDataset, item => item.Id);

    /// <summary>Creates a UEBA dataset. POST /connection-manager/api/v1/ueba/datasets.</summary>
    /// <param name="uebaDataset">Time range of connections that UEBA learns from.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<string> CreateUebaDatasetAsync(UebaDataset uebaDataset, CancellationToken cancellationToken = default) =>
        _api.CreateAsync(new ApiRequest(ConnectionManagerOperations.CreateUebaDataset) { Body = ObjectBody.New(uebaDataset, ConnectionManagerJson.Default.UebaDataset) }, cancellationToken);

    /// <summary>Reads one UEBA dataset. GET /connection-manager/api/v1/ueba/datasets/{dataset_id}.</summary>
    /// <param name="datasetId">Dataset id.</param>
    /// <param name="logs">Include the training library output.</param>
    /// <param name="binCount">Number of histogram bins in the training history.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<UebaDataset> GetUebaDatasetAsync(string datasetId, bool? logs = null, int? binCount = null, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(ConnectionManagerOperations.GetUebaDataset, datasetId) { Query = [new("logs", RouteQuery.Text(logs)), new("bin_count", RouteQuery.Text(binCount))] }, ConnectionManagerJson.Default.UebaDataset, cancellationToken);

    /// <summary>Changes a UEBA dataset. PUT /connection-manager/api/v1/ueba/datasets/{dataset_id}.</summary>
    /// <param name="datasetId">Dataset id.</param>
    /// <param name="uebaDataset">Time range of connections that UEBA learns from.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateUebaDatasetAsync(string datasetId, UebaDataset uebaDataset, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(ConnectionManagerOperations.UpdateUebaDataset, datasetId) { Body = ObjectBody.Replacement(uebaDataset, ConnectionManagerJson.Default.UebaDataset) }, cancellationToken);

    /// <summary>Deletes a UEBA dataset. DELETE /connection-manager/api/v1/ueba/datasets/{dataset_id}.</summary>
    /// <param name="datasetId">Dataset id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteUebaDatasetAsync(string datasetId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(ConnectionManagerOperations.DeleteUebaDataset, datasetId), cancellationToken);

    /// <summary>Counts the connections a time range would give for training. POST /connection-manager/api/v1/ueba/query-connection-count.</summary>
    /// <param name="timeRange">Training period.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<ConnectionCount> CountUebaConnectionsAsync(TimeRange timeRange, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(ConnectionManagerOperations.CountUebaConnections) { Body = RequestBody.Json(timeRange, ConnectionManagerJson.Default.TimeRange) }, ConnectionManagerJson.Default.ConnectionCount, cancellationToken);

    /// <summary>Prepares the download of the UEBA setup script. POST /connection-manager/api/v1/ueba/setup-script.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<string> CreateUebaSetupScriptDownloadAsync(CancellationToken cancellationToken = default) =>
        _api.CreateAsync(new ApiRequest(ConnectionManagerOperations.CreateUebaSetupScriptDownload), cancellationToken);

    /// <summary>Downloads the UEBA setup script. GET /connection-manager/api/v1/ueba/setup-script/{session_id}.</summary>
    /// <param name="sessionId">Handle from the POST on setup-script (its id).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<Download> DownloadUebaSetupScriptAsync(string sessionId, CancellationToken cancellationToken = default) =>
        _api.OpenAsync(new ApiRequest(ConnectionManagerOperations.DownloadUebaSetupScript, sessionId), cancellationToken);

    /// <summary>Starts judging connections with a trained dataset. POST /connection-manager/api/v1/ueba/start-analyzing/{dataset_id}.</summary>
    /// <param name="datasetId">Dataset id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task StartUebaAnalysisAsync(string datasetId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(ConnectionManagerOperations.StartUebaAnalysis, datasetId), cancellationToken);

    /// <summary>Reads the health of the UEBA server. GET /connection-manager/api/v1/ueba/status.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<ServiceStatus> GetUebaStatusAsync(CancellationToken cancellationToken = default) =>
        _api.GetStatusAsync(ConnectionManagerOperations.GetUebaStatus, cancellationToken);

    /// <summary>Reads the training and inference state of the UEBA server. GET /connection-manager/api/v1/ueba/status/internal.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<UebaInternalStatus> GetUebaInternalStatusAsync(CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(ConnectionManagerOperations.GetUebaInternalStatus), ConnectionManagerJson.Default.UebaInternalStatus, cancellationToken);

    /// <summary>Stops judging connections. POST /connection-manager/api/v1/ueba/stop-analyzing.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task StopUebaAnalysisAsync(CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(ConnectionManagerOperations.StopUebaAnalysis), cancellationToken);

    /// <summary>Trains a UEBA dataset, or train it again. POST /connection-manager/api/v1/ueba/train/{dataset_id}.</summary>
    /// <param name="datasetId">Dataset id.</param>
    /// <param name="setActiveAfterTraining">Use the dataset for analysis as soon as training has finished.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<ConnectionCount> TrainUebaDatasetAsync(string datasetId, bool? setActiveAfterTraining = null, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(ConnectionManagerOperations.TrainUebaDataset, datasetId) { Query = [new("set_active_after_training", RouteQuery.Text(setActiveAfterTraining))] }, ConnectionManagerJson.Default.ConnectionCount, cancellationToken);

    /// <summary>Downloads the UEBA setup script in one call. POST and GET /connection-manager/api/v1/ueba/setup-script.</summary>
    /// <param name="cancellationToken">Ends either step.</param>
    /// <exception cref="PrivX.Client.PrivXException">A step fails; the code says why.</exception>
    public Task<Download> OpenUebaSetupScriptAsync(CancellationToken cancellationToken = default) =>
        TwoStepDownload.OpenAsync(
            _api,
            new ApiRequest(ConnectionManagerOperations.CreateUebaSetupScriptDownload),
            session => new ApiRequest(ConnectionManagerOperations.DownloadUebaSetupScript, session),
            cancellationToken);
}
