using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;

namespace PrivX.HostStore;

public sealed partial class HostStoreClient
{
    /// <summary>Replaces a host by JSON that was read and changed. PUT /host-store/api/v1/hosts/{host_id}.</summary>
    internal Task ReplaceHostAsync(string hostId, byte[] json, CancellationToken cancellationToken) =>
        _api.SendAsync(new ApiRequest(HostStoreOperations.UpdateHost, hostId) { Body = RequestBody.Json(json) }, cancellationToken);
}
