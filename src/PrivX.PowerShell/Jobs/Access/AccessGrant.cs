using System;
using System.Linq;
using PrivX.PowerShell.Cmdlets.RoleStore;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Jobs.Access;

/// <summary>On what terms a user has a role, as the report tells it.</summary>
internal sealed class AccessGrant
{
    private const string ApiClient = "API-CLIENT";
    private const string ByRule = "while the rule matches";

    private AccessGrant(UserRole role, RoleLimit limit, DateTimeOffset now)
    {
        bool isRule = role.Implicit == true;
        GrantTerms terms = GrantTerms.Of(role);
        bool isGranted = role.Explicit == true || !isRule;
        GrantedBy = isRule ? isGranted ? "Both" : "Rule" : "Explicit";
        string when = isGranted ? isRule ? $"{ByRule}; granted {terms}" : terms.ToString() : ByRule;
        Windows = limit.Words.Length > 0 ? $"{when}; {limit.Words}" : when;
        if (isGranted)
        {
            Start = terms.Start;
            End = terms.End;
            FloatingLength = role.FloatingLength is > 0 ? FloatingUnit.FromServer(role.FloatingLength.Value) : null;
        }

        // Where the grant does not hold, the limits of the role do not matter.
        HoldsNow = isRule || terms.HoldsAt(now) ? limit.HoldsAt(now) : false;
    }

    public string GrantedBy { get; }

    public string Windows { get; }

    public DateTimeOffset? Start { get; }

    public DateTimeOffset? End { get; }

    public TimeSpan? FloatingLength { get; }

    /// <summary>Whether the role holds now; null where that cannot be told.</summary>
    public bool? HoldsNow { get; }

    public static AccessGrant Of(UserRole role, RoleLimit limit, DateTimeOffset now) => new(role, limit, now);

    /// <summary>How a member of a role has it; null where the list of members does not say. API clients have roles for good only.</summary>
    public static UserRole? OfMember(User member, string roleId) =>
        member.Roles.FirstOrDefault(role => string.Equals(role.Id, roleId, StringComparison.OrdinalIgnoreCase))
        ?? (member.SourceType == ApiClient ? new UserRole { Id = roleId, Explicit = true, GrantType = "PERMANENT" } : null);
}
