using System.Collections.Generic;
using System.Linq;
using PrivX.Auth;
using PrivX.Authorizer;
using PrivX.Client;
using PrivX.ConnectionManager;
using PrivX.Workflow;
using User = PrivX.RoleStore.User;
using UserRole = PrivX.RoleStore.UserRole;

namespace PrivX.PowerShell.Jobs.Containment;

/// <summary>What a user has, as it was read before anything is changed.</summary>
internal sealed class BlockPlan
{
    public required User User { get; init; }

    /// <summary>Roles that were granted, which are taken.</summary>
    public List<UserRole> Granted { get; } = [];

    /// <summary>Roles that a rule gives, which cannot be taken from the user, and which rules do.</summary>
    public List<(UserRole Role, string Rules)> ByRule { get; } = [];

    /// <summary>Requests that wait for a decision.</summary>
    public List<AccessRequest> Waiting { get; } = [];

    /// <summary>Requests that were approved, and whose role the user has by that.</summary>
    public List<AccessRequest> Approved { get; } = [];

    public List<UserSession> Sessions { get; } = [];

    public List<Connection> Connections { get; } = [];

    public List<SecretCheckout> Checkouts { get; } = [];

    /// <summary>What could not be read, and what the session lacks.</summary>
    public List<PrivXException> Failures { get; } = [];

    public bool IsEmpty => Granted.Count + Waiting.Count + Approved.Count + Sessions.Count + Connections.Count + Checkouts.Count == 0;

    /// <summary>What is done, in words.</summary>
    /// <param name="keepsSessions">Whether log-in sessions stay.</param>
    public string Words(bool keepsSessions)
    {
        string[] parts =
        [
            .. Count(Granted.Count, "take", "granted role", $": {string.Join(", ", Granted.Select(role => role.Name))}"),
            .. Count(Waiting.Count, "deny", "request"),
            .. Count(Approved.Count, "revoke", "approved request"),
            .. keepsSessions ? [] : Count(Sessions.Count, "end", "log-in session"),
            .. Count(Connections.Count, "end", "connection"),
            .. Count(Checkouts.Count, "release", "check-out"),
        ];
        string words = parts.Length == 0 ? "look for new connections" : string.Join("; ", parts);
        string stay = ByRule.Count == 0 ? string.Empty : $"; {ByRule.Count} role{(ByRule.Count == 1 ? " stays" : "s stay")} by rule: {string.Join(", ", ByRule.Select(entry => entry.Role.Name))}";
        return "Block: " + words + stay;
    }

    private static string[] Count(int count, string verb, string noun, string names = "") => count == 0 ? [] : [$"{verb} {count} {noun}{(count == 1 ? string.Empty : "s")}{names}"];
}
