using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Authorizer;
using PrivX.Client;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Completion;

/// <summary>Names of accounts whose secret can be checked out.</summary>
internal sealed class AccountNameCompleter : ServerCompleter
{
    private protected override string Kind => "account name";

    private protected override async Task<IReadOnlyList<CompletionCandidate>> AskAsync(PrivXClient client, string typed, CancellationToken token)
    {
        var places = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        var search = new AccountSecretSearch { Keywords = new NamePattern(typed).Keyword };
        await foreach (AccountSecret secret in client.Authorizer.SearchAccountSecrets(search, new ListQuery { First = Asked }).WithCancellation(token).ConfigureAwait(false))
        {
            if (secret.Username is { Length: > 0 } name)
            {
                if (!places.TryGetValue(name, out List<string>? of))
                {
                    places.Add(name, of = []);
                }

                of.Add(AccountText.Of(secret));
            }
        }

        return places.Select(pair => new CompletionCandidate(pair.Key, string.Join(", ", pair.Value.Take(5)))).ToArray();
    }
}
