using System;
using System.Collections.Generic;

namespace PrivX.Client.Paging;

/// <summary>
/// Ids of the rows that were given lately: those of the last two pages, and with small pages of somewhat more, because one step back may
/// span several. Not of all: a list may have a million rows.
/// </summary>
internal sealed class RecentRowIds
{
    private const int FewestPages = 2;
    private const int EnoughRows = 4_000;

    private readonly Queue<List<string>> _pages = new();
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private int _rows;

    /// <summary>How far back a reader can step and still tell what it has given: over everything, until something has been forgotten.</summary>
    public long MostStepsBack { get; private set; } = long.MaxValue;

    public bool Contains(string id) => _ids.ContainsKey(id);

    /// <summary>How often a row came.</summary>
    public int Times(string id) => _ids.TryGetValue(id, out int times) ? times : 0;

    public void Add(IReadOnlyList<string> ids)
    {
        var page = new List<string>(ids);
        foreach (string id in page)
        {
            _ids[id] = _ids.TryGetValue(id, out int times) ? times + 1 : 1;
        }

        _pages.Enqueue(page);
        _rows += page.Count;
        while (_pages.Count > FewestPages && _rows - _pages.Peek().Count >= EnoughRows)
        {
            Forget(_pages.Dequeue());
            MostStepsBack = EnoughRows / 2;
        }
    }

    private void Forget(List<string> page)
    {
        _rows -= page.Count;
        foreach (string id in page)
        {
            if (_ids[id] == 1)
            {
                _ids.Remove(id);
            }
            else
            {
                _ids[id]--;
            }
        }
    }
}
