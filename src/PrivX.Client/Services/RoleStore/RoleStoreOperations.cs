using PrivX.Client.Pipeline;

namespace PrivX.RoleStore;

/// <summary>The operations of the role-store service, as the contract has them.</summary>
internal static class RoleStoreOperations
{
    public static readonly Operation GetRoleStoreStatus =
        new("role-store", "getRoleStoreStatus", "GET", "/role-store/api/v1/status", "28", RepeatClass.Safe) { Anonymous = true };

    public static readonly Operation ListSources =
        new("role-store", "listSources", "GET", "/role-store/api/v1/sources", "28", RepeatClass.Safe)
        {
            Permissions = ["user", "admin", "sourcesView", "service"],
            List = new(ListStyle.Whole),
        };

    public static readonly Operation CreateSource =
        new("role-store", "createSource", "POST", "/role-store/api/v1/sources", "28", RepeatClass.Once)
        {
            Permissions = ["admin", "service", "sourcesManage"],
        };

    public static readonly Operation RefreshSources =
        new("role-store", "refreshSources", "POST", "/role-store/api/v1/sources/refresh", "28", RepeatClass.Idempotent)
        {
            Permissions = ["admin", "sourcesManage", "service"],
        };

    public static readonly Operation GetSource =
        new("role-store", "getSource", "GET", "/role-store/api/v1/sources/{source_id}", "28", RepeatClass.Safe)
        {
            Permissions = ["admin", "sourcesView", "service"],
        };

    public static readonly Operation UpdateSource =
        new("role-store", "updateSource", "PUT", "/role-store/api/v1/sources/{source_id}", "28", RepeatClass.Idempotent)
        {
            Permissions = ["admin", "sourcesManage", "service"],
        };

    public static readonly Operation DeleteSource =
        new("role-store", "deleteSource", "DELETE", "/role-store/api/v1/sources/{source_id}", "28", RepeatClass.Idempotent)
        {
            Permissions = ["admin", "service"],
        };

    public static readonly Operation ListAwsRoles =
        new("role-store", "listAwsRoles", "GET", "/role-store/api/v1/awsroles", "28", RepeatClass.Safe)
        {
            Permissions = ["admin", "roleTargetResourcesView", "service"],
            List = new(ListStyle.Whole),
        };

    public static readonly Operation GetAwsRole =
        new("role-store", "getAwsRole", "GET", "/role-store/api/v1/awsroles/{awsrole_id}", "28", RepeatClass.Safe);

    public static readonly Operation DeleteAwsRole =
        new("role-store", "deleteAwsRole", "DELETE", "/role-store/api/v1/awsroles/{awsrole_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation ListAwsRoleLinks =
        new("role-store", "listAwsRoleLinks", "GET", "/role-store/api/v1/awsroles/{awsrole_id}/roles", "28", RepeatClass.Safe)
        {
            List = new(ListStyle.Whole),
        };

    public static readonly Operation UpdateAwsRoleLinks =
        new("role-store", "updateAwsRoleLinks", "PUT", "/role-store/api/v1/awsroles/{awsrole_id}/roles", "28", RepeatClass.Idempotent);

    public static readonly Operation ListRoles =
        new("role-store", "listRoles", "GET", "/role-store/api/v1/roles", "28", RepeatClass.Safe)
        {
            Permissions = ["user", "admin", "rolesView", "service"],
            List = new(ListStyle.Offset) { DefaultLimit = 50, MaximumLimit = 1000 },
        };

    public static readonly Operation CreateRole =
        new("role-store", "createRole", "POST", "/role-store/api/v1/roles", "28", RepeatClass.Once);

    public static readonly Operation ResolveRoles =
        new("role-store", "resolveRoles", "POST", "/role-store/api/v1/roles/resolve", "28", RepeatClass.Safe) { List = new(ListStyle.Whole) };

    public static readonly Operation SearchRoles =
        new("role-store", "searchRoles", "POST", "/role-store/api/v1/roles/search", "28", RepeatClass.Safe)
        {
            List = new(ListStyle.Offset) { DefaultLimit = 50 },
        };

    public static readonly Operation EvaluateRole =
        new("role-store", "evaluateRole", "POST", "/role-store/api/v1/roles/evaluate", "28", RepeatClass.Safe) { List = new(ListStyle.Whole) { IsCapped = true } };

    public static readonly Operation GetRole =
        new("role-store", "getRole", "GET", "/role-store/api/v1/roles/{role_id}", "28", RepeatClass.Safe);

    public static readonly Operation UpdateRole =
        new("role-store", "updateRole", "PUT", "/role-store/api/v1/roles/{role_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation DeleteRole =
        new("role-store", "deleteRole", "DELETE", "/role-store/api/v1/roles/{role_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation ListRoleMembers =
        new("role-store", "listRoleMembers", "GET", "/role-store/api/v1/roles/{role_id}/members", "28", RepeatClass.Safe)
        {
            List = new(ListStyle.Offset) { DefaultLimit = 50 },
        };

    public static readonly Operation GetAwsToken =
        new("role-store", "getAwsToken", "GET", "/role-store/api/v1/roles/{role_id}/awstoken", "28", RepeatClass.Safe);

    public static readonly Operation ListRolePrincipalKeys =
        new("role-store", "listRolePrincipalKeys", "GET", "/role-store/api/v1/roles/{role_id}/principalkeys", "28", RepeatClass.Safe)
        {
            List = new(ListStyle.Whole),
        };

    public static readonly Operation GenerateRolePrincipalKey =
        new("role-store", "generateRolePrincipalKey", "POST", "/role-store/api/v1/roles/{role_id}/principalkeys/generate", "28", RepeatClass.Once);

    public static readonly Operation ImportRolePrincipalKey =
        new("role-store", "importRolePrincipalKey", "POST", "/role-store/api/v1/roles/{role_id}/principalkeys/import", "28", RepeatClass.Once);

    public static readonly Operation GetRolePrincipalKey =
        new("role-store", "getRolePrincipalKey", "GET", "/role-store/api/v1/roles/{role_id}/principalkeys/{key_id}", "28", RepeatClass.Safe);

    public static readonly Operation DeleteRolePrincipalKey =
        new("role-store", "deleteRolePrincipalKey", "DELETE", "/role-store/api/v1/roles/{role_id}/principalkeys/{key_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation SearchUsers =
        new("role-store", "searchUsers", "POST", "/role-store/api/v1/users/search", "28", RepeatClass.Safe)
        {
            List = new(ListStyle.Offset) { DefaultLimit = 50 },
        };

    public static readonly Operation SearchExternalUsers =
        new("role-store", "searchExternalUsers", "POST", "/role-store/api/v1/users/search/external", "28", RepeatClass.Safe)
        {
            List = new(ListStyle.Whole),
        };

    public static readonly Operation GetCurrentUser =
        new("role-store", "getCurrentUser", "GET", "/role-store/api/v1/users/current", "28", RepeatClass.Safe);

    public static readonly Operation ListCurrentUserAwsRoles =
        new("role-store", "listCurrentUserAwsRoles", "GET", "/role-store/api/v1/users/current/awsroles", "28", RepeatClass.Safe) { List = new(ListStyle.Whole) };

    public static readonly Operation GetCurrentUserSettings =
        new("role-store", "getCurrentUserSettings", "GET", "/role-store/api/v1/users/current/settings", "28", RepeatClass.Safe);

    public static readonly Operation UpdateCurrentUserSettings =
        new("role-store", "updateCurrentUserSettings", "PUT", "/role-store/api/v1/users/current/settings", "28", RepeatClass.Idempotent);

    public static readonly Operation ListCurrentUserAuthorizedKeys =
        new("role-store", "listCurrentUserAuthorizedKeys", "GET", "/role-store/api/v1/users/current/authorizedkeys", "28", RepeatClass.Safe)
        {
            List = new(ListStyle.Offset) { DefaultLimit = 50, MaximumLimit = 100 },
        };

    public static readonly Operation CreateCurrentUserAuthorizedKey =
        new("role-store", "createCurrentUserAuthorizedKey", "POST", "/role-store/api/v1/users/current/authorizedkeys", "28", RepeatClass.Once);

    public static readonly Operation GetCurrentUserAuthorizedKey =
        new("role-store", "getCurrentUserAuthorizedKey", "GET", "/role-store/api/v1/users/current/authorizedkeys/{key_id}", "28", RepeatClass.Safe);

    public static readonly Operation UpdateCurrentUserAuthorizedKey =
        new("role-store", "updateCurrentUserAuthorizedKey", "PUT", "/role-store/api/v1/users/current/authorizedkeys/{key_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation DeleteCurrentUserAuthorizedKey =
        new("role-store", "deleteCurrentUserAuthorizedKey", "DELETE", "/role-store/api/v1/users/current/authorizedkeys/{key_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation EnableUserMfa =
        new("role-store", "enableUserMfa", "POST", "/role-store/api/v1/users/mfa/enable", "28", RepeatClass.Idempotent);

    public static readonly Operation DisableUserMfa =
        new("role-store", "disableUserMfa", "POST", "/role-store/api/v1/users/mfa/disable", "28", RepeatClass.Idempotent);

    public static readonly Operation ResetUserMfa =
        new("role-store", "resetUserMfa", "POST", "/role-store/api/v1/users/mfa/reset", "28", RepeatClass.Once);

    public static readonly Operation GetUser =
        new("role-store", "getUser", "GET", "/role-store/api/v1/users/{user_id}", "28", RepeatClass.Safe)
        {
            Permissions = ["admin", "usersView", "service"],
        };

    public static readonly Operation ResolveUser =
        new("role-store", "resolveUser", "GET", "/role-store/api/v1/users/{user_id}/resolve", "28", RepeatClass.Safe);

    public static readonly Operation GetUserSettings =
        new("role-store", "getUserSettings", "GET", "/role-store/api/v1/users/{user_id}/settings", "28", RepeatClass.Safe);

    public static readonly Operation UpdateUserSettings =
        new("role-store", "updateUserSettings", "PUT", "/role-store/api/v1/users/{user_id}/settings", "28", RepeatClass.Idempotent);

    public static readonly Operation ListUserRoles =
        new("role-store", "listUserRoles", "GET", "/role-store/api/v1/users/{user_id}/roles", "28", RepeatClass.Safe) { List = new(ListStyle.Whole) };

    public static readonly Operation UpdateUserRoles =
        new("role-store", "updateUserRoles", "PUT", "/role-store/api/v1/users/{user_id}/roles", "28", RepeatClass.Idempotent);

    public static readonly Operation ListUserAuthorizedKeys =
        new("role-store", "listUserAuthorizedKeys", "GET", "/role-store/api/v1/users/{user_id}/authorizedkeys", "28", RepeatClass.Safe)
        {
            List = new(ListStyle.Offset) { DefaultLimit = 50, MaximumLimit = 100 },
        };

    public static readonly Operation CreateUserAuthorizedKey =
        new("role-store", "createUserAuthorizedKey", "POST", "/role-store/api/v1/users/{user_id}/authorizedkeys", "28", RepeatClass.Once);

    public static readonly Operation GetUserAuthorizedKey =
        new("role-store", "getUserAuthorizedKey", "GET", "/role-store/api/v1/users/{user_id}/authorizedkeys/{key_id}", "28", RepeatClass.Safe);

    public static readonly Operation UpdateUserAuthorizedKey =
        new("role-store", "updateUserAuthorizedKey", "PUT", "/role-store/api/v1/users/{user_id}/authorizedkeys/{key_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation DeleteUserAuthorizedKey =
        new("role-store", "deleteUserAuthorizedKey", "DELETE", "/role-store/api/v1/users/{user_id}/authorizedkeys/{key_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation ListWebAuthnCredentials =
        new("role-store", "listWebAuthnCredentials", "GET", "/role-store/api/v1/users/{user_id}/webauthn-credentials", "28", RepeatClass.Safe)
        {
            List = new(ListStyle.Offset) { DefaultLimit = 50, UniqueSortKey = "id" },
        };

    public static readonly Operation GetWebAuthnCredential =
        new("role-store", "getWebAuthnCredential", "GET", "/role-store/api/v1/users/{user_id}/webauthn-credentials/{webauthn_credential_id}", "28", RepeatClass.Safe);

    public static readonly Operation UpdateWebAuthnCredential =
        new("role-store", "updateWebAuthnCredential", "PUT", "/role-store/api/v1/users/{user_id}/webauthn-credentials/{webauthn_credential_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation DeleteWebAuthnCredential =
        new("role-store", "deleteWebAuthnCredential", "DELETE", "/role-store/api/v1/users/{user_id}/webauthn-credentials/{webauthn_credential_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation ListLogCollectors =
        new("role-store", "listLogCollectors", "GET", "/role-store/api/v1/logconf/collectors", "28", RepeatClass.Safe)
        {
            List = new(ListStyle.Whole),
        };

    public static readonly Operation CreateLogCollector =
        new("role-store", "createLogCollector", "POST", "/role-store/api/v1/logconf/collectors", "28", RepeatClass.Once);

    public static readonly Operation GetLogCollector =
        new("role-store", "getLogCollector", "GET", "/role-store/api/v1/logconf/collectors/{collector_id}", "28", RepeatClass.Safe);

    public static readonly Operation UpdateLogCollector =
        new("role-store", "updateLogCollector", "PUT", "/role-store/api/v1/logconf/collectors/{collector_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation DeleteLogCollector =
        new("role-store", "deleteLogCollector", "DELETE", "/role-store/api/v1/logconf/collectors/{collector_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation ListAuthorizedKeys =
        new("role-store", "listAuthorizedKeys", "GET", "/role-store/api/v1/authorizedkeys", "28", RepeatClass.Safe)
        {
            Permissions = ["admin", "usersView"],
            List = new(ListStyle.Offset) { DefaultLimit = 50, MaximumLimit = 100 },
        };

    public static readonly Operation ResolveAuthorizedKey =
        new("role-store", "resolveAuthorizedKey", "POST", "/role-store/api/v1/authorizedkeys/resolve", "28", RepeatClass.Safe);

    public static readonly Operation ListIdentityProviders =
        new("role-store", "listIdentityProviders", "GET", "/role-store/api/v1/identity-providers", "28", RepeatClass.Safe)
        {
            Permissions = ["admin"],
            List = new(ListStyle.Offset) { DefaultLimit = 50, MaximumLimit = 100 },
        };

    public static readonly Operation CreateIdentityProvider =
        new("role-store", "createIdentityProvider", "POST", "/role-store/api/v1/identity-providers", "28", RepeatClass.Once);

    public static readonly Operation SearchIdentityProviders =
        new("role-store", "searchIdentityProviders", "POST", "/role-store/api/v1/identity-providers/search", "28", RepeatClass.Safe)
        {
            List = new(ListStyle.Offset) { DefaultLimit = 50 },
        };

    public static readonly Operation GetIdentityProvider =
        new("role-store", "getIdentityProvider", "GET", "/role-store/api/v1/identity-providers/{identity_provider_id}", "28", RepeatClass.Safe);

    public static readonly Operation UpdateIdentityProvider =
        new("role-store", "updateIdentityProvider", "PUT", "/role-store/api/v1/identity-providers/{identity_provider_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation DeleteIdentityProvider =
        new("role-store", "deleteIdentityProvider", "DELETE", "/role-store/api/v1/identity-providers/{identity_provider_id}", "28", RepeatClass.Idempotent);
}
