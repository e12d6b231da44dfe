using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace PrivX.Module.Tests.Operations;

/// <summary>One request as a row tells it.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Target">Path and query.</param>
/// <param name="Body">Body; empty for none.</param>
internal sealed partial record RequestLine(string Method, string Target, string Body)
{
    /// <summary>The body is told as a change of what the server has.</summary>
    public bool IsChange => Body.Contains("{...", System.StringComparison.Ordinal);

    public static IReadOnlyList<RequestLine> ParseAll(string requests)
    {
        MatchCollection found = Request().Matches(requests);
        Assert.True(found.Count > 0 && string.Concat(found.Select(match => match.Value)).Length == requests.Length, $"Each request is a line 'METHOD /path?query body', such as 'GET /vault/api/v1/status'; these are none: {requests}");
        return [.. found.Select(match => new RequestLine(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value.Trim()))];
    }

    [GeneratedRegex(@"\s*(GET|POST|PUT|PATCH|DELETE|HEAD) (/\S*)(.*?)(?=\n\s*(?:GET|POST|PUT|PATCH|DELETE|HEAD) /|\s*\z)\s*", RegexOptions.Singleline)]
    private static partial Regex Request();
}
