using System;
using System.Globalization;

namespace PrivX.Client.Pipeline;

/// <summary>Query values as the server reads them.</summary>
internal static class RouteQuery
{
    public static string? Text(bool? value) => value is { } flag ? flag ? "true" : "false" : null;

    public static string? Text(long? value) => value?.ToString(CultureInfo.InvariantCulture);

    public static string? Text(DateTimeOffset? value) =>
        value?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    public static string? Text(string[]? values) => values is null ? null : string.Join(",", values);
}
