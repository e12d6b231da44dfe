using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.Linq;
using System.Reflection;

namespace PrivX.Client.Json;

/// <summary>
/// An object that says from when to when, and nothing else, as one text in every culture: an ISO 8601 interval, <c>2035-01-01T00:00:00Z/2035-01-03T00:00:00Z</c>.
/// Two dots stand for an open end.
/// </summary>
internal static class IntervalText
{
    private const string Open = "..";
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Ends = new();

    /// <summary>True for a model of two times, its start and its end.</summary>
    public static bool Is(Type model) => EndsOf(model).Length == 2;

    /// <summary>The text of an object.</summary>
    public static string Of(object value) => string.Join("/", EndsOf(value.GetType()).Select(end => Written((DateTimeOffset?)end.GetValue(value))));

    /// <summary>An object of the ends that a text names; null where it is no interval.</summary>
    /// <param name="text">The text.</param>
    /// <param name="model">The model.</param>
    /// <param name="read">Reads a time; what it throws is not caught.</param>
    public static object? Read(string text, Type model, Func<string, DateTimeOffset?> read)
    {
        string[] ends = text.Split('/');
        if (ends.Length != 2)
        {
            return null;
        }

        object value = Activator.CreateInstance(model)!;
        PropertyInfo[] properties = EndsOf(model);
        for (int i = 0; i < ends.Length; i++)
        {
            properties[i].SetValue(value, ends[i].Trim() is var end && end == Open ? null : read(end));
        }

        return value;
    }

    private static PropertyInfo[] EndsOf(Type model) => Ends.GetOrAdd(model, static type =>
        typeof(PrivXObject).IsAssignableFrom(type)
        && type.GetProperties(BindingFlags.Instance | BindingFlags.Public) is { Length: 2 } two
        && two.All(property => property.PropertyType == typeof(DateTimeOffset?))
        && two[0].Name.EndsWith("Start", StringComparison.Ordinal) && two[1].Name.EndsWith("End", StringComparison.Ordinal) ? two : []);

    private static string Written(DateTimeOffset? time) => time is { } given
        ? given.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
        : Open;
}
