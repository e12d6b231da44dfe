using System;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PrivX.Client.Json;

/// <summary>A whole number, also as text ("8443", "") or with a fraction of zero.</summary>
internal sealed class LenientInt64Converter : JsonConverter<long?>
{
    public override long? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.Number:
                if (reader.TryGetInt64(out long number))
                {
                    return number;
                }

                if (reader.TryGetDouble(out double real) && real >= long.MinValue && real < long.MaxValue && Math.Floor(real) == real)
                {
                    return (long)real;
                }

                throw new JsonException("Expected a whole number of at most 64 bits.");
            case JsonTokenType.String:
                string text = reader.GetString()!;
                return text.Length == 0 ? null
                    : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) ? value
                    : throw new JsonException("Expected a whole number.");
            default:
                throw new JsonException($"Expected a whole number, found {reader.TokenType}.");
        }
    }

    public override void Write(Utf8JsonWriter writer, long? value, JsonSerializerOptions options)
    {
        if (value is { } number)
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
