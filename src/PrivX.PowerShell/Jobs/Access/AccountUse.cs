using System;

namespace PrivX.Access;

/// <summary>An account that users were logged in with or took the password of, as Get-PrivXAccountUse writes it.</summary>
public sealed class AccountUse : PrivXObject
{
    /// <summary>Name of the account; in brackets why there is no name.</summary>
    public required string Account { get; init; }

    /// <summary>Host, TargetDomain, NetworkTarget or ApiTarget; null where only an audit event tells of the use.</summary>
    public string? Type { get; init; }

    /// <summary>Name of the host, or of the target domain of the account, or of another target.</summary>
    public string? Target { get; init; }

    /// <summary>Who used it: log-in names, or ids where only these are known.</summary>
    public ItemList<string> User { get; init; } = [];

    /// <summary>Connection, Checkout, or the name of the audit event that tells of it.</summary>
    public ItemList<string> How { get; init; } = [];

    /// <summary>When it was first used in the time asked for.</summary>
    public DateTimeOffset? FirstUse { get; init; }

    /// <summary>When it was last used in the time asked for.</summary>
    public DateTimeOffset? LastUse { get; init; }

    /// <summary>How many connections, check-outs and events there are of it.</summary>
    public int Uses { get; init; }

    /// <summary>Whether PrivX rotates the password of the account; null where that cannot be told.</summary>
    public bool? RotationEnabled { get; init; }

    /// <summary>When its password was last rotated; null where it was not, or where that cannot be told.</summary>
    public DateTimeOffset? LastRotated { get; init; }

    /// <summary>Whether its password was rotated after its last use; null where that cannot be told.</summary>
    public bool? RotatedSince { get; init; }

    /// <summary>Hosts that an account of a target domain was used on.</summary>
    public ItemList<string> UsedOn { get; init; } = [];

    /// <summary>What the audit event says, for who must find out which account it was.</summary>
    public string? Details { get; init; }

    /// <summary>Id of the host, for an account of its own.</summary>
    public string? HostId { get; init; }

    /// <summary>Id of the target domain, for an account of one.</summary>
    public string? TargetDomainId { get; init; }

    /// <summary>Id of the managed account; null where the domain has none of this name.</summary>
    public string? ManagedAccountId { get; init; }

    /// <summary>Ids of the connections.</summary>
    public ItemList<string> ConnectionIds { get; init; } = [];

    /// <summary>Ids of the check-outs.</summary>
    public ItemList<string> CheckoutIds { get; init; } = [];

    /// <summary>Ids of the users.</summary>
    public ItemList<string> UserIds { get; init; } = [];

    /// <summary>Account and target, in one line.</summary>
    public override string ToString() => Target is null ? Account : $"{Account} on {Target}";
}
