using System;
using System.Text;
using PrivX.Client.Json;

namespace PrivX.Client.Pipeline;

/// <summary>Escapes values for addresses and forms: whatever they hold, they are one value there.</summary>
internal static class UrlText
{
    // .NET Framework escapes texts of 65,519 characters at most.
    private const int Piece = 30_000;

    /// <exception cref="PrivXUsageException">Code <c>InvalidArgument</c>: it holds half of a character.</exception>
    public static string Escape(string value)
    {
        value = WholeText.Checked(value);
        if (value.Length <= Piece)
        {
            return Uri.EscapeDataString(value);
        }

        var escaped = new StringBuilder(value.Length);
        for (int start = 0; start < value.Length;)
        {
            int length = Math.Min(Piece, value.Length - start);
            length -= char.IsHighSurrogate(value[start + length - 1]) ? 1 : 0;
            escaped.Append(Uri.EscapeDataString(value.Substring(start, length)));
            start += length;
        }

        return escaped.ToString();
    }
}
