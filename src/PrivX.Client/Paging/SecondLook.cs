using System;
using System.Collections.Generic;

namespace PrivX.Client.Paging;

/// <summary>
/// A page read once more from somewhat before its begin, to tell which of its rows were given: as many as were stepped back over, whatever order they
/// come in now.
/// </summary>
internal sealed class SecondLook(RecentRowIds seen, int expected)
{
    private readonly Dictionary<string, int> _found = new(StringComparer.Ordinal);
    private int _given;
    private int _excess;

    /// <summary>How many rows more or fewer than expected were given: those changed places with rows outside this page.</summary>
    public int Unclear => _excess + expected - _given;

    /// <summary>Whether a row of the page, taken in order, was given before.</summary>
    public bool WasGiven(string mark)
    {
        _found.TryGetValue(mark, out int found);
        int times = seen.Times(mark);
        if (times <= found)
        {
            return false;
        }

        if (_given == expected)
        {
            // Of rows that are alike it does not matter which one was given.
            if (times > 1)
            {
                return false;
            }

            _excess++;
            return true;
        }

        _found[mark] = found + 1;
        _given++;
        return true;
    }
}
