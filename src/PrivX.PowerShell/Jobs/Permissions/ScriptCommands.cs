using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;
using PrivX.Client;

namespace PrivX.PowerShell.Jobs.Permissions;

/// <summary>The commands that a script calls, as PowerShell's own parser sees them; nothing of the script is run.</summary>
internal sealed class ScriptCommands
{
    private static readonly string[] AliasCommands = ["Set-Alias", "New-Alias", "sal", "nal"];

    private readonly Dictionary<string, string> _aliases = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _functions = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="path">The script.</param>
    /// <exception cref="PrivXUsageException">It cannot be read. Code <c>InvalidScript</c>.</exception>
    public ScriptCommands(string path)
    {
        ScriptBlockAst script = Parser.ParseFile(path, out _, out ParseError[] errors);
        if (errors.Length > 0)
        {
            throw new PrivXUsageException(ErrorCodes.InvalidScript, $"'{path}' is no script that PowerShell can read: line {errors[0].Extent.StartLineNumber}: {errors[0].Message}")
            {
                Remedy = "Correct the script, or name its commands with -Command.",
            };
        }

        foreach (FunctionDefinitionAst function in script.FindAll(static node => node is FunctionDefinitionAst, true).Cast<FunctionDefinitionAst>())
        {
            _functions.Add(function.Name);
        }

        List<CommandAst> calls = script.FindAll(static node => node is CommandAst, true).Cast<CommandAst>().ToList();
        foreach (CommandAst call in calls)
        {
            LearnAlias(call);
        }

        foreach (CommandAst call in calls)
        {
            string? name = call.GetCommandName();
            if (name is null || name.EndsWith(".ps1", StringComparison.OrdinalIgnoreCase))
            {
                // A script block is looked into, like all that stands in the script.
                if (call.CommandElements[0] is not ScriptBlockExpressionAst)
                {
                    Unseen.Add($"line {call.Extent.StartLineNumber}: {call.CommandElements[0].Extent.Text}");
                }

                continue;
            }

            Names.Add(Resolve(name));
        }
    }

    /// <summary>Names of commands as they are written, aliases of the script itself resolved.</summary>
    public List<string> Names { get; } = [];

    /// <summary>Calls whose command is known only when the script runs, or stands in another script.</summary>
    public List<string> Unseen { get; } = [];

    /// <summary>True for a function that the script defines; what it calls is among the names.</summary>
    public bool Defines(string name) => _functions.Contains(name);

    private string Resolve(string name)
    {
        for (int hops = 0; hops < 8 && _aliases.TryGetValue(name, out string? meant); hops++)
        {
            name = meant;
        }

        return name;
    }

    private void LearnAlias(CommandAst call)
    {
        if (!AliasCommands.Contains(call.GetCommandName(), StringComparer.OrdinalIgnoreCase))
        {
            return;
        }

        var named = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        List<string> positional = [];
        string? parameter = null;
        foreach (CommandElementAst element in call.CommandElements.Skip(1))
        {
            if (element is CommandParameterAst given)
            {
                parameter = given.Argument is null ? given.ParameterName : null;
                if (given.Argument is StringConstantExpressionAst value)
                {
                    named[given.ParameterName] = value.Value;
                }
            }
            else if (element is StringConstantExpressionAst text)
            {
                if (parameter is null)
                {
                    positional.Add(text.Value);
                }
                else
                {
                    named[parameter] = text.Value;
                }

                parameter = null;
            }
        }

        string? name = named.TryGetValue("Name", out string? byName) ? byName : Take(positional);
        string? meant = named.TryGetValue("Value", out string? byValue) ? byValue : Take(positional);
        if (name is not null && meant is not null)
        {
            _aliases[name] = meant;
        }
    }

    private static string? Take(List<string> texts)
    {
        string? first = texts.FirstOrDefault();
        if (texts.Count > 0)
        {
            texts.RemoveAt(0);
        }

        return first;
    }
}
