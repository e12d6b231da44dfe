using PrivX.Client.Pipeline;

namespace PrivX.LicenseManager;

/// <summary>The operations of the license-manager service, as the contract has them.</summary>
internal static class LicenseManagerOperations
{
    public static readonly Operation GetLicenseManagerStatus =
        new("license-manager", "getLicenseManagerStatus", "GET", "/license-manager/api/v1/status", "28", RepeatClass.Safe) { Anonymous = true };
}
