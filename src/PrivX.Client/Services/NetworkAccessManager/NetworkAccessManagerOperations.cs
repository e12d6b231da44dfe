using PrivX.Client.Pipeline;

namespace PrivX.NetworkAccessManager;

/// <summary>The operations of the network-access-manager service, as the contract has them.</summary>
internal static class NetworkAccessManagerOperations
{
    public static readonly Operation GetNetworkAccessManagerStatus =
        new("network-access-manager", "getNetworkAccessManagerStatus", "GET", "/network-access-manager/api/v1/status", "28", RepeatClass.Safe)
        {
            Anonymous = true,
        };
}
