using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Security;
using System.Text.RegularExpressions;
using PrivX.Client;
using PrivX.Client.Json;

namespace PrivX.PowerShell.Base.Input;

/// <summary>
/// Reads what was handed in as the type that is wanted: of rows, of arguments and of members of nested values alike, and in every culture. What
/// has no plain meaning in that type is refused; nothing is rounded, guessed or dropped.
/// </summary>
internal static class ValueReader
{
    private const string TimeForm = "a date and time in ISO 8601, such as 2030-12-31, 2030-12-31T18:00:00 (local time) or 2030-12-31T18:00:00Z";
    private const string IntervalForm = "two times in ISO 8601 with a stroke between them, such as 2030-01-01T08:00:00Z/2030-01-02T08:00:00Z";
    private const string MachineForm = ". Export-Csv writes times in the form of the machine: write them with ConvertTo-Json, or with Select-Object and ToString('o')";
    private const string LengthForm = "a length of time, such as 08:00:00, 1.12:00:00 or, in ISO 8601, PT8H; a bare number has no unit";
    private const string FlagForm = "true, false, yes, no, 1 or 0";

    private static readonly Regex Time = new(
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,7})?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?$",
        RegexOptions.CultureInvariant);

    private static readonly Regex Length = new(
        "^([0-9]+[.])?([01]?[0-9]|2[0-3]):[0-5]?[0-9](:[0-5]?[0-9]([.][0-9]{1,7})?)?$",
        RegexOptions.CultureInvariant);

    private static readonly Regex Calendar = new("P[^T]*[0-9][YM]", RegexOptions.CultureInvariant);

    /// <summary>True for what says nothing: null, and the empty cell of a file.</summary>
    public static bool IsEmpty(object? value) => Plain(value) switch
    {
        null or DBNull => true,
        string text => string.IsNullOrWhiteSpace(text),
        _ => false,
    };

    /// <summary>The object itself, without the wrapper of PowerShell; a row stays as it is.</summary>
    public static object? Plain(object? value) => value is PSObject { BaseObject: not PSCustomObject and var given } ? given : value;

    /// <summary>Reads a value; null where it says nothing.</summary>
    /// <param name="given">What was handed in.</param>
    /// <param name="type">The type wanted.</param>
    /// <param name="path">Where the value stands below the parameter or column, such as <c>Principals[0].Rotate</c>; empty at the top.</param>
    /// <exception cref="UnreadableValueException">The value cannot be read so.</exception>
    public static object? Read(object? given, Type type, string path = "")
    {
        object? value = Plain(given);
        Type wanted = Nullable.GetUnderlyingType(type) ?? type;
        if (value is null or DBNull || (wanted != typeof(string) && value is string text && string.IsNullOrWhiteSpace(text)))
        {
            return null;
        }

        return wanted == typeof(bool) ? ReadFlag(value, path)
            : wanted == typeof(SwitchParameter) ? new SwitchParameter(ReadFlag(value, path))
            : wanted == typeof(DateTimeOffset) ? ReadTime(value, path)
            : wanted == typeof(TimeSpan) ? ReadLength(value, path)
            : wanted == typeof(int) ? (int)ReadWhole(value, int.MinValue, int.MaxValue, path)
            : wanted == typeof(long) ? ReadWhole(value, long.MinValue, long.MaxValue, path)
            : wanted == typeof(double) ? ReadNumber(value, path)
            : wanted == typeof(string) ? ReadText(value, path)
            : wanted.IsInstanceOfType(value) ? value
            : wanted == typeof(SecretText) ? ReadSecret(value, path)
            : value is string interval && IntervalText.Is(wanted) ? ReadInterval(interval, wanted, path)
            : ItemListType.ElementOf(wanted) is { } item ? ItemListType.Create(wanted, ReadList(value, item, path))
            : typeof(PrivXObject).IsAssignableFrom(wanted) && !IsOtherSaved(value, wanted) && Members(value) is { } members ? ReadObject(members, wanted, path)
            : ReadOther(value, wanted, path);
    }

    /// <summary>A value in words, for a message; never a secret, nor what a structure holds.</summary>
    public static string InWords(object? value) => Plain(value) switch
    {
        null or DBNull => "null",
        string or char or bool or Guid or Uri => $"'{Text.Visible(Cut(value!.ToString()!))}'",
        IFormattable number and (sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal or TimeSpan) =>
            $"'{number.ToString(null, CultureInfo.InvariantCulture)}'",
        DateTime or DateTimeOffset => $"'{string.Format(CultureInfo.InvariantCulture, "{0:o}", Plain(value))}'",
        IDictionary => "a hashtable",
        SecureString or SecretText or PSCredential => "a secret",
        PSObject => "an object",
        IEnumerable => "a list",
        { } other => $"a {other.GetType().Name}",
    };

    private static string Cut(string text) => text.Length > 60 ? text.Substring(0, 60) + "..." : text;

    private static bool ReadFlag(object value, string path) => value switch
    {
        bool flag => flag,
        SwitchParameter flag => flag.ToBool(),
        int or long or short or byte when Convert.ToInt64(value, CultureInfo.InvariantCulture) is 0 or 1 => Convert.ToInt64(value, CultureInfo.InvariantCulture) == 1,
        string text when text.Trim().ToUpperInvariant() is "TRUE" or "YES" or "1" => true,
        string text when text.Trim().ToUpperInvariant() is "FALSE" or "NO" or "0" => false,
        _ => throw new UnreadableValueException(path, value, FlagForm),
    };

    private static object ReadInterval(string text, Type wanted, string path) =>
        IntervalText.Read(text, wanted, end => ReadTime(end, path)) ?? throw new UnreadableValueException(path, text, IntervalForm);

    private static DateTimeOffset ReadTime(object value, string path)
    {
        switch (value)
        {
            case DateTimeOffset time:
                return time;
            case DateTime time:
                try
                {
                    return new DateTimeOffset(time);
                }
                catch (ArgumentException)
                {
                    throw new UnreadableValueException(path, value, TimeForm);
                }

            case string text when Time.IsMatch(text.Trim())
                && DateTimeOffset.TryParse(text.Trim(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out DateTimeOffset time):
                return time;

            // As ConvertTo-Json of Windows PowerShell writes one.
            case PSObject parts when parts.Properties["DateTime"]?.Value is DateTime local && parts.Properties["UtcDateTime"]?.Value is DateTime utc:
                return local.Kind == DateTimeKind.Unspecified && utc.Kind == DateTimeKind.Unspecified ? new DateTimeOffset(utc, TimeSpan.Zero) : new DateTimeOffset(utc.ToUniversalTime());
            default:
                throw new UnreadableValueException(path, value, value is string cell && TimeCell.LooksLikeOne(cell.Trim()) ? TimeForm + MachineForm : TimeForm);
        }
    }

    private static TimeSpan ReadLength(object value, string path)
    {
        switch (value)
        {
            case TimeSpan length:
                return length;

            // As ConvertTo-Json writes one.
            case PSObject parts when parts.Properties["Ticks"]?.Value is long or int && parts.Properties["TotalSeconds"] is not null:
                return new TimeSpan(Convert.ToInt64(parts.Properties["Ticks"].Value, CultureInfo.InvariantCulture));
            case string text when Length.IsMatch(text.Trim()) && TimeSpan.TryParse(text.Trim(), CultureInfo.InvariantCulture, out TimeSpan length):
                return length;

            // Months and years are longer or shorter.
            case string text when !Calendar.IsMatch(text):
                try
                {
                    if (DurationText.Read(text) is { } duration)
                    {
                        return duration;
                    }
                }
                catch (OverflowException)
                {
                    // Longer than any time span: said below.
                }

                break;
        }

        throw new UnreadableValueException(path, value, LengthForm);
    }

    private static long ReadWhole(object value, long least, long most, string path)
    {
        decimal? number = value switch
        {
            sbyte or byte or short or ushort or int or uint or long or ulong or decimal => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
            float or double when Math.Abs(Convert.ToDouble(value, CultureInfo.InvariantCulture)) <= long.MaxValue / 2 => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
            string text when decimal.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal read) => read,
            _ => null,
        };
        return number is { } whole && whole == decimal.Truncate(whole) && whole >= least && whole <= most
            ? (long)whole
            : throw new UnreadableValueException(path, value, "a whole number");
    }

    private static double ReadNumber(object value, string path) => value switch
    {
        sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        string text when double.TryParse(text.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double read) => read,
        _ => throw new UnreadableValueException(path, value, "a number with a decimal point, such as 1.5"),
    };

    private static string ReadText(object value, string path) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        DateTime or DateTimeOffset => string.Format(CultureInfo.InvariantCulture, "{0:o}", value),
        PrivXObject known => known.ToString(),
        char or Guid or Uri or Version or System.Net.IPAddress => value.ToString()!,
        Enum known => known.ToString(),
        IFormattable number and (sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal or TimeSpan) =>
            number.ToString(null, CultureInfo.InvariantCulture),
        _ when IsTextOf(value.GetType()) => value.ToString()!,
        _ => throw new UnreadableValueException(path, value, "a text"),
    };

    // Objects that are a text of their own, such as a path: not structures, lists or secrets, which would become the name of their type.
    private static bool IsTextOf(Type type) =>
        !typeof(IEnumerable).IsAssignableFrom(type)
        && type != typeof(PSObject) && type != typeof(SecureString) && type != typeof(SecretText) && type != typeof(PSCredential) && type != typeof(ScriptBlock)
        && type.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType != typeof(object);

    private static SecretText ReadSecret(object value, string path) => value switch
    {
        SecureString secret => new SecretText(secret),
        PSCredential credential => new SecretText(credential.Password),
        string text => new SecretText(text),

        // ConvertTo-Json shows nothing of a secret: it stands for what the server has, and is never written in its place.
        IDictionary { Count: 0 } => new SecretText(SecretText.Mask),
        PSObject shown when !shown.Properties.Any() => new SecretText(SecretText.Mask),
        _ => throw new UnreadableValueException(path, null, "a SecureString"),
    };

    private static Array ReadList(object value, Type element, string path)
    {
        object?[] items = value is string cell && IntervalText.Is(element) ? CellText.Split(cell)
            : value is IEnumerable list and not (string or IDictionary) ? list.Cast<object?>().ToArray()
            : [value];
        var read = Array.CreateInstance(element, items.Length);
        for (int i = 0; i < items.Length; i++)
        {
            string place = items.Length == 1 && value is not IEnumerable ? path : $"{path}[{i}]";
            read.SetValue(Read(items[i], element, place) ?? throw new UnreadableValueException(path, $"there is null in place {i + 1} of {items.Length}"), i);
        }

        return read;
    }

    // A saved object of another kind, such as a role where a handle is wanted: a converter knows whether it fits.
    private static bool IsOtherSaved(object value, Type wanted) =>
        value is PSObject saved && saved.TypeNames.Any(name => name.StartsWith("Deserialized.PrivX.", StringComparison.Ordinal))
        && !saved.TypeNames.Contains("Deserialized." + wanted.FullName);

    // Null for what has no members to read.
    private static IEnumerable<KeyValuePair<string, object?>>? Members(object value) => value switch
    {
        IDictionary map => map.Keys.Cast<object>().Select(key => new KeyValuePair<string, object?>(key.ToString()!, map[key])),
        PSObject row => row.Properties.Select(property => new KeyValuePair<string, object?>(property.Name, property.Value)),
        _ => null,
    };

    private static object ReadObject(IEnumerable<KeyValuePair<string, object?>> members, Type type, string path)
    {
        object read = Activator.CreateInstance(type)!;
        foreach (KeyValuePair<string, object?> member in members)
        {
            string place = path.Length == 0 ? member.Key : $"{path}.{member.Key}";
            PropertyInfo? property = Property(type, member.Key) ?? Property(type, Aliased(read, member.Key));
            if (property is not { CanWrite: true })
            {
                // What follows from other members, such as a column of a view, comes along when an object is saved as JSON or XML.
                if (property is not null || PSObject.AsPSObject(read).Properties[member.Key] is not null)
                {
                    continue;
                }

                throw new UnreadableValueException(
                    place,
                    $"there is no such member; known are {string.Join(", ", type.GetProperties().Where(known => known.CanWrite).Select(known => known.Name))}");
            }

            // What a member leaves open stays open: objects of a JSON file name all members, and give most of them as null.
            if (Read(member.Value, property.PropertyType, place) is { } value)
            {
                property.SetValue(read, value);
            }
        }

        return read;
    }

    private static PropertyInfo? Property(Type type, string? name) =>
        name is null ? null : type.GetProperty(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.IgnoreCase);

    private static string? Aliased(object value, string name) => (PSObject.AsPSObject(value).Properties[name] as PSAliasProperty)?.ReferencedMemberName;

    private static object? ReadOther(object value, Type wanted, string path)
    {
        if (wanted == typeof(Dictionary<string, string>) && Members(value) is { } members)
        {
            return members.ToDictionary(member => member.Key, member => ReadText(Plain(member.Value) ?? string.Empty, $"{path}.{member.Key}"));
        }

        return LanguagePrimitives.TryConvertTo(value, wanted, CultureInfo.InvariantCulture, out object? read)
            ? read
            : throw new UnreadableValueException(path, IsSecret(wanted) ? null : value, IsSecret(wanted) ? "a SecureString" : "a " + wanted.Name);
    }

    private static bool IsSecret(Type type) => type == typeof(SecureString) || type == typeof(PSCredential);
}
