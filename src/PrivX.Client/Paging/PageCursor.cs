using System;
using System.Collections.Generic;
using System.Linq;
using PrivX.Client.Pipeline;

namespace PrivX.Client.Paging;

/// <summary>
/// Decides, page by page, which rows are new, where to read on and when a list has ended. Pure logic: it knows no request.
/// <para>
/// Rows that vanish while a list is read (a pipeline that removes what it lists) move the others forward, past the reader. The count tells: if it
/// fell by d, the reader steps back d rows and leaves out what it has given already.
/// </para>
/// </summary>
internal sealed class PageCursor
{
    private const int MostPagesWithoutNews = 10;
    private const int MostRepetitions = 4;
    private const int MostReadings = 10;
    private const int SpareRequests = 50;

    private readonly string _list;
    private readonly long _start;
    private readonly long? _first;
    private readonly bool _hasIdentity;
    private readonly SeenRows _seen = new();
    private IReadOnlyList<string> _lastIds = [];
    private long _lastOffset = -1;
    private long? _lastCount;
    private long _highestCount;
    private long _fallen;
    private long _requests;
    private int _pagesWithoutNews;
    private int _repetitions;
    private int _lastReceived;

    /// <param name="list">Name of the list, for messages.</param>
    /// <param name="skip">Rows to leave out at the start.</param>
    /// <param name="first">Most rows to give; null for all.</param>
    /// <param name="hasIdentity">Whether ids name rows; else they only mark content, and equal rows may both be real.</param>
    public PageCursor(string list, long skip, long? first, bool hasIdentity)
    {
        _list = list;
        _start = skip;
        _first = first;
        _hasIdentity = hasIdentity;
        Offset = skip;
    }

    /// <summary>Where the next page begins.</summary>
    public long Offset { get; private set; }

    /// <summary>
    /// Where the page after the next will begin if that one is as long as the last and nothing changes meanwhile; null where it may not be wanted.
    /// </summary>
    public long? OffsetAfterNext
    {
        get
        {
            long guess = Offset + _lastReceived;
            return guess < _lastCount && !(Given + _lastReceived >= _first) ? guess : null;
        }
    }

    /// <summary>Rows given so far.</summary>
    public long Given { get; private set; }

    /// <summary>True when there is nothing more to ask for.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>How many rows should have come; null where the server does not say, or no more were wanted.</summary>
    public long? Missing
    {
        get
        {
            if (_lastCount is not { } count || Given >= _first)
            {
                return null;
            }

            long due = Math.Max(0, count - _start);
            return due > Given ? due - Given : null;
        }
    }

    public long? LastCount => _lastCount;

    /// <summary>True when the last page reached past the count that came with it: the count is wrong, and what it ends may go on.</summary>
    public bool IsBeyondCount { get; private set; }

    /// <summary>Takes in the page at <see cref="Offset"/>, gives its new rows and moves on.</summary>
    /// <exception cref="PrivXListException">The server does not page as it should; reading on would never end.</exception>
    public List<T> Advance<T>(RawPage<T> page)
    {
        page = WithoutDoubles(page);
        IsBeyondCount = page.Received > 0 && Offset + page.Received > page.Count;
        RefuseRepetition(page.Ids, page.Count);
        List<T> fresh = TakeNew(page);
        long fell = _lastCount is { } before && page.Count is { } now && now < before ? before - now : 0;
        _fallen += fell;
        _lastIds = page.Ids;
        _lastOffset = Offset;
        _lastReceived = page.Received;
        _lastCount = page.Count ?? _lastCount;
        _highestCount = Math.Max(_highestCount, _lastCount ?? 0);
        if (Given >= _first)
        {
            IsAtEnd = true;
        }
        else if (fell > 0 && Offset > _start)
        {
            // Also when this page was empty: the rows that would be here may have moved to before it.
            Offset = Math.Max(_start, Offset - fell);
        }
        else
        {
            Offset += page.Received;
            IsAtEnd = page.Received == 0 || Offset >= page.Count;
        }

        RefuseEndlessness(fresh.Count > 0 || fell > 0);
        return fresh;
    }

    // A row that comes twice on a page is one row: counted twice it would push the reader past another.
    private RawPage<T> WithoutDoubles<T>(RawPage<T> page)
    {
        if (!_hasIdentity)
        {
            return page;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        List<int> kept = [.. Enumerable.Range(0, page.Ids.Count).Where(i => IsMark(page.Ids[i]) || seen.Add(page.Ids[i]))];
        return kept.Count == page.Ids.Count
            ? page
            : page with { Rows = [.. kept.Select(i => page.Rows[i])], Ids = [.. kept.Select(i => page.Ids[i])], Received = page.Received - (page.Ids.Count - kept.Count) };
    }

    private List<T> TakeNew<T>(RawPage<T> page)
    {
        var fresh = new List<T>(page.Rows.Count);
        for (int i = 0; i < page.Rows.Count && !(Given + fresh.Count >= _first); i++)
        {
            if (!_hasIdentity || IsMark(page.Ids[i]) || !_seen.Contains(page.Ids[i]))
            {
                fresh.Add(page.Rows[i]);
            }
        }

        _seen.Add(page.Ids);
        Given += fresh.Count;
        return fresh;
    }

    // A row a request, every row twice, and what steps back cost; more than that is a count that swings to and fro.
    private long MostRequests => (2 * _highestCount) + Given + Math.Min(_fallen, MostReadings * _highestCount) + SpareRequests;

    private static bool IsMark(string id) => id[0] == '\0';

    // The same rows may truly stand at another offset where rows came or went in between: easily after a step back, which proves
    // nothing; hardly on the way forward, and then of a single row rather than of a page. Again and again it is no chance.
    private void RefuseRepetition(IReadOnlyList<string> ids, long? count)
    {
        if (_lastOffset < 0 || Offset <= _lastOffset || ids.Count == 0 || !ids.SequenceEqual(_lastIds, StringComparer.Ordinal))
        {
            _repetitions = 0;
            return;
        }

        _repetitions++;
        if (_repetitions >= MostRepetitions || (count == _lastCount && ids.Count > 1))
        {
            throw new PrivXListException(
                $"{_list} cannot be read to its end: PrivX gave the same {Text.Count(ids.Count)} rows at offset {Text.Count(_lastOffset)} and at {Text.Count(Offset)}.")
            {
                Remedy = "Narrow the list with a filter, so that it fits one page.",
            };
        }
    }

    // A count that falls is progress too: it can do so only as often as there are rows.
    private void RefuseEndlessness(bool progress)
    {
        _requests++;
        _pagesWithoutNews = progress ? 0 : _pagesWithoutNews + 1;
        if (!IsAtEnd && (_pagesWithoutNews > MostPagesWithoutNews || _requests > MostRequests))
        {
            throw new PrivXListException($"{_list} cannot be read to its end: after {Text.Count(_requests)} requests the list has {Text.Count(Given)} rows and PrivX still has no end.")
            {
                Remedy = "Narrow the list with a filter, so that it fits one page.",
            };
        }
    }
}
