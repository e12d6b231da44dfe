using System.Collections.Generic;

namespace PrivX.Client.Paging;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">What the rows are.</typeparam>
/// <param name="Items">The rows, without those that an earlier page gave.</param>
/// <param name="TotalCount">How many rows the server says match; null where it does not say.</param>
/// <param name="Offset">Offset that was asked for.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, long? TotalCount, long Offset);
