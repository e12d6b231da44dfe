using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Completion;

/// <summary>Login names of users.</summary>
public sealed class UserCompleter : NameCompleter<User>
{
    private protected override Noun<User> Noun => Nouns.User;
}
