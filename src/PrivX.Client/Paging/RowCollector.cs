using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using PrivX.Client.Json;

namespace PrivX.Client.Paging;

/// <summary>Gathers the rows of one response.</summary>
internal sealed class RowCollector<T>(JsonTypeInfo<T> type, Func<T, string?>? identity)
    where T : notnull
{
    private readonly JsonConverter<T> _converter = (JsonConverter<T>)type.Converter;
    private readonly List<T> _rows = [];
    private readonly List<string> _ids = [];
    private int _received;

    public void ReadItems(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        // A member given twice counts once, the last time, as everywhere in JSON.
        _rows.Clear();
        _ids.Clear();
        _received = 0;
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return;
            case JsonTokenType.StartArray:
                ReadArray(ref reader, json);
                return;
            default:
                // The documentation of some servers draws a single object here.
                ReadRow(ref reader, json);
                return;
        }
    }

    public void ReadArray(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            ReadRow(ref reader, json);
        }
    }

    public void ReadRow(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        _received++;
        int start = (int)reader.TokenStartIndex;
        if (Read(ref reader) is not { } row)
        {
            return;
        }

        ReadOnlySpan<byte> own = json.Slice(start, (int)reader.BytesConsumed - start);
        OriginalJson.Keep(row, own);
        _rows.Add(row);
        _ids.Add(identity?.Invoke(row) is { Length: > 0 } id ? id : Mark(own));
    }

    // Straight through the type's converter: the serializer itself walks over each value once before it reads it. But only the serializer tells
    // where a value is broken.
    private T? Read(ref Utf8JsonReader reader)
    {
        // A null is no row; of JSON as it is it is one.
        if (reader.TokenType == JsonTokenType.Null && default(T) is null)
        {
            return default;
        }

        Utf8JsonReader start = reader;
        try
        {
            return _converter.Read(ref reader, typeof(T), type.Options);
        }
        catch (Exception e) when (JsonFailure.Is(e))
        {
            JsonSerializer.Deserialize(ref start, type);
            throw;
        }
    }

    public RawPage<T> ToPage(long? count) => new(_rows, _ids, _received, count);

    // Enough to see that a page came a second time. Never used to leave a row out: alike is not the same.
    private static string Mark(ReadOnlySpan<byte> json)
    {
        ulong hash = 14695981039346656037;
        foreach (byte b in json)
        {
            hash = (hash ^ b) * 1099511628211;
        }

        return "\0" + hash.ToString("x", System.Globalization.CultureInfo.InvariantCulture);
    }
}
