using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Calls;
using PrivX.Client.Operations;
using PrivX.Client.Pipeline;
using PrivX.Client.Transfer;

namespace PrivX.ConnectionManager;

public sealed partial class ConnectionManagerClient
{
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
