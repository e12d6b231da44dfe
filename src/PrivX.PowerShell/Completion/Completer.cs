using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Text;
using PrivX.Client;
using PrivX.PowerShell.References;

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
        IDictionary bound = SessionOnLine.Add(commandName, commandAst, fakeBoundParameters);
        return Results(Candidates(typed, bound), typed, TakesEscapes && TakesPatterns(commandName, parameterName));
    }

    /// <summary>Those of some candidates that start as typed, as the engine wants them.</summary>
    /// <param name="candidates">The candidates.</param>
    /// <param name="typed">What was typed, without quotes.</param>
    /// <param name="takesPatterns">True where wildcard characters in a text would be read as a pattern.</param>
    internal static CompletionResult[] Results(IEnumerable<CompletionCandidate> candidates, string typed, bool takesPatterns = false)
    {
        Func<string, bool> begins = Beginning(typed, takesPatterns);
        return candidates
            .Where(candidate => begins(candidate.Text))
            .OrderBy(candidate => candidate.Text, StringComparer.OrdinalIgnoreCase)
            .Take(Shown)
            .Select(candidate => new CompletionResult(
                Quote(candidate.Inserted ?? (takesPatterns ? WildcardPattern.Escape(candidate.Text) : candidate.Text)),
                Text.Visible(candidate.Text),
                CompletionResultType.ParameterValue,
                Text.Visible(candidate.ToolTip)))
            .ToArray();
    }

    /// <summary>Whether a text begins as typed: as it is, with its wildcard characters escaped, or as a pattern.</summary>
    private protected static Func<string, bool> Beginning(string typed, bool takesPatterns)
    {
        var pattern = new NamePattern(typed + "*");
        return text => Starts(text) || (takesPatterns && Starts(WildcardPattern.Escape(text))) || pattern.Matches(text);

        bool Starts(string text) => text.StartsWith(typed, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What is typed of a value, as PowerShell would read it.</summary>
    internal static string Unquote(string? word)
    {
        string text = word ?? string.Empty;
        if (text.Length == 0)
        {
            return text;
        }

        if (IsSingleQuote(text[0]))
        {
            return UnquoteSingle(text.Substring(1));
        }

        bool isDouble = IsDoubleQuote(text[0]);
        var result = new StringBuilder(text.Length);
        for (int i = isDouble ? 1 : 0; i < text.Length; i++)
        {
            if (text[i] == '`' && i + 1 < text.Length)
            {
                i++;
            }
            else if (isDouble && IsDoubleQuote(text[i]) && (i + 1 == text.Length || !IsDoubleQuote(text[++i])))
            {
                break;
            }

            result.Append(text[i]);
        }

        return result.ToString();
    }

    /// <summary>False where wildcard characters stand for themselves anyway.</summary>
    private protected virtual bool TakesEscapes => true;

    /// <summary>What could complete the text; nothing when it cannot be found out. Must not throw, prompt or connect.</summary>
    private protected abstract IReadOnlyList<CompletionCandidate> Candidates(string typed, IDictionary boundParameters);

    private static string UnquoteSingle(string text)
    {
        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (IsSingleQuote(text[i]) && (i + 1 == text.Length || !IsSingleQuote(text[++i])))
            {
                break;
            }

            result.Append(text[i]);
        }

        return result.ToString();
    }

    // PowerShell takes typographic quotes as quotes.
    private static bool IsSingleQuote(char c) => c is '\'' or >= '\u2018' and <= '\u201B';

    private static bool IsDoubleQuote(char c) => c is '"' or >= '\u201C' and <= '\u201E';

    /// <summary>True for a parameter that reads wildcard characters: one that means objects or says so.</summary>
    private static bool TakesPatterns(string commandName, string parameterName) =>
        KnownValuesCompleter.CmdletOf(commandName)?.GetProperty(parameterName) is { } parameter
        && (parameter.IsDefined(typeof(SupportsWildcardsAttribute), true) || typeof(IObjectReference).IsAssignableFrom(parameter.PropertyType.GetElementType() ?? parameter.PropertyType));

    private static string Quote(string text)
    {
        if (Text.Visible(text) != text)
        {
            return QuoteUnseen(text);
        }

        bool isPlain = text.Length > 0
            && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or ':' or '\\')
            && text[0] is not '-'
            && !MayBeNumber(text);
        return isPlain ? text : "'" + CodeGeneration.EscapeSingleQuotedStringContent(text) + "'";
    }

    // What stands on the line is shown as well: characters that are unseen are told by their numbers, in the form that both editions read.
    private static string QuoteUnseen(string text)
    {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            if (Text.IsUnseen(text, i))
            {
                quoted.Append(Number(text[i])).Append(isPair ? Number(text[i + 1]) : string.Empty);
            }
            else if (isPair)
            {
                quoted.Append(text, i, 2);
            }
            else
            {
                quoted.Append(text[i] is '`' or '$' || IsDoubleQuote(text[i]) ? "`" : string.Empty).Append(text[i]);
            }

            i += isPair ? 1 : 0;
        }

        return quoted.Append('"').ToString();
    }

    private static string Number(char c) => "$([char]0x" + ((int)c).ToString("X4", CultureInfo.InvariantCulture) + ")";

    // 1e3 and 10kb are numbers where they stand alone.
    private static bool MayBeNumber(string text) =>
        text[0] is '.' or (>= '0' and <= '9') && text.All(c => char.IsLetterOrDigit(c) || c == '.') && text.Count(c => c == '.') < 2;
}
