using PrivX.Client.Pipeline;

namespace PrivX.LocalUserStore;

/// <summary>The operations of the local-user-store service, as the contract has them.</summary>
internal static class LocalUserStoreOperations
{
    public static readonly Operation ListApiClients =
        new("local-user-store", "listApiClients", "GET", "/local-user-store/api/v1/api-clients", "28", RepeatClass.Safe)
        {
            Permissions = ["admin", "service", "apiClientsManage"],
            List = new(ListStyle.Offset) { DefaultLimit = 50 },
        };

    public static readonly Operation CreateApiClient =
        new("local-user-store", "createApiClient", "POST", "/local-user-store/api/v1/api-clients", "28", RepeatClass.Once);

    public static readonly Operation SearchApiClients =
        new("local-user-store", "searchApiClients", "POST", "/local-user-store/api/v1/api-clients/search", "28", RepeatClass.Safe)
        {
            List = new(ListStyle.OffsetInBody) { DefaultLimit = 50 },
        };

    public static readonly Operation GetApiClient =
        new("local-user-store", "getApiClient", "GET", "/local-user-store/api/v1/api-clients/{api_client_id}", "28", RepeatClass.Safe);

    public static readonly Operation UpdateApiClient =
        new("local-user-store", "updateApiClient", "PUT", "/local-user-store/api/v1/api-clients/{api_client_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation DeleteApiClient =
        new("local-user-store", "deleteApiClient", "DELETE", "/local-user-store/api/v1/api-clients/{api_client_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation ListExtenderClients =
        new("local-user-store", "listExtenderClients", "GET", "/local-user-store/api/v1/extender-clients", "28", RepeatClass.Safe)
        {
            Permissions = ["admin", "service", "hostsManage"],
            List = new(ListStyle.Whole),
        };

    public static readonly Operation GetLocalUserStoreStatus =
        new("local-user-store", "getLocalUserStoreStatus", "GET", "/local-user-store/api/v1/status", "28", RepeatClass.Safe) { Anonymous = true };

    public static readonly Operation ListTrustedClients =
        new("local-user-store", "listTrustedClients", "GET", "/local-user-store/api/v1/trusted-clients", "28", RepeatClass.Safe)
        {
            List = new(ListStyle.Whole),
        };

    public static readonly Operation CreateTrustedClient =
        new("local-user-store", "createTrustedClient", "POST", "/local-user-store/api/v1/trusted-clients", "28", RepeatClass.Once);

    public static readonly Operation GetTrustedClient =
        new("local-user-store", "getTrustedClient", "GET", "/local-user-store/api/v1/trusted-clients/{trusted_client_id}", "28", RepeatClass.Safe);

    public static readonly Operation UpdateTrustedClient =
        new("local-user-store", "updateTrustedClient", "PUT", "/local-user-store/api/v1/trusted-clients/{trusted_client_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation DeleteTrustedClient =
        new("local-user-store", "deleteTrustedClient", "DELETE", "/local-user-store/api/v1/trusted-clients/{trusted_client_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation ListLocalUsers =
        new("local-user-store", "listLocalUsers", "GET", "/local-user-store/api/v1/users", "28", RepeatClass.Safe)
        {
            List = new(ListStyle.Offset) { DefaultLimit = 50 },
        };

    public static readonly Operation CreateLocalUser =
        new("local-user-store", "createLocalUser", "POST", "/local-user-store/api/v1/users", "28", RepeatClass.Once);

    public static readonly Operation ListLocalUserTags =
        new("local-user-store", "listLocalUserTags", "GET", "/local-user-store/api/v1/users/tags", "28", RepeatClass.Safe)
        {
            List = new(ListStyle.Offset) { DefaultLimit = 50 },
        };

    public static readonly Operation GetLocalUser =
        new("local-user-store", "getLocalUser", "GET", "/local-user-store/api/v1/users/{user_id}", "28", RepeatClass.Safe);

    public static readonly Operation UpdateLocalUser =
        new("local-user-store", "updateLocalUser", "PUT", "/local-user-store/api/v1/users/{user_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation DeleteLocalUser =
        new("local-user-store", "deleteLocalUser", "DELETE", "/local-user-store/api/v1/users/{user_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation SetLocalUserPassword =
        new("local-user-store", "setLocalUserPassword", "PUT", "/local-user-store/api/v1/users/{user_id}/password", "28", RepeatClass.Idempotent);
}
