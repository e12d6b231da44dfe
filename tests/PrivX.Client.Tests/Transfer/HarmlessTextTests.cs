using System.Collections.Generic;
using System.Text;
using PrivX.Client.Transfer;

namespace PrivX.Client.Tests.Transfer;

/// <summary>Text on its way into a file that somebody shows on a terminal, wherever it is cut on the way.</summary>
public sealed class HarmlessTextTests
{
    [Theory]
    [InlineData("{\"a\":\"ä 日本 🦊\"}\r\n\t{}\n", "{\"a\":\"ä 日本 🦊\"}\r\n\t{}\n")]
    [InlineData("a\u001b[2J\u0007\u007f\u0000b", "a\\u001B[2J\\u0007\\u007F\\u0000b")]
    [InlineData("\u009b2J\u202e\u2066x\u200b\ufeff", "\\u009B2J\\u202E\\u2066x\\u200B\\uFEFF")]
    [InlineData("over\rwritten\r", "over\\u000Dwritten\\u000D")]
    [InlineData("\U000E0041", "\\uDB40\\uDC41")]
    public void Characters_that_act_are_written_as_their_numbers(string text, string expected) => AssertWritten(Encoding.UTF8.GetBytes(text), expected);

    [Theory]
    [InlineData(new byte[] { (byte)'a', 0x9b, (byte)'2', (byte)'J' }, "a\\u009B2J")]
    [InlineData(new byte[] { 0xe6, 0x97, (byte)'x', 0xff }, "\\u00E6\\u0097x\\u00FF")]
    [InlineData(new byte[] { (byte)'a', 0xed, 0xa0, 0x80 }, "a\\u00ED\\u00A0\\u0080")]
    public void Bytes_that_are_no_text_stay_told_apart(byte[] bytes, string expected) => AssertWritten(bytes, expected);

    [Fact]
    public void What_was_begun_is_forgotten_when_it_begins_again()
    {
        var text = new HarmlessText();
        text.Next([0xe6], 1, isLast: false);
        text.Next([(byte)'\r'], 1, isLast: false);
        text.Clear();
        Assert.Equal("x"u8.ToArray(), text.Next([(byte)'x'], 1, isLast: true));
    }

    // Cut after each byte in turn.
    private static void AssertWritten(byte[] bytes, string expected)
    {
        for (int cut = 0; cut <= bytes.Length; cut++)
        {
            var text = new HarmlessText();
            var written = new List<byte>();
            written.AddRange(text.Next(bytes[..cut], cut, isLast: false));
            written.AddRange(text.Next(bytes[cut..], bytes.Length - cut, isLast: false));
            written.AddRange(text.Next([], 0, isLast: true));
            Assert.Equal(expected, Encoding.UTF8.GetString([.. written]));
        }
    }
}
