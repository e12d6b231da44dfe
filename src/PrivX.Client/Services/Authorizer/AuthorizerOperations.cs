using PrivX.Client.Pipeline;

namespace PrivX.Authorizer;

/// <summary>The operations of the authorizer service, as the contract has them.</summary>
internal static class AuthorizerOperations
{
    public static readonly Operation ListAccountSecrets =
        new("authorizer", "listAccountSecrets", "GET", "/authorizer/api/v1/secrets", "35", RepeatClass.Safe)
        {
            Permissions = ["admin", "user"],
            List = new(ListStyle.LimitOnly) { DefaultLimit = 100 },
        };

    public static readonly Operation ListSecretCheckouts =
        new("authorizer", "listSecretCheckouts", "GET", "/authorizer/api/v1/secrets/checkouts", "35", RepeatClass.Safe)
        {
            Permissions = ["admin", "user"],
            List = new(ListStyle.LimitOnly) { DefaultLimit = 100 },
        };

    public static readonly Operation CheckOutSecret =
        new("authorizer", "checkOutSecret", "POST", "/authorizer/api/v1/secrets/checkouts", "35", RepeatClass.Once)
        {
            Permissions = ["admin", "user"],
        };

    public static readonly Operation GetSecretCheckout =
        new("authorizer", "getSecretCheckout", "GET", "/authorizer/api/v1/secrets/checkouts/{checkout_id}", "35", RepeatClass.Safe)
        {
            Permissions = ["admin", "user"],
        };

    public static readonly Operation ReleaseSecretCheckout =
        new("authorizer", "releaseSecretCheckout", "POST", "/authorizer/api/v1/secrets/checkouts/{checkout_id}/release", "35", RepeatClass.Idempotent)
        {
            Permissions = ["admin", "user"],
        };

    public static readonly Operation SearchAccountSecrets =
        new("authorizer", "searchAccountSecrets", "POST", "/authorizer/api/v1/secrets/search", "35", RepeatClass.Safe)
        {
            Permissions = ["admin", "user"],
            List = new(ListStyle.LimitOnly) { DefaultLimit = 100 },
        };

    public static readonly Operation GetServiceStatus =
        new("authorizer", "getServiceStatus", "GET", "/authorizer/api/v1/status", "28", RepeatClass.Safe) { Anonymous = true };
}
