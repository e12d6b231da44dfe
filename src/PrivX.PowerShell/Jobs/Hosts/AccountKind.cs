namespace PrivX.Hosts;

/// <summary>Kinds of accounts on a host.</summary>
public enum AccountKind
{
    /// <summary>An account with a name, which all users with its roles share.</summary>
    Shared,

    /// <summary>An account whose name the user gives when connecting.</summary>
    Personal,

    /// <summary>The user's own account in the directory.</summary>
    Directory,
}
