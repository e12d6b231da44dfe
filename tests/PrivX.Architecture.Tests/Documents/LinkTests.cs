using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace PrivX.Architecture.Tests.Documents;

/// <summary>Links between the documents of the repository lead to files and headings that are there.</summary>
public sealed partial class LinkTests
{
    private const int LinesOfAPage = 60;

    private static readonly string[] AtTheTop = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ".github/SECURITY.md"];

    private static readonly string[] All =
    [
        .. AtTheTop,
        .. Repository.Files("docs", "*.md"),
        .. Repository.Files("src", "README.md"),
        .. Repository.Files("tests", "README.md"),
    ];

    private static readonly string[] Jobs = [.. All.Where(path => JobPage().IsMatch(path))];

    public static TheoryData<string> Documents => [.. All];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Links_lead_somewhere(string document)
    {
        string folder = Path.GetDirectoryName(Path.Combine(Repository.Root, document))!;
        var dead = new List<string>();
        foreach (string target in Targets(document))
        {
            string[] parts = target.Split('#', 2);
            string path = parts[0].Length == 0 ? Path.Combine(Repository.Root, document) : Path.GetFullPath(Path.Combine(folder, Uri.UnescapeDataString(parts[0])));
            bool isInside = path.StartsWith(Repository.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
            bool isThere = isInside && (File.Exists(path) || Directory.Exists(path));
            if (!isThere || (parts.Length == 2 && !Anchors(File.ReadAllText(path)).Contains(parts[1])))
            {
                dead.Add(target);
            }
        }

        Assert.True(dead.Count == 0, $"{document} links to what is not there: {string.Join(", ", dead)}");
    }

    [Fact]
    public void Each_page_of_a_job_is_listed_and_short()
    {
        Assert.NotEmpty(Jobs);
        string[] listed = Targets("docs/README.md");
        Assert.All(Jobs, page => Assert.Contains(Path.GetFileName(page), listed));
        Assert.All(Jobs, page => Assert.InRange(Repository.Read(page).TrimEnd().Split('\n').Length, 1, LinesOfAPage));
        Assert.Contains("docs/README.md", Targets("README.md"));
    }

    [Fact]
    public void Error_ids_of_pages_are_explained()
    {
        string[] explained = [.. ErrorId().Matches(Repository.Read("src/PrivX.Help/about_PrivX_Errors.md")).Select(id => id.Value)];
        Assert.All(Jobs.Prepend("README.md"), page => Assert.Empty(ErrorIdInCode().Matches(Repository.Read(page)).Select(id => id.Groups[1].Value).Except(explained).Select(id => $"{page}: {id}")));
    }

    // What stands in code is no link.
    private static string[] Targets(string document) =>
        [.. Link().Matches(Code().Replace(Repository.Read(document), string.Empty)).Select(match => match.Groups[1].Value).Where(target => !Address().IsMatch(target))];

    // As GitHub makes them of headings.
    private static HashSet<string> Anchors(string text) =>
        [.. Heading().Matches(Fence().Replace(text, string.Empty)).Select(match => NotInAnchor().Replace(match.Groups[1].Value.Trim().ToLowerInvariant(), string.Empty).Replace(' ', '-'))];

    [GeneratedRegex(@"^docs/[^/]+(?<!/README)\.md$")]
    private static partial Regex JobPage();

    [GeneratedRegex(@"\]\(([^)\s]+)[^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex("^[a-z]+:", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"^(`{3,}).*?^\1`*\s*?$|`[^`\n]+`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^(`{3,}).*?^\1`*\s*?$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\bPrivX\.[A-Z]\w+")]
    private static partial Regex ErrorId();

    [GeneratedRegex(@"`(PrivX\.[A-Z]\w+)`")]
    private static partial Regex ErrorIdInCode();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}
