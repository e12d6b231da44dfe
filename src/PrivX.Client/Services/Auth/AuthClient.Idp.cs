using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;
using PrivX.Common;

namespace PrivX.Auth;

public sealed partial class AuthClient
{
    /// <summary>Creates an identity provider client. POST /auth/api/v1/idp/clients.</summary>
    /// <param name="identityProviderClient">Application that uses PrivX as its OpenID Connect provider.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<string> CreateIdentityProviderClientAsync(IdentityProviderClient identityProviderClient, CancellationToken cancellationToken = default) =>
        _api.CreateAsync(new ApiRequest(AuthOperations.CreateIdentityProviderClient) { Body = ObjectBody.New(identityProviderClient, AuthJson.Default.IdentityProviderClient) }, cancellationToken);

    /// <summary>Reads one identity provider client. GET /auth/api/v1/idp/clients/{idp_id}.</summary>
    /// <param name="idpId">ID of the identity provider client.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<IdentityProviderClient> GetIdentityProviderClientAsync(string idpId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthOperations.GetIdentityProviderClient, idpId), AuthJson.Default.IdentityProviderClient, cancellationToken);

    /// <summary>Replaces the settings of an identity provider client. PUT /auth/api/v1/idp/clients/{idp_id}.</summary>
    /// <param name="idpId">ID of the identity provider client.</param>
    /// <param name="identityProviderClient">Application that uses PrivX as its OpenID Connect provider.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateIdentityProviderClientAsync(string idpId, IdentityProviderClient identityProviderClient, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthOperations.UpdateIdentityProviderClient, idpId) { Body = ObjectBody.Replacement(identityProviderClient, AuthJson.Default.IdentityProviderClient) }, cancellationToken);

    /// <summary>Deletes an identity provider client. DELETE /auth/api/v1/idp/clients/{idp_id}.</summary>
    /// <param name="idpId">ID of the identity provider client.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteIdentityProviderClientAsync(string idpId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthOperations.DeleteIdentityProviderClient, idpId), cancellationToken);

    /// <summary>Generates a new client ID and secret. POST /auth/api/v1/idp/clients/{idp_id}/regenerate.</summary>
    /// <param name="idpId">ID of the identity provider client.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<IdentityProviderClientCredential> RegenerateIdentityProviderClientAsync(string idpId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthOperations.RegenerateIdentityProviderClient, idpId), AuthJson.Default.IdentityProviderClientCredential, cancellationToken);
}
