using System;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Calls;
using PrivX.Client.Operations;
using PrivX.Client.Pipeline;
using PrivX.Client.Transfer;

namespace PrivX.Authorizer;

public sealed partial class AuthorizerClient
{
    /// <summary>
    /// Downloads the configuration of a component in one call: both steps for a Carrier, an Extender or a Web Proxy.
    /// </summary>
    /// <param name="component">carrier, extender or icap (Web Proxy).</param>
    /// <param name="trustedClientId">Id of the trusted client.</param>
    /// <param name="cancellationToken">Ends either step.</param>
    /// <exception cref="ArgumentOutOfRangeException">No other component has such a file.</exception>
    /// <exception cref="PrivX.Client.PrivXException">A step fails; the code says why.</exception>
    public Task<Download> OpenComponentConfigAsync(string component, string trustedClientId, CancellationToken cancellationToken = default)
    {
        (Operation start, Operation open) = component switch
        {
            "carrier" => (AuthorizerOperations.CreateCarrierConfigSession, AuthorizerOperations.DownloadCarrierConfig),
            "extender" => (AuthorizerOperations.CreateExtenderConfigSession, AuthorizerOperations.DownloadExtenderConfig),
            "icap" => (AuthorizerOperations.CreateWebProxyConfigSession, AuthorizerOperations.DownloadWebProxyConfig),
            _ => throw new ArgumentOutOfRangeException(nameof(component), component, "Only carrier, extender and icap have a configuration file."),
        };
        return TwoStepDownload.OpenAsync(_api, new ApiRequest(start, trustedClientId), session => new ApiRequest(open, trustedClientId, session), cancellationToken);
    }
}
