using PrivX.Client.Pipeline;

namespace PrivX.DbProxy;

/// <summary>The operations of the db-proxy service, as the contract has them.</summary>
internal static class DbProxyOperations
{
    public static readonly Operation GetDbProxyConfig =
        new("db-proxy", "getDbProxyConfig", "GET", "/db-proxy/api/v1/conf", "after-28", RepeatClass.Safe);

    public static readonly Operation GetDbProxyStatus =
        new("db-proxy", "getDbProxyStatus", "GET", "/db-proxy/api/v1/status", "after-28", RepeatClass.Safe) { Anonymous = true };
}
