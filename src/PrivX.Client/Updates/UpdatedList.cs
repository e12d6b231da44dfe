using System.Collections.Generic;

namespace PrivX.Client.Updates;

/// <summary>A list as it was seen last, after a change of it.</summary>
/// <param name="Entries">What is in it.</param>
/// <param name="Lost">
/// Names of what others had in it and is gone, without it being told whether somebody took it away or somebody's older list overwrote it.
/// </param>
internal sealed record UpdatedList<T>(IReadOnlyList<T> Entries, IReadOnlyList<string> Lost);
