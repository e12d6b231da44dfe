using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PrivX.Client.Json;

namespace PrivX.Client.Paging;

/// <summary>Gathers the rows of one answer.</summary>
internal sealed class RowCollector<T>(JsonTypeInfo<T> type, Func<T, string?>? identity)
    where T : notnull
{
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
        T? row = JsonSerializer.Deserialize(ref reader, type);
        if (row is null)
        {
            return;
        }

        ReadOnlySpan<byte> own = json.Slice(start, (int)reader.BytesConsumed - start);
        RowCopy.Keep(row, own);
        _rows.Add(row);
        _ids.Add(identity?.Invoke(row) is { Length: > 0 } id ? id : Mark(own));
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
