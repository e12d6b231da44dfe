using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.Help;

/// <summary>The about topics: there, made from their pages, and readable in a console of 80 columns.</summary>
public sealed class AboutTests
{
    private const int Columns = 80;

    public static IReadOnlySet<string> Topics { get; } =
        Directory.EnumerateFiles(HelpPage.Folder, "about_*.md").Select(path => Path.GetFileNameWithoutExtension(path)!).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public static TheoryData<string> Names => [.. Topics.Order()];

    [Theory]
    [InlineData("about_PrivX")]
    [InlineData("about_PrivX_Authentication")]
    [InlineData("about_PrivX_Errors")]
    [InlineData("about_PrivX_Input")]
    [InlineData("about_PrivX_Secrets")]
    [InlineData("about_PrivX_Tasks")]
    public void A_topic_is_there(string topic) => Assert.Contains(topic, Topics);

    [Fact]
    public void There_is_a_text_for_each_topic_and_for_nothing_else() => Assert.Equal(
        Topics.Order(),
        Directory.EnumerateFiles(Path.Combine(StagedModule.RepositoryRoot, "en-US"), "about_*.help.txt").Select(path => Path.GetFileName(path).Replace(".help.txt", string.Empty, StringComparison.Ordinal)).Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void A_text_fits_the_console(string topic)
    {
        string[] lines = File.ReadAllLines(TextOf(topic));
        Assert.Equal(["TOPIC", "    " + topic], lines.Take(2));
        Assert.Contains("SHORT DESCRIPTION", lines);
        Assert.All(lines, line => Assert.True(line.Length <= Columns && !line.Contains('\t', StringComparison.Ordinal), $"{topic}: {line}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_text_is_as_new_as_its_page(string topic)
    {
        string page = File.ReadAllText(Path.Combine(HelpPage.Folder, topic + ".md"));
        string plain = Regex.Replace(page, "(?m)^(```.*|#+ (?<title>.*))$", "${title}");
        Assert.Equal(
            HelpPage.Words(plain).ToUpperInvariant(),
            HelpPage.Words(Regex.Replace(File.ReadAllText(TextOf(topic)), @"\ATOPIC\s+", string.Empty)).ToUpperInvariant());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_engine_finds_the_topic(string topic)
    {
        using var engine = new ModuleEngine();
        string text = engine.Run($"Get-Help {topic}").Only().ToString()!;
        Assert.Equal(File.ReadAllText(TextOf(topic)).Trim(), text.ReplaceLineEndings("\n").Trim());
    }

    private static string TextOf(string topic) => Path.Combine(StagedModule.RepositoryRoot, "en-US", topic + ".help.txt");
}
