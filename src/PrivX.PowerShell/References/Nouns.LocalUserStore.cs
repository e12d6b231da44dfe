using PrivX.LocalUserStore;

namespace PrivX.PowerShell.References;

internal static partial class Nouns
{
    public static Noun<ApiClient> ApiClient => field ??= new()
    {
        Name = "API client",
        IdOf = client => client.Id,
        NameOf = client => client.Name,
        Get = (client, id, token) => client.LocalUserStore.GetApiClientAsync(id, token),
        FindKeyword = (client, keyword, range) => client.LocalUserStore.SearchApiClients(new ApiClientSearch { Keywords = keyword }, range),
        Json = LocalUserStoreJson.Default.ApiClient,
        Create = (client, body, token) => client.LocalUserStore.CreateApiClientAsync(body, token),
        Replace = (client, id, body, token) => client.LocalUserStore.UpdateApiClientAsync(id, body, token),
        Delete = (client, id, token) => client.LocalUserStore.DeleteApiClientAsync(id, token),
    };

    public static Noun<LocalUser> LocalUser => field ??= new()
    {
        Name = "local user",
        RelatedTypes = ["User"],
        IdOf = user => user.Id,
        NameOf = user => user.Username,
        CommentOf = user => user.FullName,
        Get = (client, id, token) => client.LocalUserStore.GetLocalUserAsync(id, token),
        FindName = (client, name) => client.LocalUserStore.ListLocalUsers(name),
        FindKeyword = WholeList((client, order) => client.LocalUserStore.ListLocalUsers(query: order)),
        Json = LocalUserStoreJson.Default.LocalUser,
        Create = (client, body, token) => client.LocalUserStore.CreateLocalUserAsync(body, token),
        Replace = (client, id, body, token) => client.LocalUserStore.UpdateLocalUserAsync(id, body, token),
        Delete = (client, id, token) => client.LocalUserStore.DeleteLocalUserAsync(id, token),
    };

    public static Noun<TrustedClient> TrustedClient => field ??= new()
    {
        Name = "trusted client",
        IdOf = client => client.Id,
        NameOf = client => client.Name,
        CommentOf = client => client.Type,
        Get = (client, id, token) => client.LocalUserStore.GetTrustedClientAsync(id, token),
        FindKeyword = (client, _, _) => client.LocalUserStore.ListTrustedClients(),
        Json = LocalUserStoreJson.Default.TrustedClient,
        Create = (client, body, token) => client.LocalUserStore.CreateTrustedClientAsync(body, token),
        Replace = (client, id, body, token) => client.LocalUserStore.UpdateTrustedClientAsync(id, body, token),
        Delete = (client, id, token) => client.LocalUserStore.DeleteTrustedClientAsync(id, token),
    };

    /// <summary>What hosts are reached through, as those see it who set up hosts: it has a name and no id.</summary>
    public static Noun<ExtenderClient> ExtenderClient => field ??= new()
    {
        Name = "extender or carrier",
        Plural = "extenders and carriers",
        IdOf = client => client.Name,
        NameOf = client => client.Name,
        CommentOf = client => client.RoutingPrefix,
        IdProperty = "Name",
        IsId = static _ => false,
        FindKeyword = (client, _, _) => client.LocalUserStore.ListExtenderClients(),
        Json = LocalUserStoreJson.Default.ExtenderClient,
    };
}
