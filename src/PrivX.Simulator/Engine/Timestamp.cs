using System;
using System.Globalization;

namespace PrivX.Simulator.Engine;

/// <summary>Times as the server writes them.</summary>
internal static class Timestamp
{
    /// <summary>Whole seconds.</summary>
    public static string Short(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>Nine fractional digits, as Go writes them; .NET knows seven.</summary>
    public static string Precise(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture) + "00Z";
}
