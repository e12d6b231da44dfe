using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Completion;

/// <summary>Names of objects that live inside another object, once the parameter that tells which one is on the line.</summary>
/// <typeparam name="T">Model of the objects.</typeparam>
/// <typeparam name="TParent">Model of what they live in.</typeparam>
internal sealed class NestedNameCompleter<T, TParent> : ParentCompleter<TParent>
    where T : PrivXObject
    where TParent : PrivXObject
{
    private static NestedNoun<T> Noun => (NestedNoun<T>)Nouns.IdentityOf<T>();

    private protected override string What => Noun.Name;

    private protected override string ParentParameter => Noun.ParentParameter ?? Noun.ParentWord;

    private protected override async Task<IReadOnlyList<CompletionCandidate>> AskAsync(PrivXClient client, string typed, CancellationToken token)
    {
        Noun<T> noun = IsCurrent ? Noun.Own!() : Noun.In(await ParentIdAsync(client, token).ConfigureAwait(false));
        return await NamesAsync(noun, client, typed, token).ConfigureAwait(false);
    }
}
