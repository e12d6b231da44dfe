using System;
using System.Management.Automation;
using PrivX.RoleStore;

namespace PrivX.PowerShell.References;

/// <summary>A role: its id, its name, a name with wildcards, the role, or the handle by which another object names it.</summary>
public sealed class RoleReference : ObjectReference<Role>
{
    /// <summary>By id or name.</summary>
    public RoleReference(string text)
        : base(text)
    {
    }

    /// <summary>By id.</summary>
    public RoleReference(Guid id)
        : base(id.ToString())
    {
    }

    /// <summary>The role itself.</summary>
    public RoleReference(Role value)
        : base(value)
    {
    }

    /// <summary>The handle by which another object names a role, or the role of a user.</summary>
    public RoleReference(PrivXObject value)
        : base(PSObject.AsPSObject(value), "Role", "UserRole")
    {
    }

    /// <summary>A role from a job or remote session, or a row with RoleId.</summary>
    public RoleReference(PSObject value)
        : base(value, "Role", "UserRole")
    {
    }

    internal override Noun<Role> Noun => Nouns.Role;
}
