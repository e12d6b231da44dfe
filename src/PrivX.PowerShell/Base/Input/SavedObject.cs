using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using PrivX.Client;
using PrivX.Client.Json;

namespace PrivX.PowerShell.Base.Input;

/// <summary>
/// An object that was saved (Export-Clixml, a job, a remote session) made into a model again. Secrets are not saved, and what lies deep may be cut
/// short: the object as it is on the server supplies both, where it is the same.
/// </summary>
internal static class SavedObject
{
    /// <summary>The model.</summary>
    /// <param name="saved">Properties and their values.</param>
    /// <param name="known">The object as it is on the server.</param>
    /// <exception cref="PrivXUsageException">Code <c>InvalidValue</c>: a member cannot be taken; the message names it.</exception>
    public static T Read<T>(PSObject saved, T known)
        where T : PrivXObject =>
        (T)Read(Members(saved, typeof(T)), typeof(T), known, string.Empty);

    /// <summary>A model of some of its members, which say all that is wanted of it.</summary>
    public static T Read<T>(PSObject saved, IEnumerable<string> members)
        where T : PrivXObject =>
        (T)Read(Members(saved, typeof(T)).Where(member => members.Contains(member.Property.Name)), typeof(T), null, string.Empty);

    /// <summary>The properties of a model that were saved.</summary>
    public static string[] Told(PSObject saved, Type model) =>
        Members(saved, model).SelectMany(member => new[] { member.Property, SpellingOf(member.Property) }).OfType<PropertyInfo>().Select(property => property.Name).ToArray();

    private static PrivXObject Read(IEnumerable<(PropertyInfo Property, object? Value)> members, Type model, PrivXObject? known, string path)
    {
        var result = (PrivXObject)Activator.CreateInstance(model)!;
        result.Unknown = known?.Unknown;
        foreach ((PropertyInfo property, object? value) in members)
        {
            string place = path.Length == 0 ? property.Name : path + "." + property.Name;
            KeepSpelling(property, known, result);
            property.SetValue(result, Read(value, property.PropertyType, known is null ? null : property.GetValue(known), place));
        }

        return result;
    }

    // A length of time that was not changed is written as the server writes it.
    private static void KeepSpelling(PropertyInfo property, PrivXObject? known, PrivXObject result)
    {
        if (known is not null && SpellingOf(property) is { } text)
        {
            text.SetValue(result, text.GetValue(known));
        }
    }

    private static PropertyInfo? SpellingOf(PropertyInfo property) => property.PropertyType == typeof(TimeSpan?)
        ? property.DeclaringType!.GetProperty(property.Name + "Text", BindingFlags.Instance | BindingFlags.NonPublic)
        : null;

    // What the views add is saved along, and is no member.
    private static IEnumerable<(PropertyInfo Property, object? Value)> Members(PSObject saved, Type model) =>
        from property in model.GetProperties(BindingFlags.Instance | BindingFlags.Public)
        where property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0
        let member = saved.Properties[property.Name]
        where member is not null
        select (property, (object?)member.Value);

    private static object? Read(object? given, Type type, object? known, string path)
    {
        object? value = ValueReader.Plain(given);
        if (value is null || type.IsInstanceOfType(value))
        {
            return value;
        }

        if (type == typeof(SecretText) || type == typeof(SecretJson))
        {
            // What the server shows stands for it, if it has one at all.
            return known;
        }

        if (typeof(PrivXObject).IsAssignableFrom(type))
        {
            return ReadPart(value, type, known as PrivXObject, path);
        }

        return ItemListType.ElementOf(type) is { } element && typeof(PrivXObject).IsAssignableFrom(element)
            ? ItemListType.Create(type, ReadParts(value, element, known as IList, path))
            : ReadPlain(value, type, path);
    }

    private static object?[] ReadParts(object value, Type element, IList? known, string path)
    {
        object?[] items = value is IEnumerable list and not (string or IDictionary) ? list.Cast<object?>().ToArray() : [value];
        var parts = new object?[items.Length];
        for (int i = 0; i < items.Length; i++)
        {
            parts[i] = Read(items[i], element, i < known?.Count ? known[i] : null, $"{path}[{i}]");
        }

        return parts;
    }

    private static object? ReadPart(object value, Type type, PrivXObject? known, string path)
    {
        if (value is PSObject part)
        {
            return Read(Members(part, type), type, known, path);
        }

        // Of what lies too deep only the name was saved.
        return value is not string text ? ReadPlain(value, type, path)
            : text == known?.ToString() ? known
            : throw Invalid($"{path} was cut short when the object was saved, and '{text}' is not what the server has there.", "Save with more depth, such as Export-Clixml -Depth 9.");
    }

    private static object? ReadPlain(object value, Type type, string path)
    {
        if ((Nullable.GetUnderlyingType(type) ?? type) == typeof(DateTimeOffset))
        {
            // Saved as an object of its properties, and deep in another as a text of no culture.
            if (value is PSObject time && time.Properties["DateTime"]?.Value is DateTime local && time.Properties["Offset"]?.Value is TimeSpan offset)
            {
                return new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), offset);
            }

            if (value is string text && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out DateTimeOffset read))
            {
                return read;
            }
        }

        try
        {
            return ValueReader.Read(value, type, path);
        }
        catch (UnreadableValueException failure)
        {
            throw Invalid(failure.Message + ".", "Read the object from the server and repeat the change.");
        }
    }

    private static PrivXUsageException Invalid(string message, string remedy) => new(ErrorCodes.InvalidValue, message + " Nothing was changed.") { Remedy = remedy };
}
