using System;
using System.Management.Automation;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>What PowerShell adds to the role of a user, by the module's types file.</summary>
public static class UserRoleMembers
{
    /// <summary>How long the role is granted, in words; nothing for a role that the user has by rule alone.</summary>
    public static string? Terms(PSObject instance) => Of(instance) is { Explicit: true } role ? GrantTerms.Of(role).ToString() : null;

    /// <summary>Length of a floating grant.</summary>
    public static TimeSpan? FloatingTime(PSObject instance) => Of(instance).FloatingLength is > 0 and { } length ? FloatingUnit.FromServer(length) : null;

    private static UserRole Of(PSObject instance) => (UserRole)instance.BaseObject;
}
