using System;
using System.Globalization;
using System.Text;

namespace PrivX.Client.Transfer;

/// <summary>
/// Text in UTF-8 on its way into a file that can be shown on a terminal: characters that are unseen are written as their numbers, the ends of lines and
/// tabs stay. In JSON, where such a character stands in a string only, its number is the escape for it: the file says the same.
/// </summary>
internal sealed class HarmlessText : IContentConverter
{
    // Bytes that are no UTF-8 stay told apart, in the same form.
    private static readonly Encoding Reading = Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new NumberFallback());

    private readonly Decoder _decoder = Reading.GetDecoder();
    private string _held = string.Empty;

    public byte[] Next(byte[] bytes, int count, bool isLast)
    {
        var characters = new char[_decoder.GetCharCount(bytes, 0, count, isLast)];
        int length = _decoder.GetChars(bytes, 0, count, characters, 0, isLast);
        string text = _held + new string(characters, 0, length);

        // A return is a part of the end of a line, or not.
        _held = !isLast && text.EndsWith("\r", StringComparison.Ordinal) ? "\r" : string.Empty;
        return Encoding.UTF8.GetBytes(Text.VisibleLines(text.Substring(0, text.Length - _held.Length)));
    }

    public void Clear()
    {
        _decoder.Reset();
        _held = string.Empty;
    }

    private sealed class NumberFallback : DecoderFallback
    {
        // A sequence has four bytes at most, and each number six characters.
        public override int MaxCharCount => 24;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Numbers();
    }

    private sealed class Numbers : DecoderFallbackBuffer
    {
        private string _text = string.Empty;
        private int _at;

        public override int Remaining => _text.Length - _at;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            var text = new StringBuilder();
            foreach (byte unknown in bytesUnknown)
            {
                text.Append("\\u").Append(((int)unknown).ToString("X4", CultureInfo.InvariantCulture));
            }

            _text = text.ToString();
            _at = 0;
            return _text.Length > 0;
        }

        public override char GetNextChar() => _at < _text.Length ? _text[_at++] : '\0';

        public override bool MovePrevious()
        {
            if (_at == 0)
            {
                return false;
            }

            _at--;
            return true;
        }

        public override void Reset()
        {
            _text = string.Empty;
            _at = 0;
        }
    }
}
