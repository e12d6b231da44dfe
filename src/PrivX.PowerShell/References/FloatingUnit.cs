using System;
using PrivX.Client;
using PrivX.RoleStore;

namespace PrivX.PowerShell.References;

/// <summary>
/// The unit in which the server counts the length of a floating grant. Its documentation and most clients say hours, one client says seconds:
/// whoever learns better changes <c>x-unit</c> in the contract.
/// </summary>
internal static class FloatingUnit
{
    private static readonly TimeSpan Unit = UserRole.FloatingLengthUnit;

    public static TimeSpan FromServer(long length) => TimeSpan.FromTicks(Unit.Ticks * length);

    /// <exception cref="PrivXUsageException">The server cannot count this length.</exception>
    public static long ToServer(TimeSpan length) => length >= Unit && length.Ticks % Unit.Ticks == 0
        ? length.Ticks / Unit.Ticks
        : throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"A floating grant lasts whole hours, one or more; {length} does not.")
        {
            Remedy = "Give the length as a time span, such as 8:00:00 for eight hours or 1.0:00:00 for a day.",
        };
}
