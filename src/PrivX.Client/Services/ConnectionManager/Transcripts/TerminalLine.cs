using System;
using System.Globalization;
using System.Text;

namespace PrivX.ConnectionManager.Transcripts;

/// <summary>One line of a terminal: what stands there after keys, or control sequences of a program, were carried out.</summary>
/// <param name="isTyped">True for keys, which insert where they are typed and delete; what is shown writes over what stands there.</param>
internal sealed class TerminalLine(bool isTyped)
{
    private const char Escape = '\u001b';
    private const char Bell = '\u0007';
    private const char Rubout = '\u007f';
    private const int LongestSequence = 4096;
    private const int Widest = 4096;

    private readonly StringBuilder _text = new();
    private readonly StringBuilder _sequence = new();
    private int _at;

    /// <summary>How many characters stand there.</summary>
    public int Length => _text.Length;

    /// <summary>What stands there now.</summary>
    public string Text => _text.ToString();

    /// <summary>The line; the next one is empty.</summary>
    public string Take()
    {
        // Characters are erased on a screen by writing blanks over them.
        string line = isTyped ? _text.ToString() : _text.ToString().TrimEnd(' ');
        _text.Clear();
        _at = 0;
        return line;
    }

    /// <summary>Writes a character, or goes on with a control sequence.</summary>
    public void Write(char character)
    {
        if (_sequence.Length > 0)
        {
            Continue(character);
        }
        else if (character == Escape)
        {
            _sequence.Append(character);
        }
        else if (isTyped)
        {
            Type(character);
        }
        else if (character == '\b')
        {
            _at = Math.Max(0, _at - 1);
        }
        else if (character == '\r')
        {
            _at = 0;
        }
        else if (character is '\t' or >= ' ' and not Rubout)
        {
            // A bell and the like say nothing.
            Put(character);
        }
    }

    // The keys of a shell.
    private void Type(char key)
    {
        switch (key)
        {
            case '\b' or Rubout:
                Remove(_at - 1, 1);
                _at = Math.Max(0, _at - 1);
                break;
            case '\u0001':
                _at = 0;
                break;
            case '\u0005':
                _at = _text.Length;
                break;
            case '\u0015':
                Remove(0, _at);
                _at = 0;
                break;
            case '\u000b':
                Remove(_at, _text.Length - _at);
                break;
            case < ' ' and not '\t':
                // As a terminal shows them: ^C.
                Put('^');
                Put((char)(key + '@'));
                break;
            default:
                Put(key);
                break;
        }
    }

    private void Put(char character)
    {
        if (_at > _text.Length)
        {
            _text.Append(' ', _at - _text.Length);
        }

        if (isTyped || _at == _text.Length)
        {
            _text.Insert(_at, character);
        }
        else
        {
            _text[_at] = character;
        }

        _at++;
    }

    private void Remove(int from, int count)
    {
        if (from >= 0 && from < _text.Length)
        {
            _text.Remove(from, Math.Min(count, _text.Length - from));
        }
    }

    // ESC [ … letter moves, erases and colours; ESC ] … and its like end with a bell or ESC \; others have one or two characters.
    private void Continue(char character)
    {
        _sequence.Append(character);
        char kind = _sequence[1];
        bool isOver = kind switch
        {
            '[' => _sequence.Length > 2 && character is >= '@' and <= '~',
            '(' or ')' or '#' or '%' or 'O' => _sequence.Length > 2,
            ']' or 'P' or '_' or '^' or 'X' => character == Bell || (character == '\\' && _sequence[_sequence.Length - 2] == Escape),
            _ => true,
        };
        if (isOver && kind is '[' or 'O' && _sequence.Length > 2)
        {
            Carry(character, _sequence.ToString(2, _sequence.Length - 3));
        }

        if (isOver || _sequence.Length > LongestSequence)
        {
            _sequence.Clear();
        }
    }

    private void Carry(char command, string parameter)
    {
        int number = int.TryParse(parameter, NumberStyles.None, CultureInfo.InvariantCulture, out int told) && told > 0 ? Math.Min(told, Widest) : 1;
        switch (command)
        {
            case 'C':
                _at = Math.Min(_at + number, isTyped ? _text.Length : Widest);
                break;
            case 'D':
                _at = Math.Max(0, _at - number);
                break;
            case 'G':
                _at = number - 1;
                break;
            case 'H':
                _at = 0;
                break;
            case 'F':
                _at = _text.Length;
                break;
            case 'K' when parameter is "1" or "2":
                int erased = Math.Min(parameter == "2" ? _text.Length : _at, _text.Length);
                Remove(0, erased);
                _text.Insert(0, new string(' ', erased));
                break;
            case 'K':
                Remove(_at, _text.Length);
                break;
            case 'P':
                Remove(_at, number);
                break;
            case '~' when parameter == "3":
                Remove(_at, 1);
                break;
        }
    }
}
