using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace PrivX.Client.Updates;

/// <summary>A list that the server takes only as a whole, and keeps no versions of.</summary>
/// <typeparam name="T">What is in it.</typeparam>
internal sealed class ReplacedList<T>
{
    /// <summary>Which list it is, for people: <c>The roles of user 7…</c>.</summary>
    public required string Name { get; init; }

    /// <summary>How to look at it, for people.</summary>
    public required string Remedy { get; init; }

    /// <summary>Reads all of it.</summary>
    public required Func<CancellationToken, Task<IReadOnlyList<T>>> ReadAsync { get; init; }

    /// <summary>Writes all of it.</summary>
    public required Func<T[], CancellationToken, Task> WriteAsync { get; init; }

    /// <summary>What tells its entries apart, without regard to case.</summary>
    public required Func<T, string> KeyOf { get; init; }

    /// <summary>True where two entries with one key say the same.</summary>
    public Func<T, T, bool> IsSame { get; init; } = static (_, _) => true;

    /// <summary>An entry in words.</summary>
    public required Func<T, string> NameOf { get; init; }

    /// <summary>False for what is shown in the list and is not written with it.</summary>
    public Func<T, bool> IsWritten { get; init; } = static _ => true;
}
