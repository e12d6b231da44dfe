using System.Linq;
using PrivX.ConnectionManager;

namespace PrivX.PowerShell.References;

/// <summary>A connection in words: <c>Mia Lindqvist on web-01 as root</c>.</summary>
internal static class ConnectionText
{
    public static string Of(Connection connection)
    {
        string who = FirstOf(connection.User?.DisplayName, connection.User?.Id) ?? "somebody";
        string target = TargetOf(connection) is { } name ? " on " + name : string.Empty;
        string account = FirstOf(connection.TargetHostAccount) is { } given ? " as " + given : string.Empty;
        return who + target + account;
    }

    /// <summary>Name of the host, network target or API target. Of those that a connection does not have, servers send empty snapshots.</summary>
    public static string? TargetOf(Connection connection) => FirstOf(
        connection.TargetHost?.CommonName,
        connection.TargetHostData?.CommonName,
        connection.TargetNetworkData?.Name,
        connection.TargetApiData?.Name,
        connection.TargetHostAddress);

    private static string? FirstOf(params string?[] texts) => texts.FirstOrDefault(text => !string.IsNullOrEmpty(text));
}
