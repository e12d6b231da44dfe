using PrivX.Client.Pipeline;

namespace PrivX.HostStore;

/// <summary>The operations of the host-store service, as the contract has them.</summary>
internal static class HostStoreOperations
{
    public static readonly Operation ListHosts =
        new("host-store", "listHosts", "GET", "/host-store/api/v1/hosts", "28", RepeatClass.Safe)
        {
            List = new(ListStyle.Offset) { DefaultLimit = 50, UniqueSortKey = "id" },
        };

    public static readonly Operation CreateHost =
        new("host-store", "createHost", "POST", "/host-store/api/v1/hosts", "28", RepeatClass.Once);

    public static readonly Operation DeployHost =
        new("host-store", "deployHost", "POST", "/host-store/api/v1/hosts/deploy", "28", RepeatClass.Once);

    public static readonly Operation ResolveHost =
        new("host-store", "resolveHost", "POST", "/host-store/api/v1/hosts/resolve", "28", RepeatClass.Safe);

    public static readonly Operation SearchHosts =
        new("host-store", "searchHosts", "POST", "/host-store/api/v1/hosts/search", "28", RepeatClass.Safe)
        {
            List = new(ListStyle.Offset) { DefaultLimit = 50, UniqueSortKey = "id" },
        };

    public static readonly Operation ListHostTags =
        new("host-store", "listHostTags", "GET", "/host-store/api/v1/hosts/tags", "28", RepeatClass.Safe)
        {
            List = new(ListStyle.Offset) { DefaultLimit = 50 },
        };

    public static readonly Operation GetHost =
        new("host-store", "getHost", "GET", "/host-store/api/v1/hosts/{host_id}", "28", RepeatClass.Safe);

    public static readonly Operation UpdateHost =
        new("host-store", "updateHost", "PUT", "/host-store/api/v1/hosts/{host_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation DeleteHost =
        new("host-store", "deleteHost", "DELETE", "/host-store/api/v1/hosts/{host_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation SetHostDeployable =
        new("host-store", "setHostDeployable", "PUT", "/host-store/api/v1/hosts/{host_id}/deployable", "28", RepeatClass.Idempotent);

    public static readonly Operation SetHostDisabled =
        new("host-store", "setHostDisabled", "PUT", "/host-store/api/v1/hosts/{host_id}/disabled", "28", RepeatClass.Idempotent);

    public static readonly Operation ListSessionHostCertificates =
        new("host-store", "listSessionHostCertificates", "GET", "/host-store/api/v1/hosts/{host_id}/session_host_certificates", "after-28", RepeatClass.Safe)
        {
            List = new(ListStyle.Offset) { DefaultLimit = 50 },
        };

    public static readonly Operation DeleteSessionHostCertificates =
        new("host-store", "deleteSessionHostCertificates", "DELETE", "/host-store/api/v1/hosts/{host_id}/session_host_certificates", "after-28", RepeatClass.Idempotent);

    public static readonly Operation DeleteSessionHostCertificate =
        new("host-store", "deleteSessionHostCertificate", "DELETE", "/host-store/api/v1/hosts/{host_id}/session_host_certificates/{certificate_id}", "after-28", RepeatClass.Idempotent);

    public static readonly Operation GetDefaultServiceOptions =
        new("host-store", "getDefaultServiceOptions", "GET", "/host-store/api/v1/settings/default_service_options", "28", RepeatClass.Safe)
        {
            Permissions = ["admin", "hostsManage", "service"],
        };

    public static readonly Operation GetHostStoreStatus =
        new("host-store", "getHostStoreStatus", "GET", "/host-store/api/v1/status", "28", RepeatClass.Safe) { Anonymous = true };

    public static readonly Operation ListWhitelists =
        new("host-store", "listWhitelists", "GET", "/host-store/api/v1/whitelists", "28", RepeatClass.Safe)
        {
            List = new(ListStyle.Offset) { DefaultLimit = 50, UniqueSortKey = "id" },
        };

    public static readonly Operation CreateWhitelist =
        new("host-store", "createWhitelist", "POST", "/host-store/api/v1/whitelists", "28", RepeatClass.Once);

    public static readonly Operation EvaluateWhitelist =
        new("host-store", "evaluateWhitelist", "POST", "/host-store/api/v1/whitelists/evaluate", "28", RepeatClass.Safe);

    public static readonly Operation SearchWhitelists =
        new("host-store", "searchWhitelists", "POST", "/host-store/api/v1/whitelists/search", "28", RepeatClass.Safe)
        {
            List = new(ListStyle.Offset) { DefaultLimit = 50, UniqueSortKey = "id" },
        };

    public static readonly Operation GetWhitelist =
        new("host-store", "getWhitelist", "GET", "/host-store/api/v1/whitelists/{whitelist_id}", "28", RepeatClass.Safe);

    public static readonly Operation UpdateWhitelist =
        new("host-store", "updateWhitelist", "PUT", "/host-store/api/v1/whitelists/{whitelist_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation DeleteWhitelist =
        new("host-store", "deleteWhitelist", "DELETE", "/host-store/api/v1/whitelists/{whitelist_id}", "28", RepeatClass.Idempotent);
}
