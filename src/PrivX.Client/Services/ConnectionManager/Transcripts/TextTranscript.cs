using System;
using System.Globalization;
using System.Text;

namespace PrivX.ConnectionManager.Transcripts;

/// <summary>
/// The log of a channel as text to read: a line has its time (UTC), <c>&lt;</c> for what was typed or <c>&gt;</c> for what was shown, and the text as it
/// stood in the terminal, with backspaces, returns and cursor keys carried out. Colours and titles are left out.
/// </summary>
internal sealed class TextTranscript : TranscriptConverter
{
    // What has no end of a line must not fill the memory.
    private const int LongestLine = 65_536;

    private Side _typed = new("<");
    private Side _shown = new(">");

    protected override void Begin()
    {
        _typed = new Side("<");
        _shown = new Side(">");
    }

    protected override void Write(TranscriptEvent told, StringBuilder written)
    {
        if (told.Command is { } command)
        {
            new Side("$").Write(command + "\n", told.Time, written);
        }

        if (told.Data.Length > 0)
        {
            // A line that is being typed stays open while its echo is shown.
            (told.IsTyped ? _typed : _shown).Write(told.Data, told.Time, written);
        }
    }

    protected override void WriteUnreadable(string line, StringBuilder written) => new Side("?").Write(line + "\n", null, written);

    protected override void End(StringBuilder written)
    {
        _shown.End(written);
        _typed.End(written);
    }

    private sealed class Side(string sign)
    {
        private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
        private readonly TerminalLine _line = new(isTyped: sign == "<");
        private DateTimeOffset? _time;

        public void Write(byte[] data, DateTimeOffset? time, StringBuilder written)
        {
            var characters = new char[_decoder.GetCharCount(data, 0, data.Length, false)];
            Write(new string(characters, 0, _decoder.GetChars(data, 0, data.Length, characters, 0, false)), time, written);
        }

        public void Write(string text, DateTimeOffset? time, StringBuilder written)
        {
            foreach (char character in text)
            {
                _time ??= time;

                // A keyboard sends a return where a line ends; what is shown returns to write over the line.
                if (character == '\n' || (character == '\r' && sign == "<"))
                {
                    EndLine(written);
                }
                else
                {
                    _line.Write(character);
                    if (_line.Length == LongestLine)
                    {
                        EndLine(written);
                    }
                }
            }
        }

        public void End(StringBuilder written)
        {
            if (_line.Length > 0)
            {
                EndLine(written);
            }
        }

        private void EndLine(StringBuilder written)
        {
            string time = _time is { } at ? at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : new string(' ', 20);
            written.Append(time).Append(' ').Append(sign).Append(' ').Append(_line.Take()).Append('\n');
            _time = null;
        }
    }
}
