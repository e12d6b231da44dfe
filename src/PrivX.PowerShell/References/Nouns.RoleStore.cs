using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.RoleStore;

namespace PrivX.PowerShell.References;

internal static partial class Nouns
{
    public static Noun<Role> Role => field ??= new()
    {
        Name = "role",
        RelatedTypes = ["UserRole", "RoleReference", "WorkflowRole", "RequestableRole", "AccessEntry"],
        IdOf = role => role.Id,
        NameOf = role => role.Name,
        CommentOf = role => role.Comment,
        Get = (client, id, token) => client.RoleStore.GetRoleAsync(id, token),
        FindNames = (client, names) => client.RoleStore.ResolveRoles(names),
        FindKeyword = WholeList((client, order) => client.RoleStore.ListRoles(order)),
        Json = RoleStoreJson.Default.Role,
        Create = (client, body, token) => client.RoleStore.CreateRoleAsync(body, token),
        Replace = (client, id, body, token) => client.RoleStore.UpdateRoleAsync(id, body, token),
        Delete = (client, id, token) => client.RoleStore.DeleteRoleAsync(id, token),
    };

    public static Noun<Source> Source => field ??= new()
    {
        Name = "source",
        IdOf = source => source.Id,
        NameOf = source => source.Name,
        CommentOf = source => source.Comment,
        Get = (client, id, token) => client.RoleStore.GetSourceAsync(id, token),
        FindKeyword = (client, _, _) => client.RoleStore.ListSources(),
        Json = RoleStoreJson.Default.Source,
        Create = (client, body, token) => client.RoleStore.CreateSourceAsync(body, token),
        Replace = (client, id, body, token) => client.RoleStore.UpdateSourceAsync(id, body, token),
        Delete = (client, id, token) => client.RoleStore.DeleteSourceAsync(id, token),
    };

    public static Noun<User> User => field ??= new()
    {
        Name = "user",
        RelatedTypes = ["ConnectionUser", "WorkflowUser", "AccessEntry", "ApiClient", "LocalUser"],
        IdOf = user => user.Id,
        NameOf = user => user.Principal,
        OtherNamesOf = user => [user.FullName, user.Email],
        CommentOf = user => user.FullName,
        Get = (client, id, token) => client.RoleStore.GetUserAsync(id, token),
        FindKeyword = (client, keyword, range) => client.RoleStore.SearchUsers(new UserSearch { Keywords = keyword }, range),
        TellApartAsync = TellUserAsync,

        // The only users that PrivX itself changes are its local ones.
        Service = "local-user-store",
        Json = RoleStoreJson.Default.User,
    };

    // Log-in names are unique within a source only.
    private static async Task<string?> TellUserAsync(PrivXClient client, User user, CancellationToken token)
    {
        string? source = user.SourceType;
        try
        {
            source = user.Source is { Length: > 0 } id ? (await client.RoleStore.GetSourceAsync(id, token).ConfigureAwait(false)).Name : source;
        }
        catch (PrivXRequestException)
        {
            // Who may see users need not be allowed to see sources.
        }

        return string.Join(", ", new[] { user.FullName, source }.Where(text => !string.IsNullOrEmpty(text)));
    }

    /// <summary>The roles of a user: granted, or by a rule of the role. Changed as a whole list only.</summary>
    public static NestedNoun<UserRole> UserRole => field ??= new()
    {
        Name = "user role",
        RelatedTypes = ["Role", "RoleHandle", "RoleReference"],
        IdOf = role => role.Id,
        NameOf = role => role.Name,
        ParentWord = "User",
        ParentIdOf = role => role.UserId,
        FindKeyword = WholeList((client, userId, order) => client.RoleStore.ListUserRoles(userId, order)),
        Json = RoleStoreJson.Default.UserRole,
    };

    /// <summary>The key with which a user logs in over SSH.</summary>
    public static NestedNoun<AuthorizedKey> AuthorizedKey => field ??= new()
    {
        Name = "authorized key",
        IdOf = key => key.Id,
        NameOf = key => key.Name,
        CommentOf = key => key.Comment,
        ParentWord = "User",
        ParentIdOf = key => key.UserId,
        Get = (client, userId, id, token) => client.RoleStore.GetUserAuthorizedKeyAsync(userId, id, token),
        FindKeyword = WholeList((client, userId, order) => client.RoleStore.ListUserAuthorizedKeys(userId, order)),
        Json = RoleStoreJson.Default.AuthorizedKey,
        Create = (client, userId, body, token) => client.RoleStore.CreateUserAuthorizedKeyAsync(userId, body, token),
        Replace = (client, userId, id, body, token) => client.RoleStore.UpdateUserAuthorizedKeyAsync(userId, id, body, token),
        Delete = (client, userId, id, token) => client.RoleStore.DeleteUserAuthorizedKeyAsync(userId, id, token),
        Own = () => OwnAuthorizedKey,
    };

    /// <summary>The caller's own authorized keys, which need no permission.</summary>
    internal static Noun<AuthorizedKey> OwnAuthorizedKey =>
        field ??= new(AuthorizedKey, RoleStoreJson.Default.AuthorizedKey, WholeList((client, order) => client.RoleStore.ListCurrentUserAuthorizedKeys(order)))
        {
            Get = (client, id, token) => client.RoleStore.GetCurrentUserAuthorizedKeyAsync(id, token),
            Create = (client, body, token) => client.RoleStore.CreateCurrentUserAuthorizedKeyAsync(body, token),
            Replace = (client, id, body, token) => client.RoleStore.UpdateCurrentUserAuthorizedKeyAsync(id, body, token),
            Delete = (client, id, token) => client.RoleStore.DeleteCurrentUserAuthorizedKeyAsync(id, token),
        };

    /// <summary>The authorized keys of all users together, of which the server reads none singly.</summary>
    internal static Noun<AuthorizedKey> AnyAuthorizedKey =>
        field ??= new(AuthorizedKey, RoleStoreJson.Default.AuthorizedKey, WholeList((client, order) => client.RoleStore.ListAuthorizedKeys(order)));

    public static NestedNoun<WebAuthnCredential> WebAuthnCredential => field ??= new()
    {
        Name = "passkey",
        IdOf = credential => credential.Id,
        NameOf = credential => credential.Name,
        ParentWord = "User",
        ParentIdOf = credential => credential.UserId,
        Get = (client, userId, id, token) => client.RoleStore.GetWebAuthnCredentialAsync(userId, id, token),
        FindKeyword = WholeList((client, userId, order) => client.RoleStore.ListWebAuthnCredentials(userId, order)),
        Json = RoleStoreJson.Default.WebAuthnCredential,
        Replace = (client, userId, id, body, token) => client.RoleStore.UpdateWebAuthnCredentialAsync(userId, id, body, token),
        Delete = (client, userId, id, token) => client.RoleStore.DeleteWebAuthnCredentialAsync(userId, id, token),
    };

    /// <summary>Keys of a role have no names.</summary>
    public static NestedNoun<RolePrincipalKey> RolePrincipalKey => field ??= new()
    {
        Name = "principal key",
        IdOf = key => key.Id,
        NameOf = _ => null,
        ParentWord = "Role",
        ParentIdOf = key => key.RoleId,
        Get = (client, roleId, id, token) => client.RoleStore.GetRolePrincipalKeyAsync(roleId, id, token),
        FindKeyword = WholeList((client, roleId, order) => client.RoleStore.ListRolePrincipalKeys(roleId, order)),
        Json = RoleStoreJson.Default.RolePrincipalKey,
        Delete = (client, roleId, id, token) => client.RoleStore.DeleteRolePrincipalKeyAsync(roleId, id, token),
    };

    /// <summary>The settings of a user have no id of their own.</summary>
    public static NounIdentity<UserSettings> UserSettings => field ??= new()
    {
        Name = "user setting",
        TypeName = "UserSetting",
        IdOf = settings => settings.UserId,
        NameOf = _ => null,
        IsId = static _ => true,
    };

    public static Noun<AwsRole> AwsRole => field ??= new()
    {
        Name = "AWS role",
        IdOf = role => role.Id,
        NameOf = role => role.Name,
        CommentOf = role => role.Description,
        Get = (client, id, token) => client.RoleStore.GetAwsRoleAsync(id, token),
        FindKeyword = WholeList((client, order) => client.RoleStore.ListAwsRoles(null, order)),
        Json = RoleStoreJson.Default.AwsRole,
        Delete = (client, id, token) => client.RoleStore.DeleteAwsRoleAsync(id, token),
    };

    public static Noun<LogCollector> LogCollector => field ??= new()
    {
        Name = "log collector",
        IdOf = collector => collector.Id,
        NameOf = collector => collector.Name,
        CommentOf = collector => collector.Type,
        Get = (client, id, token) => client.RoleStore.GetLogCollectorAsync(id, token),
        FindKeyword = WholeList((client, order) => client.RoleStore.ListLogCollectors(order)),
        Json = RoleStoreJson.Default.LogCollector,
        Create = (client, body, token) => client.RoleStore.CreateLogCollectorAsync(body, token),
        Replace = (client, id, body, token) => client.RoleStore.UpdateLogCollectorAsync(id, body, token),
        Delete = (client, id, token) => client.RoleStore.DeleteLogCollectorAsync(id, token),
    };

    public static Noun<IdentityProvider> IdentityProvider => field ??= new()
    {
        Name = "identity provider",
        IdOf = provider => provider.Id,
        NameOf = provider => provider.Name,
        CommentOf = provider => provider.JwtIssuer,
        Get = (client, id, token) => client.RoleStore.GetIdentityProviderAsync(id, token),
        FindKeyword = (client, keyword, range) => client.RoleStore.SearchIdentityProviders(new IdentityProviderSearch { Keywords = keyword }, range),
        Json = RoleStoreJson.Default.IdentityProvider,
        Create = (client, body, token) => client.RoleStore.CreateIdentityProviderAsync(body, token),
        Replace = (client, id, body, token) => client.RoleStore.UpdateIdentityProviderAsync(id, body, token),
        Delete = (client, id, token) => client.RoleStore.DeleteIdentityProviderAsync(id, token),
    };

    /// <summary>The settings of one user, whose name is known already.</summary>
    public static Noun<UserSettings> SettingsOf(User user) => new()
    {
        Name = "user setting",
        IdOf = _ => user.Id,
        NameOf = _ => user.Principal,
        Get = (client, id, token) => client.RoleStore.GetUserSettingsAsync(id, token),
        FindKeyword = (_, _, _) => throw new NotSupportedException(),
        Json = RoleStoreJson.Default.UserSettings,
        Replace = (client, id, body, token) => client.RoleStore.UpdateUserSettingsAsync(id, body, token),
    };

    /// <summary>The settings of the caller: in the path, "current" stands where the id of a user would.</summary>
    public static Noun<UserSettings> OwnSettings() => new()
    {
        Name = "user setting",
        IdOf = _ => "current",
        NameOf = _ => "the caller",
        Get = (client, _, token) => client.RoleStore.GetCurrentUserSettingsAsync(token),
        FindKeyword = (_, _, _) => throw new NotSupportedException(),
        Json = RoleStoreJson.Default.UserSettings,
        Replace = (client, _, body, token) => client.RoleStore.UpdateCurrentUserSettingsAsync(body, token),
    };
}
