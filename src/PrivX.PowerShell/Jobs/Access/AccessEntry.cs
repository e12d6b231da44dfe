using System;

namespace PrivX.Access;

/// <summary>That a user reaches a target with an account through a role, as Get-PrivXAccess writes it.</summary>
public sealed class AccessEntry : PrivXObject
{
    /// <summary>Login name of the user; the name of an API client.</summary>
    public string? User { get; init; }

    /// <summary>Name of the role that gives the access.</summary>
    public string? Role { get; init; }

    /// <summary>Host, NetworkTarget or ApiTarget.</summary>
    public required string Type { get; init; }

    /// <summary>Name of the target.</summary>
    public string? Target { get; init; }

    /// <summary>Name of the account that is used on the target; in brackets why there is no name, or that it cannot be told.</summary>
    public required string Account { get; init; }

    /// <summary>
    /// Shared for an account with a name or a stored credential of its own, Directory for the user's own account of the directory, Personal for an account
    /// whose name the user gives, None for a target that PrivX does not log in to.
    /// </summary>
    public required string AccountKind { get; init; }

    /// <summary>True where Account is the name of an account.</summary>
    public bool IsAccountKnown { get; init; }

    /// <summary>Target domain of the account; null for an account of the host itself.</summary>
    public string? TargetDomain { get; init; }

    /// <summary>Protocols of the host, separated by commas.</summary>
    public string? Services { get; init; }

    /// <summary>How the user has the role: Explicit (granted), Rule (by a rule of the role) or Both.</summary>
    public required string GrantedBy { get; init; }

    /// <summary>When the role holds, in words and in UTC, all windows of it; and to what times and networks the role is limited.</summary>
    public required string Windows { get; init; }

    /// <summary>When the first window of the grant starts; null where it has none.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>When the last window of the grant ends; null where it has none.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>How long a floating grant lasts from its first use on.</summary>
    public TimeSpan? FloatingLength { get; init; }

    /// <summary>Whether the user can use the access at the time of the report; null where that cannot be told.</summary>
    public bool? EffectiveNow { get; init; }

    /// <summary>Active, or what is not as it should be: Deleted, Disabled (the target), UserSourceDisabled, TargetSourceDisabled, SourcesUnknown where the sources could not be read.</summary>
    public required string State { get; init; }

    /// <summary>Full name of the user.</summary>
    public string? FullName { get; init; }

    /// <summary>E-mail address of the user.</summary>
    public string? Email { get; init; }

    /// <summary>Kind of directory that the user comes from, API-CLIENT for an API client.</summary>
    public string? UserType { get; init; }

    /// <summary>Id of the user.</summary>
    public string? UserId { get; init; }

    /// <summary>Id of the role.</summary>
    public string? RoleId { get; init; }

    /// <summary>Id of the host; null for another target.</summary>
    public string? HostId { get; init; }

    /// <summary>Id of the network target; null for another target.</summary>
    public string? NetworkTargetId { get; init; }

    /// <summary>Id of the API target; null for another target.</summary>
    public string? ApiTargetId { get; init; }

    /// <summary>Who reaches what, in one line.</summary>
    public override string ToString() => $"{User} -> {Target} ({Account})";
}
