using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Reflection;

namespace PrivX.PowerShell.Completion;

/// <summary>Offers what <see cref="KnownValuesAttribute"/> says of the parameter.</summary>
internal sealed class KnownValuesCompleter : IArgumentCompleter
{
    // An attribute can only name a type, in Windows PowerShell at least: the completer finds the values by cmdlet and parameter.
    private static readonly Lazy<Dictionary<string, Type>> Cmdlets = new(() => typeof(KnownValuesCompleter).Assembly.GetExportedTypes()
        .Select(type => (Type: type, Cmdlet: type.GetCustomAttribute<CmdletAttribute>()))
        .Where(pair => pair.Cmdlet is not null)
        .ToDictionary(pair => $"{pair.Cmdlet!.VerbName}-{pair.Cmdlet.NounName}", pair => pair.Type, StringComparer.OrdinalIgnoreCase));

    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName,
        string parameterName,
        string wordToComplete,
        CommandAst commandAst,
        IDictionary fakeBoundParameters)
    {
        string[] values = CmdletOf(commandName)?.GetProperty(parameterName)?.GetCustomAttribute<KnownValuesAttribute>()?.Values ?? [];
        return Completer.Results(values.Select(value => new CompletionCandidate(value, value)), Completer.Unquote(wordToComplete));
    }

    /// <summary>The cmdlet of this name, with or without the module's before it; null where it is not one of this module.</summary>
    internal static Type? CmdletOf(string? commandName)
    {
        string name = commandName?.Substring(commandName.LastIndexOf('\\') + 1) ?? string.Empty;
        return Cmdlets.Value.TryGetValue(name, out Type? cmdlet) ? cmdlet : null;
    }
}
