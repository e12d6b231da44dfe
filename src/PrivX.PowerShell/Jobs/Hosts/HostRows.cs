using System;
using System.Collections.Generic;
using System.Linq;
using PrivX.Client;
using PrivX.HostStore;

namespace PrivX.PowerShell.Jobs.Hosts;

/// <summary>The rows of one host, each with another account, and the host that they mean.</summary>
internal sealed class HostRows(HostRow first)
{
    private readonly List<HostRow> _rows = [first];

    public IReadOnlyList<HostRow> All => _rows;

    /// <summary>The rows that can be used.</summary>
    public IEnumerable<HostRow> Good => _rows.Where(row => row.Failure is null);

    /// <summary>The hosts that are there and fit.</summary>
    public List<Host> Found { get; } = [];

    public string? ExternalId => Told(row => row.ExternalId);

    public string? CommonName => Told(row => row.CommonName);

    public string[] Addresses => All.Where(row => row.Addresses is not null).SelectMany(row => row.Addresses!).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();

    /// <summary>Puts the rows of one host together.</summary>
    public static List<HostRows> Group(IEnumerable<HostRow> rows)
    {
        var groups = new List<HostRows>();
        var byKey = new Dictionary<string, List<HostRows>>(StringComparer.OrdinalIgnoreCase);
        foreach (HostRow row in rows)
        {
            // What cannot be read stands alone.
            HostRows? group = row.Failure is not null ? null : KeysOf(row).SelectMany(key => byKey.TryGetValue(key, out List<HostRows>? known) ? known : []).FirstOrDefault(known => known.Takes(row));
            if (group is null)
            {
                group = new HostRows(row);
                groups.Add(group);
            }
            else
            {
                group._rows.Add(row);
            }

            foreach (string key in row.Failure is null ? KeysOf(row) : [])
            {
                if (!byKey.TryGetValue(key, out List<HostRows>? known))
                {
                    byKey[key] = known = [];
                }

                if (!known.Contains(group))
                {
                    known.Add(group);
                }
            }
        }

        return groups;
    }

    /// <summary>What the rows say of the host itself; null where none does.</summary>
    /// <exception cref="PrivXUsageException">They do not agree.</exception>
    public T? One<T>(string column, Func<HostRow, T?> value)
        where T : IEquatable<T>
    {
        HostRow[] told = Good.Where(row => value(row) is not null).ToArray();
        HostRow? other = told.FirstOrDefault(row => !value(row)!.Equals(value(told[0])!));
        return other is null
            ? (told.Length == 0 ? default : value(told[0]))
            : throw new PrivXUsageException(ErrorCodes.InvalidValue, $"The rows {told[0].Number} and {other.Number} are of one host and say different things of {column}.") { Remedy = "Say the same in all rows of a host, or only in one." };
    }

    /// <summary>What the rows list of the host, all together; null where none does.</summary>
    public T[]? AllOf<T>(Func<HostRow, T[]?> values) =>
        Good.Any(row => values(row) is not null) ? Good.SelectMany(row => values(row) ?? []).Distinct().ToArray() : null;

    private string? Told(Func<HostRow, string?> value) => _rows.Select(value).FirstOrDefault(text => text is not null);

    private static IEnumerable<string> KeysOf(HostRow row)
    {
        if (row.ExternalId is { } id)
        {
            yield return "id\n" + id;
        }

        if (row.CommonName is { } name)
        {
            yield return "name\n" + name;
        }
    }

    // Of two ids it is two hosts, whatever else they share; without ids the name counts, with an address where both tell some.
    private bool Takes(HostRow row) => ExternalId is { } mine && row.ExternalId is { } its
        ? string.Equals(mine, its, StringComparison.Ordinal)
        : string.Equals(CommonName, row.CommonName, StringComparison.OrdinalIgnoreCase)
            && (Addresses.Length == 0 || row.Addresses is null || Addresses.Intersect(row.Addresses, StringComparer.OrdinalIgnoreCase).Any());
}
