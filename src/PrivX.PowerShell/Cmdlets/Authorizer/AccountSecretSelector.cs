using System.Collections.Generic;
using System.Linq;
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
        bool isPlain = _user is not { IsPlain: false };
        Keyword = keyword ?? (isPlain ? null : _user!.Keyword);
        UserName = isPlain ? userName : null;
    }

    /// <summary>True when the server alone cannot choose.</summary>
    public bool FiltersHere => _user is not null || _domain is not null;

    private string? Keyword { get; }

    private string? UserName { get; }

    /// <summary>At least those that are meant.</summary>
    public PagedList<AccountSecret> Search(PrivXClient client, string? hostId, ListQuery query) =>
        client.Authorizer.SearchAccountSecrets(new AccountSecretSearch { Keywords = Keyword, HostId = hostId, Username = UserName }, query);

    /// <summary>True where what is meant can be told from each account alone.</summary>
    public bool IsPlain => _user is not { IsPlain: false } && _domain is not { IsPlain: false };

    /// <summary>How an account fits the names that were given; null where it does not.</summary>
    public NameFit? FitOf(AccountSecret secret)
    {
        NameFit? user = _user is null ? NameFit.Exact : _user.FitOf(secret.Username);
        NameFit? domain = _domain is null ? NameFit.Exact : _domain.FitOf(secret.TargetDomain?.Name) ?? _domain.FitOf(secret.TargetDomain?.Id);
        return user is null || domain is null ? null : user > domain ? user : domain;
    }

    /// <summary>The one account that is meant.</summary>
    public async Task<AccountSecret> FindOneAsync(PrivXClient client, string? hostId, string words, CancellationToken token)
    {
        var matches = new NameMatches<AccountSecret>();
        await foreach (AccountSecret secret in Search(client, hostId, new ListQuery()).WithCancellation(token).ConfigureAwait(false))
        {
            matches.Add(secret, FitOf(secret));
        }

        IReadOnlyList<AccountSecret> found = matches.Items;
        return found.Count switch
        {
            1 => found[0],
            0 => throw new PrivXObjectException(ErrorCodes.NotFound, $"There is no account {words} that you may check out.")
            {
                Remedy = "Get-PrivXAccountSecret lists the accounts that you may check out.",
            },
            _ => throw new PrivXObjectException(ErrorCodes.AmbiguousName, $"{found.Count} accounts are meant by {words}: {string.Join(", ", found.Take(10).Select(AccountText.Of))}{(found.Count > 10 ? " ..." : string.Empty)}.")
            {
                Remedy = "Name the host (-TargetHost) or the target domain (-TargetDomain), or pass one of the account secrets.",
            },
        };
    }
}
