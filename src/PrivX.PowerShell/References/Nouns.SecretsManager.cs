using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using PrivX.Client;
using PrivX.Client.Paging;
using PrivX.HostStore;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.References;

internal static partial class Nouns
{
    public static Noun<PasswordPolicy> PasswordPolicy => field ??= new()
    {
        Name = "password policy",
        IdOf = policy => policy.Id,
        NameOf = policy => policy.Name,
        Get = (client, id, token) => client.SecretsManager.GetPasswordPolicyAsync(id, token),
        FindKeyword = (client, _, _) => client.SecretsManager.ListPasswordPolicies(),
        Json = SecretsManagerJson.Default.PasswordPolicy,
        Create = (client, body, token) => client.SecretsManager.CreatePasswordPolicyAsync(body, token),
        Replace = (client, id, body, token) => client.SecretsManager.UpdatePasswordPolicyAsync(id, body, token),
        Delete = (client, id, token) => client.SecretsManager.DeletePasswordPolicyAsync(id, token),
    };

    public static Noun<ScriptTemplate> RotationScript => field ??= new()
    {
        Name = "rotation script",
        TypeName = "RotationScript",
        IdOf = script => script.Id,
        NameOf = script => script.Name,
        CommentOf = script => script.OperatingSystem,
        Get = (client, id, token) => client.SecretsManager.GetScriptTemplateAsync(id, token),
        FindKeyword = (client, _, _) => client.SecretsManager.ListScriptTemplates(),
        Json = SecretsManagerJson.Default.ScriptTemplate,
        Create = (client, body, token) => client.SecretsManager.CreateScriptTemplateAsync(body, token),
        Replace = (client, id, body, token) => client.SecretsManager.UpdateScriptTemplateAsync(id, body, token),
        Delete = (client, id, token) => client.SecretsManager.DeleteScriptTemplateAsync(id, token),
    };

    public static Noun<TargetDomain> TargetDomain => field ??= new()
    {
        Name = "target domain",
        IdOf = domain => domain.Id,
        NameOf = domain => domain.Name,
        CommentOf = domain => domain.Comment,
        Get = (client, id, token) => client.SecretsManager.GetTargetDomainAsync(id, token),
        FindKeyword = (client, keyword, range) => client.SecretsManager.SearchTargetDomains(new TargetDomainSearch { Keywords = keyword }, range),
        Json = SecretsManagerJson.Default.TargetDomain,
        Create = (client, body, token) => client.SecretsManager.CreateTargetDomainAsync(body, token),
        Replace = (client, id, body, token) => client.SecretsManager.UpdateTargetDomainAsync(id, body, token),
        Delete = (client, id, token) => client.SecretsManager.DeleteTargetDomainAsync(id, token),
    };

    /// <summary>An account that a scan found. Changed through a type of its own, and neither created nor deleted.</summary>
    public static NestedNoun<TargetDomainAccount> TargetDomainAccount => field ??= new()
    {
        Name = "target domain account",
        IdOf = account => account.Id,
        NameOf = account => account.Username,
        CommentOf = account => account.FullName,
        ParentWord = "TargetDomain",
        ParentIdOf = account => account.TargetDomainId ?? account.TargetDomain?.Id,
        Get = (client, domainId, id, token) => client.SecretsManager.GetTargetDomainAccountAsync(domainId, id, token),
        FindKeyword = (client, domainId, keyword, range) =>
            client.SecretsManager.SearchTargetDomainAccounts(domainId, new TargetDomainAccountSearch { Keywords = keyword }, range),
        Json = SecretsManagerJson.Default.TargetDomainAccount,
    };

    public static NestedNoun<ManagedAccount> ManagedAccount => field ??= new()
    {
        Name = "managed account",
        RelatedTypes = ["AccountUse"],
        IdOf = account => account.Id,
        NameOf = account => account.Username,
        CommentOf = account => account.FullName,
        ParentWord = "TargetDomain",
        ParentIdOf = account => account.TargetDomainId ?? account.TargetDomain?.Id,
        Get = (client, domainId, id, token) => client.SecretsManager.GetManagedAccountAsync(domainId, id, token),
        FindKeyword = (client, domainId, keyword, range) =>
            client.SecretsManager.SearchManagedAccounts(domainId, new ManagedAccountSearch { Keywords = keyword }, range),
        Json = SecretsManagerJson.Default.ManagedAccount,
        Create = (client, targetDomainId, body, token) => client.SecretsManager.CreateManagedAccountAsync(targetDomainId, body, token),
        Replace = (client, targetDomainId, id, body, token) => client.SecretsManager.UpdateManagedAccountAsync(targetDomainId, id, body, token),
        Delete = (client, targetDomainId, id, token) => client.SecretsManager.DeleteManagedAccountAsync(targetDomainId, id, token),
    };

    /// <summary>
    /// An account of a host whose password is rotated; its name is its id. Found through the host: what the secrets manager itself holds is for the
    /// server's own services.
    /// </summary>
    public static NestedNoun<HostSecretAccount> HostSecretAccount => field ??= new()
    {
        Name = "host account",
        RelatedTypes = ["AccountUse"],
        IdOf = account => account.Account,
        NameOf = account => account.Account,
        IdProperty = "Account",
        IsId = _ => true,
        ParentWord = "Host",
        ParentParameter = "TargetHost",
        ParentIdOf = account => account.HostId,
        FindKeyword = (client, hostId, _, _) => RotatedAccounts(client, hostId),
        Json = SecretsManagerJson.Default.HostSecretAccount,
    };

    private static PagedList<HostSecretAccount> RotatedAccounts(PrivXClient client, string hostId)
    {
        return new PagedList<HostSecretAccount>(token => PagesAsync(token));

        async IAsyncEnumerable<Page<HostSecretAccount>> PagesAsync([EnumeratorCancellation] CancellationToken token)
        {
            Host host = await client.HostStore.GetHostAsync(hostId, token).ConfigureAwait(false);
            HostSecretAccount[] accounts = host.Principals
                .Where(principal => principal.Rotate == true && !string.IsNullOrEmpty(principal.Principal))
                .Select(principal => new HostSecretAccount { Account = principal.Principal, HostId = hostId })
                .ToArray();
            yield return new Page<HostSecretAccount>(accounts, accounts.Length, 0);
        }
    }
}
