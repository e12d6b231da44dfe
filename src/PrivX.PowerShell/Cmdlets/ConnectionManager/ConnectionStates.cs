using System;
using PrivX.ConnectionManager;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.ConnectionManager;

/// <summary>What the states of connections mean. One that is not known is taken for live: to be watched rather than forgotten.</summary>
internal static class ConnectionStates
{
    public const string Connected = "CONNECTED";

    private const string Terminated = "TERMINATED";

    private static readonly string[] Ended = ["DISCONNECTED", Terminated, "CONNMGR_TIMEOUT", "CONNMGR_CLIENT_LOST"];

    public static bool IsLive(Connection connection) => !Array.Exists(Ended, state => Is(connection, state));

    public static ConnectionStopOutcome ToOutcome(Connection connection) => new()
    {
        ConnectionId = connection.Id!,
        UserName = connection.User?.DisplayName,
        TargetName = ConnectionText.TargetOf(connection),
        Outcome = IsLive(connection) ? "TimedOut" : Is(connection, Terminated) ? "Terminated" : "Ended",
        Status = connection.Status,
        Disconnected = connection.Disconnected,
    };

    private static bool Is(Connection connection, string state) => string.Equals(connection.Status, state, StringComparison.OrdinalIgnoreCase);
}
