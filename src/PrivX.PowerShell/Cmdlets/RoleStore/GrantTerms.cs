using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PrivX.Client;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>How long a role is granted: for ever, for one or more windows, or for a length that begins to run at the first use.</summary>
internal sealed class GrantTerms
{
    private const string PermanentType = "PERMANENT";
    private const string FloatingType = "FLOATING";
    private const string WindowType = "TIME_RESTRICTED";

    private readonly string _type;
    private readonly long _floating;
    private readonly (DateTimeOffset Start, DateTimeOffset End)[] _windows;

    private GrantTerms(string type, long floating, IEnumerable<(DateTimeOffset, DateTimeOffset)> windows)
    {
        _type = type;
        _floating = floating;
        _windows = windows.Distinct().OrderBy(window => window.Item1).ToArray();
    }

    /// <summary>The terms that a user names.</summary>
    /// <exception cref="PrivXUsageException">They make no sense.</exception>
    public static GrantTerms From(DateTimeOffset? start, DateTimeOffset? end, TimeSpan? floating, bool permanent, DateTimeOffset now)
    {
        bool isLimited = start is not null || end is not null || floating is not null;
        if (permanent || !isLimited)
        {
            return permanent && !isLimited
                ? new(PermanentType, 0, [])
                : throw (permanent ? Invalid("-Permanent excludes -Start, -End and -FloatingLength.") : NoLimit());
        }

        if (floating is { } length)
        {
            return start is null && end is null
                ? new(FloatingType, FloatingUnit.ToServer(length), [])
                : throw Invalid("A grant is either floating or has a start and an end; -FloatingLength and -Start or -End exclude each other.");
        }

        if (end is not { } last)
        {
            throw Invalid("A grant that starts at some time also ends: -End is missing.");
        }

        DateTimeOffset from = WholeSecond(start ?? now);
        DateTimeOffset to = WholeSecond(last);
        return to > from && to > now
            ? new(WindowType, 0, [(from, to)])
            : throw Invalid($"The grant would end ({Text(to)}) before it starts ({Text(from)}), or has ended already.");
    }

    /// <summary>The terms that several windows are.</summary>
    /// <exception cref="PrivXUsageException">One has no start, no end after it, or is over.</exception>
    public static GrantTerms From(ValidityPeriod[] windows, DateTimeOffset now)
    {
        if (windows.FirstOrDefault(window => window.GrantStart is null || window.GrantEnd is null || window.GrantEnd <= window.GrantStart || window.GrantEnd <= now) is { } wrong)
        {
            throw Invalid($"-Window has a window from {(wrong.GrantStart is { } start ? Text(start) : "no time")} to {(wrong.GrantEnd is { } end ? Text(end) : "no time")}; it needs a start, and an end that is after it and after now.");
        }

        return new(WindowType, 0, windows.Select(window => (WholeSecond(window.GrantStart!.Value), WholeSecond(window.GrantEnd!.Value))));
    }

    /// <summary>The terms of a grant that the server has, or that a user made.</summary>
    public static GrantTerms Of(UserRole role)
    {
        var windows = role.GrantValidityPeriods
            .Select(period => (period.GrantStart, period.GrantEnd))
            .Append((role.GrantStart, role.GrantEnd))
            .Where(window => window.GrantEnd is not null)
            .Select(window => (WholeSecond(window.GrantStart ?? DateTimeOffset.MinValue), WholeSecond(window.GrantEnd!.Value)))
            .ToArray();
        long floating = role.FloatingLength ?? 0;
        string type = role.GrantType is { Length: > 0 } given ? given.ToUpperInvariant()
            : floating > 0 ? FloatingType
            : windows.Length > 0 ? WindowType
            : PermanentType;
        return new(type, type == FloatingType ? floating : 0, type == WindowType ? windows : []);
    }

    /// <summary>
    /// The terms of a grant that was handed in: made by a user, or read and perhaps changed since. One that says nothing about its end is not taken
    /// for a permanent one, and what it says of its end must be one thing.
    /// </summary>
    /// <exception cref="PrivXUsageException">It does not tell its terms, or contradicts itself.</exception>
    public static GrantTerms Said(UserRole role)
    {
        GrantTerms terms = Of(role);
        ValidityPeriod[] periods = role.GrantValidityPeriods.ToArray();
        string? window = IsTold(role.GrantEnd) ? "GrantEnd" : IsTold(role.GrantStart) ? "GrantStart" : periods.Length > 0 ? "GrantValidityPeriods" : null;
        switch (terms._type)
        {
            case PermanentType when role.AsRead.IsEmpty && string.IsNullOrEmpty(role.GrantType):
                throw NoLimit(NameOf(role));
            case PermanentType when window is not null || role.FloatingLength > 0:
                throw Contradiction(role, PermanentType, window ?? "FloatingLength");
            case FloatingType when window is not null || role.FloatingLength is null or <= 0:
                throw Contradiction(role, FloatingType, window ?? "FloatingLength");
            case WindowType when role.FloatingLength > 0:
                throw Contradiction(role, WindowType, "FloatingLength");
            case WindowType when terms._windows.Length == 0 || Array.Exists(periods, period => period.GrantEnd is null) || Array.Exists(terms._windows, one => one.Start >= one.End):
                throw Invalid($"{NameOf(role)} is for a time, and does not tell an end after each start.");
            case WindowType when periods.Length > 0 && !(IsOneOf(periods, role.GrantStart, role.GrantEnd) || IsOneOf([Whole(periods)], role.GrantStart, role.GrantEnd)):
                throw Contradiction(role, WindowType, window!);
        }

        return terms;
    }

    private static bool IsTold(DateTimeOffset? time) => time is { Year: > 1 };

    // What is told of a window beside the list of all of them.
    private static bool IsOneOf(ValidityPeriod[] periods, DateTimeOffset? start, DateTimeOffset? end) => Array.Exists(
        periods,
        period => (!IsTold(start) || IsSame(period.GrantStart, start)) && (!IsTold(end) || IsSame(period.GrantEnd, end)));

    private static ValidityPeriod Whole(ValidityPeriod[] periods) => new() { GrantStart = periods.Min(period => period.GrantStart), GrantEnd = periods.Max(period => period.GrantEnd) };

    private static bool IsSame(DateTimeOffset? one, DateTimeOffset? other) => one is { } a && other is { } b && WholeSecond(a) == WholeSecond(b);

    private static string NameOf(UserRole role) => $"The grant of {role.Name ?? role.Id ?? "a role"}";

    private static PrivXUsageException Contradiction(UserRole role, string type, string member) =>
        new(ErrorCodes.InvalidArgument, $"{NameOf(role)} is {type}, and its {member} says something else.")
        {
            Remedy = "Make all of them say the same: GrantType, GrantValidityPeriods, GrantStart, GrantEnd and FloatingLength.",
        };

    /// <summary>A grant of a role on these terms, as the server takes it.</summary>
    public UserRole ToGrant(string roleId, string? roleName) => new()
    {
        Id = roleId,
        Name = roleName,
        Explicit = true,
        GrantType = _type,

        // Older servers read one window of the grant itself, newer ones the list.
        GrantStart = _windows.Length == 1 ? _windows[0].Start : null,
        GrantEnd = _windows.Length == 1 ? _windows[0].End : null,
        GrantValidityPeriods = _windows.Select(window => new ValidityPeriod { GrantStart = window.Start, GrantEnd = window.End }).ToArray(),
        FloatingLength = _type == FloatingType ? _floating : null,
    };

    /// <summary>When the first window starts; nothing for terms without one.</summary>
    public DateTimeOffset? Start => _windows.Length > 0 && _windows[0].Start != DateTimeOffset.MinValue ? _windows[0].Start : null;

    /// <summary>When the last window ends; nothing for terms without one.</summary>
    public DateTimeOffset? End => _windows.Length > 0 ? _windows.Max(window => window.End) : null;

    /// <summary>True where a role on these terms holds at a time. What floats has not ended as long as the server lists it.</summary>
    public bool HoldsAt(DateTimeOffset time) => _type != WindowType || _windows.Any(window => window.Start <= time && time < window.End);

    public bool IsSame(GrantTerms other) => _type == other._type && _floating == other._floating && _windows.SequenceEqual(other._windows);

    /// <summary>True where whoever has these terms has all that the others would give.</summary>
    public bool Covers(GrantTerms other) => _type switch
    {
        PermanentType => true,
        FloatingType => other._type == FloatingType && _floating >= other._floating,
        WindowType => other._type == WindowType && other._windows.All(wanted => _windows.Any(mine => mine.Start <= wanted.Start && mine.End >= wanted.End)),
        _ => IsSame(other),
    };

    /// <summary>What is left of the terms: time that has passed can no longer be taken away. Nothing where all windows are over.</summary>
    public GrantTerms? LeftAt(DateTimeOffset now)
    {
        if (_type != WindowType)
        {
            return this;
        }

        var left = _windows.Where(window => window.End > now).Select(window => (window.Start < now ? now : window.Start, window.End)).ToArray();
        return left.Length == 0 ? null : new(_type, 0, left);
    }

    /// <summary>True where these end when the others do, so that leaving the one for the other is not worth a word.</summary>
    public bool EndsWith(GrantTerms other) =>
        _type == other._type && _floating == other._floating && _windows.LastOrDefault().End == other._windows.LastOrDefault().End;

    public override string ToString() => _type switch
    {
        PermanentType => "permanently",
        FloatingType => $"for {FloatingUnit.FromServer(_floating).TotalHours.ToString("0.##", CultureInfo.InvariantCulture)} hours from the first use",
        WindowType => string.Join(" and ", _windows.Select(window => window.Start == DateTimeOffset.MinValue ? $"until {Text(window.End)}" : $"from {Text(window.Start)} to {Text(window.End)}")),
        _ => _type,
    };

    // The server keeps whole seconds.
    private static DateTimeOffset WholeSecond(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString(time.Second == 0 ? "yyyy-MM-dd HH:mm'Z'" : "yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static PrivXUsageException NoLimit(string grant = "The grant") => new(ErrorCodes.InvalidArgument, $"{grant} does not say how long the role is granted.")
    {
        Remedy = "Give an end or a floating length; -Permanent (GrantType PERMANENT in a hashtable) grants it for ever.",
    };

    private static PrivXUsageException Invalid(string message) => new(ErrorCodes.InvalidArgument, message);
}
