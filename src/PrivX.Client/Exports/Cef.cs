using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text;

namespace PrivX.Client.Exports;

/// <summary>Common Event Format: a header whose parts are divided by strokes, and then keys and values.</summary>
internal static class Cef
{
    private const string SourceAddress = "src";

    // Details for which CEF has a key of its own.
    private static readonly Dictionary<string, string> KnownKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["username"] = "suser",
        ["userID"] = "suid",
        ["remoteAddress"] = SourceAddress,
        ["hostname"] = "dhost",
        ["reason"] = "reason",
    };

    /// <summary>A line, without its end.</summary>
    /// <param name="version">Version of the product; may be empty.</param>
    /// <param name="id">Id of the kind of event.</param>
    /// <param name="name">Its name.</param>
    /// <param name="severity">From 0 to 10.</param>
    /// <param name="time">When it came to be.</param>
    /// <param name="service">What wrote it.</param>
    /// <param name="details">Names and values.</param>
    public static string Line(string version, string id, string name, int severity, DateTimeOffset? time, string? service, IEnumerable<KeyValuePair<string, string?>> details)
    {
        var text = new StringBuilder("CEF:0|SSH Communications Security|PrivX|");
        text.Append(Header(version)).Append('|').Append(Header(id)).Append('|').Append(Header(name)).Append('|')
            .Append(severity.ToString(CultureInfo.InvariantCulture)).Append('|');
        if (time is { } created)
        {
            text.Append("rt=").Append(created.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)).Append(' ');
        }

        text.Append("deviceProcessName=").Append(Value(service));
        var used = new HashSet<string>(StringComparer.Ordinal) { "rt", "deviceProcessName" };
        foreach (KeyValuePair<string, string?> detail in details)
        {
            Add(text, used, detail.Key, detail.Value);
        }

        return text.ToString();
    }

    private static void Add(StringBuilder text, HashSet<string> used, string name, string? value)
    {
        // The key for addresses takes nothing else; a mask tells nothing that could be taken wrongly.
        bool isKnown = KnownKeys.TryGetValue(name, out string? known) && (known != SourceAddress || value == ExportMask.Text || IPAddress.TryParse(value, out _));
        string key = isKnown ? known! : Key(name);

        // A key twice would hide one of its values.
        for (int number = 2; !used.Add(key); number++)
        {
            key = Key(name) + number.ToString(CultureInfo.InvariantCulture);
        }

        text.Append(' ').Append(key).Append('=').Append(Value(value));
    }

    // Keys are letters and digits alone: modifications.comment.old is PrivXModificationsCommentOld.
    private static string Key(string name)
    {
        var key = new StringBuilder("PrivX");
        bool isFirst = true;
        foreach (char letter in name)
        {
            if (letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
            {
                key.Append(isFirst ? char.ToUpperInvariant(letter) : letter);
                isFirst = false;
            }
            else
            {
                isFirst = true;
            }
        }

        return key.ToString();
    }

    private static string Header(string text) => OneLine(text).Replace("\\", "\\\\").Replace("|", "\\|");

    private static string Value(string? text)
    {
        var value = new StringBuilder();
        foreach (char letter in text ?? string.Empty)
        {
            value.Append(letter switch
            {
                '\\' => "\\\\",
                '=' => "\\=",
                '\n' => "\\n",
                '\r' => "\\r",
                _ when IsUnseen(letter) => " ",
                _ => letter.ToString(),
            });
        }

        return value.ToString();
    }

    private static string OneLine(string text) => new(text.Select(letter => IsUnseen(letter) ? ' ' : letter).ToArray());

    private static bool IsUnseen(char letter) => char.IsControl(letter) || letter is '\u2028' or '\u2029';
}
