using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Jobs.Access;

/// <summary>The times and networks to which a role is limited for all who have it.</summary>
internal sealed class RoleLimit
{
    /// <summary>A role without limits.</summary>
    public static readonly RoleLimit None = new(null);

    /// <summary>The limits of a role that could not be read.</summary>
    public static readonly RoleLimit Unknown = new(null) { _isUnknown = true };

    private static readonly string[] Days = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    private readonly ContextualLimit? _limit;
    private bool _isUnknown;

    private RoleLimit(ContextualLimit? limit)
    {
        _limit = limit;
        Words = limit is null ? string.Empty : InWords(limit);
    }

    /// <summary>The limits in words; empty where there are none.</summary>
    public string Words { get; }

    // A limit that does not block only writes audit events.
    public static RoleLimit Of(ContextualLimit? limit) => limit is { Enabled: true, BlockRole: true } ? new(limit) : None;

    /// <summary>Whether the times allow the role; null where its time zone is not known here. Networks are not judged: they depend on the client.</summary>
    public bool? HoldsAt(DateTimeOffset now)
    {
        if (_isUnknown)
        {
            return null;
        }

        if (_limit is null || (_limit.Validity.Count == 0 && string.IsNullOrEmpty(_limit.StartTime) && string.IsNullOrEmpty(_limit.EndTime)))
        {
            return true;
        }

        if (LocalTime(now, _limit.Timezone) is not { } local || !TryTime(_limit.StartTime, TimeSpan.Zero, out TimeSpan start) || !TryTime(_limit.EndTime, TimeSpan.FromDays(1), out TimeSpan end))
        {
            return null;
        }

        bool isDay = _limit.Validity.Count == 0 || _limit.Validity.Contains(Days[(int)local.DayOfWeek], StringComparer.OrdinalIgnoreCase);
        TimeSpan time = local.TimeOfDay;

        // A window over midnight belongs to two days; the contract does not say to which of them, so that it is not judged.
        return end <= start ? (time >= start || time < end) && isDay ? null : false
            : isDay && time >= start && time < end;
    }

    private static bool TryTime(string? text, TimeSpan otherwise, out TimeSpan time)
    {
        time = otherwise;
        return string.IsNullOrEmpty(text) || TimeSpan.TryParseExact(text, ["hh\\:mm", "h\\:mm", "hh\\:mm\\:ss"], CultureInfo.InvariantCulture, out time);
    }

    private static DateTime? LocalTime(DateTimeOffset now, string? zone)
    {
        if (string.IsNullOrEmpty(zone) || string.Equals(zone, "UTC", StringComparison.OrdinalIgnoreCase))
        {
            return now.UtcDateTime;
        }

        try
        {
            return TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(zone!)).DateTime;
        }
        catch (Exception failure) when (failure is TimeZoneNotFoundException or InvalidTimeZoneException or System.Security.SecurityException)
        {
            // .NET Framework knows the names of Windows only, the server those of IANA.
            return null;
        }
    }

    private static string InWords(ContextualLimit limit)
    {
        var parts = new List<string>();
        if (limit.Validity.Count > 0)
        {
            parts.Add(string.Join(" ", limit.Validity));
        }

        if (!string.IsNullOrEmpty(limit.StartTime) || !string.IsNullOrEmpty(limit.EndTime))
        {
            parts.Add($"{limit.StartTime}-{limit.EndTime} {limit.Timezone}".Trim());
        }

        if (limit.IpMasks.Count > 0)
        {
            parts.Add("from " + string.Join(", ", limit.IpMasks));
        }

        return parts.Count > 0 ? "only " + string.Join(" ", parts) : string.Empty;
    }
}
