using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;

namespace PrivX.HostStore;

public sealed partial class HostStoreClient
{
    /// <summary>Creates a host from JSON, which says nothing that nobody named. POST /host-store/api/v1/hosts.</summary>
    internal Task<string> CreateHostAsync(byte[] json, CancellationToken cancellationToken) =>
        _api.CreateAsync(new ApiRequest(HostStoreOperations.CreateHost) { Body = RequestBody.Json(json) }, cancellationToken);

    /// <summary>Registers a host from JSON. POST /host-store/api/v1/hosts/deploy.</summary>
    internal Task<HostDeployResult> DeployHostAsync(byte[] json, CancellationToken cancellationToken) =>
        _api.SendAsync(
            new ApiRequest(HostStoreOperations.DeployHost) { Body = RequestBody.Json(json) },
            HostStoreJson.Default.HostDeployResult,
            cancellationToken);

    /// <summary>Replaces a host by JSON that was read and changed. PUT /host-store/api/v1/hosts/{host_id}.</summary>
    internal Task ReplaceHostAsync(string hostId, byte[] json, CancellationToken cancellationToken) =>
        _api.SendAsync(new ApiRequest(HostStoreOperations.UpdateHost, hostId) { Body = RequestBody.Json(json) }, cancellationToken);
}
