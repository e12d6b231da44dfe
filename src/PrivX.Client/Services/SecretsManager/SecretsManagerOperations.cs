using PrivX.Client.Pipeline;

namespace PrivX.SecretsManager;

/// <summary>The operations of the secrets-manager service, as the contract has them.</summary>
internal static class SecretsManagerOperations
{
    public static readonly Operation GetServiceStatus =
        new("secrets-manager", "getServiceStatus", "GET", "/secrets-manager/api/v1/status", "28", RepeatClass.Safe) { Anonymous = true };
}
