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
        Text = File.ReadAllText(path).ReplaceLineEndings("\n");
        (Title, string body) = Split(Text, "# ").FirstOrDefault((string.Empty, string.Empty));
        Synopsis = body.Split("\n## ")[0].Trim();
        List<(string Title, string Text)> sections = Split(body, "## ");
        SectionNames = sections.Select(section => section.Title).ToList();
        _sections = sections.DistinctBy(section => section.Title).ToDictionary(section => section.Title, section => section.Text, StringComparer.Ordinal);
        Examples = Split(Section("Examples"), "### ").Select((section, index) => new HelpExample(Name, index + 1, section.Title, section.Text)).ToList();
    }

    public static string Folder { get; } = Path.Combine(StagedModule.RepositoryRoot, "src", "PrivX.Help");

    public static IReadOnlyDictionary<string, HelpPage> All { get; } = Directory.EnumerateFiles(Folder, "*-*.md")
        .Select(path => new HelpPage(path))
        .ToDictionary(page => page.Name, StringComparer.OrdinalIgnoreCase);

    public string Name { get; }

    public string Text { get; }

    public string Title { get; }

    public string Synopsis { get; }

    public IReadOnlyList<string> SectionNames { get; }

    public IReadOnlyList<HelpExample> Examples { get; }

    /// <summary>Parameters that the page has more to say about than their source, and what it says.</summary>
    public IReadOnlyList<(string Title, string Text)> Parameters => Split(Section("Parameters"), "### ");

    /// <summary>Types of the inputs that the page has a text of its own for, and the text.</summary>
    public IReadOnlyList<(string Title, string Text)> Inputs => Split(Section("Inputs"), "### ");

    /// <summary>Types of the outputs that the page has a text of its own for, and the text.</summary>
    public IReadOnlyList<(string Title, string Text)> Outputs => Split(Section("Outputs"), "### ");

    /// <summary>What the links show, and where those lead that leave the help.</summary>
    public IReadOnlyList<(string Text, string Uri)> Links => ListItem().Matches(Section("Links"))
        .Select(item => Link().Match(item.Groups[1].Value) is { Success: true } link
            ? (link.Groups[1].Value, link.Groups[2].Value)
            : (item.Groups[1].Value, string.Empty))
        .ToList();

    /// <summary>The words alone: without marks, and with one blank where there were several or a line ended.</summary>
    public static string Words(string markdown) => Blanks().Replace(Mark().Replace(Link().Replace(markdown, "$1"), "$1$2"), " ").Trim();

    public string Section(string title) => _sections.TryGetValue(title, out string? text) ? text : string.Empty;

    // Headings inside code are none.
    private static List<(string Title, string Text)> Split(string text, string mark)
    {
        var sections = new List<(string Title, string Text)>();
        string? title = null;
        var lines = new List<string>();
        bool isCode = false;
        foreach (string line in text.Split('\n'))
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

    [GeneratedRegex(@"\[([^\]]+)\]\(([^)]*)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^- (.+)$", RegexOptions.Multiline)]
    private static partial Regex ListItem();

    [GeneratedRegex(@"`([^`\n]+)`|\*\*([^*\n]+)\*\*")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
