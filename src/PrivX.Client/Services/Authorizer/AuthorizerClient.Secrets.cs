using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;

namespace PrivX.Authorizer;

public sealed partial class AuthorizerClient
{
    /// <summary>Lists the accounts whose secret the caller may check out. GET /authorizer/api/v1/secrets.</summary>
    /// <param name="query">Direction and range; null for all.</param>
    public PagedList<AccountSecret> ListAccountSecrets(ListQuery? query = null) =>
        _api.List(new ApiRequest(AuthorizerOperations.ListAccountSecrets), query, AuthorizerJson.Default.AccountSecret, secret => secret.Path);

    /// <summary>Searches the accounts whose secret the caller may check out. POST /authorizer/api/v1/secrets/search.</summary>
    /// <param name="search">Criteria, combined with AND.</param>
    /// <param name="query">Direction and range; null for all.</param>
    public PagedList<AccountSecret> SearchAccountSecrets(AccountSecretSearch search, ListQuery? query = null) =>
        _api.List(
            new ApiRequest(AuthorizerOperations.SearchAccountSecrets) { Body = RequestBody.Json(search, AuthorizerJson.Default.AccountSecretSearch) },
            query,
            AuthorizerJson.Default.AccountSecret,
            secret => secret.Path);

    /// <summary>Lists open checkouts. GET /authorizer/api/v1/secrets/checkouts.</summary>
    /// <param name="query">Direction and range; null for all.</param>
    public PagedList<SecretCheckout> ListSecretCheckouts(ListQuery? query = null) =>
        _api.List(new ApiRequest(AuthorizerOperations.ListSecretCheckouts), query, AuthorizerJson.Default.SecretCheckout, checkout => checkout.Id);

    /// <summary>Checks out the secret of an account. POST /authorizer/api/v1/secrets/checkouts.</summary>
    /// <param name="path">Path of the account secret, unchanged.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXRequestException">The server refuses, for example because the account is taken.</exception>
    public async Task<SecretCheckout> CheckOutSecretAsync(string path, CancellationToken cancellationToken = default)
    {
        var request = new ApiRequest(AuthorizerOperations.CheckOutSecret)
        {
            Body = RequestBody.Json(new SecretCheckoutRequest { Path = path }, AuthorizerJson.Default.SecretCheckoutRequest),
        };
        byte[] json = await _api.SendForJsonAsync(request, cancellationToken).ConfigureAwait(false);
        return ReadCheckout(json) ?? throw new PrivXResponseException("The answer to the checkout holds no checkout.")
        {
            Method = request.Operation.Method,
            Route = request.Operation.Path,
            Remedy = "List the open checkouts and release the one that this call may have made.",
        };
    }

    /// <summary>Reads one checkout with its secret. GET /authorizer/api/v1/secrets/checkouts/{checkout_id}.</summary>
    /// <param name="checkoutId">Id of the checkout.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXRequestException">Code <c>NotFound</c>: there is no such open checkout.</exception>
    public Task<SecretCheckout> GetSecretCheckoutAsync(string checkoutId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthorizerOperations.GetSecretCheckout, checkoutId), AuthorizerJson.Default.SecretCheckout, cancellationToken);

    /// <summary>Gives a checkout back. POST /authorizer/api/v1/secrets/checkouts/{checkout_id}/release.</summary>
    /// <param name="checkoutId">Id of the checkout.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXRequestException">Code <c>NotFound</c>: there is no such open checkout.</exception>
    public Task ReleaseSecretCheckoutAsync(string checkoutId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthorizerOperations.ReleaseSecretCheckout, checkoutId), cancellationToken);

    // The documentation shows one checkout, one of the SDKs reads {count, items}.
    private static SecretCheckout? ReadCheckout(byte[] json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            JsonElement answer = document.RootElement;
            if (answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("items", out JsonElement items))
            {
                if (items.ValueKind != JsonValueKind.Array || items.GetArrayLength() == 0)
                {
                    return null;
                }

                answer = items[0];
            }

            SecretCheckout? checkout = answer.ValueKind == JsonValueKind.Object ? answer.Deserialize(AuthorizerJson.Default.SecretCheckout) : null;
            return string.IsNullOrEmpty(checkout?.Id) ? null : checkout;
        }
        catch (JsonException)
        {
            // What the parser says may quote the answer, and the answer holds a secret.
            return null;
        }
    }
}
