using System;
using System.Globalization;
using System.Text.Json;
using PrivX.Client.Json;
using PrivX.Client.Pipeline;

namespace PrivX.Client.Authentication;

/// <summary>Reads the response of the token endpoints.</summary>
internal static class TokenResponse
{
    // Servers take headers of 8 to 64 KB.
    private const int LongestToken = 64 * 1024;

    /// <param name="response">The response.</param>
    /// <param name="asked">When it was asked for: the token's life is counted from there, to be on the safe side.</param>
    public static AccessToken Read(ApiResponse response, DateTimeOffset asked)
    {
        ReadOnlyMemory<byte> json = ResponseReader.Json(response.Call, response.Message);
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, PrivXJson.DocumentOptions);
            JsonElement root = document.RootElement;
            string? token = Text(root, "access_token");
            if (!IsToken(token))
            {
                throw ResponseReader.Unusable(response.Call, response.Message, "it holds no access token");
            }

            string? refresh = Text(root, "refresh_token");
            return new AccessToken(
                new SecretText(token!),
                asked,
                Seconds(root) is { } seconds ? asked + TimeSpan.FromSeconds(seconds) : null,
                string.IsNullOrEmpty(refresh) ? null : new SecretText(refresh!));
        }
        catch (Exception e) when (JsonFailure.Is(e))
        {
            throw ResponseReader.Malformed(response.Call, response.Message, e);
        }
    }

    /// <summary>True for text that can stand in a header; the frameworks' own check would repeat the token in its complaint.</summary>
    public static bool IsToken(string? text)
    {
        if (string.IsNullOrEmpty(text) || text!.Length > LongestToken)
        {
            return false;
        }

        foreach (char c in text)
        {
            if (c is <= ' ' or > '~')
            {
                return false;
            }
        }

        return true;
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // As number or as text; a life of nothing, or longer than ten years, is a mistake and says nothing.
    private static double? Seconds(JsonElement root)
    {
        if (!root.TryGetProperty("expires_in", out JsonElement value))
        {
            return null;
        }

        double seconds;
        bool read = value.ValueKind switch
        {
            JsonValueKind.Number => value.TryGetDouble(out seconds),
            JsonValueKind.String => double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out seconds),
            _ => (seconds = 0) > 0,
        };
        return read && seconds is > 0 and < 315_360_000 ? seconds : null;
    }
}
