using System;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;
using PrivX.Client.Updates;

namespace PrivX.HostStore;

public sealed partial class HostStoreClient
{
    /// <summary>Creates a host from JSON, which says nothing that nobody named. POST /host-store/api/v1/hosts.</summary>
    internal Task<string> CreateHostAsync(byte[] json, CancellationToken cancellationToken) =>
        _api.CreateAsync(new ApiRequest(HostStoreOperations.CreateHost) { Body = Secret(json, typeof(Host)) }, cancellationToken);

    /// <summary>Registers a host from JSON. POST /host-store/api/v1/hosts/deploy.</summary>
    internal Task<HostDeployResult> DeployHostAsync(byte[] json, CancellationToken cancellationToken) =>
        _api.SendAsync(
            new ApiRequest(HostStoreOperations.DeployHost) { Body = Secret(json, typeof(HostDeploy)) },
            HostStoreJson.Default.HostDeployResult,
            cancellationToken);

    /// <summary>Replaces a host by JSON that was read and changed. PUT /host-store/api/v1/hosts/{host_id}.</summary>
    internal Task ReplaceHostAsync(string hostId, byte[] json, CancellationToken cancellationToken) =>
        _api.SendAsync(new ApiRequest(HostStoreOperations.UpdateHost, hostId) { Body = Secret(json, typeof(Host)) }, cancellationToken);

    /// <summary>Creates a whitelist from JSON, which says nothing that nobody named. POST /host-store/api/v1/whitelists.</summary>
    internal Task<string> CreateWhitelistAsync(byte[] json, CancellationToken cancellationToken) =>
        _api.CreateAsync(new ApiRequest(HostStoreOperations.CreateWhitelist) { Body = RequestBody.Json(json) }, cancellationToken);

    /// <summary>Replaces a whitelist by JSON that was read and changed. PUT /host-store/api/v1/whitelists/{whitelist_id}.</summary>
    internal Task ReplaceWhitelistAsync(string whitelistId, byte[] json, CancellationToken cancellationToken) =>
        _api.SendAsync(new ApiRequest(HostStoreOperations.UpdateWhitelist, whitelistId) { Body = RequestBody.Json(json) }, cancellationToken);

    private static RequestBody Secret(byte[] json, Type model) => RequestBody.Json(json, ObjectUpdate.SecretsIn(json, model));
}
