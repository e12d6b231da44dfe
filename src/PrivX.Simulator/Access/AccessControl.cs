using System;
using System.Collections.Generic;
using System.Linq;
using PrivX.Contract;
using PrivX.Simulator.Engine;
using PrivX.Simulator.Services;
using PrivX.Simulator.Services.Auth;

namespace PrivX.Simulator.Access;

/// <summary>
/// Who may do what. Changes of roles and permissions bite after <see cref="SimulatorOptions.RoleChangeTime"/>, or with the next access token.
/// Used under the lock of the state.
/// </summary>
internal sealed class AccessControl(SimulatorEngine engine)
{
    private const string Administrators = "privx-admin";

    private string? _administrators;

    /// <summary>Watches for changes that concern sessions.</summary>
    public void Watch()
    {
        engine.State.Users.Changed = Concern;
        engine.State.Collection("local-user-store/api-clients").Changed = Concern;
        engine.State.Roles.Changed = _ => Concern(null);
    }

    public HashSet<string> Roles(Session session) => Of(session).Roles;

    public bool Has(Session session, string permission) => Of(session).Permissions.Contains(permission);

    public bool IsAdministrator(Session session)
    {
        _administrators ??= engine.State.Roles.IdWith("name", Administrators);
        return _administrators is not null && Of(session).Roles.Contains(_administrators);
    }

    /// <summary>May the session look at all of something, or only at what is its own?</summary>
    public bool SeesAll(Session session, string permission) => IsAdministrator(session) || Has(session, permission);

    /// <summary>Refuses a call for which the session has no permission.</summary>
    public void Check(Session session, ApiOperation operation, IReadOnlyDictionary<string, string> pathValues)
    {
        var requirement = PermissionRules.Of(operation);
        if (requirement.AnyUser
            || (requirement.Owner && string.Equals(pathValues.GetValueOrDefault("user_id"), session.UserId, StringComparison.OrdinalIgnoreCase))
            || IsAdministrator(session)
            || requirement.Permissions.Any(permission => Has(session, permission)))
        {
            return;
        }

        var needed = requirement.Permissions.Count == 0 ? $"the role {Administrators}" : $"the permission {string.Join(" or ", requirement.Permissions)}";
        throw new ApiException(403, ErrorCodes.PermissionDenied, $"This needs {needed}.");
    }

    private EffectiveAccess Of(Session session)
    {
        var now = engine.Clock.UtcNow;
        var lasts = engine.Options.RoleChangeTime;
        if (session.Access is { } known && lasts > TimeSpan.Zero && (session.AccessChanges is { } due ? now < due : now < known.Taken + lasts))
        {
            return known;
        }

        var roles = engine.Memberships.RolesNow(session.UserId);
        session.AccessChanges = null;
        return session.Access = new EffectiveAccess(
            roles,
            [.. roles.SelectMany(id => Json.Texts(engine.State.Roles.Get(id)?.Real["permissions"]))],
            now);
    }

    private void Concern(string? userId)
    {
        if (engine.Options.RoleChangeTime > TimeSpan.Zero)
        {
            foreach (var session in engine.Sessions.Valid.Where(session => userId is null || string.Equals(session.UserId, userId, StringComparison.OrdinalIgnoreCase)))
            {
                session.AccessChanges ??= engine.Clock.UtcNow + engine.Options.RoleChangeTime;
            }
        }
    }
}
