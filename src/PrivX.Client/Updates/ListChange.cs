using System;
using System.Collections.Generic;
using System.Linq;

namespace PrivX.Client.Updates;

/// <summary>What one caller wants of a list: entries that shall be in it, and others that shall not. All the rest is left to others.</summary>
/// <param name="Put">Entries to be there as they are here.</param>
/// <param name="Take">Entries to be there no more.</param>
internal sealed record ListChange<T>(IReadOnlyList<T> Put, IReadOnlyList<T> Take)
{
    /// <summary>The change that leaves just these entries of a list.</summary>
    /// <param name="now">What there is.</param>
    /// <param name="wanted">What there shall be.</param>
    /// <param name="keyOf">What tells entries apart.</param>
    public static ListChange<T> Exactly(IEnumerable<T> now, IReadOnlyList<T> wanted, Func<T, string> keyOf) =>
        new(wanted, now.Where(entry => !wanted.Any(other => string.Equals(keyOf(other), keyOf(entry), StringComparison.OrdinalIgnoreCase))).ToArray());
}
