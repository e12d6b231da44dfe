using System;
using System.IO;
using System.Linq;
using System.Management.Automation.Language;
using System.Text;
using PrivX.Tour.Host;

namespace PrivX.Tour.Engine;

/// <summary>A built-in runbook, as a script that shows each statement after a prompt, with its comment before it, and then runs it.</summary>
internal static class Runbook
{
    private const string Green = "32";
    private const string Cyan = "36;1";
    private const string Prompt = "PS> ";
    private const string Continued = ">>  ";

    /// <summary>The script for a runbook that is embedded in this assembly. It ends at the first statement that fails.</summary>
    /// <param name="name">Name of the resource.</param>
    /// <param name="server">The server it plays with.</param>
    /// <param name="terminal">Where it is shown.</param>
    /// <param name="folder">The folder it runs in; null for the one of the caller.</param>
    public static string Script(string name, Server server, Terminal terminal, string? folder = null)
    {
        using var reader = new StreamReader(typeof(Runbook).Assembly.GetManifestResourceStream(name)!);
        string text = reader.ReadToEnd();
        ScriptBlockAst runbook = Parser.ParseInput(text, out Token[] tokens, out ParseError[] errors);
        if (errors.Length > 0)
        {
            throw new InvalidOperationException($"{name}, line {errors[0].Extent.StartLineNumber}: {errors[0].Message}");
        }

        var script = new StringBuilder(Variables(server));
        if (folder is not null)
        {
            script.Append("Set-Location -LiteralPath ").AppendLine(TourEngine.Quote(folder));
        }

        int end = 0;
        foreach (StatementAst statement in runbook.EndBlock.Statements)
        {
            Show(script, string.Empty);
            foreach (Token comment in tokens.Where(token => token.Kind == TokenKind.Comment && token.Extent.StartOffset >= end && token.Extent.EndOffset <= statement.Extent.StartOffset))
            {
                Show(script, terminal.Paint(Green, comment.Text));
            }

            string prompt = Prompt;
            foreach (string line in statement.Extent.Text.ReplaceLineEndings("\n").Split('\n'))
            {
                Show(script, terminal.Paint(Cyan, prompt) + line);
                prompt = Continued;
            }

            // Each statement's output is shown by itself, as at a prompt: in one pipeline, the first table decides about all that follows.
            script.AppendLine(". {").AppendLine(statement.Extent.Text).AppendLine("} | Out-Default").AppendLine("if ($Error.Count -gt 0) { exit 1 }");
            end = statement.Extent.EndOffset;
        }

        return script.ToString();
    }

    // Secrets are in the environment, and not in the file.
    private static string Variables(Server server) =>
        $$"""
        $Server = [uri] {{TourEngine.Quote(server.Address.ToString())}}
        $CaFile = {{(server.TrustedCertificate is { } file ? TourEngine.Quote(file) : "$null")}}
        if ($env:PRIVX_API_CLIENT_SECRET) {
            $ApiClient = [pscredential]::new($env:PRIVX_API_CLIENT_ID, [Net.NetworkCredential]::new('', $env:PRIVX_API_CLIENT_SECRET).SecurePassword)
            $OAuthClient = [pscredential]::new($env:PRIVX_API_OAUTH_CLIENT_ID, [Net.NetworkCredential]::new('', $env:PRIVX_API_OAUTH_CLIENT_SECRET).SecurePassword)
        }

        # A transcript has what Write-Host writes, and not what the host is told to write; the engine package has no Write-Host.
        $Show = if (Get-Command Write-Host -ErrorAction Ignore) { { param($line) Write-Host $line } } else { { param($line) $Host.UI.WriteLine($line) } }

        """;

    private static void Show(StringBuilder script, string line) => script.Append("& $Show ").AppendLine(TourEngine.Quote(line));
}
