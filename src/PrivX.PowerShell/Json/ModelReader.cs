using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Security;
using PrivX.Client;

namespace PrivX.PowerShell.Json;

/// <summary>
/// Makes a model of what describes one: a hashtable, an object read from JSON, a saved object. All of it is taken, or an error names the member:
/// nothing is left out in silence.
/// </summary>
internal static class ModelReader
{
    /// <summary>True for what describes a model and is none: hashtables, objects of properties, saved objects of ours.</summary>
    public static bool IsDescription(object? value) =>
        value is IDictionary || (value is PSObject wrapped && (wrapped.BaseObject is PSCustomObject or IDictionary));

    /// <summary>A model of a description.</summary>
    /// <param name="source">What describes it.</param>
    /// <param name="model">Type of the model.</param>
    /// <param name="known">
    /// The same object as it is on the server, which supplies what does not go into a file: secrets, and what was cut short when the object was saved.
    /// Null where there is none.
    /// </param>
    /// <exception cref="PrivXUsageException">Code <c>InvalidValue</c>: a member cannot be taken; the message names it.</exception>
    public static PrivXObject Read(object source, Type model, PrivXObject? known = null) => Read(source, model, known, string.Empty);

    /// <summary>The properties of a model that a description tells.</summary>
    public static string[] Told(object source, Type model) =>
        Members(source).Select(member => member.Name).Where(name => PropertyOf(model, name) is not null).ToArray();

    private static PrivXObject Read(object source, Type model, PrivXObject? known, string path)
    {
        var result = (PrivXObject)Activator.CreateInstance(model)!;
        result.Unknown = known?.Unknown;
        foreach ((string name, object? value) in Members(source))
        {
            string place = path.Length == 0 ? name : path + "." + name;
            if (PropertyOf(model, name) is not { } property)
            {
                // Saved objects of ours have also what the views add.
                if (IsSaved(source))
                {
                    continue;
                }

                throw Invalid($"{place} is no member of {model.Name}.", $"It has {string.Join(", ", PropertiesOf(model).Select(member => member.Name))}.");
            }

            property.SetValue(result, Convert(value, property.PropertyType, known is null ? null : property.GetValue(known), place));
        }

        return result;
    }

    private static IEnumerable<(string Name, object? Value)> Members(object source) => (source is PSObject wrapped ? wrapped.BaseObject : source) switch
    {
        IDictionary map => map.Keys.Cast<object>().Select(key => (key.ToString()!, (object?)map[key])),
        _ => ((PSObject)source).Properties.Where(property => property.IsGettable && property.MemberType is not PSMemberTypes.AliasProperty).Select(property => (property.Name, (object?)property.Value)),
    };

    private static bool IsSaved(object source) =>
        source is PSObject saved && saved.TypeNames.Any(name => name.StartsWith("Deserialized.PrivX.", StringComparison.Ordinal));

    private static PropertyInfo? PropertyOf(Type model, string name) =>
        PropertiesOf(model).FirstOrDefault(property => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<PropertyInfo> PropertiesOf(Type model) =>
        model.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.SetMethod is { IsPublic: true });

    private static object? Convert(object? value, Type type, object? known, string path)
    {
        object? plain = value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;
        if (plain is null || type.IsInstanceOfType(plain))
        {
            return plain;
        }

        if (type == typeof(SecretText) || type == typeof(SecretJson))
        {
            return Secret(plain, type, known, path);
        }

        if (typeof(PrivXObject).IsAssignableFrom(type))
        {
            return Model(value!, plain, type, known as PrivXObject, path);
        }

        if (type.IsArray && typeof(PrivXObject).IsAssignableFrom(type.GetElementType()))
        {
            object?[] items = plain is IEnumerable list and not (string or IDictionary) ? list.Cast<object?>().ToArray() : [value];
            object?[] were = (known as IEnumerable)?.Cast<object?>().ToArray() ?? [];
            var array = Array.CreateInstance(type.GetElementType()!, items.Length);
            for (int i = 0; i < items.Length; i++)
            {
                array.SetValue(Convert(items[i], type.GetElementType()!, i < were.Length ? were[i] : null, $"{path}[{i}]"), i);
            }

            return array;
        }

        return Plain(value!, plain, type, path);
    }

    private static object Model(object value, object plain, Type type, PrivXObject? known, string path)
    {
        // A saved object holds the name alone of what lies too deep in it.
        if (plain is string text && known is not null)
        {
            return text == known.ToString()
                ? known
                : throw Invalid($"{path} was cut short when the object was saved, and '{text}' does not tell it.", "Save with more depth, such as Export-Clixml -Depth 9.");
        }

        if (IsDescription(value) || IsDescription(plain))
        {
            return Read(IsDescription(value) ? value : plain, type, known, path);
        }

        return Plain(value, plain, type, path)!;
    }

    // Secrets are not saved: where the server shows that it has one, what it shows stands for it.
    private static object? Secret(object plain, Type type, object? known, string path)
    {
        switch (plain)
        {
            case SecureString secure when type == typeof(SecretText):
                return new SecretText(secure);
            case PSCredential credential when type == typeof(SecretText):
                return new SecretText(credential.Password);
            case string text when type == typeof(SecretText) && text != new SecretText(string.Empty).ToString():
                return new SecretText(text);
        }

        return known ?? throw Invalid($"{path} is a secret, which is in no file or JSON that was made of the object.", "Give it anew as a secure string, or take the member out to have none.");
    }

    private static object? Plain(object value, object plain, Type type, string path)
    {
        Type wanted = Nullable.GetUnderlyingType(type) ?? type;
        try
        {
            if (wanted == typeof(DateTimeOffset))
            {
                return Time(value, plain);
            }

            if (type == typeof(Dictionary<string, string>) && (value is PSObject || plain is IDictionary))
            {
                return Members(plain is IDictionary ? plain : value).ToDictionary(entry => entry.Name, entry => System.Convert.ToString(entry.Value, CultureInfo.InvariantCulture) ?? string.Empty);
            }

            if (type == typeof(string) && (IsDescription(value) || (plain is IEnumerable and not string)))
            {
                throw new InvalidCastException("one text is wanted");
            }

            if (plain is double or float or decimal && wanted != plain.GetType() && wanted.IsPrimitive && System.Convert.ToDecimal(plain, CultureInfo.InvariantCulture) % 1 != 0)
            {
                throw new InvalidCastException("a whole number is wanted");
            }

            if (plain is string { Length: > 0 } text && (wanted == typeof(bool) || wanted == typeof(int) || wanted == typeof(long)))
            {
                // Not as the engine reads them: any text is true there, and 1,5 is 15.
                return wanted == typeof(bool) ? bool.Parse(text)
                    : System.Convert.ChangeType(long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), wanted, CultureInfo.InvariantCulture);
            }

            return LanguagePrimitives.ConvertTo(plain is PSCustomObject ? value : plain, type, CultureInfo.InvariantCulture);
        }
        catch (Exception failure) when (failure is PSInvalidCastException or InvalidCastException or FormatException or OverflowException or ArgumentException)
        {
            throw Invalid($"{path} cannot be read as {(type.IsArray ? "a list of " + type.GetElementType()!.Name : wanted.Name)}.", "Give it as the property of a live object has it.");
        }
    }

    private static DateTimeOffset? Time(object value, object plain)
    {
        switch (plain)
        {
            case DateTimeOffset time:
                return time;
            case DateTime date:
                return new DateTimeOffset(date.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(date, DateTimeKind.Local) : date);
            case string { Length: 0 }:
                return null;
            case string text:
                return DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal);
        }

        var saved = value as PSObject;
        return saved?.Properties["DateTime"]?.Value is DateTime local && saved.Properties["Offset"]?.Value is TimeSpan offset
            ? new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), offset)
            : throw new InvalidCastException("a time is wanted");
    }

    private static PrivXUsageException Invalid(string message, string remedy) => new("InvalidValue", message + " Nothing was changed.") { Remedy = remedy };
}
