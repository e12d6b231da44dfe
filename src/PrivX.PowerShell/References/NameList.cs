using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Paging;

namespace PrivX.PowerShell.References;

/// <summary>Objects of one noun by name, as a command has read them lately for its look-ups.</summary>
internal sealed class NameList<T>(PrivXClient client, Noun<T> noun)
    where T : PrivXObject
{
    /// <summary>How old what is known may be: about as long as the rows of a page wait for a slow pipeline.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);

    // So many names are looked up alone. After that the list is read, if it has no more pages than there were look-ups: it costs no more than these did.
    private const int LookUpsBefore = 3;
    private const int RowsOfAPage = 1_000;
    private const int MostRows = 10_000;
    private const int NamesOfARequest = 100;

    private Task _turn = Task.CompletedTask;
    private ILookup<string, T> _known = Empty;
    private DateTimeOffset _knownAt;
    private bool _isWhole;
    private bool _isRefused;
    private long _lookUps;
    private long _rows;
    private long _writes;

    private static ILookup<string, T> Empty => Array.Empty<T>().ToLookup(static _ => string.Empty);

    public async Task ExpectAsync(IReadOnlyCollection<ObjectReference<T>> references, CancellationToken token)
    {
        // A pipeline brings the same few names with each row: what is known is not asked for again. As they were given: whether the server's filter minds the case is not documented.
        string[] names = _isWhole && !IsOld ? [] : references.Where(reference => IsName(reference) && Match(reference).Length == 0).Select(reference => reference.Text!).Distinct(StringComparer.Ordinal).ToArray();
        if (names.Length < 2)
        {
            return;
        }

        await InTurnAsync(async () =>
        {
            if (noun.FindNames is { } find)
            {
                await TryAsync(() => ReadAsync(find, names, token)).ConfigureAwait(false);
            }
            else
            {
                _lookUps += names.Length - 1;
            }

            return true;
        }).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<T>> FindAsync(ObjectReference<T> reference, NameAge age, CancellationToken token) => !IsName(reference) ? [] : await InTurnAsync(async () =>
    {
        if (_isWhole && age == NameAge.Unchanged && Writes != _writes)
        {
            // What another command of the pipeline has changed meanwhile must show. It may do so again: the list is not read anew at once.
            (_known, _isWhole, _lookUps) = (Empty, false, 0);
        }

        T[] found = Match(reference);
        if (found.Length > 0 || (_isWhole && !IsOld))
        {
            return found;
        }

        _lookUps++;
        if (_lookUps > LookUpsBefore && _lookUps >= _rows / RowsOfAPage && _rows <= MostRows && !_isRefused && noun.IsListedAsFound)
        {
            await TryAsync(() => ReadAllAsync(token)).ConfigureAwait(false);
        }

        return Match(reference);
    }).ConfigureAwait(false);

    private long Writes => noun.Service is { } service ? client.WritesTo(service) : 0;

    private bool IsOld => client.Clock.UtcNow - _knownAt > Lifetime;

    private static bool IsName(ObjectReference<T> reference) => reference is { Object: null, IsId: false } && reference.Name.IsPlain;

    private T[] Match(ObjectReference<T> reference) => IsOld ? [] : _known[reference.Text!].Where(item => noun.FitOf(item, reference) is NameFit.Exact).ToArray();

    // Who comes while a list is read has the use of it.
    private async Task<TResult> InTurnAsync<TResult>(Func<Task<TResult>> work)
    {
        var done = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        Task before = Interlocked.Exchange(ref _turn, done.Task);
        await before.ConfigureAwait(false);
        try
        {
            return await work().ConfigureAwait(false);
        }
        finally
        {
            done.SetResult(true);
        }
    }

    // What cannot be read for many may be readable for one; who looks that up hears why not.
    private async Task TryAsync(Func<Task> read)
    {
        try
        {
            await read().ConfigureAwait(false);
        }
        catch (PrivXException)
        {
            _isRefused = true;
        }
    }

    private async Task ReadAsync(Func<PrivXClient, string[], PagedList<T>> find, string[] names, CancellationToken token)
    {
        var found = new List<T>();
        for (int start = 0; start < names.Length; start += NamesOfARequest)
        {
            await foreach (T item in find(client, names.Skip(start).Take(NamesOfARequest).ToArray()).WithCancellation(token).ConfigureAwait(false))
            {
                found.Add(item);
            }
        }

        Keep(found, isWhole: false);
    }

    private async Task ReadAllAsync(CancellationToken token)
    {
        var all = new List<T>();
        long writes = Writes;
        await foreach (Page<T> page in noun.FindKeyword(client, null, new ListQuery()).AsPages(token).ConfigureAwait(false))
        {
            // A server that does not count its rows may give some of them only, and of two objects of a name both must be seen.
            _rows = page.TotalCount ?? long.MaxValue;
            all.AddRange(page.Items);
            if (_rows > Math.Min(MostRows, _lookUps * RowsOfAPage))
            {
                return;
            }
        }

        if (all.Count >= _rows)
        {
            Keep(all, isWhole: true);
            _writes = writes;
        }
    }

    // By id as well: not all ids look like one.
    private void Keep(List<T> items, bool isWhole)
    {
        _known = items
            .SelectMany(item => new[] { noun.NameOf(item), noun.IdOf(item) }.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase), (item, text) => (Item: item, Text: text))
            .ToLookup(one => one.Text, one => one.Item, StringComparer.OrdinalIgnoreCase);
        _isWhole = isWhole;
        _knownAt = client.Clock.UtcNow;
    }
}
