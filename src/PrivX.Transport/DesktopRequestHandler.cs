#if !NET8_0_OR_GREATER
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace PrivX.Transport;

/// <summary>
/// .NET Framework asks "100-continue" before every body unless each request says no: a round trip more, and some proxies answer 417.
/// </summary>
internal sealed class DesktopRequestHandler : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.ExpectContinue = false;
        return base.SendAsync(request, cancellationToken);
    }
}
#endif
