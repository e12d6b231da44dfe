using System;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;
using PrivX.Client.Updates;
using PrivX.Common;

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

    /// <summary>Replaces a host. PUT /host-store/api/v1/hosts/{host_id}.</summary>
    /// <param name="hostId">Id of the host.</param>
    /// <param name="host">The host, read before and changed; what was not changed is sent as it was read.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXRequestException">The server refuses the host.</exception>
    /// <exception cref="PrivX.Client.PrivXObjectException">Code <c>SecretRequired</c>: a secret must be given anew.</exception>
    public Task UpdateHostAsync(string hostId, Host host, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(HostStoreOperations.UpdateHost, hostId) { Body = ObjectBody.Replacement(host, HostStoreJson.Default.Host) }, cancellationToken);

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
