using System.Collections.Generic;

namespace PrivX.PowerShell.Completion;

/// <summary>Kinds of login sessions.</summary>
public sealed class UserSessionTypeCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values => ["login", "sso"];
}
