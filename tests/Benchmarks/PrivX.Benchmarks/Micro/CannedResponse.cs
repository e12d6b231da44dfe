using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace PrivX.Benchmarks.Micro;

/// <summary>In place of the socket: an answer at once.</summary>
internal sealed class CannedResponse : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new ByteArrayContent([]) };
        response.Headers.TryAddWithoutValidation("Set-Cookie", "session=secret");
        response.Headers.TryAddWithoutValidation("Server", "nginx");
        return Task.FromResult(response);
    }
}
