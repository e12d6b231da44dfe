using PrivX.Client.Pipeline;

namespace PrivX.Vault;

/// <summary>The operations of the vault service, as the contract has them.</summary>
internal static class VaultOperations
{
    public static readonly Operation GetSecretMetadata =
        new("vault", "getSecretMetadata", "GET", "/vault/api/v1/metadata/secrets/{secret_name}", "28", RepeatClass.Safe) { Permissions = ["user"] };

    public static readonly Operation ListSchemas =
        new("vault", "listSchemas", "GET", "/vault/api/v1/schemas", "28", RepeatClass.Safe);

    public static readonly Operation SearchSecrets =
        new("vault", "searchSecrets", "POST", "/vault/api/v1/search/secrets", "28", RepeatClass.Safe)
        {
            Permissions = ["user"],
            List = new(ListStyle.Offset) { DefaultLimit = 100, MaximumLimit = 100 },
        };

    public static readonly Operation GetVersionedSecret =
        new("vault", "getVersionedSecret", "GET", "/vault/api/v1/secret/data/{secret_path}", "28", RepeatClass.Safe)
        {
            Permissions = ["admin", "hostsManage", "service"],
        };

    public static readonly Operation CreateSecretVersion =
        new("vault", "createSecretVersion", "POST", "/vault/api/v1/secret/data/{secret_path}", "28", RepeatClass.Once)
        {
            Permissions = ["admin", "hostsManage", "service"],
        };

    public static readonly Operation DeleteLatestSecretVersion =
        new("vault", "deleteLatestSecretVersion", "DELETE", "/vault/api/v1/secret/data/{secret_path}", "28", RepeatClass.Idempotent)
        {
            Permissions = ["admin", "hostsManage", "service"],
        };

    public static readonly Operation DeleteSecretVersions =
        new("vault", "deleteSecretVersions", "POST", "/vault/api/v1/secret/delete/{secret_path}", "28", RepeatClass.Idempotent)
        {
            Permissions = ["admin", "hostsManage", "service"],
        };

    public static readonly Operation DestroySecretVersions =
        new("vault", "destroySecretVersions", "POST", "/vault/api/v1/secret/destroy/{secret_path}", "28", RepeatClass.Idempotent)
        {
            Permissions = ["admin", "hostsManage", "service"],
        };

    public static readonly Operation ListVersionedSecretKeys =
        new("vault", "listVersionedSecretKeys", "GET", "/vault/api/v1/secret/keys/{secret_path}", "28", RepeatClass.Safe)
        {
            Permissions = ["admin", "hostsManage", "service"],
        };

    public static readonly Operation GetVersionedSecretMetadata =
        new("vault", "getVersionedSecretMetadata", "GET", "/vault/api/v1/secret/metadata/{secret_path}", "28", RepeatClass.Safe)
        {
            Permissions = ["admin", "hostsManage", "service"],
        };

    public static readonly Operation UpdateVersionedSecretMetadata =
        new("vault", "updateVersionedSecretMetadata", "POST", "/vault/api/v1/secret/metadata/{secret_path}", "28", RepeatClass.Idempotent)
        {
            Permissions = ["admin", "hostsManage", "service"],
        };

    public static readonly Operation DeleteVersionedSecretMetadata =
        new("vault", "deleteVersionedSecretMetadata", "DELETE", "/vault/api/v1/secret/metadata/{secret_path}", "28", RepeatClass.Idempotent)
        {
            Permissions = ["admin", "hostsManage", "service"],
        };

    public static readonly Operation UndeleteSecretVersions =
        new("vault", "undeleteSecretVersions", "POST", "/vault/api/v1/secret/undelete/{secret_path}", "28", RepeatClass.Idempotent)
        {
            Permissions = ["admin", "hostsManage", "service"],
        };

    public static readonly Operation ListSecrets =
        new("vault", "listSecrets", "GET", "/vault/api/v1/secrets", "28", RepeatClass.Safe)
        {
            List = new(ListStyle.Offset) { DefaultLimit = 100, MaximumLimit = 100 },
        };

    public static readonly Operation CreateSecret =
        new("vault", "createSecret", "POST", "/vault/api/v1/secrets", "28", RepeatClass.Once) { Permissions = ["vaultAdd", "vaultManage"] };

    public static readonly Operation GetSecret =
        new("vault", "getSecret", "GET", "/vault/api/v1/secrets/{secret_name}", "28", RepeatClass.Safe);

    public static readonly Operation UpdateSecret =
        new("vault", "updateSecret", "PUT", "/vault/api/v1/secrets/{secret_name}", "28", RepeatClass.Idempotent);

    public static readonly Operation DeleteSecret =
        new("vault", "deleteSecret", "DELETE", "/vault/api/v1/secrets/{secret_name}", "28", RepeatClass.Idempotent) { Permissions = ["vaultManage"] };

    public static readonly Operation GetServiceStatus =
        new("vault", "getServiceStatus", "GET", "/vault/api/v1/status", "28", RepeatClass.Safe) { Anonymous = true };

    public static readonly Operation GetUserSecretMetadata =
        new("vault", "getUserSecretMetadata", "GET", "/vault/api/v1/user/{user_id}/metadata/secrets/{secret_name}", "28", RepeatClass.Safe);

    public static readonly Operation ListUserSecrets =
        new("vault", "listUserSecrets", "GET", "/vault/api/v1/user/{user_id}/secrets", "28", RepeatClass.Safe)
        {
            Permissions = ["owner", "vaultManage"],
            List = new(ListStyle.Offset) { DefaultLimit = 100, MaximumLimit = 100 },
        };

    public static readonly Operation CreateUserSecret =
        new("vault", "createUserSecret", "POST", "/vault/api/v1/user/{user_id}/secrets", "28", RepeatClass.Once)
        {
            Permissions = ["owner", "vaultManage"],
        };

    public static readonly Operation GetUserSecret =
        new("vault", "getUserSecret", "GET", "/vault/api/v1/user/{user_id}/secrets/{secret_name}", "28", RepeatClass.Safe);

    public static readonly Operation UpdateUserSecret =
        new("vault", "updateUserSecret", "PUT", "/vault/api/v1/user/{user_id}/secrets/{secret_name}", "28", RepeatClass.Idempotent);

    public static readonly Operation DeleteUserSecret =
        new("vault", "deleteUserSecret", "DELETE", "/vault/api/v1/user/{user_id}/secrets/{secret_name}", "28", RepeatClass.Idempotent);
}
