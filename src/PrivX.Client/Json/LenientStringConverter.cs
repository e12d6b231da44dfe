using System;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PrivX.Client.Json;

/// <summary>Text, also where the server sends a number or a boolean (web_proxy_port and extender_ssh_port come either way).</summary>
internal sealed class LenientStringConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadText(ref reader);

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(WholeText.Checked(value));

    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString()!;

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WritePropertyName(WholeText.Checked(value));

    internal static string? ReadText(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.True:
                return "true";
            case JsonTokenType.False:
                return "false";
            case JsonTokenType.Number:
#if NET8_0_OR_GREATER
                return Encoding.UTF8.GetString(reader.ValueSpan);
#else
                return Encoding.UTF8.GetString(reader.ValueSpan.ToArray());
#endif
            default:
                throw new JsonException($"Expected text, found {reader.TokenType}.");
        }
    }
}
