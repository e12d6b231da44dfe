using System;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PrivX.Client.Json;

/// <summary>
/// Dates as the server writes them: up to nine fractional digits, "" and 0001-01-01T00:00:00Z for none. No offset means UTC.
/// </summary>
internal sealed class LenientDateTimeOffsetConverter : JsonConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException($"Expected a date, found {reader.TokenType}.");
        }

        // The fast path parses straight from UTF-8; it takes up to 16 fractional digits, of which seven are kept.
        if (reader.TryGetDateTimeOffset(out DateTimeOffset value))
        {
            return IsNone(value) ? null
                : !reader.HasValueSequence && reader.ValueSpan[reader.ValueSpan.Length - 1] == (byte)'Z' ? value
                : AsUtc(value, reader.GetString()!);
        }

        string? text = reader.GetString();
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value))
        {
            return IsNone(value) ? null : value.ToUniversalTime();
        }

        throw new JsonException("Expected a date in ISO 8601 form.");
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is { } date)
        {
            writer.WriteStringValue(date.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static bool IsNone(DateTimeOffset value) => value.UtcDateTime.Year <= 1;

    // Utf8JsonReader takes a date without offset as local time; the server means UTC.
    private static DateTimeOffset AsUtc(DateTimeOffset value, string text)
    {
        bool hasOffset = text.EndsWith("Z", StringComparison.OrdinalIgnoreCase) || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T');
        return hasOffset ? value.ToUniversalTime() : new DateTimeOffset(value.DateTime, TimeSpan.Zero);
    }
}
