using System.Linq;
using PrivX.PowerShell.Jobs.Permissions;

namespace PrivX.PowerShell.Completion;

/// <summary>Cmdlets of this module.</summary>
internal sealed class CmdletNameCompleter : KnownValueCompleter
{
    private protected override string[] Values => [.. ModuleCmdlets.Names.OrderBy(name => name, System.StringComparer.OrdinalIgnoreCase)];
}
