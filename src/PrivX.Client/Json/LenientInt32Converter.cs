using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PrivX.Client.Json;

/// <summary>As <see cref="LenientInt64Converter"/>, for 32 bits.</summary>
internal sealed class LenientInt32Converter : JsonConverter<int?>
{
    private static readonly LenientInt64Converter Wide = new();

    public override int? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        long? number = Wide.Read(ref reader, typeof(long?), options);
        return number is null ? null
            : number is >= int.MinValue and <= int.MaxValue ? (int)number
            : throw new JsonException("Expected a whole number of at most 32 bits.");
    }

    public override void Write(Utf8JsonWriter writer, int? value, JsonSerializerOptions options) => Wide.Write(writer, value, options);
}
