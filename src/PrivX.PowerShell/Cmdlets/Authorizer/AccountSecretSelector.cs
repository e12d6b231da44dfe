using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Authorizer;
using PrivX.Client;
using PrivX.Client.Paging;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>Which account secrets a user means: by words, by account name and by where the account is.</summary>
internal sealed class AccountSecretSelector
{
    private readonly NamePattern? _user;
    private readonly NamePattern? _domain;

    public AccountSecretSelector(string? keyword, string? userName, string? targetDomain)
    {
        _user = string.IsNullOrEmpty(userName) ? null : new NamePattern(userName!);
        _domain = string.IsNullOrEmpty(targetDomain) ? null : new NamePattern(targetDomain!);
        bool isPattern = _user is not null && WildcardPattern.ContainsWildcardCharacters(userName);
        Keyword = keyword ?? (isPattern ? _user!.Keyword : null);
        UserName = isPattern ? null : userName;
    }

    /// <summary>True when the server alone cannot choose.</summary>
    public bool FiltersHere => _user is not null || _domain is not null;

    private string? Keyword { get; }

    private string? UserName { get; }

    /// <summary>At least those that are meant.</summary>
    public PagedList<AccountSecret> Search(PrivXClient client, string? hostId, ListQuery query) =>
        client.Authorizer.SearchAccountSecrets(new AccountSecretSearch { Keywords = Keyword, HostId = hostId, Username = UserName }, query);

    public bool Matches(AccountSecret secret) =>
        (_user is null || _user.Matches(secret.Username))
        && (_domain is null || _domain.Matches(secret.TargetDomain?.Name) || _domain.Matches(secret.TargetDomain?.Id));

    /// <summary>The one account that is meant.</summary>
    public async Task<AccountSecret> FindOneAsync(PrivXClient client, string? hostId, string words, CancellationToken token)
    {
        var found = new List<AccountSecret>();
        await foreach (AccountSecret secret in Search(client, hostId, new ListQuery()).WithCancellation(token).ConfigureAwait(false))
        {
            if (Matches(secret))
            {
                found.Add(secret);
            }
        }

        return found.Count switch
        {
            1 => found[0],
            0 => throw new PrivXObjectException("NotFound", $"There is no account {words} that you may check out.")
            {
                Remedy = "Get-PrivXAccountSecret lists the accounts that you may check out.",
            },
            _ => throw new PrivXObjectException("AmbiguousName", $"{found.Count} accounts are meant by {words}: {string.Join(", ", found.Take(10).Select(AccountText.Of))}{(found.Count > 10 ? " ..." : string.Empty)}.")
            {
                Remedy = "Name the host (-TargetHost) or the target domain (-TargetDomain), or pass one of the account secrets.",
            },
        };
    }
}
