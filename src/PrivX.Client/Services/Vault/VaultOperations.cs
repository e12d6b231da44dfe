using PrivX.Client.Pipeline;

namespace PrivX.Vault;

/// <summary>The operations of the vault service, as the contract has them.</summary>
internal static class VaultOperations
{
    public static readonly Operation GetServiceStatus =
        new("vault", "getServiceStatus", "GET", "/vault/api/v1/status", "28", RepeatClass.Safe) { Anonymous = true };
}
