using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace PrivX.Client.Pipeline;

/// <summary>Bounds the wait for a response's headers, for each sending anew.</summary>
internal sealed class TimeoutHandler(SessionContext session) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        MessageCall.Of(request).IsSent = true;
        using var timer = new ReadTimeout(session.Clock, session.Timeout, cancellationToken);
        try
        {
            return await base.SendAsync(request, timer.Token).ConfigureAwait(false);
        }
        catch (Exception) when (timer.Expired && !cancellationToken.IsCancellationRequested)
        {
            // What the socket throws when it is cancelled differs by framework; that we cancelled it is what counts.
            throw new AttemptTimeoutException($"nothing came for {Text.Seconds(session.Timeout)}");
        }
    }
}
