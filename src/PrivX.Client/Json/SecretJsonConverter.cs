using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PrivX.Client.Json;

/// <summary>Reads and writes <see cref="SecretJson"/> as the JSON that it holds; tells the texts in it as secrets when they are sent.</summary>
internal sealed class SecretJsonConverter : JsonConverter<SecretJson>
{
    public override SecretJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        return new SecretJson(document.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, SecretJson value, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.Parse(value.ToPlainJson(), PrivXJson.DocumentOptions);
        Note(document.RootElement);
        document.RootElement.WriteTo(writer);
    }

    private static void Note(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty member in element.EnumerateObject())
                {
                    Note(member.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in element.EnumerateArray())
                {
                    Note(item);
                }

                break;
            case JsonValueKind.String:
                SecretTextConverter.Note(element.GetString()!);
                break;
        }
    }
}
