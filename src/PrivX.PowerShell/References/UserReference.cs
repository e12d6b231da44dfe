using System.Management.Automation;
using PrivX.RoleStore;

namespace PrivX.PowerShell.References;

/// <summary>A user: the id, the login name, a name with wildcards, or the user.</summary>
public sealed class UserReference : ObjectReference<User>
{
    /// <summary>By id or login name.</summary>
    public UserReference(string text)
        : base(text)
    {
    }

    /// <summary>The user itself.</summary>
    public UserReference(User value)
        : base(value)
    {
    }

    /// <summary>A user from a job or remote session, or a row with UserId.</summary>
    public UserReference(PSObject value)
        : base(value, "User")
    {
    }

    internal override Noun<User> Noun => Nouns.User;
}
