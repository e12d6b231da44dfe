using System;
using System.Collections.Generic;
using System.Linq;

namespace PrivX.Client.Paging;

/// <summary>
/// Decides, page by page, which rows are new, where to read on and when a list has ended. Pure logic: it knows no request.
/// <para>
/// Rows that vanish while a list is read (a pipeline that removes what it lists) move the others forward, past the reader. The count tells: if it
/// fell by d, the reader steps back d rows and leaves out what it has given already. Rows without an id are left out by their content, and only where
/// pages can overlap: alike is not the same.
/// </para>
/// <para>
/// Rows with equal sort keys may change places from one answer to the next; on both sides of the end of a page one then comes twice and another one
/// not at all. Where rows have no id, a row that seems to come again is looked at once more in one answer that holds the rows of both sides.
/// </para>
/// <para>
/// The count alone ends no list while pages are full, and none once a page has reached past it.
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
    private readonly RecentRowIds _seen = new();
    private IReadOnlyList<string> _lastIds = [];
    private long _lastOffset = -1;
    private long? _lastCount;
    private long _highestCount;
    private long _fallen;
    private long _requests;
    private int _pagesWithoutNews;
    private int _repetitions;
    private int _lastReceived;
    private bool _isCountWrong;
    private long? _due;
    private long _readTo;
    private long _stepsBackLeft;
    private bool _wasSeen;
    private SecondLook? _secondLook;

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

    /// <summary>True where the last page showed that rows had come or gone since the one before.</summary>
    public bool HasMoved { get; private set; }

    /// <summary>
    /// Where the page will begin that comes so many pages after the next one, if they are as long as the last and nothing changes meanwhile; null where
    /// it may not be wanted.
    /// </summary>
    public long? OffsetAfter(int pages)
    {
        long rows = (long)pages * _lastReceived;
        return _secondLook is null && rows > 0 && Offset + rows < _lastCount && !(Given + rows >= _first) ? Offset + rows : null;
    }

    /// <summary>Rows given so far.</summary>
    public long Given { get; private set; }

    /// <summary>True when there is nothing more to ask for.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>
    /// How many rows should have come and did not, of those that were there when reading began; null where the server does not say, its count is
    /// wrong, or no more were wanted.
    /// </summary>
    public long? Missing => _due is not { } due || _isCountWrong || Given >= _first || Given >= due ? null : due - Given;

    /// <summary>
    /// How many rows changed places so far that a second look could not tell which of them were given: some may have come twice and others not at all.
    /// </summary>
    public long Swapped { get; private set; }

    /// <summary>Reads on at an end that came too early.</summary>
    public void ReadOn() => IsAtEnd = false;

    /// <summary>Takes in the page at <see cref="Offset"/>, gives its new rows and moves on.</summary>
    /// <param name="page">The page.</param>
    /// <param name="asked">How many rows it was asked for; null where that was left to the server.</param>
    /// <exception cref="PrivXListException">The server does not page as it should; reading on would never end.</exception>
    public List<T> Advance<T>(RawPage<T> page, int? asked = null)
    {
        bool isFull = page.Received >= asked;
        page = WithoutDoubles(page);

        if (IsWholeAgain(page))
        {
            IsAtEnd = true;
            return [];
        }

        // Once contradicted a count is worth nothing: the list is read until a page is empty.
        _isCountWrong |= page.Received > 0 && Offset + page.Received > page.Count;
        long? count = _isCountWrong ? null : page.Count;
        if (_secondLook is null)
        {
            RefuseRepetition(page.Ids, page.Count);
        }

        long change = _lastCount is { } before && count is { } now ? now - before : 0;
        HasMoved = change != 0;
        if (change == 0 && MustLookAgain(page, asked))
        {
            RefuseEndlessness(progress: false);
            return [];
        }

        long fell = Math.Max(0, -change);
        _readTo += Math.Min(Math.Max(0, change), int.MaxValue);
        bool mayBeOld = page.Received > 0 && Offset + page.Received <= _readTo;
        List<T> fresh = TakeNew(page, _readTo - Offset);
        Swapped += change == 0 && !(Given >= _first) ? _secondLook?.Unclear ?? 0 : 0;
        _secondLook = null;
        _fallen += fell;
        _stepsBackLeft += fell;
        _due = _due is { } due ? Math.Max(0, due - fell) : count - Math.Min(_start, count ?? 0);
        _lastIds = page.Ids;
        _lastOffset = Offset;
        _lastReceived = page.Received;
        _lastCount = count ?? (_isCountWrong ? null : _lastCount);
        _highestCount = Math.Max(_highestCount, page.Count ?? 0);
        _readTo = Math.Max(_readTo, Offset + page.Received);
        if (Given >= _first)
        {
            IsAtEnd = true;
        }
        else if (!StepBack(fell))
        {
            // Not past what was asked for: what an over-full page has there need not be the rows that follow.
            Offset += page.Received > asked ? asked.Value : page.Received;
            IsAtEnd = page.Received == 0 || (Offset >= count && !isFull);
        }

        RefuseEndlessness(fresh.Count > 0 || fell > 0 || mayBeOld);
        return fresh;
    }

    // Also when this page was empty: the rows that would be here may have moved to before it.
    private bool StepBack(long fell)
    {
        // As far as can be told what was given already. Further only where the page there begins with a row that is new.
        if (_stepsBackLeft == 0 || Offset <= _start || (fell == 0 && _wasSeen))
        {
            _stepsBackLeft = 0;
            return false;
        }

        long step = Math.Min(_stepsBackLeft, _seen.MostStepsBack);
        _stepsBackLeft -= step;
        Offset = Math.Max(_start, Offset - step);
        return true;
    }

    // A server without paging, asked for what may follow a full page, gives everything once more.
    private bool IsWholeAgain<T>(RawPage<T> page) =>
        _lastOffset == _start && Offset > _start && page.Count == _lastCount && page.Count - _start <= Given
        && page.Ids.Count > 0 && page.Ids.SequenceEqual(_lastIds, StringComparer.Ordinal);

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

    private List<T> TakeNew<T>(RawPage<T> page, long overlap)
    {
        var fresh = new List<T>(page.Rows.Count);
        var known = new List<string>(page.Ids.Count);
        Dictionary<string, int>? again = null;
        _wasSeen = page.Ids.Count > 0 && _seen.Contains(page.Ids[0]);
        for (int i = 0; i < page.Rows.Count && !(Given + fresh.Count >= _first); i++)
        {
            string id = page.Ids[i];
            bool isId = _hasIdentity && !IsMark(id);
            if (isId ? _seen.Contains(id) : _secondLook is { } look ? look.WasGiven(id) : i < overlap && IsAgain(id, ref again))
            {
                // Ids stay known for longer when they come again; of content the number of times counts.
                if (isId)
                {
                    known.Add(id);
                }

                continue;
            }

            known.Add(id);
            fresh.Add(page.Rows[i]);
        }

        _seen.Add(known);
        Given += fresh.Count;
        return fresh;
    }

    // Steps back half a page, to have the rows on both sides of its end in one answer. Not where pages overlap anyway, and not twice.
    private bool MustLookAgain<T>(RawPage<T> page, int? asked)
    {
        int back = Math.Min((_lastReceived + 1) / 2, (asked ?? _lastReceived) - 1);
        if (_hasIdentity || _secondLook is not null || back < 1 || Offset != _readTo || page.Received > asked || !page.Ids.Any(_seen.Contains))
        {
            return false;
        }

        _secondLook = new SecondLook(_seen, back);
        Offset -= back;
        return true;
    }

    // Two rows alike on this page are one given before and a new one, where only one was given before.
    private bool IsAgain(string mark, ref Dictionary<string, int>? again)
    {
        again ??= new(StringComparer.Ordinal);
        again.TryGetValue(mark, out int times);
        if (_seen.Times(mark) <= times)
        {
            return false;
        }

        again[mark] = times + 1;
        return true;
    }

    // A row a request, every row twice, and what steps back cost; more than that is a count that swings to and fro.
    private long MostRequests => (2 * _highestCount) + Given + Math.Min(_fallen, MostReadings * _highestCount) + SpareRequests;

    private static bool IsMark(string id) => id[0] == '\0';

    // The same rows may truly stand at another offset: where as many rows came before them, or after a step back, which proves nothing. Where the count
    // does not show it that is a chance, of a single row rather than of a page; again and again it is none.
    private void RefuseRepetition(IReadOnlyList<string> ids, long? count)
    {
        bool isPushedOn = !_isCountWrong && count - _lastCount >= Offset - _lastOffset;
        if (_lastOffset < 0 || Offset <= _lastOffset || isPushedOn || ids.Count == 0 || !ids.SequenceEqual(_lastIds, StringComparer.Ordinal))
        {
            _repetitions = 0;
            return;
        }

        _repetitions++;
        if (_repetitions >= MostRepetitions || ((count == _lastCount || _isCountWrong) && ids.Count > 1))
        {
            string rows = ids.Count == 1 ? "row" : Text.Count(ids.Count) + " rows";
            throw new PrivXListException(
                $"{_list} cannot be read to its end: PrivX gave the same {rows} at offset {Text.Count(_lastOffset)} and at {Text.Count(Offset)}.")
            {
                Remedy = "Narrow the list with a filter, so that it fits one page.",
            };
        }
    }

    // A count that falls is progress too: it can do so only as often as there are rows. So is a page that lies where rows were read already, or were
    // pushed to by those that came before them.
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
