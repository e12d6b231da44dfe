using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;
using PrivX.Client.Transfer;
using PrivX.Common;

namespace PrivX.ApiProxy;

public sealed partial class ApiProxyClient
{
    /// <summary>Lists client credentials of the caller. GET /api-proxy/api/v1/users/current/client-credentials.</summary>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<ClientCredential> ListCurrentUserClientCredentials(ListQuery? query = null) =>
        _api.List(new ApiRequest(ApiProxyOperations.ListCurrentUserClientCredentials), query, ApiProxyJson.Default.ClientCredential, item => item.Id);

    /// <summary>Creates a client credential for the caller. POST /api-proxy/api/v1/users/current/client-credentials.</summary>
    /// <param name="newClientCredential">Client credential to create.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<string> CreateCurrentUserClientCredentialAsync(NewClientCredential newClientCredential, CancellationToken cancellationToken = default) =>
        _api.CreateAsync(new ApiRequest(ApiProxyOperations.CreateCurrentUserClientCredential) { Body = ObjectBody.New(newClientCredential, ApiProxyJson.Default.NewClientCredential) }, cancellationToken);

    /// <summary>Reads one client credential of the caller. GET /api-proxy/api/v1/users/current/client-credentials/{credential_id}.</summary>
    /// <param name="credentialId">Id of the client credential.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<ClientCredential> GetCurrentUserClientCredentialAsync(string credentialId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(ApiProxyOperations.GetCurrentUserClientCredential, credentialId), ApiProxyJson.Default.ClientCredential, cancellationToken);

    /// <summary>Changes a client credential of the caller. PUT /api-proxy/api/v1/users/current/client-credentials/{credential_id}.</summary>
    /// <param name="credentialId">Id of the client credential.</param>
    /// <param name="updateClientCredential">Client credential to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateCurrentUserClientCredentialAsync(string credentialId, UpdateClientCredential updateClientCredential, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(ApiProxyOperations.UpdateCurrentUserClientCredential, credentialId) { Body = ObjectBody.New(updateClientCredential, ApiProxyJson.Default.UpdateClientCredential) }, cancellationToken);

    /// <summary>Deletes a client credential of the caller. DELETE /api-proxy/api/v1/users/current/client-credentials/{credential_id}.</summary>
    /// <param name="credentialId">Id of the client credential.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteCurrentUserClientCredentialAsync(string credentialId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(ApiProxyOperations.DeleteCurrentUserClientCredential, credentialId), cancellationToken);

    /// <summary>Reads the secret of a client credential of the caller. GET /api-proxy/api/v1/users/current/client-credentials/{credential_id}/secret.</summary>
    /// <param name="credentialId">Id of the client credential.</param>
    /// <param name="format">Form of the answer: the secret alone, or a configuration for kubectl that contains it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<Download> GetCurrentUserClientCredentialSecretAsync(string credentialId, string? format = null, CancellationToken cancellationToken = default) =>
        _api.OpenAsync(new ApiRequest(ApiProxyOperations.GetCurrentUserClientCredentialSecret, credentialId) { Query = [new("format", format)] }, cancellationToken);

    /// <summary>Lists client credentials of a user. GET /api-proxy/api/v1/users/{user_id}/client-credentials.</summary>
    /// <param name="userId">Id of the user.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<ClientCredential> ListUserClientCredentials(string userId, ListQuery? query = null) =>
        _api.List(new ApiRequest(ApiProxyOperations.ListUserClientCredentials, userId), query, ApiProxyJson.Default.ClientCredential, item => item.Id);

    /// <summary>Creates a client credential for a user. POST /api-proxy/api/v1/users/{user_id}/client-credentials.</summary>
    /// <param name="userId">Id of the user.</param>
    /// <param name="newClientCredential">Client credential to create.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<string> CreateUserClientCredentialAsync(string userId, NewClientCredential newClientCredential, CancellationToken cancellationToken = default) =>
        _api.CreateAsync(new ApiRequest(ApiProxyOperations.CreateUserClientCredential, userId) { Body = ObjectBody.New(newClientCredential, ApiProxyJson.Default.NewClientCredential) }, cancellationToken);

    /// <summary>Reads one client credential of a user. GET /api-proxy/api/v1/users/{user_id}/client-credentials/{credential_id}.</summary>
    /// <param name="userId">Id of the user.</param>
    /// <param name="credentialId">Id of the client credential.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<ClientCredential> GetUserClientCredentialAsync(string userId, string credentialId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(ApiProxyOperations.GetUserClientCredential, userId, credentialId), ApiProxyJson.Default.ClientCredential, cancellationToken);

    /// <summary>Changes a client credential of a user. PUT /api-proxy/api/v1/users/{user_id}/client-credentials/{credential_id}.</summary>
    /// <param name="userId">Id of the user.</param>
    /// <param name="credentialId">Id of the client credential.</param>
    /// <param name="updateClientCredential">Client credential to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateUserClientCredentialAsync(string userId, string credentialId, UpdateClientCredential updateClientCredential, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(ApiProxyOperations.UpdateUserClientCredential, userId, credentialId) { Body = ObjectBody.New(updateClientCredential, ApiProxyJson.Default.UpdateClientCredential) }, cancellationToken);

    /// <summary>Deletes a client credential of a user. DELETE /api-proxy/api/v1/users/{user_id}/client-credentials/{credential_id}.</summary>
    /// <param name="userId">Id of the user.</param>
    /// <param name="credentialId">Id of the client credential.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteUserClientCredentialAsync(string userId, string credentialId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(ApiProxyOperations.DeleteUserClientCredential, userId, credentialId), cancellationToken);

    /// <summary>Reads the secret of a client credential of a user. GET /api-proxy/api/v1/users/{user_id}/client-credentials/{credential_id}/secret.</summary>
    /// <param name="userId">Id of the user.</param>
    /// <param name="credentialId">Id of the client credential.</param>
    /// <param name="format">Form of the answer: the secret alone, or a configuration for kubectl that contains it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<Download> GetUserClientCredentialSecretAsync(string userId, string credentialId, string? format = null, CancellationToken cancellationToken = default) =>
        _api.OpenAsync(new ApiRequest(ApiProxyOperations.GetUserClientCredentialSecret, userId, credentialId) { Query = [new("format", format)] }, cancellationToken);
}
