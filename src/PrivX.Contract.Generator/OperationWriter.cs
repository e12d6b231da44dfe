using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PrivX.Contract.Generator;

/// <summary>Writes the table of a service's operations.</summary>
internal static class OperationWriter
{
    /// <summary>Name of the bearer token among the security schemes of the documents.</summary>
    private const string Bearer = "bearerAuth";

    public static string Write(ServicePlan plan)
    {
        var file = new CodeFile("PrivX.Client.Operations");
        file.Document("summary", $"The operations of the {plan.Service.Name} service.");
        file.Line($"internal static class {plan.Name}Operations");
        file.Open();
        bool first = true;
        foreach (ApiOperation operation in plan.Operations)
        {
            if (!first)
            {
                file.Line();
            }

            first = false;
            file.Line($"public static readonly Operation {Names.Pascal(operation.Id)} =");
            string start = $"    new(\"{plan.Service.Name}\", \"{operation.Id}\", \"{operation.Method}\", \"{operation.Path}\", \"{operation.Since}\", RepeatClass.{operation.Repeat})";
            string[] rest = [.. Rest(operation)];
            if (rest.Length == 0)
            {
                file.Line(start + ";");
                continue;
            }

            file.Line(start);
            file.Line("    {");
            foreach (string line in rest)
            {
                file.Line($"        {line},");
            }

            file.Line("    };");
        }

        WriteCmdlets(file, plan);
        file.Close();
        return file.ToString();
    }

    private static void WriteCmdlets(CodeFile file, ServicePlan plan)
    {
        file.Line();
        file.Document("summary", "The operations that a cmdlet calls, by its name as the contract spells it; none for the cmdlets of other services.");
        file.Line("public static Operation[] OfCmdlet(string name) => name switch");
        file.Line("{");
        foreach (IGrouping<string, string> cmdlet in plan.Operations
            .SelectMany(operation => operation.PowerShell.Cmdlets.Select(cmdlet => (Cmdlet: cmdlet, Operation: Names.Pascal(operation.Id))))
            .Where(pair => pair.Cmdlet.Length > 0)
            .GroupBy(pair => pair.Cmdlet, pair => pair.Operation, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            file.Line($"    \"{cmdlet.Key}\" => [{string.Join(", ", cmdlet)}],");
        }

        file.Line("    _ => [],");
        file.Line("};");
    }

    private static IEnumerable<string> Rest(ApiOperation operation)
    {
        if (operation.Until is { } until)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Until = {until}");
        }

        if (operation.Scopes.Count > 0)
        {
            yield return $"Permissions = [{string.Join(", ", operation.Scopes.Select(scope => $"\"{scope}\""))}]";
        }

        if (operation.AssumedScopes.Count > 0)
        {
            yield return $"AssumedPermissions = [{string.Join(", ", operation.AssumedScopes.Select(scope => $"\"{scope}\""))}]";
        }

        if (operation.WhenRefused is { } otherWay)
        {
            yield return $"WhenRefused = {Names.Literal(otherWay)}";
        }

        if (operation.IsRecording)
        {
            yield return "IsRecording = true";
        }

        if (operation.IsRemoval)
        {
            yield return "IsRemoval = true";
        }

        if (operation.ListName is { } name)
        {
            yield return $"ListName = {Names.Literal(name)}";
        }

        // One that takes other credentials takes no bearer token either.
        if (operation.IsAnonymous || (operation.Security.Count > 0 && !operation.Security.Contains(Bearer)))
        {
            yield return "Anonymous = true";
        }

        if (ListPlan.Of(operation) is { } list)
        {
            string[] facts =
            [
                .. list.DefaultLimit > 0 ? [string.Create(CultureInfo.InvariantCulture, $"DefaultLimit = {list.DefaultLimit}")] : Array.Empty<string>(),
                .. list.MaximumLimit > 0 ? [string.Create(CultureInfo.InvariantCulture, $"MaximumLimit = {list.MaximumLimit}")] : Array.Empty<string>(),
                .. list.UniqueSortKey is { } key ? [$"UniqueSortKey = \"{key}\""] : Array.Empty<string>(),
                .. operation.IsCapped ? ["IsCapped = true"] : Array.Empty<string>(),
                .. list.LowerCaseDirection ? ["LowerCaseDirection = true"] : Array.Empty<string>(),
            ];
            yield return $"List = new(ListStyle.{list.Style}){(facts.Length > 0 ? $" {{ {string.Join(", ", facts)} }}" : string.Empty)}";
        }
    }
}
