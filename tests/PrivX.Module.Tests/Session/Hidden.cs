using System;
using System.Buffers;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.Session;

/// <summary>Looks for secrets where none may be: in every stream, in errors and objects to some depth, in every usual dress.</summary>
internal static class Hidden
{
    private const int Depth = 5;
    private const int Beginning = 24;

    // What is shorter is found by chance.
    private const int ShortestBase64 = 8;

    /// <summary>A secret that is like no other, with characters that change in every encoding.</summary>
    public static string Secret(string purpose) => $"{purpose}/{Guid.NewGuid():N}+x=?ö";

    public static void Check(IReadOnlyCollection<string> secrets, Result result, RecordingHost? host = null)
    {
        var texts = new List<string>(result.Verbose.Concat(result.Debug).Concat(result.Warnings));
        texts.AddRange(result.Information.Select(record => record.ToString()));
        if (host is not null)
        {
            texts.AddRange(host.Shown);
            texts.AddRange(host.Questions);
        }

        foreach (ErrorRecord error in result.AllErrors)
        {
            // Not serialized: outside Windows the engine itself writes the secure strings among the bound parameters as they are.
            texts.AddRange([error.ToString(), error.Exception.ToString(), error.ScriptStackTrace ?? string.Empty]);
            Collect(error, texts);
        }

        foreach (PSObject? item in result.Output)
        {
            if (item is not null)
            {
                texts.AddRange([item.ToString(), item.TypeNames[0] == "PrivX.PrivXSession" ? PSSerializer.Serialize(item, 2) : string.Empty]);
                Collect(item.BaseObject, texts);
            }
        }

        Check(secrets, texts);
    }

    public static void Check(IReadOnlyCollection<string> secrets, IReadOnlyCollection<string> texts)
    {
        Assert.NotEmpty(secrets);
        Assert.NotEmpty(texts);
        string all = string.Join('\n', texts);
        int at = all.AsSpan().IndexOfAny(SearchValues.Create([.. secrets.SelectMany(Forms)], StringComparison.OrdinalIgnoreCase));
        Assert.True(at < 0, at < 0 ? null : $"A secret shows: …{all[Math.Max(0, at - 120)..at]}>>>{all[at..Math.Min(all.Length, at + 240)]}…");
    }

    /// <summary>The texts of all public properties, and of theirs.</summary>
    public static void Collect(object root, List<string> texts) => Collect(root, 0, new HashSet<object>(ReferenceEqualityComparer.Instance), texts);

    public static IEnumerable<string> Forms(string secret)
    {
        yield return secret;

        // A column can be too narrow for the rest.
        yield return secret[..Math.Min(secret.Length, Beginning)];
        yield return JsonEncodedText.Encode(secret).ToString();
        yield return Uri.EscapeDataString(secret);
        yield return WebUtility.UrlEncode(secret);
        yield return WebUtility.HtmlEncode(secret);
        foreach (Encoding encoding in new[] { Encoding.UTF8, Encoding.Unicode })
        {
            byte[] bytes = encoding.GetBytes(secret);
            yield return Convert.ToHexString(bytes);
            yield return BitConverter.ToString(bytes);

            // Within a longer text, such as id:secret, Base64 has three looks; their inner part is always the same.
            for (int shift = 0; shift < 3; shift++)
            {
                string shifted = Convert.ToBase64String([.. new byte[shift], .. bytes]);
                string inner = shifted[4..^4];
                if (inner.Length >= ShortestBase64)
                {
                    yield return inner;
                    yield return inner.Replace('+', '-').Replace('/', '_');
                }
            }
        }
    }

    private static void Collect(object? value, int depth, HashSet<object> seen, List<string> texts)
    {
        switch (value)
        {
            case null:
                return;
            case string text:
                texts.Add(text);
                return;
            case PSObject wrapped:
                foreach (PSPropertyInfo property in wrapped.Properties.Where(property => property is PSNoteProperty))
                {
                    Collect(property.Value, depth + 1, seen, texts);
                }

                Collect(wrapped.BaseObject is PSCustomObject ? null : wrapped.BaseObject, depth, seen, texts);
                return;
        }

        Type type = value.GetType();
        if (type.IsPrimitive || value is Type or CommandInfo or PSModuleInfo or MemberInfo or Assembly or System.Reflection.Module or Delegate or Encoding || (!type.IsValueType && !seen.Add(value)))
        {
            return;
        }

        texts.Add(value.ToString() ?? string.Empty);
        if (depth >= Depth)
        {
            return;
        }

        if (value is IEnumerable list)
        {
            foreach (object? item in list.Cast<object?>().Take(200))
            {
                Collect(item is DictionaryEntry entry ? entry.Value : item, depth + 1, seen, texts);
            }
        }

        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0))
        {
            try
            {
                Collect(property.GetValue(value), depth + 1, seen, texts);
            }
            catch (TargetInvocationException)
            {
                // Cannot be read here; then it shows nothing either.
            }
            catch (NotSupportedException)
            {
            }
        }
    }
}
