using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PrivX.Architecture.Tests.Packaging;

/// <summary>What the workflows bring in from outside.</summary>
public sealed partial class WorkflowTests
{
    private static readonly string[] Names = [.. Directory.GetFiles(Path.Combine(Repository.Root, ".github", "workflows")).Select(file => Path.GetFileName(file))];

    public static TheoryData<string> Workflows => [.. Names];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Actions_are_pinned_by_commit(string workflow)
    {
        string[] uses = Lines(workflow).Where(line => line.Contains("uses:", StringComparison.Ordinal)).ToArray();

        // A tag can be moved to other code, a commit cannot. The version is for people and for Dependabot.
        Assert.NotEmpty(uses);
        Assert.All(uses, line => Assert.Matches(Pinned(), line));
    }

    [Fact]
    public void An_action_has_one_version_everywhere()
    {
        IEnumerable<string> several = Names.SelectMany(Lines)
            .Select(line => Pinned().Match(line))
            .Where(match => match.Groups["action"].Success)
            .GroupBy(match => match.Groups["action"].Value, match => match.Groups["commit"].Value)
            .Where(action => action.Distinct().Count() > 1)
            .Select(action => action.Key);

        Assert.Empty(several);
    }

    [Fact]
    public void What_is_released_is_restored_from_one_source_to_which_all_packages_are_mapped()
    {
        XElement config = XElement.Parse(Repository.Read(".github/nuget.config"));
        XElement sources = config.Element("packageSources")!;
        XElement mapping = config.Element("packageSourceMapping")!;
        Assert.Equal("clear", sources.Elements().First().Name.LocalName);
        Assert.Equal(["nuget.org"], sources.Elements("add").Select(source => (string)source.Attribute("key")!));
        Assert.Equal(["nuget.org"], mapping.Elements("packageSource").Select(source => (string)source.Attribute("key")!));
        Assert.Equal(["*"], mapping.Descendants("package").Select(package => (string)package.Attribute("pattern")!));
        Assert.Contains(".github/nuget.config</RestoreConfigFile>", Repository.Read("Directory.Build.props"), StringComparison.Ordinal);
    }

    private static string[] Lines(string workflow) => Repository.Read(Path.Combine(".github", "workflows", workflow)).Split('\n');

    [GeneratedRegex(@"uses: (\./\S+|(?<action>[\w./-]+)@(?<commit>[0-9a-f]{40}) # v\d+\.\d+\.\d+)\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Pinned();
}
