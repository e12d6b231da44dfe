using System;
using System.Management.Automation;
using PrivX.RoleStore;

namespace PrivX.PowerShell.References;

/// <summary>A source: its id, its name, a name with wildcards, or the source.</summary>
public sealed class SourceReference : ObjectReference<Source>
{
    /// <summary>By id or name.</summary>
    public SourceReference(string text)
        : base(text)
    {
    }

    /// <summary>By id.</summary>
    public SourceReference(Guid id)
        : base(id.ToString())
    {
    }

    /// <summary>The source itself.</summary>
    public SourceReference(Source value)
        : base(value)
    {
    }

    /// <summary>A source from a job or remote session, or a row with SourceId.</summary>
    public SourceReference(PSObject value)
        : base(value, "Source")
    {
    }

    internal override Noun<Source> Noun => Nouns.Source;
}
