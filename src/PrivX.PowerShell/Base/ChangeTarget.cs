using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Base;

/// <summary>One object that a changing cmdlet works on: known already, or yet to be read by the one who needs it.</summary>
internal sealed class ChangeTarget<T>
    where T : PrivXObject
{
    private readonly Noun<T> _noun;
    private readonly ObjectReference<T>? _reference;
    private readonly T? _known;

    private ChangeTarget(Noun<T> noun, ObjectReference<T>? reference, T? known)
    {
        _noun = noun;
        _reference = reference;
        _known = known;
    }

    public static ChangeTarget<T> Of(Noun<T> noun, ObjectReference<T> reference) => new(noun, reference, reference.Object);

    public static ChangeTarget<T> Of(Noun<T> noun, T known) => new(noun, null, known);

    /// <summary>The object with its id and name: as given, else as the server has it.</summary>
    public async Task<T> FindAsync(PrivXClient client, CancellationToken token)
    {
        T found = _known ?? await Resolver.ResolveOneAsync(client, _noun, _reference!, token).ConfigureAwait(false);
        _noun.NeedId(found);
        return found;
    }

    /// <summary>The object as it is on the server now.</summary>
    public async Task<T> ReadAsync(PrivXClient client, CancellationToken token)
    {
        T found = await FindAsync(client, token).ConfigureAwait(false);

        // What an id found was read by that id just now; what a list gave may be a short form.
        return _reference is { IsId: true } ? found : await _noun.Get(client, _noun.IdOf(found)!, token).ConfigureAwait(false);
    }
}
