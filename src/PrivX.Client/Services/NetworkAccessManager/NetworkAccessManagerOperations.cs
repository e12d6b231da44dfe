using PrivX.Client.Pipeline;

namespace PrivX.NetworkAccessManager;

/// <summary>The operations of the network-access-manager service, as the contract has them.</summary>
internal static class NetworkAccessManagerOperations
{
    public static readonly Operation ListNetworkTargets =
        new("network-access-manager", "listNetworkTargets", "GET", "/network-access-manager/api/v1/nwtargets", "28", RepeatClass.Safe)
        {
            Permissions = ["admin", "service", "nwTargetsView", "nwTargetsManage"],
            List = new(ListStyle.Offset) { DefaultLimit = 50, UniqueSortKey = "id" },
        };

    public static readonly Operation CreateNetworkTarget =
        new("network-access-manager", "createNetworkTarget", "POST", "/network-access-manager/api/v1/nwtargets", "28", RepeatClass.Once);

    public static readonly Operation SearchNetworkTargets =
        new("network-access-manager", "searchNetworkTargets", "POST", "/network-access-manager/api/v1/nwtargets/search", "28", RepeatClass.Safe)
        {
            List = new(ListStyle.Offset) { DefaultLimit = 50, UniqueSortKey = "id" },
        };

    public static readonly Operation ListNetworkTargetTags =
        new("network-access-manager", "listNetworkTargetTags", "GET", "/network-access-manager/api/v1/nwtargets/tags", "after-28", RepeatClass.Safe)
        {
            List = new(ListStyle.Offset) { DefaultLimit = 50 },
        };

    public static readonly Operation GetNetworkTarget =
        new("network-access-manager", "getNetworkTarget", "GET", "/network-access-manager/api/v1/nwtargets/{network_target_id}", "28", RepeatClass.Safe);

    public static readonly Operation UpdateNetworkTarget =
        new("network-access-manager", "updateNetworkTarget", "PUT", "/network-access-manager/api/v1/nwtargets/{network_target_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation DeleteNetworkTarget =
        new("network-access-manager", "deleteNetworkTarget", "DELETE", "/network-access-manager/api/v1/nwtargets/{network_target_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation SetNetworkTargetDisabled =
        new("network-access-manager", "setNetworkTargetDisabled", "PUT", "/network-access-manager/api/v1/nwtargets/{network_target_id}/disabled", "28", RepeatClass.Idempotent);

    public static readonly Operation GetNetworkAccessManagerStatus =
        new("network-access-manager", "getNetworkAccessManagerStatus", "GET", "/network-access-manager/api/v1/status", "28", RepeatClass.Safe)
        {
            Anonymous = true,
        };
}
