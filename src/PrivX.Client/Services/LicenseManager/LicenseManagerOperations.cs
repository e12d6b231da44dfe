using PrivX.Client.Pipeline;

namespace PrivX.LicenseManager;

/// <summary>The operations of the license-manager service, as the contract has them.</summary>
internal static class LicenseManagerOperations
{
    public static readonly Operation GetLicense =
        new("license-manager", "getLicense", "GET", "/license-manager/api/v1/license", "28", RepeatClass.Safe)
        {
            Permissions = ["admin", "service", "licensesManage"],
        };

    public static readonly Operation SetLicense =
        new("license-manager", "setLicense", "POST", "/license-manager/api/v1/license", "28", RepeatClass.Idempotent)
        {
            Permissions = ["admin", "service", "licensesManage"],
        };

    public static readonly Operation GetLicenseScript =
        new("license-manager", "getLicenseScript", "GET", "/license-manager/api/v1/license.js", "28", RepeatClass.Safe);

    public static readonly Operation DeactivateLicense =
        new("license-manager", "deactivateLicense", "POST", "/license-manager/api/v1/license/deactivate", "28", RepeatClass.Idempotent)
        {
            Permissions = ["admin", "service", "licensesManage"],
        };

    public static readonly Operation SetLicenseStatistics =
        new("license-manager", "setLicenseStatistics", "POST", "/license-manager/api/v1/license/optin", "28", RepeatClass.Idempotent)
        {
            Permissions = ["admin", "service", "licensesManage"],
        };

    public static readonly Operation RefreshLicense =
        new("license-manager", "refreshLicense", "POST", "/license-manager/api/v1/license/refresh", "28", RepeatClass.Idempotent)
        {
            Permissions = ["admin", "service", "licensesManage"],
        };

    public static readonly Operation RegisterMobileGateway =
        new("license-manager", "registerMobileGateway", "POST", "/license-manager/api/v1/mobilegw/register", "32", RepeatClass.Once)
        {
            Permissions = ["admin"],
        };

    public static readonly Operation GetMobileGateway =
        new("license-manager", "getMobileGateway", "GET", "/license-manager/api/v1/mobilegw/status", "32", RepeatClass.Safe)
        {
            Permissions = ["admin"],
        };

    public static readonly Operation UnregisterMobileGateway =
        new("license-manager", "unregisterMobileGateway", "DELETE", "/license-manager/api/v1/mobilegw/unregister", "32", RepeatClass.Idempotent)
        {
            Permissions = ["admin"],
        };

    public static readonly Operation GetLicenseManagerStatus =
        new("license-manager", "getLicenseManagerStatus", "GET", "/license-manager/api/v1/status", "28", RepeatClass.Safe) { Anonymous = true };
}
