using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PrivX.Client.Json;

/// <summary>Reads and writes <see cref="SecretText"/> as a JSON string; null and numbers are tolerated on reading.</summary>
internal sealed class SecretTextConverter : JsonConverter<SecretText>
{
    public override SecretText? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LenientStringConverter.ReadText(ref reader) is { } text ? new SecretText(text) : null;

    public override void Write(Utf8JsonWriter writer, SecretText value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToPlainText());
}
