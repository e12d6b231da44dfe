using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Completion;

/// <summary>Names of secrets in the vault: the personal ones with -User or -Current on the line, else the shared ones.</summary>
internal sealed class VaultSecretCompleter : ParentCompleter<User>
{
    private protected override string What => "vault secret";

    private protected override string ParentParameter => "User";

    private protected override bool IsOptional => true;

    private protected override async Task<IReadOnlyList<CompletionCandidate>> AskAsync(PrivXClient client, string typed, CancellationToken token)
    {
        string? ownerId = IsCurrent ? (await client.RoleStore.GetCurrentUserAsync(token).ConfigureAwait(false)).Id
            : Parent is null ? null
            : await ParentIdAsync(client, token).ConfigureAwait(false);
        return await NamesAsync(Nouns.VaultSecretOf(ownerId, withData: false), client, typed, token).ConfigureAwait(false);
    }
}
