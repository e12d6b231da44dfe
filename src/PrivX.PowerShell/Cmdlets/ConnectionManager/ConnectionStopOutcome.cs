using System;
using PrivX.PowerShell.References;

namespace PrivX.ConnectionManager;

/// <summary>What became of a connection that was to be ended, as Stop-PrivXConnection -Wait writes it.</summary>
public sealed class ConnectionStopOutcome
{
    /// <summary>Id of the connection.</summary>
    public required string ConnectionId { get; init; }

    /// <summary>Name of the user as shown.</summary>
    public string? UserName { get; init; }

    /// <summary>Name of the target.</summary>
    public string? TargetName { get; init; }

    /// <summary>Terminated; Ended when it had come to its end by itself; TimedOut when it was live at the end of the wait; Appeared when it was made during the wait, was not to be ended and is live.</summary>
    public required string Outcome { get; init; }

    /// <summary>State of the connection, as the server says it.</summary>
    public string? Status { get; init; }

    /// <summary>When it ended, in UTC.</summary>
    public DateTimeOffset? Disconnected { get; init; }

    /// <summary>Of a connection that was to be ended.</summary>
    internal static ConnectionStopOutcome Of(Connection connection) => Of(connection, "TimedOut");

    /// <summary>Of a connection that was made while others were ended.</summary>
    internal static ConnectionStopOutcome OfNew(Connection connection) => Of(connection, "Appeared");

    private static ConnectionStopOutcome Of(Connection connection, string live) => new()
    {
        ConnectionId = connection.Id!,
        UserName = connection.User?.DisplayName,
        TargetName = ConnectionText.TargetOf(connection),
        Outcome = ConnectionStates.IsLive(connection) ? live : ConnectionStates.IsTerminated(connection) ? "Terminated" : "Ended",
        Status = connection.Status,
        Disconnected = connection.Disconnected,
    };
}
