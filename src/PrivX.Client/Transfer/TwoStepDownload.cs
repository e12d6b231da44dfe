using System;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Json;
using PrivX.Client.Pipeline;

namespace PrivX.Client.Transfer;

/// <summary>Downloads that take two steps: a POST answers the id of a download session, and a GET with that id streams the file.</summary>
internal static class TwoStepDownload
{
    /// <param name="api">Whose call it is.</param>
    /// <param name="start">The POST.</param>
    /// <param name="open">Makes the GET for a session id.</param>
    /// <param name="cancellationToken">Ends either step.</param>
    public static async Task<Download> OpenAsync(ApiCaller api, ApiRequest start, Func<string, ApiRequest> open, CancellationToken cancellationToken)
    {
        byte[] answer = await api.SendForJsonAsync(start, cancellationToken).ConfigureAwait(false);
        string session = SessionId(answer) ?? throw new PrivXResponseException($"The answer to {start.Operation.Method} {start.Operation.Path} cannot be used: it holds no download session.")
        {
            Remedy = "Check that the address is that of PrivX itself, and that the module is as new as the server.",
            Method = start.Operation.Method,
            Route = start.Operation.Path,
        };
        return await api.OpenAsync(open(session), cancellationToken).ConfigureAwait(false);
    }

    private static string? SessionId(byte[] answer)
    {
        if (answer.Length == 0)
        {
            return null;
        }

        using JsonDocument document = JsonDocument.Parse(answer, PrivXJson.DocumentOptions);
        return document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty("session_id", out JsonElement id)
            && id.ValueKind == JsonValueKind.String
            && id.GetString() is { Length: > 0 } text ? text : null;
    }
}
