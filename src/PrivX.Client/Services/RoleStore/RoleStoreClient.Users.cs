using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;
using PrivX.Common;

namespace PrivX.RoleStore;

public sealed partial class RoleStoreClient
{
    /// <summary>Searches users. POST /role-store/api/v1/users/search.</summary>
    /// <param name="search">Criteria.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<User> SearchUsers(UserSearch search, ListQuery? query = null) =>
        _api.List(
            new ApiRequest(RoleStoreOperations.SearchUsers) { Body = RequestBody.Json(search, RoleStoreJson.Default.UserSearch) },
            query,
            RoleStoreJson.Default.User,
            user => user.Id);

    /// <summary>Reads one user. GET /role-store/api/v1/users/{user_id}.</summary>
    /// <param name="userId">Id of the user.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXRequestException">Code <c>NotFound</c>: there is no such user.</exception>
    public Task<User> GetUserAsync(string userId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.GetUser, userId), RoleStoreJson.Default.User, cancellationToken);

    /// <summary>Reads the calling user. GET /role-store/api/v1/users/current.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<User> GetCurrentUserAsync(CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.GetCurrentUser), RoleStoreJson.Default.User, cancellationToken);

    /// <summary>Searches users in the external directories. POST /role-store/api/v1/users/search/external.</summary>
    /// <param name="search">Criteria.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<User> SearchExternalUsers(UserSearch search, ListQuery? query = null) =>
        _api.List(new ApiRequest(RoleStoreOperations.SearchExternalUsers) { Body = RequestBody.Json(search, RoleStoreJson.Default.UserSearch) }, query, RoleStoreJson.Default.User, item => item.Id);

    /// <summary>Lists the AWS roles available to the calling user. GET /role-store/api/v1/users/current/awsroles.</summary>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<AwsRole> ListCurrentUserAwsRoles(ListQuery? query = null) =>
        _api.List(new ApiRequest(RoleStoreOperations.ListCurrentUserAwsRoles), query, RoleStoreJson.Default.AwsRole, item => item.Id);

    /// <summary>Reads the UI settings of the calling user. GET /role-store/api/v1/users/current/settings.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<UserSettings> GetCurrentUserSettingsAsync(CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.GetCurrentUserSettings), RoleStoreJson.Default.UserSettings, cancellationToken);

    /// <summary>Replaces the UI settings of the calling user. PUT /role-store/api/v1/users/current/settings.</summary>
    /// <param name="userSettings">UI settings of a user, camel case on the wire.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateCurrentUserSettingsAsync(UserSettings userSettings, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.UpdateCurrentUserSettings) { Body = ObjectBody.Replacement(userSettings, RoleStoreJson.Default.UserSettings) }, cancellationToken);

    /// <summary>Lists the authorized keys of the calling user. GET /role-store/api/v1/users/current/authorizedkeys.</summary>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<AuthorizedKey> ListCurrentUserAuthorizedKeys(ListQuery? query = null) =>
        _api.List(new ApiRequest(RoleStoreOperations.ListCurrentUserAuthorizedKeys), query, RoleStoreJson.Default.AuthorizedKey, item => item.Id);

    /// <summary>Registers an authorized key for the calling user. POST /role-store/api/v1/users/current/authorizedkeys.</summary>
    /// <param name="authorizedKey">SSH public key a user logs in to PrivX with.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<string> CreateCurrentUserAuthorizedKeyAsync(AuthorizedKey authorizedKey, CancellationToken cancellationToken = default) =>
        _api.CreateAsync(new ApiRequest(RoleStoreOperations.CreateCurrentUserAuthorizedKey) { Body = ObjectBody.New(authorizedKey, RoleStoreJson.Default.AuthorizedKey) }, cancellationToken);

    /// <summary>Reads one authorized key of the calling user. GET /role-store/api/v1/users/current/authorizedkeys/{key_id}.</summary>
    /// <param name="keyId">ID of the authorized key.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<AuthorizedKey> GetCurrentUserAuthorizedKeyAsync(string keyId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.GetCurrentUserAuthorizedKey, keyId), RoleStoreJson.Default.AuthorizedKey, cancellationToken);

    /// <summary>Replaces an authorized key of the calling user. PUT /role-store/api/v1/users/current/authorizedkeys/{key_id}.</summary>
    /// <param name="keyId">ID of the authorized key.</param>
    /// <param name="authorizedKey">SSH public key a user logs in to PrivX with.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateCurrentUserAuthorizedKeyAsync(string keyId, AuthorizedKey authorizedKey, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.UpdateCurrentUserAuthorizedKey, keyId) { Body = ObjectBody.Replacement(authorizedKey, RoleStoreJson.Default.AuthorizedKey) }, cancellationToken);

    /// <summary>Deletes an authorized key of the calling user. DELETE /role-store/api/v1/users/current/authorizedkeys/{key_id}.</summary>
    /// <param name="keyId">ID of the authorized key.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteCurrentUserAuthorizedKeyAsync(string keyId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.DeleteCurrentUserAuthorizedKey, keyId), cancellationToken);

    /// <summary>Turns on MFA for users. POST /role-store/api/v1/users/mfa/enable.</summary>
    /// <param name="userIds">Ids of the users.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task EnableUserMfaAsync(string[] userIds, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.EnableUserMfa) { Body = RequestBody.Json(userIds, RoleStoreJson.Default.StringArray) }, cancellationToken);

    /// <summary>Turns off MFA for users. POST /role-store/api/v1/users/mfa/disable.</summary>
    /// <param name="userIds">Ids of the users.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DisableUserMfaAsync(string[] userIds, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.DisableUserMfa) { Body = RequestBody.Json(userIds, RoleStoreJson.Default.StringArray) }, cancellationToken);

    /// <summary>Resets the MFA pairing of users. POST /role-store/api/v1/users/mfa/reset.</summary>
    /// <param name="userIds">Ids of the users.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task ResetUserMfaAsync(string[] userIds, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.ResetUserMfa) { Body = RequestBody.Json(userIds, RoleStoreJson.Default.StringArray) }, cancellationToken);

    /// <summary>Reads a user with its resolved roles. GET /role-store/api/v1/users/{user_id}/resolve.</summary>
    /// <param name="userId">ID of the user.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<User> ResolveUserAsync(string userId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.ResolveUser, userId), RoleStoreJson.Default.User, cancellationToken);

    /// <summary>Reads the UI settings of a user. GET /role-store/api/v1/users/{user_id}/settings.</summary>
    /// <param name="userId">ID of the user.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public async Task<UserSettings> GetUserSettingsAsync(string userId, CancellationToken cancellationToken = default)
    {
        UserSettings settings = await _api.SendAsync(new ApiRequest(RoleStoreOperations.GetUserSettings, userId), RoleStoreJson.Default.UserSettings, cancellationToken).ConfigureAwait(false);
        settings.UserId = userId;
        return settings;
    }

    /// <summary>Replaces the UI settings of a user. PUT /role-store/api/v1/users/{user_id}/settings.</summary>
    /// <param name="userId">ID of the user.</param>
    /// <param name="userSettings">UI settings of a user, camel case on the wire.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateUserSettingsAsync(string userId, UserSettings userSettings, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.UpdateUserSettings, userId) { Body = ObjectBody.Replacement(userSettings, RoleStoreJson.Default.UserSettings) }, cancellationToken);

    /// <summary>Lists the roles of a user. GET /role-store/api/v1/users/{user_id}/roles.</summary>
    /// <param name="userId">ID of the user.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<UserRole> ListUserRoles(string userId, ListQuery? query = null) =>
        _api.List(new ApiRequest(RoleStoreOperations.ListUserRoles, userId), query, RoleStoreJson.Default.UserRole, item => item.Id)
            .With(role => role.UserId = userId);

    /// <summary>Replaces the explicitly granted roles of a user. PUT /role-store/api/v1/users/{user_id}/roles.</summary>
    /// <param name="userId">ID of the user.</param>
    /// <param name="roles">All roles that are granted to the user; an empty list takes every one away.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateUserRolesAsync(string userId, UserRole[] roles, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.UpdateUserRoles, userId) { Body = ObjectBody.List(roles, RoleStoreJson.Default.UserRole) }, cancellationToken);

    /// <summary>Lists the authorized keys of a user. GET /role-store/api/v1/users/{user_id}/authorizedkeys.</summary>
    /// <param name="userId">ID of the user.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<AuthorizedKey> ListUserAuthorizedKeys(string userId, ListQuery? query = null) =>
        _api.List(new ApiRequest(RoleStoreOperations.ListUserAuthorizedKeys, userId), query, RoleStoreJson.Default.AuthorizedKey, item => item.Id);

    /// <summary>Registers an authorized key for a user. POST /role-store/api/v1/users/{user_id}/authorizedkeys.</summary>
    /// <param name="userId">ID of the user.</param>
    /// <param name="authorizedKey">SSH public key a user logs in to PrivX with.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<string> CreateUserAuthorizedKeyAsync(string userId, AuthorizedKey authorizedKey, CancellationToken cancellationToken = default) =>
        _api.CreateAsync(new ApiRequest(RoleStoreOperations.CreateUserAuthorizedKey, userId) { Body = ObjectBody.New(authorizedKey, RoleStoreJson.Default.AuthorizedKey) }, cancellationToken);

    /// <summary>Reads one authorized key of a user. GET /role-store/api/v1/users/{user_id}/authorizedkeys/{key_id}.</summary>
    /// <param name="userId">ID of the user.</param>
    /// <param name="keyId">ID of the authorized key.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<AuthorizedKey> GetUserAuthorizedKeyAsync(string userId, string keyId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.GetUserAuthorizedKey, userId, keyId), RoleStoreJson.Default.AuthorizedKey, cancellationToken);

    /// <summary>Replaces an authorized key of a user. PUT /role-store/api/v1/users/{user_id}/authorizedkeys/{key_id}.</summary>
    /// <param name="userId">ID of the user.</param>
    /// <param name="keyId">ID of the authorized key.</param>
    /// <param name="authorizedKey">SSH public key a user logs in to PrivX with.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateUserAuthorizedKeyAsync(string userId, string keyId, AuthorizedKey authorizedKey, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.UpdateUserAuthorizedKey, userId, keyId) { Body = ObjectBody.Replacement(authorizedKey, RoleStoreJson.Default.AuthorizedKey) }, cancellationToken);

    /// <summary>Deletes an authorized key of a user. DELETE /role-store/api/v1/users/{user_id}/authorizedkeys/{key_id}.</summary>
    /// <param name="userId">ID of the user.</param>
    /// <param name="keyId">ID of the authorized key.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteUserAuthorizedKeyAsync(string userId, string keyId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.DeleteUserAuthorizedKey, userId, keyId), cancellationToken);

    /// <summary>Lists the WebAuthn credentials of a user. GET /role-store/api/v1/users/{user_id}/webauthn-credentials.</summary>
    /// <param name="userId">ID of the user.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<WebAuthnCredential> ListWebAuthnCredentials(string userId, ListQuery? query = null) =>
        _api.List(new ApiRequest(RoleStoreOperations.ListWebAuthnCredentials, userId), query, RoleStoreJson.Default.WebAuthnCredential, item => item.Id)
            .With(credential => credential.UserId = userId);

    /// <summary>Reads one WebAuthn credential of a user. GET /role-store/api/v1/users/{user_id}/webauthn-credentials/{webauthn_credential_id}.</summary>
    /// <param name="userId">ID of the user.</param>
    /// <param name="webauthnCredentialId">UUID of the credential record (`id`), not the authenticator value `credential_id`.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public async Task<WebAuthnCredential> GetWebAuthnCredentialAsync(string userId, string webauthnCredentialId, CancellationToken cancellationToken = default)
    {
        WebAuthnCredential credential = await _api.SendAsync(new ApiRequest(RoleStoreOperations.GetWebAuthnCredential, userId, webauthnCredentialId), RoleStoreJson.Default.WebAuthnCredential, cancellationToken).ConfigureAwait(false);
        credential.UserId = userId;
        return credential;
    }

    /// <summary>Changes the name and comment of a WebAuthn credential. PUT /role-store/api/v1/users/{user_id}/webauthn-credentials/{webauthn_credential_id}.</summary>
    /// <param name="userId">ID of the user.</param>
    /// <param name="webauthnCredentialId">UUID of the credential record (`id`), not the authenticator value `credential_id`.</param>
    /// <param name="webAuthnCredential">Passkey of a user.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdateWebAuthnCredentialAsync(string userId, string webauthnCredentialId, WebAuthnCredential webAuthnCredential, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.UpdateWebAuthnCredential, userId, webauthnCredentialId) { Body = ObjectBody.Replacement(webAuthnCredential, RoleStoreJson.Default.WebAuthnCredential) }, cancellationToken);

    /// <summary>Deletes a WebAuthn credential of a user. DELETE /role-store/api/v1/users/{user_id}/webauthn-credentials/{webauthn_credential_id}.</summary>
    /// <param name="userId">ID of the user.</param>
    /// <param name="webauthnCredentialId">UUID of the credential record (`id`), not the authenticator value `credential_id`.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeleteWebAuthnCredentialAsync(string userId, string webauthnCredentialId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(RoleStoreOperations.DeleteWebAuthnCredential, userId, webauthnCredentialId), cancellationToken);
}
