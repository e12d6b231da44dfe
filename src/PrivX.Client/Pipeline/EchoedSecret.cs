using System;
using System.Collections.Generic;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;

namespace PrivX.Client.Pipeline;

/// <summary>
/// Hides a secret in a text that may repeat it: as it is, escaped for JSON, HTML or addresses, in base64, in other case, and in parts of eight
/// characters and more.
/// </summary>
internal static class EchoedSecret
{
    private const string Hidden = "***";

    // Shorter ones would blacken half the text, and tell by that more than they hide.
    private const int Shortest = 4;
    private const int Part = 8;

    public static string Hide(string text, string secret)
    {
        if (secret.Length < Shortest || text.Length < Shortest)
        {
            return text;
        }

        ulong[] places = PartsOf(text);
        var parts = new HashSet<ulong>(places);
        var found = new HashSet<ulong>();
        bool[] hidden = new bool[text.Length];
        foreach (string form in Forms(secret))
        {
            if (form.Length < Part)
            {
                MarkWhole(text, form, hidden);
            }

            foreach (ulong part in PartsOf(form))
            {
                if (parts.Contains(part))
                {
                    found.Add(part);
                }
            }
        }

        for (int place = 0; place < places.Length; place++)
        {
            if (found.Contains(places[place]))
            {
                Mark(hidden, place, Part);
            }
        }

        return Without(text, hidden);
    }

    // A number for each eight characters in a row, the same in either case.
    private static ulong[] PartsOf(string text)
    {
        ulong[] parts = new ulong[Math.Max(0, text.Length - Part + 1)];
        for (int place = 0; place < parts.Length; place++)
        {
            ulong hash = 14695981039346656037;
            for (int i = place; i < place + Part; i++)
            {
                hash = (hash ^ char.ToUpperInvariant(text[i])) * 1099511628211;
            }

            parts[place] = hash;
        }

        return parts;
    }

    private static HashSet<string> Forms(string secret)
    {
        string escaped = Escape(secret);
        var forms = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            secret,
            JavaScriptEncoder.Default.Encode(secret),
            JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret),
            WebUtility.HtmlEncode(secret),
            escaped,
            escaped.Replace("%20", "+"),
        };

        // Alone or in the middle of something longer: by how it lies, another text.
        byte[] bytes = Encoding.UTF8.GetBytes(secret);
        for (int shift = 0; shift < 3; shift++)
        {
            byte[] shifted = new byte[shift + bytes.Length];
            bytes.CopyTo(shifted, shift);
            string whole = Convert.ToBase64String(shifted);
            int start = shift == 0 ? 0 : shift + 1;
            int end = whole.TrimEnd('=').Length - (shifted.Length % 3 == 0 ? 0 : 1);
            if (end - start >= Shortest)
            {
                string base64 = whole.Substring(start, end - start);
                forms.Add(base64);
                forms.Add(base64.Replace('+', '-').Replace('/', '_'));
            }
        }

        return forms;
    }

    // Half a character cannot be escaped, and was not sent either.
    private static string Escape(string secret)
    {
        try
        {
            return UrlText.Escape(secret);
        }
        catch (PrivXUsageException)
        {
            return secret;
        }
    }

    private static void MarkWhole(string text, string form, bool[] hidden)
    {
        for (int at = text.IndexOf(form, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(form, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            Mark(hidden, at, form.Length);
        }
    }

    private static void Mark(bool[] hidden, int start, int length)
    {
        for (int i = start; i < start + length; i++)
        {
            hidden[i] = true;
        }
    }

    private static string Without(string text, bool[] hidden)
    {
        var shown = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (!hidden[i])
            {
                shown.Append(text[i]);
            }
            else if (i == 0 || !hidden[i - 1])
            {
                shown.Append(Hidden);
            }
        }

        return shown.ToString();
    }
}
