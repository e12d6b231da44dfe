using System.Collections.Generic;
using System.Linq;
using PrivX.Containment;
using PrivX.PowerShell.Cmdlets.RoleStore;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Jobs.Containment;

/// <summary>What is to be given back, and what not.</summary>
/// <param name="User">Whom.</param>
/// <param name="Wanted">The grants.</param>
/// <param name="Rows">What becomes of each grant that was saved.</param>
internal sealed record UnblockPlan(User User, IReadOnlyList<UserRole> Wanted, IReadOnlyList<BlockedItem> Rows)
{
    /// <summary>What is done, in words.</summary>
    public string Words => $"Give back: {string.Join(", ", Wanted.Select(role => $"{role.Name} {GrantTerms.Of(role)}"))}";
}
