using System.Linq;
using PrivX.PowerShell.Completion;

namespace PrivX.PowerShell.Jobs.Permissions;

/// <summary>Cmdlets of this module.</summary>
internal sealed class CmdletNameCompleter : KnownValueCompleter
{
    private protected override string[] Values => [.. ModuleCmdlets.Names.OrderBy(name => name, System.StringComparer.OrdinalIgnoreCase)];
}
