using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PrivX.Client.Json;

/// <summary>
/// Texts by name, where the names are not known beforehand. A value of another kind is kept as its JSON text, and what is no object at all under the name "value": one odd value must not make a whole list
/// unreadable.
/// </summary>
internal sealed class LenientTextMapConverter : JsonConverter<Dictionary<string, string>>
{
    public override Dictionary<string, string>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return new(StringComparer.Ordinal) { ["value"] = Text(ref reader)! };
        }

        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            map[name] = Text(ref reader)!;
        }

        return map;
    }

    public override void Write(Utf8JsonWriter writer, Dictionary<string, string> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (KeyValuePair<string, string> member in value)
        {
            writer.WriteString(WholeText.Checked(member.Key), member.Value is { } text ? WholeText.Checked(text) : null);
        }

        writer.WriteEndObject();
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return LenientStringConverter.ReadText(ref reader);
        }

        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        return document.RootElement.GetRawText();
    }
}
