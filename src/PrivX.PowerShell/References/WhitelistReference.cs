using System;
using System.Management.Automation;
using PrivX.HostStore;

namespace PrivX.PowerShell.References;

/// <summary>A command whitelist: its id, its name, a name with wildcards, the whitelist, or the handle by which another object names it.</summary>
public sealed class WhitelistReference : ObjectReference<Whitelist>
{
    /// <summary>By id or name.</summary>
    public WhitelistReference(string text)
        : base(text)
    {
    }

    /// <summary>By id.</summary>
    public WhitelistReference(Guid id)
        : base(id.ToString())
    {
    }

    /// <summary>The whitelist itself.</summary>
    public WhitelistReference(Whitelist value)
        : base(value)
    {
    }

    /// <summary>The handle by which an account names a whitelist.</summary>
    public WhitelistReference(PrivXObject value)
        : base(PSObject.AsPSObject(value), "Whitelist")
    {
    }

    /// <summary>A whitelist from a job or remote session, or a row with WhitelistId.</summary>
    public WhitelistReference(PSObject value)
        : base(value, "Whitelist")
    {
    }

    internal override Noun<Whitelist> Noun => Nouns.Whitelist;
}
