using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using PrivX.Client.Json;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Base.Input;

/// <summary>One parameter of a cmdlet, as far as it matters how a value gets to it.</summary>
internal sealed class InputParameter
{
    private static readonly ConcurrentDictionary<Type, InputParameter[]> Parameters = new();
    private readonly PropertyInfo _property;

    private InputParameter(PropertyInfo property, ParameterAttribute[] declared)
    {
        _property = property;
        IsPlain = property.GetCustomAttribute<ReadAsAttribute>() is not { } reading || reading.GetType() == typeof(ReadAsAttribute);
        Name = property.Name;
        Columns = property.GetCustomAttributes<AliasAttribute>().SelectMany(alias => alias.AliasNames).Prepend(Name).ToArray();
        TakesColumn = declared.Any(parameter => parameter.ValueFromPipelineByPropertyName);
        TakesObject = declared.Any(parameter => parameter.ValueFromPipeline);
        IsContent = property.IsDefined(typeof(ContentAttribute));
        IsClearable = property.IsDefined(typeof(ClearableAttribute));
        Otherwise = property.GetCustomAttribute<WhoseAttribute>()?.Otherwise;
        UnlessColumn = property.GetCustomAttribute<UnlessColumnAttribute>()?.Column;
        TakesNull = IsClearable || property.IsDefined(typeof(AllowNullAttribute));
        TakesEmptyText = TakesNull || property.IsDefined(typeof(AllowEmptyStringAttribute));
        UnreadColumns = TakesColumn ? [] : TakesObject ? (IsReference ? Columns.Where(IsPlainlyMeant).ToArray() : []) : Columns;
        TakesEmptyList = IsClearable || property.IsDefined(typeof(AllowEmptyCollectionAttribute));
    }

    public string Name { get; }

    /// <summary>Its name and aliases, in the order in which PowerShell looks for them among the columns of a row.</summary>
    public string[] Columns { get; }

    /// <summary>True where the columns of any object are content, and none of them is meant for the cmdlet.</summary>
    public bool IsContent { get; }

    /// <summary>True where values are read by the common rules alone.</summary>
    public bool IsPlain { get; }

    public bool TakesColumn { get; }

    public bool TakesObject { get; }

    public bool IsClearable { get; }

    /// <summary>What is meant in place of an identity that is left out; null where nothing else is.</summary>
    public string? Otherwise { get; }

    /// <summary>The column of rows that are not read for the parameter; null where all are.</summary>
    public string? UnlessColumn { get; }

    /// <summary>Columns of rows that are called as the parameter and that it is not read from.</summary>
    public string[] UnreadColumns { get; }

    public bool IsSwitch => Type == typeof(SwitchParameter);

    public bool IsTime => (Nullable.GetUnderlyingType(Type) ?? Type) == typeof(DateTimeOffset);

    public bool TakesNull { get; }

    public bool TakesEmptyText { get; }

    public bool TakesEmptyList { get; }

    public Type Type => _property.PropertyType;

    public bool IsReference => typeof(IObjectReference).IsAssignableFrom(Element ?? Type);

    /// <summary>Its type, or that of its entries.</summary>
    public Type Item => Element ?? Type;

    /// <summary>The model of the objects that it means or takes; null where it takes none.</summary>
    public Type? Model => IsPart ? Element ?? Type : IsReference && (Element ?? Type) is { IsGenericType: true } reference ? reference.GetGenericArguments()[0] : null;

    /// <summary>True for what is an object of its own inside of another, or a list of such.</summary>
    public bool IsPart => typeof(PrivXObject).IsAssignableFrom(Element ?? Type);

    /// <summary>True for a text, or a list of which each entry is a text or stands for an object: what a cell may hold as a list.</summary>
    public bool IsList => Element is not null && Element != typeof(byte);

    // Of what takes the row as a whole: Id, Name and the like may be another object's.
    private bool IsPlainlyMeant(string column) => column == Name || (column.Length > 2 && column.EndsWith("Id", StringComparison.Ordinal));

    private Type? Element => Type.IsArray ? Type.GetElementType() : null;

    public static InputParameter[] Of(Type cmdlet) => Parameters.GetOrAdd(cmdlet, static type =>
        [.. from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            let declared = property.GetCustomAttributes<ParameterAttribute>().ToArray()
            where declared.Length > 0
            select new InputParameter(property, declared)]);

    public object? ValueIn(PSCmdlet cmdlet) => _property.GetValue(cmdlet);

    public void Set(PSCmdlet cmdlet, object? value) => _property.SetValue(cmdlet, value);

    /// <summary>Reads the value of a column as the parameter would take it.</summary>
    /// <exception cref="UnreadableValueException">It cannot.</exception>
    public object? Read(object? value)
    {
        if (IsList && ValueReader.Plain(value) is string cell)
        {
            value = CellText.Split(cell);
        }

        return IsReference && value is not null ? ReadReference(value) : ValueReader.Read(value, Type);
    }

    /// <summary>The place of the first null in a list, counted from 1; 0 where there is none.</summary>
    public static int PlaceOfNull(object? value)
    {
        if (value is not Array list)
        {
            return 0;
        }

        int place = 0;
        foreach (object? item in list)
        {
            place++;
            if (item is null or "")
            {
                return place;
            }
        }

        return 0;
    }

    private object? ReadReference(object value) =>
        LanguagePrimitives.TryConvertTo(value, Type, System.Globalization.CultureInfo.InvariantCulture, out object? read)
            ? read
            : throw new UnreadableValueException(string.Empty, value, "an id, a name or the object itself");
}
