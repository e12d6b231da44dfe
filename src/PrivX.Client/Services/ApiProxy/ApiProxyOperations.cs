using PrivX.Client.Pipeline;

namespace PrivX.ApiProxy;

/// <summary>The operations of the api-proxy service, as the contract has them.</summary>
internal static class ApiProxyOperations
{
    public static readonly Operation ListApiTargets =
        new("api-proxy", "listApiTargets", "GET", "/api-proxy/api/v1/api-targets", "42", RepeatClass.Safe)
        {
            List = new(ListStyle.Offset) { DefaultLimit = 50, UniqueSortKey = "id" },
        };

    public static readonly Operation CreateApiTarget =
        new("api-proxy", "createApiTarget", "POST", "/api-proxy/api/v1/api-targets", "42", RepeatClass.Once);

    public static readonly Operation SearchApiTargets =
        new("api-proxy", "searchApiTargets", "POST", "/api-proxy/api/v1/api-targets/search", "42", RepeatClass.Safe)
        {
            List = new(ListStyle.Offset) { DefaultLimit = 50, UniqueSortKey = "id" },
        };

    public static readonly Operation ListApiTargetTags =
        new("api-proxy", "listApiTargetTags", "GET", "/api-proxy/api/v1/api-targets/tags", "42", RepeatClass.Safe)
        {
            List = new(ListStyle.Offset) { DefaultLimit = 50 },
        };

    public static readonly Operation GetApiTarget =
        new("api-proxy", "getApiTarget", "GET", "/api-proxy/api/v1/api-targets/{api_target_id}", "42", RepeatClass.Safe);

    public static readonly Operation UpdateApiTarget =
        new("api-proxy", "updateApiTarget", "PUT", "/api-proxy/api/v1/api-targets/{api_target_id}", "42", RepeatClass.Idempotent);

    public static readonly Operation DeleteApiTarget =
        new("api-proxy", "deleteApiTarget", "DELETE", "/api-proxy/api/v1/api-targets/{api_target_id}", "42", RepeatClass.Idempotent);

    public static readonly Operation GetApiProxyConfig =
        new("api-proxy", "getApiProxyConfig", "GET", "/api-proxy/api/v1/conf", "42", RepeatClass.Safe);

    public static readonly Operation GetApiProxyStatus =
        new("api-proxy", "getApiProxyStatus", "GET", "/api-proxy/api/v1/status", "42", RepeatClass.Safe) { Anonymous = true };

    public static readonly Operation ListCurrentUserClientCredentials =
        new("api-proxy", "listCurrentUserClientCredentials", "GET", "/api-proxy/api/v1/users/current/client-credentials", "42", RepeatClass.Safe)
        {
            List = new(ListStyle.Offset) { DefaultLimit = 50, UniqueSortKey = "id" },
        };

    public static readonly Operation CreateCurrentUserClientCredential =
        new("api-proxy", "createCurrentUserClientCredential", "POST", "/api-proxy/api/v1/users/current/client-credentials", "42", RepeatClass.Once);

    public static readonly Operation GetCurrentUserClientCredential =
        new("api-proxy", "getCurrentUserClientCredential", "GET", "/api-proxy/api/v1/users/current/client-credentials/{credential_id}", "42", RepeatClass.Safe);

    public static readonly Operation UpdateCurrentUserClientCredential =
        new("api-proxy", "updateCurrentUserClientCredential", "PUT", "/api-proxy/api/v1/users/current/client-credentials/{credential_id}", "42", RepeatClass.Idempotent);

    public static readonly Operation DeleteCurrentUserClientCredential =
        new("api-proxy", "deleteCurrentUserClientCredential", "DELETE", "/api-proxy/api/v1/users/current/client-credentials/{credential_id}", "42", RepeatClass.Idempotent);

    public static readonly Operation GetCurrentUserClientCredentialSecret =
        new("api-proxy", "getCurrentUserClientCredentialSecret", "GET", "/api-proxy/api/v1/users/current/client-credentials/{credential_id}/secret", "42", RepeatClass.Safe);

    public static readonly Operation ListUserClientCredentials =
        new("api-proxy", "listUserClientCredentials", "GET", "/api-proxy/api/v1/users/{user_id}/client-credentials", "42", RepeatClass.Safe)
        {
            List = new(ListStyle.Offset) { DefaultLimit = 50, UniqueSortKey = "id" },
        };

    public static readonly Operation CreateUserClientCredential =
        new("api-proxy", "createUserClientCredential", "POST", "/api-proxy/api/v1/users/{user_id}/client-credentials", "42", RepeatClass.Once);

    public static readonly Operation GetUserClientCredential =
        new("api-proxy", "getUserClientCredential", "GET", "/api-proxy/api/v1/users/{user_id}/client-credentials/{credential_id}", "42", RepeatClass.Safe);

    public static readonly Operation UpdateUserClientCredential =
        new("api-proxy", "updateUserClientCredential", "PUT", "/api-proxy/api/v1/users/{user_id}/client-credentials/{credential_id}", "42", RepeatClass.Idempotent);

    public static readonly Operation DeleteUserClientCredential =
        new("api-proxy", "deleteUserClientCredential", "DELETE", "/api-proxy/api/v1/users/{user_id}/client-credentials/{credential_id}", "42", RepeatClass.Idempotent);

    public static readonly Operation GetUserClientCredentialSecret =
        new("api-proxy", "getUserClientCredentialSecret", "GET", "/api-proxy/api/v1/users/{user_id}/client-credentials/{credential_id}/secret", "42", RepeatClass.Safe);
}
