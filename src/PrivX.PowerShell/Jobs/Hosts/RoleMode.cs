namespace PrivX.Hosts;

/// <summary>What the roles of a row are to the account.</summary>
public enum RoleMode
{
    /// <summary>Roles to add to those that the account has.</summary>
    Add,

    /// <summary>All roles that the account is to have.</summary>
    Exact,
}
