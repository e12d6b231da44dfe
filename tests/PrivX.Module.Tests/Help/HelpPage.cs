using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.Help;

/// <summary>One page of src/PrivX.Help, taken apart. Reads the Markdown by itself, so that it can judge what the help tools make of it.</summary>
internal sealed partial class HelpPage
{
    private readonly Dictionary<string, string> _sections;

    private HelpPage(string path)
    {
        Name = Path.GetFileNameWithoutExtension(path);
        Text = File.ReadAllText(path);
        _sections = Split(Text, "## ").ToDictionary(section => section.Title, section => section.Text, StringComparer.Ordinal);
        Examples = Split(Section("EXAMPLES"), "### ").Select((section, index) => new HelpExample(Name, index + 1, section.Title, section.Text)).ToList();
        Parameters = Split(Section("PARAMETERS"), "### ")
            .Where(section => section.Title.StartsWith('-'))
            .Select(section => new HelpParameter(section.Title[1..], section.Text))
            .ToList();
    }

    public static string Folder { get; } = Path.Combine(StagedModule.RepositoryRoot, "src", "PrivX.Help");

    public static IReadOnlyDictionary<string, HelpPage> All { get; } = Directory.EnumerateFiles(Folder, "*-*.md")
        .Select(path => new HelpPage(path))
        .ToDictionary(page => page.Name, StringComparer.OrdinalIgnoreCase);

    public string Name { get; }

    public string Text { get; }

    public string Synopsis => Section("SYNOPSIS");

    public string Description => Section("DESCRIPTION");

    public string Notes => Section("NOTES");

    public IReadOnlyList<HelpExample> Examples { get; }

    public IReadOnlyList<HelpParameter> Parameters { get; }

    /// <summary>What the links show.</summary>
    public IReadOnlyList<string> Links => Link().Matches(Section("RELATED LINKS")).Select(match => match.Groups[1].Value).ToList();

    /// <summary>Type and text of each input.</summary>
    public IReadOnlyList<(string Title, string Text)> Inputs => Split(Section("INPUTS"), "### ");

    /// <summary>Type and text of each output.</summary>
    public IReadOnlyList<(string Title, string Text)> Outputs => Split(Section("OUTPUTS"), "### ");

    /// <summary>Name of the parameter set and syntax of each.</summary>
    public IReadOnlyList<(string Title, string Text)> Syntaxes => Split(Section("SYNTAX"), "### ");

    /// <summary>The words alone: without marks, and with one blank where there were several or a line ended.</summary>
    public static string Words(string markdown) => Blanks().Replace(Mark().Replace(Link().Replace(markdown, "$1"), "$1$2"), " ").Trim();

    private string Section(string title) => _sections.TryGetValue(title, out string? text) ? text : string.Empty;

    // Headings inside code are none.
    private static List<(string Title, string Text)> Split(string text, string mark)
    {
        var sections = new List<(string Title, string Text)>();
        string? title = null;
        var lines = new List<string>();
        bool isCode = false;
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isCode = !isCode;
            }

            if (!isCode && line.StartsWith(mark, StringComparison.Ordinal))
            {
                Add();
                title = line[mark.Length..].Trim();
                lines.Clear();
            }
            else
            {
                lines.Add(line);
            }
        }

        Add();
        return sections;

        void Add()
        {
            if (title is not null)
            {
                sections.Add((title, string.Join('\n', lines).Trim()));
            }
        }
    }

    [GeneratedRegex(@"\[([^\]]+)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`([^`\n]+)`|\*\*([^*\n]+)\*\*")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
