using System;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Authorizer;
using PrivX.Client;
using PrivX.Client.Paging;
using PrivX.HostStore;
using PrivX.RoleStore;

namespace PrivX.PowerShell.References;

/// <summary>The nouns that parameters can mean.</summary>
internal static class Nouns
{
    public static Noun<Host> Host { get; } = new()
    {
        Name = "host",
        IdOf = host => host.Id,
        NameOf = host => host.CommonName,
        CommentOf = host => host.Comment,
        Get = (client, id, token) => client.HostStore.GetHostAsync(id, token),
        FindName = (client, name) => client.HostStore.SearchHosts(new HostSearch { CommonName = [name] }),
        FindKeyword = (client, keyword, range) => client.HostStore.SearchHosts(
            new HostSearch { Keywords = keyword },
            new HostQuery { First = range.First, Skip = range.Skip, SortKey = range.SortKey, Descending = range.Descending }),
        Json = HostStoreJson.Default.Host,
        Create = (client, json, token) => client.HostStore.CreateHostAsync(json, token),
        Replace = (client, id, json, token) => client.HostStore.ReplaceHostAsync(id, json, token),
        Delete = (client, id, token) => client.HostStore.DeleteHostAsync(id, token),
    };

    public static Noun<Role> Role { get; } = new()
    {
        Name = "role",
        IdOf = role => role.Id,
        NameOf = role => role.Name,
        CommentOf = role => role.Comment,
        Get = (client, id, token) => client.RoleStore.GetRoleAsync(id, token),
        FindName = (client, name) => client.RoleStore.ResolveRoles([name]),
        FindKeyword = (client, _, range) => client.RoleStore.ListRoles(new ListQuery { SortKey = range.SortKey, Descending = range.Descending }),
        Json = RoleStoreJson.Default.Role,
        Create = (client, json, token) => client.RoleStore.CreateRoleAsync(json, token),
        Replace = (client, id, json, token) => client.RoleStore.ReplaceRoleAsync(id, json, token),
        Delete = (client, id, token) => client.RoleStore.DeleteRoleAsync(id, token),
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
        Create = (client, json, token) => client.RoleStore.CreateSourceAsync(json, token),
        Replace = (client, id, json, token) => client.RoleStore.ReplaceSourceAsync(id, json, token),
        Delete = (client, id, token) => client.RoleStore.DeleteSourceAsync(id, token),
    };

    public static Noun<SecretCheckout> SecretCheckout { get; } = new()
    {
        Name = "check-out",
        IdOf = checkout => checkout.Id,
        NameOf = checkout => checkout.Username,
        CommentOf = AccountText.Of,
        Get = (client, id, token) => client.Authorizer.GetSecretCheckoutAsync(id, token),
        FindKeyword = (client, _, range) => client.Authorizer.ListSecretCheckouts(range),
        Json = AuthorizerJson.Default.SecretCheckout,
    };

    public static Noun<User> User { get; } = new()
    {
        Name = "user",
        IdOf = user => user.Id,
        NameOf = user => user.Principal,
        CommentOf = user => user.FullName,
        Get = (client, id, token) => client.RoleStore.GetUserAsync(id, token),
        FindKeyword = (client, keyword, range) => client.RoleStore.SearchUsers(new UserSearch { Keywords = keyword }, range),
        Json = RoleStoreJson.Default.User,
    };

    public static Noun<Whitelist> Whitelist { get; } = new()
    {
        Name = "whitelist",
        IdOf = whitelist => whitelist.Id,
        NameOf = whitelist => whitelist.Name,
        CommentOf = whitelist => whitelist.Comment,
        Get = (client, id, token) => client.HostStore.GetWhitelistAsync(id, token),
        FindKeyword = (client, keyword, range) => client.HostStore.SearchWhitelists(new WhitelistSearch { Keywords = keyword }, range),
        Json = HostStoreJson.Default.Whitelist,
        Create = (client, json, token) => client.HostStore.CreateWhitelistAsync(json, token),
        Replace = (client, id, json, token) => client.HostStore.ReplaceWhitelistAsync(id, json, token),
        Delete = (client, id, token) => client.HostStore.DeleteWhitelistAsync(id, token),
    };

    /// <summary>The certificates of the session hosts behind one host. The server has no call that reads a single one.</summary>
    public static Noun<SessionHostCertificate> SessionHostCertificateOf(string hostId) => new()
    {
        Name = "session host certificate",
        IdOf = certificate => certificate.Id,
        NameOf = certificate => certificate.Hostname,
        Get = (client, id, token) => FindIdAsync(client.HostStore.ListSessionHostCertificates(hostId), found => found.Id, id, "session host certificate", token),
        FindKeyword = (client, _, _) => client.HostStore.ListSessionHostCertificates(hostId),
        Json = HostStoreJson.Default.SessionHostCertificate,
        Delete = (client, id, token) => client.HostStore.DeleteSessionHostCertificateAsync(hostId, id, token),
    };

    private static async Task<T> FindIdAsync<T>(PagedList<T> list, Func<T, string?> idOf, string id, string noun, CancellationToken token)
    {
        await foreach (T item in list.WithCancellation(token).ConfigureAwait(false))
        {
            if (string.Equals(idOf(item), id, StringComparison.OrdinalIgnoreCase))
            {
                return item;
            }
        }

        throw new PrivXObjectException("NotFound", $"There is no {noun} {id}, or you may not see it.");
    }
}
