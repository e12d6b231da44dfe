using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace PrivX.PowerShell.Completion;

/// <summary>Base of all completers: matching, quoting, silence on failure.</summary>
internal abstract class Completer : IArgumentCompleter
{
    private const int Shown = 100;

    private protected Completer()
    {
    }

    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName,
        string parameterName,
        string wordToComplete,
        CommandAst commandAst,
        IDictionary fakeBoundParameters)
    {
        string typed = Unquote(wordToComplete);
        return Results(Candidates(typed, SessionOnLine.Add(commandName, commandAst, fakeBoundParameters)), typed);
    }

    /// <summary>Those of some candidates that start as typed, as the engine wants them.</summary>
    internal static CompletionResult[] Results(IEnumerable<CompletionCandidate> candidates, string? wordToComplete)
    {
        string typed = Unquote(wordToComplete);
        WildcardPattern pattern = WildcardPattern.Get(WildcardPattern.Escape(typed) + "*", WildcardOptions.IgnoreCase);
        if (WildcardPattern.ContainsWildcardCharacters(typed))
        {
            pattern = WildcardPattern.Get(typed + "*", WildcardOptions.IgnoreCase);
        }

        return candidates
            .Where(candidate => pattern.IsMatch(candidate.Text))
            .OrderBy(candidate => candidate.Text, StringComparer.OrdinalIgnoreCase)
            .Take(Shown)
            .Select(candidate => new CompletionResult(Quote(candidate.Text), candidate.Text, CompletionResultType.ParameterValue, candidate.ToolTip))
            .ToArray();
    }

    /// <summary>What could complete the text; nothing when it cannot be found out. Must not throw, prompt or connect.</summary>
    private protected abstract IReadOnlyList<CompletionCandidate> Candidates(string typed, IDictionary boundParameters);

    private static string Unquote(string? word) => (word ?? string.Empty).Trim('\'', '"');

    private static string Quote(string text)
    {
        bool isPlain = text.Length > 0 && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or ':' or '\\') && text[0] is not ('-' or '@' or '#');
        return isPlain ? text : "'" + CodeGeneration.EscapeSingleQuotedStringContent(text) + "'";
    }
}
