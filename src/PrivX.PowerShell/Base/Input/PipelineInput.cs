using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Security;
using PrivX.Client;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Base.Input;

/// <summary>
/// Sees to it that what was handed in is done or refused. PowerShell leaves a parameter out, in silence, when the value of its column cannot be
/// converted, and takes a null for a parameter that was left out.
/// </summary>
internal sealed class PipelineInput(PrivXCmdlet cmdlet)
{
    // The one way to see the object of the pipeline that every edition of PowerShell has. The parameter is there only while objects come down the
    // pipeline, so that neither help nor completion show it; nobody types a name like this. Nothing converts to its type, so that it is never bound
    // and has no say in which parameter set is meant.
    private const string Place = "_Row";

    // In these cmdlets columns are data, of which a row may have less. In all others they say which objects are meant.
    private static readonly HashSet<string> DataVerbs = new(StringComparer.Ordinal) { "New", "Set", "Register", "Grant", "Import", "Sync" };

    // What these make is made of the row.
    private static readonly HashSet<string> MakingVerbs = new(StringComparer.Ordinal) { "New", "Register", "Grant", "Import" };

    // Parameters of PowerShell itself that must not be left out either.
    private static readonly HashSet<string> Asking = new(StringComparer.OrdinalIgnoreCase) { "WhatIf", "Confirm" };

    private static readonly ConcurrentDictionary<Type, string[]> PipelineSets = new();

    [ThreadStatic]
    private static bool _isBinding;

    private readonly HashSet<string> _told = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _cameAsColumn = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _verb = cmdlet.GetType().GetCustomAttribute<CmdletAttribute>()?.VerbName ?? string.Empty;
    private readonly bool _asks = cmdlet.GetType().GetCustomAttribute<CmdletAttribute>()?.SupportsShouldProcess == true;
    private object? _given;
    private bool _isExpected;
    private (InputParameter Parameter, object? Default)[] _open = [];
    private Dictionary<string, ShownCell> _shown = [];
    private Dictionary<string, InputParameter> _unread = [];

    /// <summary>True while an object of the pipeline is bound: what is unreadable then belongs to a column, and not to an argument.</summary>
    public static bool IsBinding => _isBinding;

    /// <summary>The object of the pipeline that is worked on; null where there is none.</summary>
    public object? Current { get; private set; }

    /// <summary>The row that is worked on; null where an object of PrivX came down the pipeline, or none.</summary>
    public PSObject? Row { get; private set; }

    /// <summary>
    /// Cells of the row that tell parts of an object in short, by parameter. Who takes them compares them with the object as it is.
    /// </summary>
    public Dictionary<string, ShownCell> TakeShown()
    {
        Dictionary<string, ShownCell> taken = _shown;
        _shown = [];
        return taken;
    }

    /// <summary>For who cannot compare.</summary>
    /// <exception cref="PrivXUsageException">There are cells that cannot be read.</exception>
    public void RefuseShown() => Refuse(TakeShown().Values.Select(cell => cell.Problem).ToArray());

    /// <summary>For who makes an object of the row.</summary>
    /// <exception cref="PrivXUsageException">The object lacks something that the row says of it.</exception>
    public void RefuseLost(PrivXObject made)
    {
        if (Row is not null || IsOf(made.GetType()))
        {
            Refuse(UntakenColumns.Lost(Row ?? PSObject.AsPSObject(_given), cmdlet.GetType(), made).ToArray());
        }
    }

    /// <summary>For who reads some parameters of the command line alone.</summary>
    /// <param name="why">What is wrong with their columns.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="subject">The model that the row may be of: its own members are not meant.</param>
    /// <exception cref="PrivXUsageException">The row has such a column.</exception>
    public void RefuseColumns(string why, IEnumerable<string> parameters, Type subject)
    {
        if (Row is { } row)
        {
            HashSet<string> meant = new(parameters);
            Refuse(_open
                .Where(open => meant.Contains(open.Parameter.Name))
                .SelectMany(open => open.Parameter.Columns)
                .Where(name => subject.GetProperty(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.IgnoreCase) is null && !ValueReader.IsEmpty(row.Properties[name]?.Value))
                .Select(name => new UnreadableValueException($"column '{name}'", why).Message)
                .ToArray());
        }
    }

    /// <summary>True where the object of the pipeline is of a model, or was before it was saved.</summary>
    public bool IsOf(Type model) =>
        Current is not null && (model.IsInstanceOfType(Current) || (Current is PSObject saved && saved.TypeNames.Contains("Deserialized." + model.FullName)));

    /// <summary>Refuses a row.</summary>
    /// <param name="problems">What is wrong with it; nothing happens where nothing is.</param>
    /// <exception cref="PrivXUsageException">Something is.</exception>
    public static void Refuse(IReadOnlyCollection<string> problems)
    {
        if (problems.Count > 0)
        {
            throw Invalid(string.Join("; ", problems) + ".", "Put it right in the row; about_PrivX_Input tells how values are written.");
        }
    }

    /// <summary>What the engine is to bind beside the cmdlet's own parameters.</summary>
    public RuntimeDefinedParameterDictionary? DynamicParameters()
    {
        if (cmdlet.MyInvocation is not { ExpectingInput: true } || !InputParameter.Of(cmdlet.GetType()).Any(parameter => parameter.TakesColumn || parameter.TakesObject))
        {
            return null;
        }

        _isExpected = true;
        var attributes = new Collection<Attribute> { new SeeingAttribute(this) };
        foreach (string set in PipelineSets.GetOrAdd(cmdlet.GetType(), SetsOf))
        {
            attributes.Add(new ParameterAttribute { ParameterSetName = set, ValueFromPipeline = true, DontShow = true });
        }

        return new RuntimeDefinedParameterDictionary { [Place] = new RuntimeDefinedParameter(Place, typeof(Nothing), attributes) };
    }

    // The sets that take something from the pipeline anyway: one more would change which of them PowerShell chooses.
    private static string[] SetsOf(Type type)
    {
        string[] sets = type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .SelectMany(property => property.GetCustomAttributes<ParameterAttribute>())
            .Where(declared => declared.ValueFromPipeline || declared.ValueFromPipelineByPropertyName)
            .Select(declared => declared.ParameterSetName)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToArray();
        return sets.Contains(ParameterAttribute.AllParameterSets) ? [ParameterAttribute.AllParameterSets] : sets;
    }

    /// <summary>Looks at what the user wrote, before anything is done.</summary>
    /// <exception cref="PrivXUsageException">A parameter was given and is null.</exception>
    public void Begin()
    {
        var open = new List<(InputParameter, object?)>();
        _unread = new(StringComparer.OrdinalIgnoreCase);
        foreach (InputParameter parameter in InputParameter.Of(cmdlet.GetType()))
        {
            object? value = parameter.ValueIn(cmdlet);
            if (cmdlet.MyInvocation.BoundParameters.ContainsKey(parameter.Name))
            {
                CheckArgument(parameter, value);
            }
            else if (parameter.TakesColumn || parameter.TakesObject)
            {
                open.Add((parameter, value));
            }

            foreach (string column in parameter.UnreadColumns)
            {
                _unread[column] = parameter;
            }
        }

        _open = open.ToArray();
    }

    /// <summary>Looks at the next object of the pipeline, once the engine has bound what it could of it.</summary>
    /// <exception cref="PrivXUsageException">Something of it would be lost.</exception>
    public void Next()
    {
        _isBinding = false;
        if (!_isExpected)
        {
            return;
        }

        Current = ValueReader.Plain(_given);
        if (Current is null)
        {
            throw Invalid("null came down the pipeline.", "Check what comes before this command; it gave nothing where an object is wanted.");
        }

        PSObject given = PSObject.AsPSObject(_given);
        bool isRow = IsRow(given) && !_open.Any(open => open.Parameter.IsContent);
        Row = isRow ? given : null;
        bool isObject = _open.Any(open => open.Parameter.TakesObject && !Equals(open.Parameter.ValueIn(cmdlet), open.Default));
        var problems = new List<string>();
        _shown = [];
        foreach ((InputParameter parameter, object? unset) in _open)
        {
            PSPropertyInfo[] columns = parameter.TakesColumn ? parameter.Columns.Select(name => given.Properties[name]).Where(column => column is not null).ToArray() : [];
            try
            {
                if (isRow && parameter.UnlessColumn is { } other && !ValueReader.IsEmpty(given.Properties[other]?.Value))
                {
                    parameter.Set(cmdlet, unset);
                    cmdlet.MyInvocation.BoundParameters.Remove(parameter.Name);
                }
                else if (columns.Length > 0)
                {
                    CheckColumns(parameter, columns, unset, isRow, isRow || !isObject);
                }
                else if (!isObject || !parameter.TakesObject)
                {
                    CheckBlock(parameter);
                }
            }
            catch (UnreadableValueException problem) when (cmdlet is WriteCmdlet && (parameter.IsPart || (parameter.IsTime && _verb == "Set")) && ValueReader.Plain(columns.FirstOrDefault()?.Value) is string cell)
            {
                _shown[parameter.Name] = new ShownCell(cell, problem.Message);
            }
            catch (UnreadableValueException problem)
            {
                problems.Add(problem.Message);
            }
        }

        if (isRow)
        {
            problems.AddRange(Unread(given));
            problems.AddRange(cmdlet.ComparesRows || !MakingVerbs.Contains(_verb) ? [] : UntakenColumns.OfResult(given, cmdlet.GetType()));
        }

        Refuse(problems);

        if (isRow)
        {
            CheckNearColumns(given);
        }
    }

    // What is not ours and has properties: rows of files and tables, objects of other modules, of classes of a script. What is one value is none.
    private static bool IsRow(PSObject given) => given.BaseObject switch
    {
        PSCustomObject => given.TypeNames.All(name => !name.StartsWith("Deserialized.PrivX.", StringComparison.Ordinal)),
        System.Data.DataRow => true,
        string or ValueType or Uri or Version or IEnumerable or PSCredential or SecureString => false,
        { } other => other.GetType().Namespace is not { } place || !(place == "PrivX" || place.StartsWith("PrivX.", StringComparison.Ordinal)),
    };

    /// <summary>After the last object.</summary>
    public void End()
    {
        _isBinding = false;
        Current = null;
        Row = null;
    }

    private void CheckArgument(InputParameter parameter, object? value)
    {
        string? problem = null;
        if (parameter.IsClearable)
        {
            // A list with one empty text is how an empty text arrives.
            if (value is string[] { Length: 1 } texts && string.IsNullOrEmpty(texts[0]))
            {
                parameter.Set(cmdlet, Array.Empty<string>());
                return;
            }
        }
        else if ((value is null && !parameter.TakesNull) || (value is "" && !parameter.TakesEmptyText))
        {
            problem = value is "" || parameter.Type == typeof(string) ? "was given and is null or empty" : "was given and is null";
        }
        else if (parameter.IsList && value is Array { Length: 0 } && !parameter.TakesEmptyList)
        {
            problem = "was given and is an empty list";
        }

        if (problem is null && parameter.IsList && InputParameter.PlaceOfNull(value) is > 0 and var place)
        {
            problem = $"was given with null in place {place} of {((Array)value!).Length}";
        }

        if (problem is not null)
        {
            throw Invalid($"-{parameter.Name} {problem}.", "Check the variable or the property that it comes from. Leave the parameter out where nothing is meant.");
        }
    }

    // A row of which no column can be read does not reach the cmdlet, and PowerShell would not say why. Null where something may bind.
    private string? WhyNothingBinds()
    {
        string? problem = null;
        if (_given is not PSObject { BaseObject: PSCustomObject } row
            || _open.Any(open => open.Parameter.TakesObject && LanguagePrimitives.TryConvertTo(row, open.Parameter.Type, out object _)))
        {
            return null;
        }

        foreach ((InputParameter parameter, _) in _open.Where(open => open.Parameter.TakesColumn))
        {
            if (parameter.Columns.Select(name => row.Properties[name]).FirstOrDefault(column => column is not null) is not { } column)
            {
                continue;
            }

            try
            {
                Read(parameter, ValueOf(column, column.Name), $"column '{column.Name}'");
                return null;
            }
            catch (UnreadableValueException failure)
            {
                problem ??= failure.Message;
            }
        }

        return problem;
    }

    // A script block that stands for a value of each object: { $_.End }.
    private void CheckBlock(InputParameter parameter)
    {
        if (!_cameAsColumn.Contains(parameter.Name) && !parameter.IsClearable
            && cmdlet.MyInvocation.BoundParameters.ContainsKey(parameter.Name) && parameter.ValueIn(cmdlet) is null or "")
        {
            throw new UnreadableValueException(string.Empty, $"-{parameter.Name} was given and is null for this object");
        }
    }

    private void CheckColumns(InputParameter parameter, PSPropertyInfo[] columns, object? unset, bool isRow, bool isData)
    {
        // Of several columns for one parameter, PowerShell looks at the first alone.
        PSPropertyInfo column = columns[0];
        _cameAsColumn.Add(parameter.Name);
        string title = $"column '{column.Name}'";
        object? value = ValueOf(column, title);
        if (ValueReader.IsEmpty(value))
        {
            if (isRow && columns.Skip(1).FirstOrDefault(other => !ValueReader.IsEmpty(ValueOf(other, other.Name))) is { } other)
            {
                throw new UnreadableValueException(title, $"is empty while the column '{other.Name}' says the same and is not");
            }

            if (parameter.Otherwise is { } otherwise && isRow)
            {
                throw WithoutIdentity(title, otherwise);
            }

            if (!DataVerbs.Contains(_verb))
            {
                throw new UnreadableValueException(title, "is empty, and says which objects are meant");
            }

            return;
        }

        object? bound = parameter.ValueIn(cmdlet);
        if (!Equals(bound, unset))
        {
            if (UnreadableValue.Is(bound))
            {
                parameter.Set(cmdlet, unset);
                if (isData)
                {
                    Read(parameter, value, title);
                    throw new UnreadableValueException(title, $"{ValueReader.InWords(value)} is not what -{parameter.Name} takes");
                }
            }
            else if (isRow)
            {
                CheckBound(parameter, value, bound, title);
            }

            return;
        }

        // The properties of an object that was taken as a whole are not meant one by one.
        if (!isData)
        {
            return;
        }

        object? read = Read(parameter, value, title);
        if (read is null || Equals(read, unset))
        {
            return;
        }

        if (!parameter.IsList)
        {
            throw new UnreadableValueException(title, $"cannot be used: -{parameter.Name} does not go together with what else is given");
        }

        Set(parameter, read);
    }

    // A column that is called as a parameter and not read would be something that was said and is not done.
    private IEnumerable<string> Unread(PSObject row)
    {
        foreach (PSPropertyInfo column in row.Properties)
        {
            if (!_unread.TryGetValue(column.Name, out InputParameter? parameter))
            {
                if (IsAsking(column.Name) && !UntakenColumns.SaysNothing(ValueReader.Plain(column.Value)))
                {
                    yield return NotRead(column.Name, column.Name);
                }

                continue;
            }

            if (IsReadAsAWhole(column.Name) || (parameter.TakesObject && _open.Any(open => open.Parameter == parameter && IsBound(open))))
            {
                continue;
            }

            string title = $"column '{column.Name}'";
            object? value = ValueOf(column, title);
            if (ValueReader.IsEmpty(value) || (parameter.IsSwitch && UntakenColumns.SaysNothing(ValueReader.Plain(value))))
            {
                if (cmdlet is ChangeCmdlet && !parameter.TakesObject && parameter.Otherwise is { } otherwise)
                {
                    yield return WithoutIdentity(title, otherwise).Message;
                }
            }
            else if (parameter.IsReference && cmdlet is ChangeCmdlet && TellsParent())
            {
                // It says where the object lives.
            }
            else if (!(parameter is { IsReference: true, TakesObject: false } && cmdlet is ChangeCmdlet) && IsOfAnObject(row, column.Name, parameter))
            {
                // It comes along with the object that the row was.
            }
            else if (parameter.TakesObject)
            {
                yield return new UnreadableValueException(title, $"cannot be used: -{parameter.Name} does not go together with what else is given").Message;
            }
            else
            {
                yield return NotRead(column.Name, parameter.Name);
            }
        }
    }

    private static string NotRead(string column, string parameter) =>
        new UnreadableValueException($"column '{column}'", $"is not read from rows; give -{parameter} on the command line, or leave the column out").Message;

    // A row that was taken for an object, such as a setting, tells its members.
    private bool IsReadAsAWhole(string column) => _open.Any(open =>
        open.Parameter is { TakesObject: true, IsReference: false } && IsBound(open)
        && open.Parameter.Item.GetProperty(column, BindingFlags.Instance | BindingFlags.Public | BindingFlags.IgnoreCase) is not null);

    private bool IsBound((InputParameter Parameter, object? Default) open) => !Equals(open.Parameter.ValueIn(cmdlet), open.Default);

    private bool IsAsking(string column) => _asks && Asking.Contains(column) && !cmdlet.MyInvocation.BoundParameters.ContainsKey(column);

    // A row that was an object has all its members, and those that are called as a parameter are not meant for it. Where a row may be somebody's own,
    // a word is said.
    private bool IsOfAnObject(PSObject row, string column, InputParameter parameter)
    {
        if (parameter.IsReference && !cmdlet.ComparesRows && NearName.IsWholeSubject(cmdlet.GetType(), row))
        {
            return true;
        }

        bool isOwn = NearName.IsMemberOf(cmdlet.GetType(), column) || NearName.IsMemberOfSubject(cmdlet.GetType(), column);
        if ((parameter.TakesObject && cmdlet.ComparesRows) || !(isOwn || (_verb == "Get" && NearName.IsMember(column))))
        {
            return false;
        }

        if (!cmdlet.ComparesRows && !(_verb == "Get" && NearName.IsWhole(row, column)) && _told.Add(column))
        {
            cmdlet.WriteWarning($"The column '{column}' is not read from rows. If it is meant for this command, give -{parameter.Name} on the command line.");
        }

        return true;
    }

    private static UnreadableValueException WithoutIdentity(string title, string otherwise) => new(title, $"is empty; where the column is left out, {otherwise} is meant");

    // What lives inside another object is told by a row with the id of that one.
    private bool TellsParent() => _open
        .SelectMany(open => open.Parameter.ValueIn(cmdlet) switch
        {
            IObjectReference one => [one],
            IEnumerable<IObjectReference> several => several,
            _ => [],
        })
        .Any(reference => reference.ParentText is not null);

    // What PowerShell did convert, but not as it was meant.
    private void CheckBound(InputParameter parameter, object? value, object? bound, string title)
    {
        if (parameter.IsList && ValueReader.Plain(value) is string cell && cell.Split(';').Length > 1
            && bound is Array { Length: 1 } one && string.Equals(one.GetValue(0)?.ToString()?.Trim(), cell.Trim(), StringComparison.Ordinal))
        {
            Set(parameter, Read(parameter, value, title));
        }
        else if (parameter.IsPlain && (parameter.Type == typeof(string) || parameter.Type == typeof(string[])))
        {
            Read(parameter, value, title);
        }
        else if (InputParameter.PlaceOfNull(bound) is > 0 and var place)
        {
            throw new UnreadableValueException(title, $"has null in place {place} of the list");
        }
    }

    private static object? Read(InputParameter parameter, object? value, string title)
    {
        try
        {
            return parameter.Read(value);
        }
        catch (UnreadableValueException failure)
        {
            throw new UnreadableValueException(title, failure.Message);
        }
    }

    private void Set(InputParameter parameter, object? value)
    {
        parameter.Set(cmdlet, value);
        cmdlet.MyInvocation.BoundParameters[parameter.Name] = value;
    }

    // A getter of somebody's own type may fail, which would end the pipeline.
    private static object? ValueOf(PSPropertyInfo column, string title)
    {
        try
        {
            return column.Value;
        }
        catch (GetValueException failure)
        {
            throw new UnreadableValueException(title, $"cannot be read: {failure.Message}");
        }
    }

    private void CheckNearColumns(PSObject row)
    {
        HashSet<string> known = new(InputParameter.Of(cmdlet.GetType()).SelectMany(parameter => parameter.Columns), StringComparer.OrdinalIgnoreCase);
        foreach (PSPropertyInfo column in row.Properties)
        {
            if (known.Contains(column.Name) || _told.Contains(column.Name) || ValueReader.IsEmpty(column.Value)
                || _open.FirstOrDefault(open => open.Parameter.TakesColumn && NearName.IsNear(column.Name, open.Parameter.Columns)) is not { Parameter: { } near } open
                || !Equals(near.ValueIn(cmdlet), open.Default)
                || NearName.IsMemberOf(cmdlet.GetType(), column.Name))
            {
                continue;
            }

            string meant = $"The column '{column.Name}' is no parameter. Is '{near.Columns.First(name => NearName.IsNear(column.Name, [name]))}' meant?";
            if (!NearName.IsMember(column.Name))
            {
                throw new PrivXUsageException(ErrorCodes.UnknownColumn, meant) { Remedy = "Name the column as the parameter, or leave it out." };
            }

            _told.Add(column.Name);
            cmdlet.WriteWarning(meant);
        }
    }

    private static PrivXUsageException Invalid(string message, string remedy) =>
        new(ErrorCodes.InvalidValue, char.ToUpperInvariant(message[0]) + message.Substring(1)) { Remedy = remedy };

    /// <summary>What no value converts to.</summary>
    private abstract class Nothing;

    // Whether an object fits by value is tried before its columns are looked at: this is the first that is heard of one.
    private sealed class SeeingAttribute(PipelineInput input) : ArgumentTransformationAttribute
    {
        public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
        {
            _isBinding = true;
            input._given = inputData;
            return input.WhyNothingBinds() is { } problem ? throw new ArgumentTransformationMetadataException(problem) : inputData;
        }
    }
}
