using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace PrivX.PowerShell.Completion;

/// <summary>
/// Which session a command line names that is being typed. The engine tells the values of words only: variables and $PSDefaultParameterValues are
/// looked at here. Expressions are not run.
/// </summary>
internal static class SessionOnLine
{
    private const string Parameter = "Session";

    /// <summary>The bound parameters of a line with its session among them, where it names one.</summary>
    public static IDictionary Add(string command, CommandAst line, IDictionary bound)
    {
        object? session = Unwrapped(bound[Parameter]) is PrivXSession known ? known
            : Argument(line) is { } argument ? ValueOf(argument)
            : Unwrapped(bound[Parameter]) ?? Default(command);
        if (session is null)
        {
            return bound;
        }

        var all = new Hashtable(bound, StringComparer.OrdinalIgnoreCase);
        all[Parameter] = session;
        return all;
    }

    // An argument that cannot be told without running it must not be taken for the default session.
    private static object ValueOf(Ast argument) => argument switch
    {
        VariableExpressionAst variable => Unwrapped(Variable(variable.VariablePath.UserPath)) ?? DBNull.Value,
        StringConstantExpressionAst text => text.Value,
        _ => DBNull.Value,
    };

    private static Ast? Argument(CommandAst? line)
    {
        if (line is null)
        {
            return null;
        }

        for (int i = 1; i < line.CommandElements.Count; i++)
        {
            if (line.CommandElements[i] is CommandParameterAst parameter
                && parameter.ParameterName.Length >= 2
                && Parameter.StartsWith(parameter.ParameterName, StringComparison.OrdinalIgnoreCase))
            {
                return parameter.Argument ?? line.CommandElements.ElementAtOrDefault(i + 1);
            }
        }

        return null;
    }

    private static object? Default(string command) =>
        Unwrapped(Variable("PSDefaultParameterValues")) is IDictionary defaults && !IsOff(defaults)
            ? defaults.Keys.OfType<string>().Where(key => IsFor(key, command)).Select(key => Unwrapped(defaults[key])).FirstOrDefault(value => value is string or PrivXSession)
            : null;

    private static bool IsOff(IDictionary defaults) => defaults["Disabled"] is true;

    private static bool IsFor(string key, string command)
    {
        int colon = key.LastIndexOf(':');
        return colon > 0
            && key.Substring(colon + 1).Trim().Equals(Parameter, StringComparison.OrdinalIgnoreCase)
            && WildcardPattern.Get(key.Substring(0, colon).Trim(), WildcardOptions.IgnoreCase).IsMatch(command);
    }

    private static PSObject? Variable(string name)
    {
        using System.Management.Automation.PowerShell shell = System.Management.Automation.PowerShell.Create(RunspaceMode.CurrentRunspace);
        string escaped = name.Replace("`", "``").Replace("{", "`{").Replace("}", "`}");
        return shell.AddScript("${" + escaped + "}").Invoke().FirstOrDefault();
    }

    private static object? Unwrapped(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
