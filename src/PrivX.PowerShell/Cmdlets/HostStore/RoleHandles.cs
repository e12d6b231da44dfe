using System;
using System.Linq;
using PrivX.HostStore;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>From the roles a user names to the handles that hosts carry.</summary>
internal static class RoleHandles
{
    public static RoleHandle[] Of(ObjectReference<Role>[]? roles, Func<IObjectReference, string> idOf) =>
        (roles ?? []).Select(role => new RoleHandle { Id = idOf(role), Name = role.Object?.Name ?? (role.IsId ? null : role.Text) }).ToArray();
}
