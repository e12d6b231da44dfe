using System.Globalization;

namespace PrivX.Contract;

/// <summary>What <c>x-since</c> and <c>x-until</c> say of a version.</summary>
internal static class ServerVersions
{
    /// <summary>Does a server of this version have it? <c>after-28</c> counts as everything above 28; nothing said, as always.</summary>
    public static bool Has(string? since, string? until, int version)
    {
        if (int.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var last) && version > last)
        {
            return false;
        }

        return string.IsNullOrEmpty(since)
            || (since.StartsWith("after-", System.StringComparison.Ordinal)
                ? version > int.Parse(since["after-".Length..], CultureInfo.InvariantCulture)
                : version >= int.Parse(since, CultureInfo.InvariantCulture));
    }
}
