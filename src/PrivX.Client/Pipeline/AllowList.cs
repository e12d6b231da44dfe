using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;

namespace PrivX.Client.Pipeline;

/// <summary>What of a request or a response may be shown. A list of what is harmless; all else shows its name only.</summary>
internal static class AllowList
{
    private const string Hidden = "REDACTED";

    private static readonly HashSet<string> Headers = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept", "Accept-Encoding", "Age", "Allow", "Cache-Control", "Connection", "Content-Encoding", "Content-Length", "Content-Range", "Content-Type",
        "Date", "Range", "Retry-After", "Server", "Transfer-Encoding", "User-Agent", "X-Request-Id",
    };

    private static readonly HashSet<string> QueryParameters = new(StringComparer.Ordinal) { "offset", "limit", "sortkey", "sortdir" };

    public static string Describe(HttpRequestMessage request, IReadOnlyList<KeyValuePair<string, string?>> query)
    {
        IEnumerable<string> headers = Describe(request.Headers).Concat(request.Content is null ? [] : Describe(request.Content.Headers));
        string[] parameters = query.Where(parameter => parameter.Value is not null)
            .Select(parameter => parameter.Key + "=" + (QueryParameters.Contains(parameter.Key) ? Clean(parameter.Value!) : Hidden))
            .ToArray();
        return string.Join("; ", headers) + (parameters.Length == 0 ? string.Empty : "; query " + string.Join(", ", parameters));
    }

    /// <param name="response">The response.</param>
    /// <param name="scrub">Takes the call's own secrets out of what the server says.</param>
    public static string Describe(HttpResponseMessage response, Func<string, string> scrub) =>
        scrub(string.Join("; ", Describe(response.Headers).Concat(response.Content is null ? [] : Describe(response.Content.Headers))));

    private static IEnumerable<string> Describe(IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers) =>
        headers.Select(header => header.Key + ": " + (Headers.Contains(header.Key) ? Clean(string.Join(", ", header.Value)) : Hidden));

    private static string Clean(string value) => Text.Words(value) ?? string.Empty;
}
