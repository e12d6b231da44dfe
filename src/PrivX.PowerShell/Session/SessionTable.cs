using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using PrivX.Client;

namespace PrivX.PowerShell.Session;

/// <summary>One runspace's sessions and which of them is the default.</summary>
internal sealed class SessionTable
{
    private readonly List<PrivXSession> _sessions = [];

    // Sessions of other runspaces that were passed in here: their objects can be followed here as well. Others are none of this runspace's business.
    private readonly ConditionalWeakTable<ObjectOrigin, PrivXSession> _guests = new();

    /// <summary>A copy, so that a disconnect downstream does not disturb the reader.</summary>
    public PrivXSession[] All
    {
        get
        {
            lock (_sessions)
            {
                return _sessions.ToArray();
            }
        }
    }

    public PrivXSession? Default { get; private set; }

    /// <summary>Adds a session. One of the same name is replaced and returned, for the caller to close.</summary>
    /// <param name="session">The session.</param>
    /// <param name="isDefault">Make it the default. It takes the place of a default that it replaces anyway.</param>
    public PrivXSession? Add(PrivXSession session, bool isDefault)
    {
        lock (_sessions)
        {
            PrivXSession? replaced = _sessions.Find(other => SameName(other, session.Name));
            bool wasDefault = replaced is not null && replaced == Default;
            if (replaced is not null)
            {
                _sessions.Remove(replaced);
                replaced.IsDefault = false;
            }

            _sessions.Add(session);
            if (isDefault || wasDefault)
            {
                Select(session);
            }

            return replaced;
        }
    }

    public void Select(PrivXSession session)
    {
        lock (_sessions)
        {
            Default = session;
            foreach (PrivXSession other in _sessions)
            {
                other.IsDefault = other == session;
            }
        }
    }

    /// <summary>Removes a session; when it was the default, the newest of the others becomes it.</summary>
    public void Remove(PrivXSession session)
    {
        lock (_sessions)
        {
            _sessions.Remove(session);
            session.IsDefault = false;
            if (Default == session)
            {
                Default = null;
                if (_sessions.Count > 0)
                {
                    Select(_sessions[_sessions.Count - 1]);
                }
            }
        }
    }

    /// <summary>A name that no session has yet: the server's, with a number where need be.</summary>
    public string NameFor(Uri server)
    {
        string name = server.IsDefaultPort ? server.Host : server.Authority;
        string candidate = name;
        for (int number = 2; All.Any(session => SameName(session, candidate)); number++)
        {
            candidate = $"{name}-{number}";
        }

        return candidate;
    }

    /// <summary>The session that is meant: the one given, the one of that name, or the default.</summary>
    /// <exception cref="PrivXUsageException">Code <c>NotConnected</c>.</exception>
    public PrivXSession Find(SessionReference? reference) =>
        TryFind(reference, out PrivXSession? session, out PrivXUsageException? failure) ? session! : throw failure!;

    /// <summary>As <see cref="Find"/>, without throwing.</summary>
    public bool TryFind(SessionReference? reference, out PrivXSession? session, out PrivXUsageException? failure)
    {
        session = reference is null ? Default
            : reference.Session ?? All.FirstOrDefault(candidate => SameName(candidate, reference.Name!));
        if (reference?.Session is { } guest)
        {
            _guests.GetValue(guest.Client.Origin, _ => guest);
        }

        failure = session switch
        {
            { IsConnected: true } => null,
            { } closed => NotConnected($"The PrivX session '{closed.Name}' has been disconnected.", "Run Connect-PrivX again."),
            null when reference is null => NotConnected(
                "There is no PrivX session in this runspace.",
                "Run Connect-PrivX first. In a parallel block or a job, pass a session in: -Session $using:session."),
            null => NotConnected(
                $"There is no PrivX session named '{reference!.Name}' in this runspace.",
                "Get-PrivXSession lists the sessions there are; Connect-PrivX -Name makes one."),
        };
        return failure is null;
    }

    /// <summary>
    /// The session for an object of some origin: the one it came from; where that is not open here, another with the same server, the default
    /// before others of the same user. Null where there is none: ids of one server say nothing on another.
    /// </summary>
    public PrivXSession? Of(ObjectOrigin origin)
    {
        PrivXSession[] open = All.Where(session => session.IsConnected && session.Client.Origin.IsSameServer(origin)).ToArray();
        return Array.Find(open, session => ReferenceEquals(session.Client.Origin, origin))
            ?? (_guests.TryGetValue(origin, out PrivXSession? guest) && guest.IsConnected ? guest : null)
            ?? Array.Find(open, session => session == Default)
            ?? Array.FindLast(open, session => string.Equals(session.User, origin.User, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The session of this runspace over which a check-out was taken that is still open; null where none is known.</summary>
    public PrivXSession? HolderOf(string checkoutId)
    {
        PrivXSession[] all = All;
        return Array.Find(
            CheckoutHolders.All,
            session => session.OpenCheckouts.Contains(checkoutId) && (Array.IndexOf(all, session) >= 0 || _guests.TryGetValue(session.Client.Origin, out _)));
    }

    /// <summary>True where there are sessions with servers other than that of one session.</summary>
    public bool HasOtherServers(PrivXSession session) => All.Any(other => !other.Client.Origin.IsSameServer(session.Client.Origin));

    private static PrivXUsageException NotConnected(string message, string remedy) => new(ErrorCodes.NotConnected, message) { Remedy = remedy };

    private static bool SameName(PrivXSession session, string name) => string.Equals(session.Name, name, StringComparison.OrdinalIgnoreCase);
}
