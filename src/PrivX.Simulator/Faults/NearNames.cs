using System;
using System.Collections.Generic;
using System.Linq;

namespace PrivX.Simulator.Faults;

/// <summary>A name that is not known, with those that may have been meant.</summary>
internal static class NearNames
{
    private const int Most = 3;

    public static string Unknown(string what, string name, IEnumerable<string> known)
    {
        string[] names = [.. known.Distinct(StringComparer.Ordinal)];
        string[] near =
        [
            .. names.Select(candidate => (Name: candidate, Distance: Distance(name, candidate)))
                .Where(candidate => candidate.Distance <= Math.Max(2, name.Length / 3))
                .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
                .Take(Most).Select(candidate => candidate.Name),
        ];
        var hint = near.Length > 0 ? $" Near it: {string.Join(", ", near)}."
            : names.Length <= 30 ? $" There are: {string.Join(", ", names)}."
            : string.Empty;
        return $"There is no {what} '{name}'.{hint}";
    }

    // How many characters must be put in, left out or changed; without regard to case.
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = diagonal + (char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
