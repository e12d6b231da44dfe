using PrivX.Client.Operations;
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
        Create = LocalUserStoreOperations.CreateApiClient,
        Replace = LocalUserStoreOperations.UpdateApiClient,
        Delete = LocalUserStoreOperations.DeleteApiClient,
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
        Create = LocalUserStoreOperations.CreateLocalUser,
        Replace = LocalUserStoreOperations.UpdateLocalUser,
        Delete = LocalUserStoreOperations.DeleteLocalUser,
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
        Create = LocalUserStoreOperations.CreateTrustedClient,
        Replace = LocalUserStoreOperations.UpdateTrustedClient,
        Delete = LocalUserStoreOperations.DeleteTrustedClient,
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
