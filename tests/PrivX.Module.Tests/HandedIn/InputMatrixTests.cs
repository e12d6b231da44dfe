using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.HandedIn;

/// <summary>Tables over all parameters: what cannot be read and what is null is refused by name. There is no server: what goes on is NotConnected.</summary>
public sealed class InputMatrixTests : IDisposable
{
    private static readonly string[] DataVerbs = ["New", "Set", "Register", "Grant", "Import", "Sync"];

    private static readonly Type[] ReadTypes =
        [typeof(string), typeof(bool), typeof(int), typeof(long), typeof(double), typeof(DateTimeOffset), typeof(DateTime), typeof(TimeSpan)];

    private readonly ModuleEngine _engine = new();

    public void Dispose() => _engine.Dispose();

    /// <summary>One mechanism for all types of which PowerShell has readings of its own.</summary>
    [Fact]
    public void Every_parameter_of_such_a_type_is_read_by_our_rules()
    {
        List<string> wrong = [];
        foreach (InputCase input in InputCase.All(_ => true))
        {
            Type type = input.Parameter.ParameterType;
            Type plain = type.IsArray ? type.GetElementType()! : type;
            plain = Nullable.GetUnderlyingType(plain) ?? plain;
            bool needs = ReadTypes.Contains(plain) || InputCase.IsModel(type)
                || (plain == typeof(SwitchParameter) && input.Parameter.ValueFromPipelineByPropertyName);
            object? reads = input.Property.GetCustomAttributes(typeof(ArgumentTransformationAttribute), true).SingleOrDefault(IsReadAs);
            if (needs != (reads is not null && (ReadTypeOf(reads) == type || ReadTypeOf(reads) == plain)))
            {
                wrong.Add(needs ? $"{input.Name} has no [ReadAs(typeof({(type.IsArray ? type : plain).Name}))]" : $"{input.Name} ({type.Name}) has [ReadAs], which does nothing for it");
            }
            else if (reads is not null && plain != typeof(string) && (bool)reads.GetType().GetProperty("Required")!.GetValue(reads)! != (input.Parameter.IsMandatory && input.Parameter.ValueFromPipelineByPropertyName))
            {
                wrong.Add($"{input.Name}: Required of [ReadAs] is for what is mandatory and comes as a column");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct()));
    }

    [Fact]
    public void A_column_that_cannot_be_read_is_refused_by_name()
    {
        List<string> wrong = [];
        int seen = 0;
        foreach (InputCase input in InputCase.All(parameter => parameter.ValueFromPipelineByPropertyName))
        {
            if (Unreadable(input) is not { } bad)
            {
                continue;
            }

            seen++;
            PSObject row = input.Row(bad);
            ErrorRecord[] errors = _engine.Run("$Row | & $Cmdlet @Arguments", ("Row", row), ("Cmdlet", input.Cmdlet), ("Arguments", input.ArgumentsBesideRow())).AllErrors.ToArray();
            string told = errors.FirstOrDefault()?.ToString() ?? "nothing";
            bool isOurs = errors.Length == 1 && Is(errors[0], "PrivX.InvalidValue") && told.Contains($"'{input.Parameter.Name}'", StringComparison.OrdinalIgnoreCase);

            // A mandatory parameter that PowerShell could not bind is its own error, which names the parameter.
            bool isTheirs = errors.Length == 1 && (input.Parameter.IsMandatory || input.Parameter.ValueFromPipeline) && told.Contains(input.Parameter.Name, StringComparison.Ordinal)
                && (Is(errors[0], "InputObjectMissingMandatory") || Is(errors[0], "ParameterArgumentTransformationError"));

            // Texts that stand for a file, a key or JSON have a reading of their own, and a row of which nothing binds is refused before the cmdlet.
            bool isReading = errors.Length == 1 && Is(errors[0], "ParameterArgumentTransformationError") && told.Contains($"'{input.Parameter.Name}'", StringComparison.Ordinal);
            if (!(isOurs || isTheirs || isReading) || !ReferenceEquals(errors[0].TargetObject, row) && errors[0].TargetObject is not PSObject)
            {
                wrong.Add($"{input.Name}: [{errors.FirstOrDefault()?.FullyQualifiedErrorId}] {told}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        Assert.True(seen > 250, seen.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void An_argument_that_cannot_be_read_is_refused_by_name()
    {
        List<string> wrong = [];
        foreach (InputCase input in InputCase.All(_ => true))
        {
            // What takes anything can read all.
            if (Unreadable(input) is not { } bad || IsSwitch(input) || input.Property.GetCustomAttributes(true).Any(attribute => attribute.GetType().Name == "ContentAttribute"))
            {
                continue;
            }

            ErrorRecord[] errors = _engine.Run("& $Cmdlet @Arguments", ("Cmdlet", input.Cmdlet), ("Arguments", input.ArgumentsWith(bad))).AllErrors.ToArray();
            if (errors.Length != 1 || !errors[0].FullyQualifiedErrorId.StartsWith("ParameterArgument", StringComparison.Ordinal) && !errors[0].FullyQualifiedErrorId.StartsWith("CannotConvertArgument", StringComparison.Ordinal)
                || !errors[0].ToString().Contains($"'{input.Parameter.Name}'", StringComparison.Ordinal))
            {
                wrong.Add($"{input.Name}: [{errors.FirstOrDefault()?.FullyQualifiedErrorId}] {errors.FirstOrDefault()}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [Fact]
    public void A_null_is_refused_by_name_wherever_it_does_not_clear()
    {
        List<string> wrong = [];
        int seen = 0;
        foreach (InputCase input in InputCase.All(_ => true).Where(input => !IsSwitch(input) && !IsPaging(input)))
        {
            seen++;
            bool clears = input.Property.GetCustomAttributes(true).Any(attribute => attribute is AllowNullAttribute || attribute.GetType().Name == "ClearableAttribute");
            Result result = _engine.Run("& $Cmdlet @Arguments", ("Cmdlet", input.Cmdlet), ("Arguments", input.ArgumentsWith(null)));
            ErrorRecord[] errors = result.AllErrors.ToArray();
            bool isRefused = errors.Length == 1 && (Is(errors[0], "PrivX.InvalidValue") || errors[0].FullyQualifiedErrorId.StartsWith("ParameterArgument", StringComparison.Ordinal))
                && errors[0].ToString().Contains(input.Parameter.Name, StringComparison.Ordinal);
            if (isRefused == clears)
            {
                wrong.Add($"{input.Name}: [{errors.FirstOrDefault()?.FullyQualifiedErrorId}] {errors.FirstOrDefault()}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        Assert.True(seen > 1000, seen.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void An_empty_cell_that_says_which_object_is_meant_is_refused()
    {
        List<string> wrong = [];
        foreach (InputCase input in InputCase.All(parameter => parameter.ValueFromPipelineByPropertyName).Where(input => !DataVerbs.Contains(input.Cmdlet.Split('-')[0])))
        {
            foreach (object? nothing in new object?[] { null, string.Empty, DBNull.Value })
            {
                ErrorRecord[] errors = _engine.Run("$Row | & $Cmdlet @Arguments", ("Row", input.Row(nothing)), ("Cmdlet", input.Cmdlet), ("Arguments", input.ArgumentsBesideRow())).AllErrors.ToArray();
                if (errors.Length != 1 || Is(errors[0], "PrivX.NotConnected") || !errors[0].ToString().Contains(input.Parameter.Name, StringComparison.OrdinalIgnoreCase))
                {
                    wrong.Add($"{input.Name}: [{errors.FirstOrDefault()?.FullyQualifiedErrorId}] {errors.FirstOrDefault()}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    /// <summary>Null clears texts, lists and parts of objects that are data; never what names an object, nor what is given as a number, a time or a flag.</summary>
    [Fact]
    public void Only_texts_lists_and_parts_of_objects_are_cleared_by_null()
    {
        List<string> wrong = [];
        foreach (InputCase input in InputCase.All(_ => true).Where(input => input.Property.GetCustomAttributes(true).Any(attribute => attribute.GetType().Name == "ClearableAttribute")))
        {
            Type type = input.Parameter.ParameterType;
            if (!(type == typeof(string) || type == typeof(string[]) || typeof(IDictionary).IsAssignableFrom(type) || InputCase.IsModel(type)) || input.Parameter.IsMandatory)
            {
                wrong.Add(input.Name);
            }
        }

        Assert.Empty(wrong);
    }

    // Something that has no meaning in the type; null for types that take anything.
    private static object? Unreadable(InputCase input)
    {
        Type type = input.Parameter.ParameterType;
        Type plain = type.IsArray ? type.GetElementType()! : type;
        plain = Nullable.GetUnderlyingType(plain) ?? plain;
        return plain.Name switch
        {
            // JSON is taken as a structure too.
            "String" => input.Property.GetCustomAttributes(true).Any(attribute => attribute.GetType().Name == "JsonTextAttribute") ? new[] { 1, 2 } : new Hashtable { ["a"] = 1 },
            "SecretData" or "Object" or "ScriptBlock" or "Byte" or "SessionReference" or "TrustAnchor" or "Setting" or "AuditSubject" or "Uri" or "UInt64" => null,
            "ObjectReference`1" or "AccountSecretReference" => new Hashtable { ["a"] = 1 },
            "IDictionary" or "Hashtable" => "no such value",
            "SecureString" or "PSCredential" => input.Parameter.ValueFromPipelineByPropertyName ? "no such value" : null,
            _ when input.Property.GetCustomAttributes(true).Any(attribute => attribute.GetType().Name == "LocalUserAttributesAttribute") => "no such value",
            _ when input.Property.GetCustomAttributes(true).Any(attribute => attribute.GetType().GetProperty("TakesFiles")?.GetValue(attribute) is true) => 42,
            _ when InputCase.IsModel(type) => new Hashtable { ["NoSuchMember"] = 1 },
            _ => "no such value",
        };
    }

    private static bool Is(ErrorRecord error, string id) => error.FullyQualifiedErrorId.StartsWith(id + ",", StringComparison.Ordinal);

    private static bool IsSwitch(InputCase input) => input.Parameter.ParameterType == typeof(SwitchParameter);

    private static bool IsPaging(InputCase input) => input.Parameter.ParameterType == typeof(ulong);

    private static bool IsReadAs(object attribute)
    {
        for (Type? type = attribute.GetType(); type is not null; type = type.BaseType)
        {
            if (type.Name == "ReadAsAttribute")
            {
                return true;
            }
        }

        return false;
    }

    private static Type ReadTypeOf(object attribute) => (Type)attribute.GetType().GetProperty("Type")!.GetValue(attribute)!;
}
