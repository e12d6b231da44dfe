using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;

namespace PrivX.LicenseManager;

public sealed partial class LicenseManagerClient
{
    /// <summary>Registers PrivX at the mobile gateway. POST /license-manager/api/v1/mobilegw/register.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task RegisterMobileGatewayAsync(CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(LicenseManagerOperations.RegisterMobileGateway), cancellationToken);

    /// <summary>Reads the registration at the mobile gateway. GET /license-manager/api/v1/mobilegw/status.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<MobileGateway> GetMobileGatewayAsync(CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(LicenseManagerOperations.GetMobileGateway), LicenseManagerJson.Default.MobileGateway, cancellationToken);

    /// <summary>Removes the registration at the mobile gateway. DELETE /license-manager/api/v1/mobilegw/unregister.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UnregisterMobileGatewayAsync(CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(LicenseManagerOperations.UnregisterMobileGateway), cancellationToken);
}
