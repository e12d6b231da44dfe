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
    private readonly bool _mayBeOld;

    private ChangeTarget(Noun<T> noun, ObjectReference<T>? reference, T? known, bool mayBeOld)
    {
        _noun = noun;
        _reference = reference;
        _known = known;
        _mayBeOld = mayBeOld;
    }

    /// <summary>What a reference means.</summary>
    /// <param name="noun">The noun.</param>
    /// <param name="reference">The reference.</param>
    /// <param name="mayBeOld">True where the name may mean what it meant a moment ago.</param>
    public static ChangeTarget<T> Of(Noun<T> noun, ObjectReference<T> reference, bool mayBeOld = false) => new(noun, reference, reference.Object, mayBeOld);

    public static ChangeTarget<T> Of(Noun<T> noun, T known) => new(noun, null, known, mayBeOld: false);

    /// <summary>The object with its id and name: as given, else as the server has it.</summary>
    public Task<T> FindAsync(PrivXClient client, CancellationToken token) => FindAsync(client, _mayBeOld ? NameAge.Unchanged : NameAge.Fresh, token);

    /// <summary>The object as it is on the server now.</summary>
    public async Task<T> ReadAsync(PrivXClient client, CancellationToken token)
    {
        T found = await FindAsync(client, _mayBeOld ? NameAge.Recent : NameAge.Fresh, token).ConfigureAwait(false);

        // What an id found was read by that id just now; what a list gave may be a short form.
        if (_reference is { IsId: true })
        {
            return found;
        }

        T now = await _noun.Get(client, _noun.IdOf(found)!, token).ConfigureAwait(false);

        // Renamed since the name was read with others: another one may have it now.
        return _known is not null || !_mayBeOld || _noun.FitOf(now, _reference!) is not null
            ? now
            : await _noun.Get(client, _noun.IdOf(await FindAsync(client, NameAge.Fresh, token).ConfigureAwait(false))!, token).ConfigureAwait(false);
    }

    private async Task<T> FindAsync(PrivXClient client, NameAge age, CancellationToken token)
    {
        T found = _known ?? await Resolver.ResolveOneAsync(client, _noun, _reference!, token, age).ConfigureAwait(false);
        _noun.NeedId(found);
        return found;
    }
}
