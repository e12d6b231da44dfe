using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;

namespace PrivX.Module.Tests.Help;

/// <summary>Which commands an example uses that the engine package does not bring; found without starting an engine.</summary>
internal static class ExampleCommands
{
    private static readonly ILookup<string, SessionStateCommandEntry> Known =
        InitialSessionState.CreateDefault2().Commands.ToLookup(entry => entry.Name, StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<string> Missing(HelpExample example)
    {
        ScriptBlockAst script = Parser.ParseInput(ExampleTable.Prepare(example.Code, new Uri("https://localhost")), out _, out _);
        HashSet<string> own = script.FindAll(node => node is FunctionDefinitionAst, true)
            .Select(node => ((FunctionDefinitionAst)node).Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return script.FindAll(node => node is CommandAst, true)
            .Select(node => ((CommandAst)node).GetCommandName())
            .OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(name => !own.Contains(name) && !IsKnown(name))
            .ToList();
    }

    private static bool IsKnown(string name) =>
        HelpPage.All.ContainsKey(name)
        || Known[name].Any(entry => entry is not SessionStateAliasEntry alias || IsKnown(alias.Definition));
}
