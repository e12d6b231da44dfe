using System;
using System.Collections.Generic;
using System.Linq;
using PrivX.Simulator.Engine;
using PrivX.Simulator.Services;
using PrivX.Simulator.Services.ConnectionManager;

namespace PrivX.Simulator.Trouble;

/// <summary>
/// Connections that open again by themselves while somebody is being cut off: a session manager that reconnects. They stop when the user has
/// no role left but built-in ones, or had log-in sessions and has none any more. Used under the lock of the state.
/// </summary>
internal sealed class Reopenings(SimulatorEngine engine)
{
    private readonly List<Reopening> _planted = [];
    private readonly HashSet<string> _hadSessions = new(StringComparer.OrdinalIgnoreCase);

    public void Plant(Reopening reopening)
    {
        _planted.Add(reopening);
        if (HasSession(reopening.UserId))
        {
            _hadSessions.Add(reopening.UserId);
        }
    }

    public void Clear() => _planted.Clear();

    /// <summary>A connection was ended.</summary>
    public void Ended(string connectionId)
    {
        var connections = engine.State.Collection(ConnectionManagerService.Connections);
        if (connections.Get(connectionId)?.Real is not { } ended
            || _planted.FirstOrDefault(planted => planted.Left > 0 && Resource.Equal(ended["user"]?["id"], planted.UserId)) is not { } reopening)
        {
            return;
        }

        reopening.Left--;
        engine.State.Schedule(reopening.After, () =>
        {
            if (MayConnect(reopening.UserId))
            {
                connections.Put(LiveConnection.Again(engine, ended));
            }
        });
    }

    private bool MayConnect(string userId) =>
        engine.Memberships.RolesNow(userId).Any(id => !Json.IsTrue(engine.State.Roles.Get(id)?.Real["system"]))
        && (!_hadSessions.Contains(userId) || HasSession(userId));

    private bool HasSession(string userId) => engine.Sessions.Valid.Any(session => string.Equals(session.UserId, userId, StringComparison.OrdinalIgnoreCase));
}
