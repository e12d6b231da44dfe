using System;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Json;
using PrivX.Client.Pipeline;
using PrivX.Client.Transfer;

namespace PrivX.Client.Calls;

/// <summary>Downloads that take two steps: a POST answers the handle of a download, and a GET with that handle streams the file.</summary>
internal static class TwoStepDownload
{
    private const int NotFound = 404;

    /// <param name="api">Whose call it is.</param>
    /// <param name="start">The POST.</param>
    /// <param name="open">Makes the GET for a handle.</param>
    /// <param name="cancellationToken">Ends either step.</param>
    public static async Task<Download> OpenAsync(ApiCaller api, ApiRequest start, Func<string, ApiRequest> open, CancellationToken cancellationToken)
    {
        try
        {
            return await api.OpenAsync(open(await StartAsync(api, start, cancellationToken).ConfigureAwait(false)), cancellationToken).ConfigureAwait(false);
        }
        catch (PrivXRequestException failure) when (failure.Status == NotFound && failure.Method == "GET")
        {
            // A handle is good for one GET. When the response to that is lost, its repetition finds the handle used up.
            return await api.OpenAsync(open(await StartAsync(api, start, cancellationToken).ConfigureAwait(false)), cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<string> StartAsync(ApiCaller api, ApiRequest start, CancellationToken cancellationToken)
    {
        byte[] response = await api.SendForJsonAsync(start, cancellationToken).ConfigureAwait(false);
        return Handle(response) ?? throw new PrivXResponseException($"The answer to {start.Operation.Method} {start.Operation.Path} cannot be used: it holds no download session.")
        {
            Remedy = "Check that the address is that of PrivX itself, and that the module is as new as the server.",
            Method = start.Operation.Method,
            Route = start.Operation.Path,
        };
    }

    private static string? Handle(byte[] response)
    {
        if (response.Length == 0)
        {
            return null;
        }

        using JsonDocument document = JsonDocument.Parse(response, PrivXJson.DocumentOptions);
        return document.RootElement.ValueKind == JsonValueKind.Object

            // The UEBA setup script has the name that objects have.
            && (document.RootElement.TryGetProperty("session_id", out JsonElement id) || document.RootElement.TryGetProperty("id", out id))
            && id.ValueKind == JsonValueKind.String
            && id.GetString() is { Length: > 0 } text ? text : null;
    }
}
