using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Operations;
using PrivX.Client.Pipeline;
using PrivX.Common;

namespace PrivX.RoleStore;

public sealed partial class RoleStoreClient
{
    /// <summary>
    /// Starts reading sources again; the answer says only that it was started, the source's StatusCode tells the outcome.
    /// POST /role-store/api/v1/sources/refresh.
    /// </summary>
    /// <param name="sourceIds">Ids of the sources.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXRequestException">The server refuses.</exception>
    public Task RefreshSourcesAsync(IEnumerable<string> sourceIds, CancellationToken cancellationToken = default) =>
        _api.SendAsync(
            new ApiRequest(RoleStoreOperations.RefreshSources) { Body = RequestBody.Json(sourceIds.ToArray(), CommonJson.Default.StringArray) },
            cancellationToken);
}
