using System;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PrivX.ConnectionManager.Transcripts;

/// <summary>The log of a channel as asciicast v2, which terminal players show: seconds since the beginning, <c>o</c> for what was shown, <c>i</c> for what was typed.</summary>
/// <param name="title">The title that a player shows.</param>
internal sealed class AsciicastTranscript(string title) : TranscriptConverter
{
    private readonly Decoder _typed = Encoding.UTF8.GetDecoder();
    private readonly Decoder _shown = Encoding.UTF8.GetDecoder();
    private DateTimeOffset? _start;
    private double _last;
    private bool _hasBegun;

    protected override void Begin()
    {
        _typed.Reset();
        _shown.Reset();
        _start = null;
        _last = 0;
        _hasBegun = false;
    }

    protected override void Write(TranscriptEvent told, StringBuilder written)
    {
        // Players want times that do not fall.
        _start ??= told.Time;
        _last = Math.Max(_last, told.Time - _start is { } since ? since.TotalSeconds : 0);
        WriteHead(written);
        if (told.Command is { } command)
        {
            WriteEvent("o", $"$ {command}\r\n", written);
        }

        Decoder decoder = told.IsTyped ? _typed : _shown;
        var characters = new char[decoder.GetCharCount(told.Data, 0, told.Data.Length, false)];
        int length = decoder.GetChars(told.Data, 0, told.Data.Length, characters, 0, false);
        if (length > 0)
        {
            WriteEvent(told.IsTyped ? "i" : "o", new string(characters, 0, length), written);
        }
    }

    protected override void WriteUnreadable(string line, StringBuilder written)
    {
        WriteHead(written);
        WriteEvent("m", "unreadable: " + line, written);
    }

    protected override void End(StringBuilder written) => WriteHead(written);

    // The log does not tell the size of the terminal; most begin with this one.
    private void WriteHead(StringBuilder written)
    {
        if (!_hasBegun)
        {
            _hasBegun = true;
            string timestamp = _start is { } start ? string.Format(CultureInfo.InvariantCulture, ",\"timestamp\":{0}", start.ToUnixTimeSeconds()) : string.Empty;
            written.Append("{\"version\":2,\"width\":80,\"height\":24").Append(timestamp).Append(",\"title\":").Append(Quoted(title)).Append("}\n");
        }
    }

    private void WriteEvent(string kind, string text, StringBuilder written) =>
        written.Append('[').Append(_last.ToString("0.######", CultureInfo.InvariantCulture)).Append(",\"").Append(kind).Append("\",").Append(Quoted(text)).Append("]\n");

    private static string Quoted(string text) => "\"" + JsonEncodedText.Encode(text) + "\"";
}
