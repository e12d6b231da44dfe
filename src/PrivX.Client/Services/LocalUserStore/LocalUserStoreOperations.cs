using PrivX.Client.Pipeline;

namespace PrivX.LocalUserStore;

/// <summary>The operations of the local-user-store service, as the contract has them.</summary>
internal static class LocalUserStoreOperations
{
    public static readonly Operation GetLocalUserStoreStatus =
        new("local-user-store", "getLocalUserStoreStatus", "GET", "/local-user-store/api/v1/status", "28", RepeatClass.Safe) { Anonymous = true };
}
