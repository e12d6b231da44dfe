using System.Collections.Generic;

namespace PrivX.Client.Paging;

/// <summary>One list answer as it came.</summary>
/// <param name="Rows">The rows that are objects; a null among them counts in <paramref name="Received"/> only.</param>
/// <param name="Ids">What tells each row apart, in the order of <paramref name="Rows"/>: its identity, or a mark of its JSON.</param>
/// <param name="Received">How many rows the server sent.</param>
/// <param name="Count">How many it says match; null where it does not say.</param>
internal sealed record RawPage<T>(IReadOnlyList<T> Rows, IReadOnlyList<string> Ids, int Received, long? Count);
