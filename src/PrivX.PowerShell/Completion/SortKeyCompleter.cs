using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Reflection;

namespace PrivX.PowerShell.Completion;

/// <summary>Offers what <see cref="SortKeysAttribute"/> says of the cmdlet.</summary>
internal sealed class SortKeyCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName,
        string parameterName,
        string wordToComplete,
        CommandAst commandAst,
        IDictionary fakeBoundParameters)
    {
        string[] keys = KnownValuesCompleter.CmdletOf(commandName)?.GetCustomAttribute<SortKeysAttribute>()?.Values ?? [];
        return Completer.Results(keys.Select(key => new CompletionCandidate(key, key)), Completer.Unquote(wordToComplete));
    }
}
