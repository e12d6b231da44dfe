using PrivX.Client;
using PrivX.Client.Paging;
using PrivX.Vault;

namespace PrivX.PowerShell.References;

internal static partial class Nouns
{
    /// <summary>The shared secrets, with their data when they are read singly.</summary>
    public static Noun<VaultSecret> VaultSecret => field ??= VaultSecretOf(null, withData: true);

    /// <summary>Secrets with versions: they have a path and no list.</summary>
    public static NounIdentity<VersionedSecret> VersionedSecret => field ??= new()
    {
        Name = "versioned secret",
        RelatedTypes = ["VersionedSecretMetadata", "VersionedSecretKey"],
        IdOf = secret => secret.Path,
        NameOf = secret => secret.Path,
        IdProperty = "Path",
        IsId = _ => true,
        TakesWildcards = false,
    };

    /// <summary>The shared secrets, or the personal ones of a user. Their name is their id.</summary>
    /// <param name="ownerId">Id of the user; null for the shared ones.</param>
    /// <param name="withData">False where the data is not needed: it then stays on the server, and who may not read it is served too.</param>
    public static Noun<VaultSecret> VaultSecretOf(string? ownerId, bool withData) => ownerId is not { Length: > 0 } owner
        ? new()
        {
            Name = "vault secret",
            IdOf = secret => secret.Name,
            NameOf = secret => secret.Name,
            IdProperty = "Name",
            IsId = _ => true,
            Get = (client, name, token) => withData ? client.Vault.GetSecretAsync(name, token) : client.Vault.GetSecretMetadataAsync(name, token),
            FindKeyword = (client, keyword, range) => client.Vault.SearchSecrets(new VaultSecretSearch { Keywords = keyword, Filter = "shared" }, range),
            Json = VaultJson.Default.VaultSecret,
            Create = (client, body, token) => client.Vault.CreateSecretAsync(body, token),
            Replace = (client, id, body, token) => client.Vault.UpdateSecretAsync(id, body, token),
            Delete = (client, id, token) => client.Vault.DeleteSecretAsync(id, token),
        }
        : new()
        {
            Name = $"vault secret of the user {owner}",
            IdOf = secret => secret.Name,
            NameOf = secret => secret.Name,
            IdProperty = "Name",
            IsId = _ => true,
            Get = async (client, name, token) => Owned(
                owner,
                withData
                    ? await client.Vault.GetUserSecretAsync(owner, name, token).ConfigureAwait(false)
                    : await client.Vault.GetUserSecretMetadataAsync(owner, name, token).ConfigureAwait(false)),
            FindKeyword = (client, _, _) => ListVaultSecrets(client, owner, new ListQuery()),
            Json = VaultJson.Default.VaultSecret,
            Create = (client, body, token) => client.Vault.CreateUserSecretAsync(owner, body, token),
            Replace = (client, id, body, token) => client.Vault.UpdateUserSecretAsync(owner, id, body, token),
            Delete = (client, id, token) => client.Vault.DeleteUserSecretAsync(owner, id, token),
        };

    /// <summary>The personal secrets of a user.</summary>
    public static PagedList<VaultSecret> ListVaultSecrets(PrivXClient client, string ownerId, ListQuery range) =>
        client.Vault.ListUserSecrets(ownerId, range).With(secret => Owned(ownerId, secret));

    // The documented answers leave the owner out, by which the secret is found again.
    private static VaultSecret Owned(string ownerId, VaultSecret secret)
    {
        secret.OwnerId ??= ownerId;
        return secret;
    }
}
