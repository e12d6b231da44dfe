using System;
using PrivX.Client;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Whether a role is granted, knowing what the user has of it: nothing is taken away unasked.</summary>
internal static class GrantDecision
{
    /// <param name="held">How the user has the role; null where not at all.</param>
    /// <param name="wanted">The terms of the new grant.</param>
    /// <param name="force">Grant on these terms whatever the user has.</param>
    /// <param name="now">The time.</param>
    public static GrantVerdict Of(UserRole? held, GrantTerms wanted, bool force, DateTimeOffset now)
    {
        if (held is null)
        {
            return GrantVerdict.Grant;
        }

        if (held.Explicit != true)
        {
            return force ? GrantVerdict.Grant : GrantVerdict.ByRule;
        }

        GrantTerms has = GrantTerms.Of(held);
        return has.IsSame(wanted) || (!force && has.Covers(wanted) && has.EndsWith(wanted)) ? GrantVerdict.Same
            : force || has.LeftAt(now) is not { } left || wanted.Covers(left) ? GrantVerdict.Grant
            : has.Covers(wanted) ? GrantVerdict.Longer
            : GrantVerdict.Shortens;
    }

    /// <summary>The error for a grant that would take something away.</summary>
    public static PrivXObjectException Exists(string user, string? role, UserRole held) =>
        new(ErrorCodes.GrantExists, $"{user} has the role {role} {GrantTerms.Of(held)}; the new grant would take some of that away. Nothing was changed.")
        {
            Remedy = "Give a window that holds the old one, or -Force to replace it.",
        };
}
