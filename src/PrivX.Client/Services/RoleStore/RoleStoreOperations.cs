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

    public static readonly Operation ListRoles =
        new("role-store", "listRoles", "GET", "/role-store/api/v1/roles", "28", RepeatClass.Safe)
        {
            Permissions = ["user", "admin", "rolesView", "service"],
            List = new(ListStyle.Offset) { DefaultLimit = 50, MaximumLimit = 1000 },
        };

    public static readonly Operation SearchRoles =
        new("role-store", "searchRoles", "POST", "/role-store/api/v1/roles/search", "28", RepeatClass.Safe)
        {
            List = new(ListStyle.Offset) { DefaultLimit = 50 },
        };

    public static readonly Operation ResolveRoles =
        new("role-store", "resolveRoles", "POST", "/role-store/api/v1/roles/resolve", "28", RepeatClass.Safe) { List = new(ListStyle.Whole) };

    public static readonly Operation GetRole =
        new("role-store", "getRole", "GET", "/role-store/api/v1/roles/{role_id}", "28", RepeatClass.Safe);

    public static readonly Operation DeleteSource =
        new("role-store", "deleteSource", "DELETE", "/role-store/api/v1/sources/{source_id}", "28", RepeatClass.Idempotent)
        {
            Permissions = ["admin", "service"],
        };
}
