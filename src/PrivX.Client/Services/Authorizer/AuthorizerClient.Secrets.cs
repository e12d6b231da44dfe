using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Operations;
using PrivX.Client.Pipeline;

namespace PrivX.Authorizer;

public sealed partial class AuthorizerClient
{
    /// <summary>Checks an account secret out: the answer holds its value. POST /authorizer/api/v1/secrets/checkouts.</summary>
    /// <param name="path">Path of an <see cref="AccountSecret"/>, unchanged.</param>
    /// <param name="cancellationToken">Ends the call; a checkout that the server made all the same stays open.</param>
    /// <returns>The checkouts made: one, unless the server answers several. Each is to be released.</returns>
    /// <exception cref="PrivXRequestException">The server refuses, for example because too many are open.</exception>
    /// <exception cref="PrivXOutcomeUnknownException">No answer came, or one that names no checkout; one may be open.</exception>
    public async Task<IReadOnlyList<SecretCheckout>> CheckOutSecretAsync(string path, CancellationToken cancellationToken = default)
    {
        var request = new ApiRequest(AuthorizerOperations.CheckOutSecret)
        {
            Body = RequestBody.Json(new SecretCheckoutRequest { Path = path }, AuthorizerJson.Default.SecretCheckoutRequest),
        };
        IReadOnlyList<SecretCheckout> checkouts = await _api.SendForItemsAsync(request, AuthorizerJson.Default.SecretCheckout, cancellationToken).ConfigureAwait(false);
        string[] ids = checkouts.Select(checkout => checkout.Id).OfType<string>().Where(id => id.Length > 0).ToArray();
        return ids.Length > 0 && ids.Length == checkouts.Count ? checkouts : throw new PrivXOutcomeUnknownException($"Whether PrivX carried out {request.Operation.Method} {request.Operation.Path} is not known: the answer holds {(ids.Length == 0 ? "no checkout" : "a checkout without an id")}.", null)
        {
            KnownIds = ids,
            Remedy = "List the open checkouts before checking out again, and release one that you do not know.",
            Method = request.Operation.Method,
            Route = request.Operation.Path,
        };
    }

    /// <summary>The same, where no repetition is to begin after some time.</summary>
    internal Task ReleaseSecretCheckoutAsync(string checkoutId, TimeSpan? repeatFor, CancellationToken cancellationToken) =>
        _api.SendAsync(new ApiRequest(AuthorizerOperations.ReleaseSecretCheckout, checkoutId) { RepeatFor = repeatFor }, cancellationToken);
}
