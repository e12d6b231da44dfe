using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Linq;
using System.Reflection;

namespace PrivX.Client.Json;

/// <summary>An object in a few words, where a list or an interpolated text has room for no more: its name, else what it says.</summary>
internal static class ObjectText
{
    private const int Longest = 120;

    // By which people know objects, the best first.
    private static readonly string[] Names = ["Name", "CommonName", "Principal", "DisplayName", "Username", "ComponentName", "Subject", "Path", "Id"];
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    public static string Of(PrivXObject value)
    {
        if (IntervalText.Is(value.GetType()))
        {
            return IntervalText.Of(value);
        }

        PropertyInfo[] properties = Properties.GetOrAdd(value.GetType(), static type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public));
        string? name = Names
            .Select(wanted => Array.Find(properties, property => property.Name == wanted && property.PropertyType == typeof(string))?.GetValue(value) as string)
            .FirstOrDefault(text => !string.IsNullOrEmpty(text));
        return name ?? Text.Shorten(string.Join("; ", properties
            .Select(property => (property.Name, Text: TextOf(property.GetValue(value))))
            .Where(member => member.Text.Length > 0)
            .Select(member => $"{member.Name}={member.Text}")), Longest);
    }

    /// <summary>The names of those that are true.</summary>
    public static string Allowed(params (string Name, bool? Value)[] options) => string.Join(", ", options.Where(option => option.Value == true).Select(option => option.Name));

    // Secrets are left out, asterisks and all; so is what has lines, such as a certificate.
    private static string TextOf(object? value) => value switch
    {
        null or SecretText or IDictionary => string.Empty,
        string text => text.Contains('\n') ? string.Empty : text,
        PrivXObject inner => inner.ToString()!,
        IEnumerable items => string.Join(",", items.Cast<object?>().Select(TextOf).Where(text => text.Length > 0)),
        DateTimeOffset time => time.ToString("u", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        bool flag => flag.ToString(),
        _ => string.Empty,
    };
}
