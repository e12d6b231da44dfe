using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation.Language;
using System.Threading.Tasks;
using PrivX.Tour.Host;

namespace PrivX.Tour.Engine;

/// <summary>A built-in runbook, played statement by statement: its comment, the statement after a prompt, and what it writes.</summary>
internal sealed class Runbook
{
    private const string Green = "32";
    private const string Cyan = "36;1";
    private const string Prompt = "PS> ";
    private const string Continued = ">>  ";

    private readonly List<(string[] Comments, string Statement)> _steps;

    private Runbook(List<(string[] Comments, string Statement)> steps)
    {
        _steps = steps;
    }

    /// <summary>Reads a runbook that is embedded in this assembly.</summary>
    public static Runbook Open(string name)
    {
        using var reader = new StreamReader(typeof(Runbook).Assembly.GetManifestResourceStream(name)!);
        string text = reader.ReadToEnd();
        ScriptBlockAst script = Parser.ParseInput(text, out Token[] tokens, out ParseError[] errors);
        if (errors.Length > 0)
        {
            throw new InvalidOperationException($"{name}, line {errors[0].Extent.StartLineNumber}: {errors[0].Message}");
        }

        var steps = new List<(string[], string)>();
        int end = 0;
        foreach (StatementAst statement in script.EndBlock.Statements)
        {
            string[] comments = tokens
                .Where(token => token.Kind == TokenKind.Comment && token.Extent.StartOffset >= end && token.Extent.EndOffset <= statement.Extent.StartOffset)
                .Select(token => token.Text)
                .ToArray();
            steps.Add((comments, statement.Extent.Text));
            end = statement.Extent.EndOffset;
        }

        return new Runbook(steps);
    }

    /// <summary>Plays it to the end, or to the first statement that fails.</summary>
    public async Task<bool> PlayAsync(TourEngine engine, Terminal terminal)
    {
        foreach ((string[] comments, string statement) in _steps)
        {
            terminal.WriteLine();
            foreach (string comment in comments)
            {
                terminal.WriteLine(Green, comment);
            }

            string prompt = Prompt;
            foreach (string line in statement.ReplaceLineEndings("\n").Split('\n'))
            {
                terminal.WriteLine(terminal.Paint(Cyan, prompt) + line);
                prompt = Continued;
            }

            if (!await engine.InvokeAsync(statement).ConfigureAwait(false))
            {
                return false;
            }
        }

        return true;
    }
}
