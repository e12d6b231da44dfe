using PrivX.Client.Pipeline;

namespace PrivX.Auth;

/// <summary>The operations of the auth service, as the contract has them.</summary>
internal static class AuthOperations
{
    public static readonly Operation GetAuthStatus =
        new("auth", "getAuthStatus", "GET", "/auth/api/v1/status", "28", RepeatClass.Safe) { Anonymous = true };

    public static readonly Operation AuthorizeOAuthSession =
        new("auth", "authorizeOAuthSession", "GET", "/auth/api/v1/oauth/authorize", "28", RepeatClass.Safe) { Anonymous = true };

    public static readonly Operation LoginWithPassword =
        new("auth", "loginWithPassword", "POST", "/auth/api/v1/login", "after-28", RepeatClass.Once) { Anonymous = true };

    public static readonly Operation RequestAccessToken =
        new("auth", "requestAccessToken", "POST", "/auth/api/v1/oauth/token", "28", RepeatClass.Safe) { Anonymous = true };

    public static readonly Operation RequestClientCredentialsToken =
        new("auth", "requestClientCredentialsToken", "POST", "/auth/api/v1/oauth/clientcredentials/{domain}/token", "after-28", RepeatClass.Safe)
        {
            Anonymous = true,
        };

    public static readonly Operation ExchangeToken =
        new("auth", "exchangeToken", "POST", "/auth/api/v1/token/login", "28", RepeatClass.Safe) { Anonymous = true };

    public static readonly Operation Logout =
        new("auth", "logout", "POST", "/auth/api/v1/logout", "28", RepeatClass.Safe);

    public static readonly Operation ChangeCurrentUserPassword =
        new("auth", "changeCurrentUserPassword", "PUT", "/auth/api/v1/password", "28", RepeatClass.Idempotent) { Permissions = ["user"] };

    public static readonly Operation CreateIdentityProviderClient =
        new("auth", "createIdentityProviderClient", "POST", "/auth/api/v1/idp/clients", "28", RepeatClass.Once);

    public static readonly Operation GetIdentityProviderClient =
        new("auth", "getIdentityProviderClient", "GET", "/auth/api/v1/idp/clients/{idp_id}", "28", RepeatClass.Safe);

    public static readonly Operation UpdateIdentityProviderClient =
        new("auth", "updateIdentityProviderClient", "PUT", "/auth/api/v1/idp/clients/{idp_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation DeleteIdentityProviderClient =
        new("auth", "deleteIdentityProviderClient", "DELETE", "/auth/api/v1/idp/clients/{idp_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation RegenerateIdentityProviderClient =
        new("auth", "regenerateIdentityProviderClient", "POST", "/auth/api/v1/idp/clients/{idp_id}/regenerate", "28", RepeatClass.Once);

    public static readonly Operation ListUserSessions =
        new("auth", "listUserSessions", "GET", "/auth/api/v1/sessionstorage/users/{user_id}/sessions", "28", RepeatClass.Safe)
        {
            Permissions = ["admin", "usersView"],
            List = new(ListStyle.Offset) { DefaultLimit = 50, UniqueSortKey = "id" },
        };

    public static readonly Operation ListCurrentUserSessions =
        new("auth", "listCurrentUserSessions", "GET", "/auth/api/v1/sessionstorage/users/current/sessions", "28", RepeatClass.Safe)
        {
            List = new(ListStyle.Offset) { DefaultLimit = 50, UniqueSortKey = "id" },
        };

    public static readonly Operation ListSourceSessions =
        new("auth", "listSourceSessions", "GET", "/auth/api/v1/sessionstorage/sources/{source_id}/sessions", "28", RepeatClass.Safe)
        {
            List = new(ListStyle.Offset) { DefaultLimit = 50, UniqueSortKey = "id" },
        };

    public static readonly Operation SearchSessions =
        new("auth", "searchSessions", "POST", "/auth/api/v1/sessionstorage/sessions/search", "28", RepeatClass.Safe)
        {
            List = new(ListStyle.Offset) { DefaultLimit = 50, UniqueSortKey = "id" },
        };

    public static readonly Operation TerminateSession =
        new("auth", "terminateSession", "POST", "/auth/api/v1/sessionstorage/sessions/{session_id}/terminate", "28", RepeatClass.Idempotent);

    public static readonly Operation TerminateUserSessions =
        new("auth", "terminateUserSessions", "POST", "/auth/api/v1/sessionstorage/users/{user_id}/sessions/terminate", "28", RepeatClass.Idempotent);

    public static readonly Operation TerminateCurrentUserSession =
        new("auth", "terminateCurrentUserSession", "POST", "/auth/api/v1/sessionstorage/users/current/sessions/{session_id}/terminate", "28", RepeatClass.Idempotent);

    public static readonly Operation GetSessionPassword =
        new("auth", "getSessionPassword", "GET", "/auth/api/v1/sessionstorage/users/current/sessionpassword", "after-28", RepeatClass.Safe)
        {
            Permissions = ["user"],
        };

    public static readonly Operation ListUserDevices =
        new("auth", "listUserDevices", "GET", "/auth/api/v1/users/{user_id}/devices", "after-28", RepeatClass.Safe) { List = new(ListStyle.Whole) };

    public static readonly Operation ListCurrentUserDevices =
        new("auth", "listCurrentUserDevices", "GET", "/auth/api/v1/users/current/devices", "after-28", RepeatClass.Safe)
        {
            Permissions = ["user"],
            List = new(ListStyle.Whole),
        };

    public static readonly Operation UnpairUserDevice =
        new("auth", "unpairUserDevice", "DELETE", "/auth/api/v1/users/{user_id}/devices/{device_id}", "after-28", RepeatClass.Idempotent);

    public static readonly Operation UnpairCurrentUserDevice =
        new("auth", "unpairCurrentUserDevice", "DELETE", "/auth/api/v1/users/current/devices/{device_id}", "after-28", RepeatClass.Idempotent);
}
