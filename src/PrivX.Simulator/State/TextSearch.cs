using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace PrivX.Simulator.State;

/// <summary>Keyword search: words split on spaces and commas, each found in any text of the object, without case.</summary>
internal static class TextSearch
{
    private static readonly char[] Separators = [' ', ',', '\t', '\n'];

    public static IReadOnlyList<byte[]> Words(string keywords) =>
        [.. keywords.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(Fold)];

    public static byte[] Fold(string text) => Encoding.UTF8.GetBytes(text.ToLowerInvariant());

    public static bool Matches(StoredObject stored, IReadOnlyList<byte[]> words)
    {
        ReadOnlySpan<byte> text = stored.SearchText;
        foreach (var word in words)
        {
            if (text.IndexOf(word) < 0)
            {
                return false;
            }
        }

        return true;
    }

    public static byte[] TextOf(byte[] json)
    {
        var text = new ArrayBufferWriter<byte>(json.Length / 2);
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.String)
            {
                continue;
            }

            // Plain ASCII without escapes is nearly everything; it needs no string.
            var value = reader.ValueSpan;
            if (!reader.ValueIsEscaped && Ascii.IsValid(value))
            {
                Ascii.ToLower(value, text.GetSpan(value.Length + 1), out var written);
                text.Advance(written);
            }
            else
            {
                text.Write(Fold(reader.GetString()!));
            }

            text.Write("\n"u8);
        }

        return text.WrittenSpan.ToArray();
    }
}
