using PrivX.HostStore;

namespace PrivX.PowerShell.References;

internal static partial class Nouns
{
    public static Noun<Host> Host => field ??= new()
    {
        Name = "host",
        RelatedTypes = ["ConnectionHost", "HostSecret", "HostSecretAccount", "AccessEntry", "AccountUse"],
        IdOf = host => host.Id,
        NameOf = host => host.CommonName,
        CommentOf = host => host.Comment,
        Get = (client, id, token) => client.HostStore.GetHostAsync(id, token),
        FindNames = (client, names) => client.HostStore.SearchHosts(new HostSearch { CommonName = [.. names] }),
        IsListedAsFound = true,
        FindKeyword = (client, keyword, range) => client.HostStore.SearchHosts(
            new HostSearch { Keywords = keyword },
            new HostQuery { First = range.First, Skip = range.Skip, SortKey = range.SortKey, Descending = range.Descending }),
        Json = HostStoreJson.Default.Host,
        Create = (client, body, token) => client.HostStore.CreateHostAsync(body, token),
        Replace = (client, id, body, token) => client.HostStore.UpdateHostAsync(id, body, token),
        Delete = (client, id, token) => client.HostStore.DeleteHostAsync(id, token),
    };

    public static Noun<Whitelist> Whitelist => field ??= new()
    {
        Name = "whitelist",
        IdOf = whitelist => whitelist.Id,
        NameOf = whitelist => whitelist.Name,
        CommentOf = whitelist => whitelist.Comment,
        Get = (client, id, token) => client.HostStore.GetWhitelistAsync(id, token),
        FindKeyword = (client, keyword, range) => client.HostStore.SearchWhitelists(new WhitelistSearch { Keywords = keyword }, range),
        Json = HostStoreJson.Default.Whitelist,
        Create = (client, body, token) => client.HostStore.CreateWhitelistAsync(body, token),
        Replace = (client, id, body, token) => client.HostStore.UpdateWhitelistAsync(id, body, token),
        Delete = (client, id, token) => client.HostStore.DeleteWhitelistAsync(id, token),
    };

    /// <summary>The certificates of the session hosts behind a host. The server has no call that reads a single one.</summary>
    public static NestedNoun<SessionHostCertificate> SessionHostCertificate => field ??= new()
    {
        Name = "session host certificate",
        IdOf = certificate => certificate.Id,
        NameOf = certificate => certificate.Hostname,
        ParentWord = "Host",
        ParentParameter = "TargetHost",
        ParentIdOf = certificate => certificate.HostId,
        FindKeyword = WholeList((client, hostId, order) => client.HostStore.ListSessionHostCertificates(hostId, order)),
        Json = HostStoreJson.Default.SessionHostCertificate,
        Delete = (client, hostId, id, token) => client.HostStore.DeleteSessionHostCertificateAsync(hostId, id, token),
    };
}
