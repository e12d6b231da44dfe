using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;

namespace PrivX.Tour.Engine;

/// <summary>What can be told about a script without running it.</summary>
internal static class ScriptFile
{
    /// <summary>Mistakes in the script's syntax, a line each.</summary>
    public static IReadOnlyList<string> Mistakes(string file)
    {
        Parser.ParseFile(file, out _, out ParseError[] errors);
        return errors.Select(error => $"line {error.Extent.StartLineNumber}: {error.Message}").ToList();
    }

    /// <summary>Names of the commands that it uses and does not define itself. Names that are made while it runs cannot be told.</summary>
    public static IReadOnlyList<string> Commands(string file)
    {
        ScriptBlockAst script = Parser.ParseFile(file, out _, out _);
        var own = new HashSet<string>(
            script.FindAll(node => node is FunctionDefinitionAst, searchNestedScriptBlocks: true).Select(node => ((FunctionDefinitionAst)node).Name),
            StringComparer.OrdinalIgnoreCase);
        return script.FindAll(node => node is CommandAst, searchNestedScriptBlocks: true)
            .Select(node => ((CommandAst)node).GetCommandName())
            .Where(name => !string.IsNullOrEmpty(name) && !own.Contains(name))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.OrdinalIgnoreCase)
            .ToList();
    }

    /// <summary>True if it sets its exit code itself.</summary>
    public static bool UsesExit(string file) =>
        Parser.ParseFile(file, out _, out _).Find(node => node is ExitStatementAst, searchNestedScriptBlocks: true) is not null;
}
