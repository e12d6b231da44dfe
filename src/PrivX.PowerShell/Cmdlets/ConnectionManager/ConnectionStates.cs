using System;
using PrivX.ConnectionManager;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.ConnectionManager;

/// <summary>What the states of connections mean. One that is not known is taken for live: to be watched rather than forgotten.</summary>
internal static class ConnectionStates
{
    /// <summary>States to search by for what is live: one that is being ended is live until it is gone.</summary>
    public static readonly string[] Live = ["CONNECTED", "TERMINATING"];

    private const string Terminating = "TERMINATING";

    private const string Terminated = "TERMINATED";

    private static readonly string[] Ended = ["DISCONNECTED", Terminated, "CONNMGR_TIMEOUT", "CONNMGR_CLIENT_LOST"];

    public static bool IsLive(Connection connection) => !Array.Exists(Ended, state => Is(connection, state));

    /// <summary>True where the server has been told to end it, and it is not gone.</summary>
    public static bool IsEnding(Connection connection) => Is(connection, Terminating);

    /// <summary>What became of a connection that was to be ended.</summary>
    public static ConnectionStopOutcome ToOutcome(Connection connection) => ToOutcome(connection, "TimedOut");

    /// <summary>What became of a connection that was made while others were ended.</summary>
    public static ConnectionStopOutcome ToOutcomeOfNew(Connection connection) => ToOutcome(connection, "Appeared");

    private static ConnectionStopOutcome ToOutcome(Connection connection, string live) => new()
    {
        ConnectionId = connection.Id!,
        UserName = connection.User?.DisplayName,
        TargetName = ConnectionText.TargetOf(connection),
        Outcome = IsLive(connection) ? live : Is(connection, Terminated) ? "Terminated" : "Ended",
        Status = connection.Status,
        Disconnected = connection.Disconnected,
    };

    private static bool Is(Connection connection, string state) => string.Equals(connection.Status, state, StringComparison.OrdinalIgnoreCase);
}
