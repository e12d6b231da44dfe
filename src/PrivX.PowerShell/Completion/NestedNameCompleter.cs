using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Completion;

/// <summary>Names of objects that live inside another object, once the parameter that tells which one is on the line.</summary>
/// <typeparam name="T">Model of the objects.</typeparam>
/// <typeparam name="TParent">Model of what they live in.</typeparam>
public sealed class NestedNameCompleter<T, TParent> : ServerCompleter
    where T : PrivXObject
    where TParent : PrivXObject
{
    private ObjectReference<TParent>? _parent;

    private static NestedNoun<T> Noun => (NestedNoun<T>)Nouns.IdentityOf<T>();

    private protected override string Kind => $"{Noun.Name} in {_parent}";

    private protected override IReadOnlyList<CompletionCandidate> Candidates(string typed, IDictionary boundParameters)
    {
        object? given = boundParameters[Noun.ParentParameter ?? Noun.ParentWord];
        return LanguagePrimitives.TryConvertTo(given, out _parent) && _parent is { IsPattern: false } ? base.Candidates(typed, boundParameters) : [];
    }

    private protected override async Task<IReadOnlyList<CompletionCandidate>> AskAsync(PrivXClient client, string typed, CancellationToken token)
    {
        string parentId = _parent!.KnownId ?? await ((IObjectReference)_parent).ResolveIdAsync(client, token).ConfigureAwait(false);
        return await NamesAsync(Noun.In(parentId), client, typed, token).ConfigureAwait(false);
    }
}
