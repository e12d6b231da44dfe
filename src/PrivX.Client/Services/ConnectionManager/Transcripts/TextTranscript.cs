using System;
using System.Globalization;
using System.Text;

namespace PrivX.ConnectionManager.Transcripts;

/// <summary>
/// The log of a channel as text to read: a line has its time (UTC), <c>&lt;</c> for what was typed or <c>&gt;</c> for what was shown, and the text as it
/// stood in the terminal, with backspaces, returns and cursor keys carried out. Colours and titles are left out.
/// </summary>
/// <param name="redacts">Whether what is typed after a question for a password is left out.</param>
internal sealed class TextTranscript(bool redacts = false) : TranscriptConverter
{
    // What has no end of a line must not fill the memory.
    private const int LongestLine = 65_536;

    private Side _typed = new("<", redacts);
    private Side _shown = new(">", redacts);

    protected override void Begin()
    {
        _typed = new Side("<", redacts);
        _shown = new Side(">", redacts);
    }

    protected override void Write(TranscriptEvent told, StringBuilder written)
    {
        if (told.Command is { } command)
        {
            new Side("$", redacts: false).Write(command + "\n", told.Time, written);
        }

        if (told.Data.Length > 0)
        {
            // A line that is being typed stays open while its echo is shown.
            _typed.IsAsked = redacts && SecretQuestion.IsOpen(_shown.Line, _shown.LastLine);
            (told.IsTyped ? _typed : _shown).Write(told.Data, told.Time, written);
        }
    }

    protected override void WriteUnreadable(string line, StringBuilder written) => new Side("?", redacts).Write(line + "\n", null, written);

    protected override void End(StringBuilder written)
    {
        _shown.End(written);
        _typed.End(written);
    }

    private sealed class Side(string sign, bool redacts)
    {
        private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
        private readonly TerminalLine _line = new(isTyped: sign == "<");
        private DateTimeOffset? _time;
        private bool _isSecret;

        /// <summary>Whether a question for a password waits for what is typed now.</summary>
        public bool IsAsked { get; set; }

        /// <summary>The line that is not at its end.</summary>
        public string Line => _line.Text;

        /// <summary>The line before it.</summary>
        public string LastLine { get; private set; } = string.Empty;

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
                _isSecret |= IsAsked;

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
            LastLine = _line.Take();
            written.Append(time).Append(' ').Append(sign).Append(' ').Append(_isSecret ? SecretQuestion.Hidden : redacts ? SecretQuestion.WithoutAnswer(LastLine) : LastLine).Append('\n');
            _time = null;
            _isSecret = false;
        }
    }
}
