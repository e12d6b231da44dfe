using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;
using PrivX.Common;

namespace PrivX.LocalUserStore;

public sealed partial class LocalUserStoreClient
{
    /// <summary>Lists trusted clients. GET /local-user-store/api/v1/trusted-clients.</summary>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<TrustedClient> ListTrustedClients(ListQuery? query = null) =>
        _api.List(new ApiRequest(LocalUserStoreOperations.ListTrustedClients), query, LocalUserStoreJson.Default.TrustedClient, item => item.Id);

    /// <summary>Creates a trusted client. POST /local-user-store/api/v1/trusted-clients.</summary>
    /// <param name="trustedClient">Extender, Carrier, Web Proxy, deployment script or API client that PrivX trusts.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<string> CreateTrustedClientAsync(TrustedClient trustedClient, CancellationToken cancellationToken = default) =>
        _api.CreateAsync(new ApiRequest(LocalUserStoreOperations.CreateTrustedClient) { Body = ObjectBody.New(trustedClient, LocalUserStoreJson.Default.TrustedClient) }, cancellationToken);

    /// <summary>Reads one trusted client. GET /local-user-store/api/v1/trusted-clients/{trusted_client_id}.</summary>
    /// <param name="trustedClientId">Id of the trusted client.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<TrustedClient> GetTrustedClientAsync(string trustedClientId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(LocalUserStoreOperations.GetTrustedClient, trustedClientId), LocalUserStoreJson.Default.TrustedClient, cancellationToken);

    /// <summary>Replaces a trusted client. PUT /local-user-store/api/v1/trusted-clients/{trusted_client_id}.</summary>
    /// <param name="trustedClientId">Id of the trusted client.</param>
    /// <param name="trustedClient">Extender, Carrier, Web Proxy, deployment script or API client that PrivX trusts.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateTrustedClientAsync(string trustedClientId, TrustedClient trustedClient, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(LocalUserStoreOperations.UpdateTrustedClient, trustedClientId) { Body = ObjectBody.Replacement(trustedClient, LocalUserStoreJson.Default.TrustedClient) }, cancellationToken);

    /// <summary>Deletes a trusted client. DELETE /local-user-store/api/v1/trusted-clients/{trusted_client_id}.</summary>
    /// <param name="trustedClientId">Id of the trusted client.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteTrustedClientAsync(string trustedClientId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(LocalUserStoreOperations.DeleteTrustedClient, trustedClientId), cancellationToken);
}
