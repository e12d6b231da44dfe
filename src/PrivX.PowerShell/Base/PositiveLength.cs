using System;
using PrivX.Client;

namespace PrivX.PowerShell.Base;

/// <summary>Lengths of time that must be more than nothing.</summary>
internal static class PositiveLength
{
    private static readonly TimeSpan Most = TimeSpan.FromDays(20);

    /// <exception cref="PrivXUsageException">It is not. Code <c>InvalidValue</c>.</exception>
    public static void Check(string parameter, TimeSpan value)
    {
        // A longer one is none that a timer of .NET takes.
        if (value <= TimeSpan.Zero || value > Most)
        {
            throw new PrivXUsageException(ErrorCodes.InvalidValue, $"-{parameter} is '{value:c}'.") { Remedy = $"Give a length of time that is more than nothing and at most {Most.TotalDays} days, such as 00:00:30." };
        }
    }
}
