using PrivX.Client.Pipeline;

namespace PrivX.ConnectionManager;

/// <summary>The operations of the connection-manager service, as the contract has them.</summary>
internal static class ConnectionManagerOperations
{
    public static readonly Operation GetConnectionManagerStatus =
        new("connection-manager", "getConnectionManagerStatus", "GET", "/connection-manager/api/v1/status", "28", RepeatClass.Safe)
        {
            Anonymous = true,
        };
}
