using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;

namespace PrivX.Client.Authentication;

/// <summary>
/// Gives a request the session's token. Where the server refuses it, asks for another and sends the request again, twice at most: a 401 is
/// said before anything is done, so that every operation bears it.
/// </summary>
internal sealed class AuthorizationHandler(AccessTokenCache keeper) : DelegatingHandler
{
    // A token may be refused that was renewed a moment ago, such as by a server that has not heard of it yet.
    private const int MostRenewals = 2;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        CallContext call = MessageCall.Of(request);
        if (call.Operation.Anonymous)
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        AccessToken token = await keeper.GetAsync(call.Reporter, cancellationToken).ConfigureAwait(false);
        HttpResponseMessage response = await SendAsync(call, request, token, cancellationToken).ConfigureAwait(false);
        for (int renewals = 0; response.StatusCode == HttpStatusCode.Unauthorized && renewals < MostRenewals; renewals++)
        {
            AccessToken? renewed;
            try
            {
                renewed = await keeper.ReplaceAsync(token, call.Reporter, cancellationToken).ConfigureAwait(false);
            }
            catch
            {
                response.Dispose();
                throw;
            }

            if (renewed is null)
            {
                break;
            }

            response.Dispose();
            token = renewed;
            response = await SendAsync(call, call.CreateMessage(), token, cancellationToken).ConfigureAwait(false);
        }

        return response;
    }

    private Task<HttpResponseMessage> SendAsync(CallContext call, HttpRequestMessage request, AccessToken token, CancellationToken cancellationToken)
    {
        call.Token = token.Value;
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value.ToPlainText());
        return base.SendAsync(request, cancellationToken);
    }
}
