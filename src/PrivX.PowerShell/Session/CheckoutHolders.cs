using System.Collections.Generic;
using System.Linq;
using PrivX.Client;

namespace PrivX.PowerShell.Session;

/// <summary>The sessions of this process, of all its runspaces, over which something has been checked out.</summary>
internal static class CheckoutHolders
{
    private static readonly List<PrivXSession> Sessions = [];

    /// <summary>Those that have something open, or may have.</summary>
    public static PrivXSession[] All
    {
        get
        {
            lock (Sessions)
            {
                // Whoever has nothing any more is not kept alive.
                Sessions.RemoveAll(session => !session.IsConnected || session.OpenCheckouts.IsEmpty);
                return Sessions.ToArray();
            }
        }
    }

    /// <summary>Notes a session that is about to check something out.</summary>
    public static void Add(PrivXSession session)
    {
        lock (Sessions)
        {
            if (!Sessions.Contains(session))
            {
                Sessions.Add(session);
            }
        }
    }

    /// <summary>True where a session with some server has a check-out on its list.</summary>
    public static bool Have(ObjectOrigin server, string checkoutId) =>
        All.Any(session => session.Client.Origin.IsSameServer(server) && session.OpenCheckouts.Contains(checkoutId));
}
