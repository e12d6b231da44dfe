using System;

namespace PrivX.PowerShell.Session;

/// <summary>A session, or its name.</summary>
public sealed class SessionReference
{
    /// <summary>The session itself.</summary>
    public SessionReference(PrivXSession session)
    {
        Session = session ?? throw new ArgumentNullException(nameof(session));
    }

    /// <summary>A session of this runspace, by name.</summary>
    public SessionReference(string name)
    {
        Name = string.IsNullOrWhiteSpace(name) ? throw new ArgumentException("Give a PrivX session or the name of one.", nameof(name)) : name;
    }

    internal PrivXSession? Session { get; }

    internal string? Name { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Session?.Name ?? Name!;
}
