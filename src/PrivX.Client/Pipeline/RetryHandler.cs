using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Transport;

namespace PrivX.Client.Pipeline;

/// <summary>
/// Makes a call's attempts. Each gets a message of its own, and for every response that is not streamed ends only when the body has been read:
/// a response cut short is a broken connection like any other.
/// </summary>
internal sealed class RetryHandler(IRetryPolicy policy, RetryClassifier judge) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        CallContext call = MessageCall.Of(request);
        HttpResponseMessage? last = null;

        async Task<HttpResponseMessage> AttemptAsync(int attempt, CancellationToken token)
        {
            last?.Dispose();
            last = null;
            call.Attempt = attempt;
            HttpRequestMessage message = attempt == 1 ? request : call.CreateMessage();
            last = await base.SendAsync(message, token).ConfigureAwait(false);
            return last;
        }

        return await policy.ExecuteAsync(AttemptAsync, outcome => judge.Judge(call, outcome), notice => notice.TellTo(call.Reporter), cancellationToken).ConfigureAwait(false);
    }
}
