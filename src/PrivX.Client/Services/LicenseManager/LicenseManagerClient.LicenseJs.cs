using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;
using PrivX.Client.Transfer;

namespace PrivX.LicenseManager;

public sealed partial class LicenseManagerClient
{
    /// <summary>Reads the license facts as a JavaScript snippet. GET /license-manager/api/v1/license.js.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<Download> GetLicenseScriptAsync(CancellationToken cancellationToken = default) =>
        _api.OpenAsync(new ApiRequest(LicenseManagerOperations.GetLicenseScript), cancellationToken);
}
