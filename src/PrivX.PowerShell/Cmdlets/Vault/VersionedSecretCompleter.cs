using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.PowerShell.Completion;
using PrivX.Vault;

namespace PrivX.PowerShell.Cmdlets.Vault;

/// <summary>Paths of versioned secrets, from the last folder that was typed in full.</summary>
internal sealed class VersionedSecretCompleter : ServerCompleter
{
    private protected override string Kind => "versioned secret";

    private protected override bool TakesEscapes => false;

    private protected override async Task<IReadOnlyList<CompletionCandidate>> AskAsync(PrivXClient client, string typed, CancellationToken token)
    {
        string folder = typed.Contains("/") ? typed.Substring(0, typed.LastIndexOf('/')) : string.Empty;
        IReadOnlyList<VersionedSecretKey> keys = await VersionedSecrets.WalkAsync(client, folder, Asked, token).ConfigureAwait(false);
        return keys.Select(key => new CompletionCandidate(key.Path!, key.IsFolder ? key.Path + "/" : key.Path!)).ToArray();
    }
}
