using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using PrivX.Module.Tests.Harness;
using PrivX.Module.Tests.Rules;

namespace PrivX.Module.Tests.HandedIn;

/// <summary>Tables over all cmdlets: what a row says and nothing reads is refused by name. There is no server: what goes on is NotConnected.</summary>
public sealed class UnreadColumnTests : IDisposable
{
    private const string Id = "11111111-2222-4333-8444-555555555555";

    private static readonly string[] MakingVerbs = ["New", "Grant", "Register", "Import"];

    // What the engine itself adds, and what is no word about what shall be done.
    private static readonly string[] Paging = ["First", "Skip", "IncludeTotalCount"];

    // Members of what these make that their rows are read for, though no parameter is called so.
    private static readonly Dictionary<string, string[]> ReadOtherwise = new()
    {
        ["Grant-PrivXUserRole"] = ["GrantType", "GrantValidityPeriods", "Explicit", "Implicit", "System", "OwnerSrc", "PermitAgent", "PrincipalPublicKeyStrings"],
        ["New-PrivXUserRoleGrant"] = ["GrantType", "GrantValidityPeriods", "Explicit", "Implicit", "System", "OwnerSrc", "PermitAgent", "PrincipalPublicKeyStrings", "UserId"],
    };

    private readonly ModuleEngine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void A_column_that_is_called_as_a_parameter_and_not_read_is_refused_or_told()
    {
        List<string> wrong = [];
        int refused = 0;
        int told = 0;
        foreach (InputCase input in InputCase.All(parameter => !parameter.ValueFromPipeline && !parameter.ValueFromPipelineByPropertyName))
        {
            CmdletInfo cmdlet = Surface.Cmdlet(input.Cmdlet);
            if (Paging.Contains(input.Parameter.Name) || !TakesRows(cmdlet) || IsForRowsInAnySet(cmdlet, input.Parameter.Name) || IsReadAsAWhole(cmdlet, input.Parameter.Name) || IsOwn(cmdlet, input.Parameter.Name) && IsCompared(cmdlet))
            {
                continue;
            }

            // A switch of an unread set would be another set: the row is handed to the set that rows are for.
            Result result = Run(cmdlet, (input.Parameter.Name, input.Parameter.ParameterType == typeof(SwitchParameter) ? "yes" : "x"));
            string name = $"'{input.Parameter.Name}'";
            if (result.AllErrors.Any(error => Is(error, "PrivX.InvalidValue") && error.ToString().Contains(name, StringComparison.OrdinalIgnoreCase)
                || Is(error, "InputObjectNotBound") && cmdlet.Name is "Revoke-PrivXConnectionAccess" or "Export-PrivXEvidence"
                || Is(error, "MissingMandatoryParameter") && error.ToString().Contains(input.Parameter.Name, StringComparison.Ordinal)))
            {
                refused++;
            }
            else if (result.Warnings.Any(warning => warning.Contains(name, StringComparison.Ordinal)))
            {
                told++;
            }
            else
            {
                wrong.Add($"{input.Name}: {string.Join("; ", result.AllErrors.Select(error => $"[{error.FullyQualifiedErrorId}] {error}"))}");
            }
        }

        Assert.True(wrong.Count == 0, $"{refused} refused, {told} told, {wrong.Count} wrong:\n{string.Join('\n', wrong)}");
        Assert.True(refused > 300 && told > 20, $"{refused} refused, {told} told");
    }

    [Theory]
    [InlineData("WhatIf")]
    [InlineData("Confirm")]
    [InlineData("Session")]
    public void A_column_that_would_have_asked_or_meant_another_server_is_refused_by_all(string column)
    {
        List<string> wrong = [];
        foreach (CmdletInfo cmdlet in Surface.Cmdlets.Where(cmdlet => TakesRows(cmdlet) && cmdlet.Parameters.ContainsKey(column)))
        {
            ErrorRecord[] errors = Run(cmdlet, (column, "true")).AllErrors.ToArray();
            if (!Array.Exists(errors, error => Is(error, "PrivX.InvalidValue") && error.ToString().Contains($"'{column}'", StringComparison.Ordinal)))
            {
                wrong.Add($"{cmdlet.Name}: {string.Join("; ", errors.Select(error => $"[{error.FullyQualifiedErrorId}] {error}"))}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void A_column_with_a_property_of_the_result_that_no_parameter_takes_is_refused()
    {
        List<string> wrong = [];
        int seen = 0;
        foreach (CmdletInfo cmdlet in Surface.Cmdlets.Where(cmdlet => MakingVerbs.Contains(cmdlet.Verb) && TakesRows(cmdlet)))
        {
            foreach (PropertyInfo member in UntakenMembers(cmdlet))
            {
                seen++;
                ErrorRecord[] errors = Run(cmdlet, (member.Name, ValueOf(member))).AllErrors.ToArray();
                if (!Array.Exists(errors, error => error.ToString().Contains($"'{member.Name}'", StringComparison.Ordinal)))
                {
                    wrong.Add($"{cmdlet.Name} {member.Name}: {string.Join("; ", errors.Select(error => $"[{error.FullyQualifiedErrorId}] {error}"))}");
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {seen}:\n{string.Join('\n', wrong)}");
        Assert.True(seen >= 60, seen.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private Result Run(CmdletInfo cmdlet, (string Name, object Value) cell)
    {
        InputCase rows = RowsOf(cmdlet);
        PSObject row = rows.Row(InputCase.Sample(cmdlet.Name, rows.Parameter.ParameterType, rows.Parameter.Name));
        foreach (CommandParameterInfo byValue in SetOf(cmdlet).Parameters.Where(parameter => parameter.ValueFromPipeline && NounOf(parameter) is not null))
        {
            row.Properties.Remove(byValue.Name);
            row.Properties.Add(new PSNoteProperty(NounOf(byValue) + "Id", Id));
        }

        if (cmdlet.Name == "New-PrivXAccessRequest")
        {
            row.Properties.Add(new PSNoteProperty("Permanent", "yes"));
        }

        if (cmdlet.Name == "New-PrivXManagedAccount")
        {
            row.Properties.Remove("TargetDomainAccountId");
            row.Properties.Add(new PSNoteProperty("TargetDomainId", Id));
        }

        row.Properties.Remove(cell.Name);
        row.Properties.Add(new PSNoteProperty(cell.Name, cell.Value));
        var arguments = rows.ArgumentsBesideRow();
        foreach (string name in row.Properties.Select(property => property.Name).Append(cell.Name).ToArray())
        {
            arguments.Remove(name);
        }

        foreach (CommandParameterInfo byValue in SetOf(cmdlet).Parameters.Where(parameter => parameter.ValueFromPipeline))
        {
            arguments.Remove(byValue.Name);
        }

        return _engine.Run("$Row | & $Cmdlet @Arguments", ("Row", row), ("Cmdlet", cmdlet.Name), ("Arguments", arguments));
    }

    // Rows of settings are settings.
    private static bool IsReadAsAWhole(CmdletInfo cmdlet, string name) => cmdlet.ParameterSets
        .SelectMany(set => set.Parameters)
        .Any(parameter => parameter.ValueFromPipeline && NounOf(parameter) is null && (parameter.ParameterType.GetElementType() ?? parameter.ParameterType).GetProperty(name) is not null);

    private static bool IsForRowsInAnySet(CmdletInfo cmdlet, string name) => cmdlet.ParameterSets
        .SelectMany(set => set.Parameters)
        .Any(parameter => parameter.Name == name && (parameter.ValueFromPipeline || parameter.ValueFromPipelineByPropertyName));

    private static bool TakesRows(CmdletInfo cmdlet) => cmdlet.ParameterSets.Any(set => set.Parameters.Any(IsForRows));

    private static bool IsForRows(CommandParameterInfo parameter) => parameter.ValueFromPipelineByPropertyName || (parameter.ValueFromPipeline && NounOf(parameter) is not null);

    // The set that a row is bound in.
    private static CommandParameterSetInfo SetOf(CmdletInfo cmdlet) => cmdlet.ParameterSets
        .Where(set => set.Parameters.Any(IsForRows))
        .OrderByDescending(set => set.IsDefault)
        .ThenBy(set => set.Parameters.Count(parameter => parameter.IsMandatory))
        .First();

    private static InputCase RowsOf(CmdletInfo cmdlet) => InputCase.Of(cmdlet, SetOf(cmdlet), SetOf(cmdlet).Parameters.First(IsForRows));

    // The noun of a parameter that takes its objects as a whole, as rows name it.
    private static string? NounOf(CommandParameterInfo parameter)
    {
        Type type = parameter.ParameterType.GetElementType() ?? parameter.ParameterType;
        string? model = type.IsGenericType && type.Name.StartsWith("ObjectReference", StringComparison.Ordinal) ? type.GetGenericArguments()[0].Name : null;
        return model switch { "ScriptTemplate" => "RotationScript", "UserSettings" => "UserSetting", _ => model };
    }

    private static IEnumerable<PropertyInfo> UntakenMembers(CmdletInfo cmdlet)
    {
        bool isCompared = IsCompared(cmdlet);
        string[] taken = cmdlet.Parameters.Values.SelectMany(parameter => parameter.Aliases.Append(parameter.Name)).ToArray();
        string[] ids = cmdlet.Parameters.Values.Select(parameter => parameter.ParameterType.GetElementType() ?? parameter.ParameterType).Where(type => type.IsGenericType).Select(type => type.GetGenericArguments()[0].Name + "Id").ToArray();
        string[] subject = isCompared ? [] : cmdlet.ParameterSets.SelectMany(set => set.Parameters)
            .Where(parameter => parameter.ValueFromPipeline && NounOf(parameter) is not null)
            .SelectMany(parameter => (parameter.ParameterType.GetElementType() ?? parameter.ParameterType).GetGenericArguments()[0].GetProperties())
            .Select(property => property.Name)
            .ToArray();
        return from output in cmdlet.OutputType
               where output.Type is not null && InputCase.IsModel(output.Type)
               from member in output.Type.GetProperties()
               where member.SetMethod is { IsPublic: true } && !taken.Contains(member.Name, StringComparer.OrdinalIgnoreCase) && !ids.Contains(member.Name) && !subject.Contains(member.Name)
                   && !(ReadOtherwise.TryGetValue(cmdlet.Name, out string[]? read) && read.Contains(member.Name))
                   && !(isCompared && member.GetCustomAttributes(true).Any(attribute => attribute.GetType().Name == "ReadOnlyMemberAttribute"))
               select member;
    }

    private static bool IsOwn(CmdletInfo cmdlet, string name) => cmdlet.OutputType.Any(output => output.Type?.GetProperty(name) is not null);

    // Cmdlets that compare what they made or are to change with the whole row.
    private static bool IsCompared(CmdletInfo cmdlet)
    {
        for (Type? type = cmdlet.ImplementingType; type is not null; type = type.BaseType)
        {
            if (type.Name is "WriteCmdlet" or "BuilderCmdlet`1" or "ConnectedBuilderCmdlet`1")
            {
                return true;
            }
        }

        return false;
    }

    // What is made is enabled, unless it is said otherwise.
    private static object ValueOf(PropertyInfo member)
    {
        Type plain = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
        return plain == typeof(bool) ? member.Name != "Enabled" : plain == typeof(int) || plain == typeof(long) ? 7 : "said";
    }

    private static bool Is(ErrorRecord error, string id) => error.FullyQualifiedErrorId.StartsWith(id + ",", StringComparison.Ordinal);
}
