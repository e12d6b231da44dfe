using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;

namespace PrivX.LicenseManager;

public sealed partial class LicenseManagerClient
{
    /// <summary>Reads the license. GET /license-manager/api/v1/license.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<License> GetLicenseAsync(CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(LicenseManagerOperations.GetLicense), LicenseManagerJson.Default.License, cancellationToken);

    /// <summary>Installs and activate a license code. POST /license-manager/api/v1/license.</summary>
    /// <param name="licenseCode">License code.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<License> SetLicenseAsync(SecretText licenseCode, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(LicenseManagerOperations.SetLicense) { Body = RequestBody.Json(licenseCode, LicenseManagerJson.Default.SecretText) }, LicenseManagerJson.Default.License, cancellationToken);

    /// <summary>Deactivates the license. POST /license-manager/api/v1/license/deactivate.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeactivateLicenseAsync(CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(LicenseManagerOperations.DeactivateLicense), cancellationToken);

    /// <summary>Switches sending of license statistics on or off. POST /license-manager/api/v1/license/optin.</summary>
    /// <param name="licenseStatistics">Consent to license statistics.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task SetLicenseStatisticsAsync(LicenseStatistics licenseStatistics, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(LicenseManagerOperations.SetLicenseStatistics) { Body = RequestBody.Json(licenseStatistics, LicenseManagerJson.Default.LicenseStatistics) }, cancellationToken);

    /// <summary>Fetches the license anew from the license server. POST /license-manager/api/v1/license/refresh.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<License> RefreshLicenseAsync(CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(LicenseManagerOperations.RefreshLicense), LicenseManagerJson.Default.License, cancellationToken);
}
