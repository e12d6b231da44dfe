using System;
using System.Text.Json;

namespace PrivX.Client.Json;

/// <summary>What reading of foreign JSON may throw.</summary>
internal static class JsonFailure
{
    /// <summary>True for malformed JSON, values of another type, and text that is no text (broken UTF-8, half surrogates).</summary>
    public static bool Is(Exception exception) => exception is JsonException or InvalidOperationException or FormatException or OverflowException;

    /// <summary>Where it is broken, for a message: never what stands there.</summary>
    public static string Place(Exception exception)
    {
        if (exception is not JsonException { BytePositionInLine: { } position } json)
        {
            return string.Empty;
        }

        string place = FormattableString.Invariant($" (line {json.LineNumber + 1}, byte {position})");
        return IsPlain(json.Path) ? $" at {json.Path}{place}" : place;
    }

    // A path is made of the server's own names; one with anything else in it could carry data.
    private static bool IsPlain(string? path)
    {
        if (string.IsNullOrEmpty(path) || path!.Length > 100)
        {
            return false;
        }

        foreach (char c in path)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '.' or '$' or '[' or ']'))
            {
                return false;
            }
        }

        return true;
    }
}
