using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading;
using PrivX.Contract;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Trust;

/// <summary>
/// Puts characters that act on a terminal into the texts of all answers, and into the names of members that the server may choose, and looks for them
/// in all that a terminal would get. What the script names stays as it is, so that it is found.
/// </summary>
/// <param name="script">The script.</param>
/// <param name="everywhere">False leaves what has a form as it is, such as ids, times and words of a list, so that the script goes on.</param>
internal sealed partial class ControlCharacters(string script, bool everywhere)
{
    /// <summary>Sets the clipboard, rings, clears the screen, begins a sequence in one character, turns the text round, hides, writes over the line and begins another.</summary>
    public const string Planting = "\u001b]52;c;aGk=\u0007\u001b[2J\u009b1m\u202e\u200b\r>\nz";

    /// <summary>Those of these texts that act, and half a character.</summary>
    public const string Acting = "\u001b\u0007\u009b\u202e\u200b\r\n\ud800";

    private int _count;

    /// <summary>How many texts have been planted into.</summary>
    public int Count => _count;

    public Fault Fault => Fault.Rewritten(null, Plant);

    /// <summary>An answer that refuses a request in such words.</summary>
    public static Fault Refusal(string? target = null)
    {
        var detail = new JsonObject { ["error_code"] = "BAD" + Planting, ["error_message"] = "bad" + Planting, ["property"] = "x" + Planting };
        var body = (JsonObject)detail.DeepClone();
        body["details"] = new JsonArray(detail);
        return Fault.Status(target, 400, body: Written(body));
    }

    /// <summary>Looks into every stream, every part of an error that a view shows, questions, progress and what was shown; tells how many sentences there were.</summary>
    public static int Check(Result result, RecordingHost host)
    {
        List<string> sentences = [.. result.Warnings, .. result.Verbose, .. result.Debug, .. result.Information.Select(record => record.ToString())];
        foreach (ErrorRecord error in result.AllErrors)
        {
            sentences.AddRange([
                error.ToString(), error.Exception.Message, error.FullyQualifiedErrorId, error.CategoryInfo.ToString(), error.CategoryInfo.TargetName,
                error.ErrorDetails?.RecommendedAction ?? string.Empty,
            ]);
        }

        // Get-Error shows what caused an error, with what .NET says of it.
        List<string> causes = [];
        foreach (ErrorRecord error in result.AllErrors)
        {
            for (Exception? cause = error.Exception.InnerException; cause is not null; cause = cause.InnerException)
            {
                causes.Add(cause.Message);
            }
        }

        foreach (ProgressRecord progress in host.Progress)
        {
            sentences.AddRange([progress.Activity, progress.StatusDescription, progress.CurrentOperation ?? string.Empty]);
        }

        // PowerShell writes a question in two lines.
        sentences.AddRange(host.Questions.SelectMany(question => question.Split('\n', 2)));

        // PowerShell colours what it shows, and writes views line by line.
        string[] shown = [.. host.Shown.Select(line => Colours().Replace(line, string.Empty))];
        Assert.All(sentences, sentence => AssertHarmless(sentence, lines: false));
        Assert.All(causes, cause => AssertHarmless(cause, lines: true));
        Assert.All(shown, line => AssertHarmless(line, lines: true));
        return sentences.Count;
    }

    public static void AssertHarmless(string text, bool lines)
    {
        for (int i = 0; i < text.Length; i++)
        {
            bool isLine = lines && (text[i] is '\n' or '\t' || (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n'));
            UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(text, i);
            Assert.False(
                !isLine && category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator || IsHalf(text, i),
                $"U+{(int)text[i]:X4} at {i} of: {text}");
        }
    }

    private static bool IsHalf(string text, int i) =>
        (char.IsHighSurrogate(text[i]) && !(i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))) || (char.IsLowSurrogate(text[i]) && !(i > 0 && char.IsHighSurrogate(text[i - 1])));

    private byte[] Plant(JournalEntry entry, byte[] body)
    {
        ApiOperation? operation = entry.Service is null ? null : ApiContract.Load().Service(entry.Service).Operations.FirstOrDefault(candidate => candidate.Id == entry.Operation);
        if (operation?.Response(entry.Status)?.Json is not { } schema || operation.PowerShell.Cmdlets.Contains("Connect-PrivX")
            || !SensitiveTexts.TryParse(body, out JsonNode? answer))
        {
            return body;
        }

        return Encoding.UTF8.GetBytes(Written(Planted(answer, schema)));
    }

    private JsonNode? Planted(JsonNode? node, ApiSchema? schema)
    {
        schema = schema?.Resolve();
        switch (node)
        {
            case JsonObject members:
                return new JsonObject(members.Select(member => KeyValuePair.Create(
                    schema?.AdditionalProperties is not null && schema.Property(member.Key) is null ? Text(member.Key, null) : member.Key,
                    Planted(member.Value, schema?.Property(member.Key) ?? schema?.AdditionalProperties))));
            case JsonArray list:
                return new JsonArray([.. list.Select(item => Planted(item, schema?.Items))]);
            case JsonValue value when value.TryGetValue(out string? text):
                return Text(text, schema);
            default:
                return node?.DeepClone();
        }
    }

    private string Text(string text, ApiSchema? schema)
    {
        if (text.Length == 0 || script.Contains(text, StringComparison.OrdinalIgnoreCase) || (!everywhere && HasForm(text, schema)))
        {
            return text;
        }

        Interlocked.Increment(ref _count);
        return text + Planting;
    }

    private static bool HasForm(string text, ApiSchema? schema) =>
        schema?.Enum.Count > 0 || schema?.Format is not null || schema?.Pattern is not null || Guid.TryParse(text, out _)
        || DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // A server may write them as they are where JSON lets it.
    private static string Written(JsonNode? json) => (json?.ToJsonString() ?? "null")
        .Replace("\\u009B", "\u009b", StringComparison.OrdinalIgnoreCase)
        .Replace("\\u202E", "\u202e", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Colours();
}
