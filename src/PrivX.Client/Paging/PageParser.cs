using System;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PrivX.Client.Json;

namespace PrivX.Client.Paging;

/// <summary>
/// Reads the rows of a list answer one by one, straight from its bytes. Takes <c>{count, items}</c> in any order, a bare array, and
/// null for no items. All of a response is read before any of it is given.
/// </summary>
internal static class PageParser
{
    /// <param name="json">The response.</param>
    /// <param name="type">How to read a row.</param>
    /// <param name="identity">What tells rows apart; null where they have nothing.</param>
    /// <param name="takesSingle">An object without items is a row itself.</param>
    /// <exception cref="JsonException">The response is no list.</exception>
    public static RawPage<T> Parse<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> type, Func<T, string?>? identity, bool takesSingle = false)
        where T : notnull
    {
        var reader = new Utf8JsonReader(json, PrivXJson.ReaderOptions);
        var rows = new RowCollector<T>(type, identity);
        long? count = null;
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            rows.ReadArray(ref reader, json);
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            bool isList = false;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("items"u8))
                {
                    isList = true;
                    reader.Read();
                    rows.ReadItems(ref reader, json);
                }
                else if (reader.ValueTextEquals("count"u8))
                {
                    reader.Read();
                    count = ReadCount(ref reader);
                    isList |= count is not null;
                }
                else
                {
                    reader.Read();
                    reader.Skip();
                }
            }

            if (!isList)
            {
                if (!takesSingle)
                {
                    throw new JsonException("Expected a list.");
                }

                ReadSingle(json, rows);
                count = null;
            }
        }
        else
        {
            throw new JsonException("Expected a list.");
        }

        if (reader.Read())
        {
            throw new JsonException("Expected the end.");
        }

        return rows.ToPage(count);
    }

    private static void ReadSingle<T>(ReadOnlySpan<byte> json, RowCollector<T> rows)
        where T : notnull
    {
        var reader = new Utf8JsonReader(json, PrivXJson.ReaderOptions);
        reader.Read();
        rows.ReadRow(ref reader, json);
    }

    // A count that cannot be is none: the list is then read until a page is empty.
    private static long? ReadCount(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number when reader.TryGetInt64(out long number) && number >= 0:
                return number;
            case JsonTokenType.String when long.TryParse(reader.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out long number):
                return number;
            default:
                reader.Skip();
                return null;
        }
    }
}
