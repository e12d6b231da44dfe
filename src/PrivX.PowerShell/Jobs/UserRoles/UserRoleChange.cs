namespace PrivX.UserRoles;

/// <summary>What became of one wish for a role of a user, as Sync-PrivXUserRole and Copy-PrivXUserRole write it.</summary>
public sealed class UserRoleChange : PrivXObject
{
    /// <summary>The ticket that asked for it; null where none is told.</summary>
    public string? Ticket { get; init; }

    /// <summary>Login name of the user; what was handed in, where there is no such user.</summary>
    public string? User { get; init; }

    /// <summary>Name of the role.</summary>
    public string? Role { get; init; }

    /// <summary>How the user had the role before, in words and in UTC; null where not at all.</summary>
    public string? Before { get; init; }

    /// <summary>How the user has the role now; null where not at all.</summary>
    public string? After { get; set; }

    /// <summary>Granted, Unchanged, Kept (the user has it longer), ByRule, Revoked or Failed.</summary>
    public required string State { get; set; }

    /// <summary>Why it is so.</summary>
    public string? Reason { get; set; }

    /// <summary>Id of the user.</summary>
    public string? UserId { get; init; }

    /// <summary>Id of the role.</summary>
    public string? RoleId { get; init; }

    /// <summary>User, role and state in one line.</summary>
    public override string ToString() => $"{User} {Role}: {State}";
}
