using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using PrivX.Client.Json;

namespace PrivX.PowerShell.Base.Input;

/// <summary>
/// Columns of a row that are members of the object and that no parameter takes: a row that was an object once has them all. They may say what is so
/// anyway; else the row wants something that would not be done.
/// </summary>
internal static class UntakenColumns
{
    private const string Leave = " (empty it, $null in an object, to make the new one without it)";

    /// <summary>What of a row is not in the new object that was made of it.</summary>
    public static IEnumerable<string> Lost(PSObject row, Type cmdlet, PrivXObject made) => LostSecrets(row, made).Concat(
        from column in Of(row, cmdlet, made.GetType())
        where !(SaysNothing(column.Value) && SaysNothing(column.Member.GetValue(made))) && !(column.Member.Name is "Disabled" or "DisabledReason" && column.Value is string text && !DisabledText.IsDisabled(text))
            && !IsSame(column.Value, column.Member.PropertyType, column.Member.GetValue(made))
        select $"column '{column.Member.Name}': no parameter takes {Told(column.Member, column.Value)}{(RemedyFor(column.Member) is { Length: > 0 } remedy ? remedy : Leave)}");

    // A secret that the row's object has, and nobody knows: of the new object it must be given anew.
    private static IEnumerable<string> LostSecrets(PSObject row, PrivXObject made) =>
        from member in made.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public)
        where member.PropertyType == typeof(SecretText) && member.SetMethod is { IsPublic: true } && !member.IsDefined(typeof(ReadOnlyMemberAttribute)) && member.GetValue(made) is null
        where row.Properties[member.Name]?.Value is { } value && !ValueReader.IsEmpty(value) && IsShown(ValueReader.Plain(value)!)
        select $"column '{member.Name}': the secret itself is not known here; give it anew with the parameter";

    /// <summary>What a row says of the object that the server will make, where all that the cmdlet takes of a row goes there.</summary>
    public static IEnumerable<string> OfResult(PSObject row, Type cmdlet)
    {
        HashSet<string> taken = Taken(cmdlet);
        taken.UnionWith(cmdlet.GetCustomAttribute<RowColumnsAttribute>()?.Columns ?? []);
        taken.UnionWith(InputParameter.Of(cmdlet).SelectMany(parameter => parameter.UnreadColumns.Append(parameter.Model?.Name + "Id")));
        foreach (PSPropertyInfo column in row.Properties)
        {
            // What names the object that the new one is for comes along with it.
            if (NearName.IsMemberOf(cmdlet, column.Name) && !NearName.IsMemberOfSubject(cmdlet, column.Name) && !taken.Contains(column.Name)
                && !ValueReader.IsEmpty(column.Value) && !SaysNothing(ValueReader.Plain(column.Value)))
            {
                yield return $"column '{column.Name}': no parameter takes what it says{Leave}";
            }
        }
    }

    /// <summary>In what a row differs from the object that it means.</summary>
    /// <param name="row">The row.</param>
    /// <param name="cmdlet">The cmdlet that changes the object.</param>
    /// <param name="now">The object as it is.</param>
    /// <param name="name">Its name, which a row may tell as Name.</param>
    public static IEnumerable<string> Changed(PSObject row, Type cmdlet, PrivXObject now, string? name)
    {
        if (row.Properties["Name"]?.Value is string { Length: > 0 } told && told != name && !Taken(cmdlet).Contains("Name"))
        {
            yield return $"column 'Name': {ValueReader.InWords(told)} is not the name of the object, which is {ValueReader.InWords(name)}";
        }

        foreach ((PropertyInfo member, object value) in Of(row, cmdlet, now.GetType()))
        {
            if (member.Name != "Name" && !IsSame(value, member.PropertyType, member.GetValue(now)))
            {
                yield return $"column '{member.Name}': {Told(member, value)} is not what the object has, and no column can change it{RemedyFor(member)}";
            }
        }
    }

    private static HashSet<string> Taken(Type cmdlet) =>
        new(InputParameter.Of(cmdlet).Where(parameter => parameter.TakesColumn).SelectMany(parameter => parameter.Columns), StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<(PropertyInfo Member, object Value)> Of(PSObject row, Type cmdlet, Type model)
    {
        HashSet<string> taken = Taken(cmdlet);
        foreach (PropertyInfo member in model.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            if (member.SetMethod is not { IsPublic: true } || taken.Contains(member.Name) || member.IsDefined(typeof(ReadOnlyMemberAttribute))
                || row.Properties[member.Name] is not { } column || ValueReader.IsEmpty(column.Value))
            {
                continue;
            }

            object value = ValueReader.Plain(column.Value)!;

            if ((member.PropertyType != typeof(SecretText) || !IsShown(value)) && !IsTimeLeft(member, value))
            {
                yield return (member, value);
            }
        }
    }

    // What an object shows of a secret that it has.
    private static bool IsShown(object value) => value is SecretText || SaysNothing(value) || (value is string shown && shown.All(c => c == '*'));

    // What an object told of the time that was left when it was read, which is otherwise by now.
    private static bool IsTimeLeft(PropertyInfo member, object value) =>
        member.IsDefined(typeof(CountsDownAttribute)) && long.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), NumberStyles.None, CultureInfo.InvariantCulture, out _);

    // A secret, and what may hold one, is not repeated.
    private static string Told(PropertyInfo member, object value)
    {
        Type type = ItemListType.ElementOf(member.PropertyType) ?? Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
        return type == typeof(string) || type.IsValueType ? ValueReader.InWords(value) : "what it holds";
    }

    /// <summary>True for off, none and empty, which are what a new object has anyway.</summary>
    public static bool SaysNothing(object? value) => value switch
    {
        null or DBNull => true,
        bool flag => !flag,
        string text => text.Trim().ToUpperInvariant() is "" or "FALSE",
        IEnumerable items => !items.Cast<object?>().Any(),
        PSObject part => part.Properties.All(property => ValueReader.IsEmpty(property.Value) || SaysNothing(ValueReader.Plain(property.Value)!)),
        _ => false,
    };

    private static bool IsSame(object value, Type type, object? now)
    {
        if (now is null)
        {
            return SaysNothing(value);
        }

        // As Export-Csv and ConvertTo-Json write it.
        if (now is DateTimeOffset time && value is string cell && TimeCell.Tells(cell, time))
        {
            return true;
        }

        if (string.Equals(value.ToString(), now.ToString(), StringComparison.Ordinal)
            || string.Equals(value.ToString(), Convert.ToString(now, CultureInfo.InvariantCulture), StringComparison.Ordinal))
        {
            return true;
        }

        try
        {
            return ValueReader.Read(value, type) is { } read && (read.Equals(now) || (read is PrivXObject or IList && read.ToString() == now.ToString()));
        }
        catch (UnreadableValueException)
        {
            return false;
        }
    }

    private static string RemedyFor(MemberInfo member) =>
        (member.Name == "Disabled" ? member.DeclaringType!.GetProperty("DisabledReason") : member)?.GetCustomAttribute<ChangedByAttribute>() is { } changedBy
            ? $" ({changedBy.Remedy.TrimEnd('.')})"
            : string.Empty;
}
