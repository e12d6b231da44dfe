namespace PrivX.Containment;

/// <summary>One thing that a user had, and what became of it, as Block-PrivXUser and Unblock-PrivXUser write it.</summary>
public sealed class BlockedItem : PrivXObject
{
    /// <summary>State (the saved grants), Role, Request, Session, Connection, Checkout or Password.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is, for a person.</summary>
    public required string Name { get; init; }

    /// <summary>Its id; null where it has none.</summary>
    public string? Id { get; init; }

    /// <summary>What became of it: Saved, Revoked, ByRule, Denied, Ended, Kept, Alive, Released, Open (a check-out that only its user can release), Known, Failed; Restored, Kept, Over or Failed when it is put back.</summary>
    public required string Outcome { get; init; }

    /// <summary>Why, on what terms, and what to do about it.</summary>
    public string? Reason { get; init; }

    /// <summary>Login name of the user.</summary>
    public string? User { get; init; }

    /// <summary>Id of the user.</summary>
    public string? UserId { get; init; }

    /// <summary>Kind, name and outcome in one line.</summary>
    public override string ToString() => $"{Kind} {Name}: {Outcome}";
}
