using PrivX.RoleStore;

namespace PrivX.RoleRules;

/// <summary>Who would lose, win and keep a role if its rules became others, as Compare-PrivXRoleMember writes it.</summary>
public sealed class RoleMemberComparison
{
    /// <summary>Name of the role.</summary>
    public required string Role { get; init; }

    /// <summary>Id of the role.</summary>
    public string? RoleId { get; init; }

    /// <summary>Members whom neither the new rules match nor a grant keeps.</summary>
    public ItemList<User> Lose { get; init; } = [];

    /// <summary>Users whom the new rules match and who are no members yet.</summary>
    public ItemList<User> Win { get; init; } = [];

    /// <summary>Members who stay: the new rules match them, or they were granted the role.</summary>
    public ItemList<User> Same { get; init; } = [];

    /// <summary>Members of whom it cannot be known, because the server does not tell whom the new rules match.</summary>
    public ItemList<User> Undecided { get; init; } = [];

    /// <summary>True where all is told. False where some rule matches so many users that the server only counts them: then Undecided are the members it may concern, and Win need not be all.</summary>
    public bool Known { get; init; }

    /// <summary>The rules whose users the server only counts, and how many they match.</summary>
    public ItemList<string> Unknown { get; init; } = [];
}
