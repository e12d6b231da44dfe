using PrivX.Client.Pipeline;

namespace PrivX.ApiProxy;

/// <summary>The operations of the api-proxy service, as the contract has them.</summary>
internal static class ApiProxyOperations
{
    public static readonly Operation GetApiProxyStatus =
        new("api-proxy", "getApiProxyStatus", "GET", "/api-proxy/api/v1/status", "42", RepeatClass.Safe) { Anonymous = true };
}
