using PrivX.LocalUserStore;

namespace PrivX.PowerShell.References;

internal static partial class Nouns
{
    public static Noun<TrustedClient> TrustedClient { get; } = new()
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
}
