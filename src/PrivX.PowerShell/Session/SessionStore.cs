using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace PrivX.PowerShell.Session;

/// <summary>The sessions of each runspace: parallel runspaces do not see one another's default.</summary>
internal static class SessionStore
{
    private static readonly ConditionalWeakTable<Runspace, SessionTable> Tables = new();

    /// <summary>The table of the runspace that the calling thread runs.</summary>
    public static SessionTable Current => Tables.GetValue(Runspace.DefaultRunspace, static _ => new SessionTable());
}
