using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Completion;

/// <summary>Names of roles.</summary>
public sealed class RoleCompleter : NameCompleter<Role>
{
    private protected override Noun<Role> Noun => Nouns.Role;
}
