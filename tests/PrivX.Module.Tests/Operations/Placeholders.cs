using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Net;
using System.Security;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.Operations;

/// <summary>
/// Puts the values of <c>{role.Id}</c> into the texts of a row, and <c>{role.Id}</c> for ids into what is shown. A brace of JSON is never
/// followed by a letter, so the two cannot be taken for each other.
/// </summary>
internal sealed partial class Placeholders(ModuleShell shell, OperationRun run)
{
    /// <summary>Relaxed, so that text looks as it is written in a row.</summary>
    public static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Expand(string text) => Replace(text, value => value);

    public string ExpandPath(string text) => Replace(text, Uri.EscapeDataString);

    public string ExpandJson(string text) => Replace(text, value => JsonSerializer.Serialize(value, Json)[1..^1]);

    /// <summary>The text with placeholders for the ids of objects that the row's scripts put into variables.</summary>
    public string Collapse(string text)
    {
        IEnumerable<string> names = Parser.ParseInput(run.Given + "\n" + run.Script, out _, out _)
            .FindAll(node => node is AssignmentStatementAst { Left: VariableExpressionAst }, searchNestedScriptBlocks: true)
            .Select(node => ((VariableExpressionAst)((AssignmentStatementAst)node).Left).VariablePath.UserPath);
        foreach (string name in names.Append("output").Distinct())
        {
            if (shell.Run($"${name}.Id").Output is [{ BaseObject: string { Length: > 8 } id }])
            {
                text = text.Replace(id, $"{{{name}.Id}}", StringComparison.Ordinal);
            }
        }

        return text;
    }

    private string Replace(string text, Func<string, string> escape) => Placeholder().Replace(text, match => escape(Value(match.Groups[1].Value)));

    private string Value(string expression)
    {
        object? value = shell.Run("$" + expression).Clean().Output is [{ } only] ? only.BaseObject : null;
        string text = value is SecureString secret ? new NetworkCredential(string.Empty, secret).Password : LanguagePrimitives.ConvertTo<string>(value);
        Assert.True(text.Length > 0, $"${expression} is no value for {{{expression}}}.");
        return text;
    }

    [GeneratedRegex(@"\{([A-Za-z][\w.\[\]-]*)\}")]
    private static partial Regex Placeholder();
}
