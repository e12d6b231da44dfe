using System;

namespace PrivX.PowerShell.Jobs.Access;

/// <summary>What is known of the password of an account.</summary>
/// <param name="IsRotated">Whether PrivX rotates it; null where that cannot be told.</param>
/// <param name="LastRotated">When it was last rotated.</param>
/// <param name="ManagedAccountId">Id of the managed account of a target domain.</param>
internal sealed record AccountPassword(bool? IsRotated, DateTimeOffset? LastRotated, string? ManagedAccountId)
{
    /// <summary>Nothing is known of it.</summary>
    public static AccountPassword Unknown { get; } = new(null, null, null);
}
