using System.Collections.Generic;
using PrivX.PowerShell.Cmdlets.Auth;

namespace PrivX.PowerShell.Completion;

/// <summary>What login sessions can be sorted by.</summary>
public sealed class UserSessionSortKeyCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values => UserSessionSortKeys.All;
}
