using PrivX.RoleStore;

namespace PrivX.PowerShell.References;

internal static partial class Nouns
{
    public static Noun<Role> Role { get; } = new()
    {
        Name = "role",
        Kin = ["UserRole"],
        IdOf = role => role.Id,
        NameOf = role => role.Name,
        CommentOf = role => role.Comment,
        Get = (client, id, token) => client.RoleStore.GetRoleAsync(id, token),
        FindName = (client, name) => client.RoleStore.ResolveRoles([name]),
        FindKeyword = (client, _, range) => client.RoleStore.ListRoles(new ListQuery { SortKey = range.SortKey, Descending = range.Descending }),
        Json = RoleStoreJson.Default.Role,
        Create = RoleStoreOperations.CreateRole,
        Replace = RoleStoreOperations.UpdateRole,
        Delete = RoleStoreOperations.DeleteRole,
    };

    public static Noun<Source> Source { get; } = new()
    {
        Name = "source",
        IdOf = source => source.Id,
        NameOf = source => source.Name,
        CommentOf = source => source.Comment,
        Get = (client, id, token) => client.RoleStore.GetSourceAsync(id, token),
        FindKeyword = (client, _, _) => client.RoleStore.ListSources(),
        Json = RoleStoreJson.Default.Source,
        Create = RoleStoreOperations.CreateSource,
        Replace = RoleStoreOperations.UpdateSource,
        Delete = RoleStoreOperations.DeleteSource,
    };

    public static Noun<User> User { get; } = new()
    {
        Name = "user",
        Kin = ["ConnectionUser"],
        IdOf = user => user.Id,
        NameOf = user => user.Principal,
        CommentOf = user => user.FullName,
        Get = (client, id, token) => client.RoleStore.GetUserAsync(id, token),
        FindKeyword = (client, keyword, range) => client.RoleStore.SearchUsers(new UserSearch { Keywords = keyword }, range),
        Json = RoleStoreJson.Default.User,
    };
}
