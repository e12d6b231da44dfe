using System;
using System.Collections.Generic;
using System.Linq;
using PrivX.Access;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Jobs.Access;

/// <summary>The rows of one user by one role.</summary>
internal sealed class AccessRows(AccessConditions conditions)
{
    private const string Active = "Active";

    /// <summary>A row for each target of the role.</summary>
    /// <param name="user">The user.</param>
    /// <param name="roleId">Id of the role.</param>
    /// <param name="roleName">Its name.</param>
    /// <param name="held">How the user has it.</param>
    /// <param name="targets">What it gives access to.</param>
    /// <param name="now">The time of the report.</param>
    public IEnumerable<AccessEntry> Of(User user, string roleId, string roleName, UserRole held, IReadOnlyList<AccessTarget> targets, DateTimeOffset now)
    {
        AccessGrant grant = AccessGrant.Of(held, conditions.LimitOf(roleId), now);
        bool isUserDisabled = conditions.IsDisabled(user.Source);
        bool? mayNow = isUserDisabled ? false : grant.HoldsNow == true && !conditions.KnowsSources ? null : grant.HoldsNow;
        foreach (AccessTarget target in targets)
        {
            (string account, bool isKnown) = target.Account.For(user);
            yield return new AccessEntry
            {
                User = user.Principal,
                Role = roleName,
                Type = target.Type,
                Target = target.Name,
                Account = account,
                AccountKind = target.Account.Kind,
                IsAccountKnown = isKnown,
                TargetDomain = target.TargetDomain,
                Services = target.Services,
                GrantedBy = grant.GrantedBy,
                Windows = grant.Windows,
                Start = grant.Start,
                End = grant.End,
                FloatingLength = grant.FloatingLength,
                EffectiveNow = target.IsDisabled || target.IsDeleted ? false : mayNow,
                State = StateOf(target, isUserDisabled),
                FullName = user.FullName,
                Email = user.Email,
                UserType = user.SourceType,
                UserId = user.Id,
                RoleId = roleId,
                HostId = target.Type == AccessTarget.HostType ? target.Id : null,
                NetworkTargetId = target.Type == AccessTarget.NetworkTargetType ? target.Id : null,
                ApiTargetId = target.Type == AccessTarget.ApiTargetType ? target.Id : null,
            };
        }
    }

    private string StateOf(AccessTarget target, bool isUserDisabled)
    {
        bool isSourceDisabled = conditions.IsDisabled(target.SourceId);
        if (conditions.KnowsSources && !target.IsDisabled && !target.IsDeleted && !isUserDisabled && !isSourceDisabled)
        {
            return Active;
        }

        string[] marks =
        [
            target.IsDeleted ? "Deleted" : string.Empty,
            target.IsDisabled ? "Disabled" : string.Empty,
            isUserDisabled ? "UserSourceDisabled" : string.Empty,
            isSourceDisabled ? "TargetSourceDisabled" : string.Empty,
            conditions.KnowsSources ? string.Empty : "SourcesUnknown",
        ];
        return string.Join(", ", marks.Where(mark => mark.Length > 0));
    }
}
