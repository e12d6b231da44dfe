using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Base.Input;

/// <summary>Tells whether the name of a column is nearly that of a parameter: EndDate, Untl, floating_length.</summary>
internal static class NearName
{
    private const int LeastForOneSlip = 4;
    private const int LeastForTwoSlips = 9;

    // Fewer members are no sign of an object.
    private const int LeastForAShape = 4;

    // What people add to a name without changing what it means.
    private static readonly string[] Endings =
        ["DATE", "TIME", "DATETIME", "AT", "ON", "UTC", "ID", "IDS", "NAME", "NAMES", "TEXT", "LIST", "VALUE", "SEC", "SECONDS", "MINUTES", "HOURS", "DAYS", "FLAG", "S", "ES"];

    private static readonly string[] Beginnings = ["IS", "NEW", "VALID", "GRANT", "THE"];
    private static readonly ConcurrentDictionary<Type, HashSet<string>> Members = new();
    private static readonly ConcurrentDictionary<Type, HashSet<string>> SubjectMembers = new();
    private static readonly Lazy<string[][]> Shapes = new(() => Models().Select(model => NamesOf([model]).ToArray()).Where(names => names.Length >= LeastForAShape).ToArray());
    private static readonly Lazy<HashSet<string>> AllMembers = new(() => NamesOf(Models()));

    public static bool IsNear(string column, IEnumerable<string> names)
    {
        string given = Plain(column);
        return given.Length > 0 && names.Any(name => IsNear(given, Plain(name)));
    }

    /// <summary>True for a member of what the cmdlet itself writes: a row made of such an object has it by right.</summary>
    public static bool IsMemberOf(Type cmdlet, string column) => Members
        .GetOrAdd(cmdlet, static type => NamesOf(type.GetCustomAttributes<OutputTypeAttribute>().SelectMany(output => output.Type).Select(output => output.Type).Where(IsModel)))
        .Contains(column);

    /// <summary>True for a member of the objects that the cmdlet takes from the pipeline as a whole.</summary>
    public static bool IsMemberOfSubject(Type cmdlet, string column) => SubjectMembers
        .GetOrAdd(cmdlet, static type => NamesOf(InputParameter.Of(type).Where(parameter => parameter.TakesObject).Select(parameter => parameter.Model).OfType<Type>()))
        .Contains(column);

    /// <summary>True where a row has all members of some object of PrivX, this one among them.</summary>
    public static bool IsWhole(PSObject row, string column) => Array.Exists(
        Shapes.Value,
        names => names.Contains(column, StringComparer.OrdinalIgnoreCase) && Array.TrueForAll(names, name => row.Properties[name] is not null));

    /// <summary>True where a row has all members of an object that the cmdlet takes from the pipeline as a whole, and with them columns of its views.</summary>
    public static bool IsWholeSubject(Type cmdlet, PSObject row) => InputParameter.Of(cmdlet).Any(parameter =>
        parameter.TakesObject && parameter.Model is { } model && NamesOf([model]).All(name => row.Properties[name] is not null));

    /// <summary>True for a member of any object of PrivX: a row made of such objects may have it.</summary>
    public static bool IsMember(string column) => AllMembers.Value.Contains(column);

    private static IEnumerable<Type> Models() => typeof(PrivXObject).Assembly.GetExportedTypes().Where(IsModel);

    private static bool IsModel(Type? type) => type is not null && typeof(PrivXObject).IsAssignableFrom(type);

    private static HashSet<string> NamesOf(IEnumerable<Type> models) =>
        new(models.SelectMany(model => model.GetProperties(BindingFlags.Instance | BindingFlags.Public)).Select(property => property.Name), StringComparer.OrdinalIgnoreCase);

    private static string Plain(string name) => new(name.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant).ToArray());

    private static bool IsNear(string column, string name) =>
        column == name
        || Endings.Any(ending => column == name + ending || name == column + ending)
        || Beginnings.Any(beginning => column == beginning + name)
        || Spelling.Slips(column, name) <= (Math.Min(column.Length, name.Length) >= LeastForTwoSlips ? 2 : Math.Min(column.Length, name.Length) >= LeastForOneSlip ? 1 : 0);
}
