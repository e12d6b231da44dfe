using System;
using System.Management.Automation;
using PrivX.HostStore;

namespace PrivX.PowerShell.References;

/// <summary>A host: its id, its name, a name with wildcards, or the host.</summary>
public sealed class HostReference : ObjectReference<Host>
{
    /// <summary>By id or name.</summary>
    public HostReference(string text)
        : base(text)
    {
    }

    /// <summary>By id.</summary>
    public HostReference(Guid id)
        : base(id.ToString())
    {
    }

    /// <summary>The host itself.</summary>
    public HostReference(Host value)
        : base(value)
    {
    }

    /// <summary>A host from a job or remote session, or a row with HostId.</summary>
    public HostReference(PSObject value)
        : base(value, "Host")
    {
    }

    internal override Noun<Host> Noun => Nouns.Host;
}
