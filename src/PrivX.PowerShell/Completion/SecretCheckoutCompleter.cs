using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Authorizer;
using PrivX.Client;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Completion;

/// <summary>Ids of open check-outs.</summary>
internal sealed class SecretCheckoutCompleter : ServerCompleter
{
    private protected override string Kind => "check-out id";

    private protected override async Task<IReadOnlyList<CompletionCandidate>> AskAsync(PrivXClient client, string typed, CancellationToken token)
    {
        var candidates = new List<CompletionCandidate>();
        await foreach (SecretCheckout checkout in client.Authorizer.ListSecretCheckouts(new ListQuery { First = Asked }).WithCancellation(token).ConfigureAwait(false))
        {
            candidates.Add(new CompletionCandidate(checkout.Id ?? string.Empty, AccountText.Of(checkout)));
        }

        return candidates.Where(candidate => candidate.Text.Length > 0).ToArray();
    }
}
