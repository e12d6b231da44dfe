using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;

namespace PrivX.PowerShell.References;

/// <summary>
/// Spares one command look-ups by name: names that are known beforehand are looked up in one request, and where names keep coming, the list of all takes
/// the place of further look-ups. What it has is at most <see cref="NameList{T}.Lifetime"/> old. A name that it does not have is looked up alone.
/// </summary>
internal sealed class NameBook
{
    // A client is one of a single command.
    private static readonly ConditionalWeakTable<PrivXClient, NameBook> Books = new();

    private readonly ConditionalWeakTable<object, object> _lists = new();
    private readonly PrivXClient _client;

    private NameBook(PrivXClient client)
    {
        _client = client;
    }

    public static NameBook Of(PrivXClient client) => Books.GetValue(client, static key => new NameBook(key));

    /// <summary>Looks up in one request what is named by name in some references, where the server can do that.</summary>
    public Task ExpectAsync<T>(Noun<T> noun, IReadOnlyCollection<ObjectReference<T>> references, CancellationToken token)
        where T : PrivXObject =>
        ListOf(noun).ExpectAsync(references, token);

    /// <summary>The objects of a name; none where it must be looked up alone.</summary>
    public Task<IReadOnlyList<T>> FindAsync<T>(Noun<T> noun, ObjectReference<T> reference, NameAge age, CancellationToken token)
        where T : PrivXObject =>
        ListOf(noun).FindAsync(reference, age, token);

    private NameList<T> ListOf<T>(Noun<T> noun)
        where T : PrivXObject =>
        (NameList<T>)_lists.GetValue(noun, _ => new NameList<T>(_client, noun));
}
