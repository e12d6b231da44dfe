using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;
using PrivX.Common;

namespace PrivX.HostStore;

public sealed partial class HostStoreClient
{
    /// <summary>Creates a host. POST /host-store/api/v1/hosts.</summary>
    /// <param name="host">The host; what the server sets itself is left to it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Id of the new host.</returns>
    /// <exception cref="PrivX.Client.PrivXRequestException">The server refuses the host.</exception>
    /// <exception cref="PrivX.Client.PrivXOutcomeUnknownException">No answer came; the host may exist.</exception>
    public Task<string> CreateHostAsync(Host host, CancellationToken cancellationToken = default) =>
        _api.CreateAsync(new ApiRequest(HostStoreOperations.CreateHost) { Body = ObjectBody.New(host, HostStoreJson.Default.Host) }, cancellationToken);

    /// <summary>Registers a host, or updates it if it is known and deployable. POST /host-store/api/v1/hosts/deploy.</summary>
    /// <param name="host">The host as a deployment script reports it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXRequestException">The server refuses the host.</exception>
    /// <exception cref="PrivX.Client.PrivXOutcomeUnknownException">No answer came; the host may be registered.</exception>
    public Task<HostDeployResult> DeployHostAsync(HostDeploy host, CancellationToken cancellationToken = default) =>
        _api.SendAsync(
            new ApiRequest(HostStoreOperations.DeployHost) { Body = ObjectBody.New(host, HostStoreJson.Default.HostDeploy) },
            HostStoreJson.Default.HostDeployResult,
            cancellationToken);

    /// <summary>Finds the one host that offers a service at an address. POST /host-store/api/v1/hosts/resolve.</summary>
    /// <param name="target">Service, address and port.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXRequestException">Code <c>NotFound</c>: no host offers it.</exception>
    public Task<Host> ResolveHostAsync(HostResolve target, CancellationToken cancellationToken = default) =>
        _api.SendAsync(
            new ApiRequest(HostStoreOperations.ResolveHost) { Body = RequestBody.Json(target, HostStoreJson.Default.HostResolve) },
            HostStoreJson.Default.Host,
            cancellationToken);

    /// <summary>Lets the deployment script change a host, or stops it. PUT /host-store/api/v1/hosts/{host_id}/deployable.</summary>
    /// <param name="hostId">Id of the host.</param>
    /// <param name="deployable">True lets it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXRequestException">Code <c>NotFound</c>: there is no such host.</exception>
    public Task SetHostDeployableAsync(string hostId, bool deployable, CancellationToken cancellationToken = default) =>
        _api.SendAsync(
            new ApiRequest(HostStoreOperations.SetHostDeployable, hostId)
            {
                Body = RequestBody.Json(new HostDeployable { Deployable = deployable }, HostStoreJson.Default.HostDeployable),
            },
            cancellationToken);

    /// <summary>Disables or enables a host. PUT /host-store/api/v1/hosts/{host_id}/disabled.</summary>
    /// <param name="hostId">Id of the host.</param>
    /// <param name="disabled">True disables it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXRequestException">Code <c>NotFound</c>: there is no such host.</exception>
    public Task SetHostDisabledAsync(string hostId, bool disabled, CancellationToken cancellationToken = default) =>
        _api.SendAsync(
            new ApiRequest(HostStoreOperations.SetHostDisabled, hostId)
            {
                Body = RequestBody.Json(new HostDisabled { Disabled = disabled }, HostStoreJson.Default.HostDisabled),
            },
            cancellationToken);

    /// <summary>Reads the options that new accounts get. GET /host-store/api/v1/settings/default_service_options.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXRequestException">Code <c>PERMISSION_DENIED</c>: the caller may not see them.</exception>
    public Task<HostServiceOptions> GetDefaultServiceOptionsAsync(CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(HostStoreOperations.GetDefaultServiceOptions), HostStoreJson.Default.HostServiceOptions, cancellationToken);
}
