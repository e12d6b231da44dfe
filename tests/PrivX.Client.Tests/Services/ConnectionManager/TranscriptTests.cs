using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using PrivX.Client.Transfer;
using PrivX.ConnectionManager.Transcripts;

namespace PrivX.Client.Tests.Services.ConnectionManager;

/// <summary>The log of a channel as text to read, and as a recording that players show.</summary>
public sealed class TranscriptTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, 250, TimeSpan.Zero);

    [Theory]
    [InlineData("stdin", "uptime\r", "< uptime")]
    [InlineData("stdin", "upx\u007ftime\r", "< uptime")]
    [InlineData("stdin", "uptme\u001b[D\u001b[Di\r", "< uptime")]
    [InlineData("stdin", "ptime\u0001u\u0005!\r", "< uptime!")]
    [InlineData("stdin", "wrong\u0015right\r", "< right")]
    [InlineData("stdin", "left right\u001b[D\u001b[D\u000b\r", "< left rig")]
    [InlineData("stdin", "ab\u001b[D\u001b[3~\r", "< a")]
    [InlineData("stdin", "sleep 9\u0003", "< sleep 9^C")]
    [InlineData("stdin", "\u001bOA\r", "< ")]
    [InlineData("stdout", "total 3\r\n", "> total 3")]
    [InlineData("stdout", "10 %\r90 %\r100 %\r\n", "> 100 %")]
    [InlineData("stdout", "wrong\b \b\b \b\b \b!\r\n", "> wr!")]
    [InlineData("stdout", "abc\b\b\r\n", "> abc")]
    [InlineData("stdout", "\u001b[1;31mred\u001b[0m\r\n", "> red")]
    [InlineData("stdout", "\u001b]0;title\u0007$ \r\n", "> $")]
    [InlineData("stdout", "\u001b]52;c;aGk=\u001b\\\u001b(Bx\r\n", "> x")]
    [InlineData("stdout", "secret\u001b[2K\rshown\r\n", "> shown")]
    [InlineData("stdout", "abcdef\u001b[3D\u001b[K\r\n", "> abc")]
    [InlineData("stdout", "a\u001b[5Gb\r\n", "> a   b")]
    [InlineData("stdout", "\u0007\u0000x\r\n", "> x")]
    [InlineData("stdout", "a\u202eb\r\n", "> a\\u202Eb")]
    [InlineData("stdout", "ä 日本 🦊\r\n", "> ä 日本 🦊")]
    public void A_line_reads_as_it_stood_in_the_terminal(string type, string data, string expected)
    {
        string text = Convert(new TextTranscript(), Line(type, data));
        Assert.Equal("2026-01-02T03:04:05Z " + expected + "\n", text);
    }

    [Theory]
    [InlineData("[sudo] password for anna: ")]
    [InlineData("Password:")]
    [InlineData("\u001b[1mEnter passphrase for key 'id_ed25519':\u001b[0m ")]
    [InlineData("banner\r\nNew password: ")]
    [InlineData("Enter PIN> ")]
    [InlineData("Passwort:")]
    [InlineData("Mot de passe : ")]
    [InlineData("パスワード：")]
    [InlineData("Password:\r\n")]
    public void What_is_typed_after_a_question_for_a_password_is_left_out(string question)
    {
        string[] log = [Line("stdout", question), Line("stdin", "hun"), Line("stdin", "ter2\r"), Line("stdout", "\r\nSorry, try again.\r\n$ "), Line("stdin", "id -u\r")];
        string text = Convert(new TextTranscript(redacts: true), log);
        Assert.Contains("< ***\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hun", text, StringComparison.Ordinal);
        Assert.Contains("< id -u\n", text, StringComparison.Ordinal);
        Assert.Contains("< hunter2\n", Convert(new TextTranscript(), log), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_is_echoed_is_left_out_where_it_is_shown()
    {
        string text = Convert(new TextTranscript(redacts: true), Line("stdout", "API key: "), Line("stdin", "abc123\r"), Line("stdout", "abc123\r\n"), Line("stdout", "4 files\r\n"));
        Assert.DoesNotContain("abc123", text, StringComparison.Ordinal);
        Assert.Contains("> API key: ***\n", text, StringComparison.Ordinal);
        Assert.Contains("> 4 files\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_typed_and_what_is_shown_are_lines_of_their_own()
    {
        string text = Convert(new TextTranscript(), Line("stdin", "l"), Line("stdout", "l"), Line("stdin", "s\r"), Line("stdout", "s\r\na  b\r\n$ "), Exec("tar -c /etc"));
        Assert.Equal(["< ls", "> ls", "> a  b", "$ tar -c /etc", "> $"], text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[21..]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public void Pieces_of_any_length_give_the_same(int length)
    {
        byte[] log = Encoding.UTF8.GetBytes(Line("stdin", "upä\u007f\u001b[Dx\r") + Line("stdout", "日本\u001b[31m!\r\n") + "broken {\n" + Line("stdout", "end"));
        Assert.Equal(Convert(new TextTranscript(), log, log.Length), Convert(new TextTranscript(), log, length));
        Assert.Equal(Convert(new AsciicastTranscript("t"), log, log.Length), Convert(new AsciicastTranscript("t"), log, length));
    }

    [Fact]
    public void A_character_may_come_in_two_events()
    {
        byte[] fox = Encoding.UTF8.GetBytes("🦊\r\n");
        string text = Convert(new TextTranscript(), Line("stdout", fox[..2]), Line("stdout", fox[2..]));
        Assert.EndsWith("> 🦊\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"type\":\"stdin\",\"da")]
    [InlineData("\u001b]52;c;aGk=\u0007")]
    [InlineData("[1]")]
    [InlineData("{\"type\":\"stdin\",\"data\":\"***\"}")]
    public void What_is_no_event_is_told_and_does_not_act(string line)
    {
        string text = Convert(new TextTranscript(), line + "\n");
        Assert.Contains(" ? ", text, StringComparison.Ordinal);
        string cast = Convert(new AsciicastTranscript("t"), line + "\n");
        Assert.Equal("m", Events(cast).Single()[1].GetString());
        Assert.All(text + cast, character => Assert.False(char.IsControl(character) && character != '\n'));
    }

    [Fact]
    public void A_recording_has_a_head_and_times_that_do_not_fall()
    {
        string cast = Convert(
            new AsciicastTranscript("Connection \"1\""),
            Line("stdout", "\u001b[31mred\r\n"),
            Line("stdin", "x", Start.AddSeconds(1.5)),
            Line("stdout", "late", Start.AddSeconds(0.5)),
            Exec("uptime"));
        JsonElement head = JsonDocument.Parse(cast.Split('\n')[0]).RootElement;
        Assert.Equal((2, 80, 24, Start.ToUnixTimeSeconds(), "Connection \"1\""), (head.GetProperty("version").GetInt32(), head.GetProperty("width").GetInt32(), head.GetProperty("height").GetInt32(), head.GetProperty("timestamp").GetInt64(), head.GetProperty("title").GetString()));
        Assert.Equal(
            ["0 o \u001b[31mred\r\n", "1.5 i x", "1.5 o late", "1.5 o $ uptime\r\n"],
            Events(cast).Select(told => FormattableString.Invariant($"{told[0].GetDouble()} {told[1].GetString()} {told[2].GetString()}")));
        Assert.All(cast, character => Assert.False(char.IsControl(character) && character != '\n'));
    }

    [Fact]
    public void An_empty_log_is_an_empty_text_and_a_recording_of_nothing()
    {
        Assert.Empty(Convert(new TextTranscript()));
        Assert.Empty(Events(Convert(new AsciicastTranscript("t"))));
    }

    [Fact]
    public void Long_lines_and_far_cursors_stay_bounded()
    {
        string wide = Convert(new TextTranscript(), Line("stdout", string.Concat(Enumerable.Repeat("\u001b[99999C", 1000)) + "x\r\n"));
        Assert.InRange(wide.Length, 4000, 5000);
        string text = Convert(new TextTranscript(), Line("stdout", new string('a', 200_000)));
        Assert.Equal(200_000, text.Count(character => character == 'a'));
        Assert.Equal(4, text.Count(character => character == '\n'));
    }

    private static IEnumerable<JsonElement> Events(string cast) =>
        cast.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => JsonDocument.Parse(line).RootElement);

    private static string Line(string type, string data, DateTimeOffset? at = null) => Line(type, Encoding.UTF8.GetBytes(data), at);

    private static string Line(string type, byte[] data, DateTimeOffset? at = null) =>
        JsonSerializer.Serialize(new Dictionary<string, string> { ["type"] = type, ["ts"] = (at ?? Start).ToString("O"), ["data"] = System.Convert.ToBase64String(data) }) + "\n";

    private static string Exec(string command) =>
        JsonSerializer.Serialize(new Dictionary<string, string> { ["type"] = "exec", ["ts"] = Start.ToString("O"), ["data"] = string.Empty, ["command"] = command }) + "\n";

    private static string Convert(IContentConverter converter, params string[] lines)
    {
        byte[] log = Encoding.UTF8.GetBytes(string.Concat(lines));
        return Convert(converter, log, Math.Max(1, log.Length));
    }

    private static string Convert(IContentConverter converter, byte[] log, int length)
    {
        var written = new List<byte>();
        foreach (byte[] piece in log.Chunk(length))
        {
            written.AddRange(converter.Next(piece, piece.Length, isLast: false));
        }

        written.AddRange(converter.Next([], 0, isLast: true));
        return Encoding.UTF8.GetString([.. written]);
    }
}
