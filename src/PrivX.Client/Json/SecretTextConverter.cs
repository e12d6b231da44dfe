using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PrivX.Client.Json;

/// <summary>Reads and writes <see cref="SecretText"/> as a JSON string; null and numbers are tolerated on reading, and an empty text is no secret.</summary>
internal sealed class SecretTextConverter : JsonConverter<SecretText>
{
    // Serializing is one synchronous call, so what it writes can be gathered on its thread.
    [ThreadStatic]
    private static List<string>? collected;

    /// <summary>Runs a serialization and tells which secrets it wrote.</summary>
    public static byte[] Collect(Func<byte[]> serialize, out IReadOnlyList<string> secrets)
    {
        var mine = new List<string>();
        List<string>? outer = collected;
        collected = mine;
        try
        {
            return serialize();
        }
        finally
        {
            collected = outer;
            secrets = mine;
        }
    }

    /// <summary>Adds a secret that another converter writes.</summary>
    public static void Note(string secret) => collected?.Add(secret);

    public override SecretText? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LenientStringConverter.ReadText(ref reader) is { Length: > 0 } text ? new SecretText(text) : null;

    public override void Write(Utf8JsonWriter writer, SecretText value, JsonSerializerOptions options)
    {
        string text = value.ToPlainText();
        Note(text);
        writer.WriteStringValue(WholeText.Checked(text));
    }
}
