using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Authorizer;
using PrivX.Client;

namespace PrivX.PowerShell.Completion;

/// <summary>Names of the target domains that have accounts whose secret can be checked out.</summary>
internal sealed class AccountDomainCompleter : ServerCompleter
{
    private protected override string Kind => "account domain";

    private protected override async Task<IReadOnlyList<CompletionCandidate>> AskAsync(PrivXClient client, string typed, CancellationToken token)
    {
        var domains = new SortedDictionary<string, CompletionCandidate>(StringComparer.OrdinalIgnoreCase);
        await foreach (AccountSecret secret in client.Authorizer.ListAccountSecrets().WithCancellation(token).ConfigureAwait(false))
        {
            if (secret.TargetDomain is { Name: { Length: > 0 } name } domain)
            {
                domains[name] = new CompletionCandidate(name, domain.Id ?? name);
            }
        }

        return [.. domains.Values];
    }
}
