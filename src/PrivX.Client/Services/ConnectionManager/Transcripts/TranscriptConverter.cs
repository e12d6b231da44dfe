using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using PrivX.Client;
using PrivX.Client.Transfer;

namespace PrivX.ConnectionManager.Transcripts;

/// <summary>Reads the log of a channel, one event of JSON a line, and writes it in another form.</summary>
internal abstract class TranscriptConverter : IContentConverter
{
    // No event is that long; what is must not fill the memory.
    private const int LongestLine = 16 * 1024 * 1024;
    private const byte EndOfLine = (byte)'\n';

    private readonly List<byte> _line = [];

    public byte[] Next(byte[] bytes, int count, bool isLast)
    {
        var written = new StringBuilder();
        int start = 0;
        for (int i = 0; i < count; i++)
        {
            if (bytes[i] == EndOfLine)
            {
                _line.AddRange(new ArraySegment<byte>(bytes, start, i - start));
                WriteLine(written);
                start = i + 1;
            }
        }

        _line.AddRange(new ArraySegment<byte>(bytes, start, count - start));
        if (isLast || _line.Count > LongestLine)
        {
            WriteLine(written);
        }

        if (isLast)
        {
            End(written);
        }

        // What the ends of lines and the text itself do not need is written as its number.
        return Encoding.UTF8.GetBytes(Text.VisibleLines(written.ToString()));
    }

    public void Clear()
    {
        _line.Clear();
        Begin();
    }

    /// <summary>Begins again.</summary>
    protected abstract void Begin();

    /// <summary>Writes one event.</summary>
    protected abstract void Write(TranscriptEvent told, StringBuilder written);

    /// <summary>Writes a line that is no event, as one of a log that was broken off.</summary>
    protected abstract void WriteUnreadable(string line, StringBuilder written);

    /// <summary>Writes what was held back.</summary>
    protected abstract void End(StringBuilder written);

    private void WriteLine(StringBuilder written)
    {
        if (_line.Count == 0)
        {
            return;
        }

        byte[] line = [.. _line];
        _line.Clear();
        try
        {
            Write(TranscriptEvent.Read(line), written);
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            WriteUnreadable(Encoding.UTF8.GetString(line), written);
        }
    }
}
