using System;
using PrivX.Client;

namespace PrivX.PowerShell.Base;

/// <summary>The length of a floating grant on its way to the server. Its unit is hours by the documentation, which not all sources agree with.</summary>
internal static class FloatingLength
{
    /// <exception cref="PrivXUsageException">Code <c>InvalidArgument</c>: it is no whole number of hours.</exception>
    public static long ToHours(TimeSpan length) => length >= TimeSpan.FromHours(1) && length.Ticks % TimeSpan.TicksPerHour == 0
        ? (long)length.TotalHours
        : throw new PrivXUsageException("InvalidArgument", $"A floating grant lasts whole hours; {length} is not.")
        {
            Remedy = "Give a time span such as 08:00:00, or 1.00:00:00 for a day.",
        };
}
