using System;
using PrivX.ConnectionManager;

namespace PrivX.PowerShell.References;

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

    /// <summary>True where somebody ended it; false where it came to its end by itself.</summary>
    public static bool IsTerminated(Connection connection) => Is(connection, Terminated);

    private static bool Is(Connection connection, string state) => string.Equals(connection.Status, state, StringComparison.OrdinalIgnoreCase);
}
