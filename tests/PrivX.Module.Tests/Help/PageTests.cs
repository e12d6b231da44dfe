using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.RegularExpressions;
using PrivX.Module.Tests.Rules;

namespace PrivX.Module.Tests.Help;

/// <summary>Each exported cmdlet has a page in the form that README.md tells, and all its parameters are explained.</summary>
public sealed partial class PageTests
{
    private const int FewestExamples = 2;
    private const int FewestWords = 4;

    private static readonly string[] Required = ["Description", "Examples", "Notes", "Links"];
    private static readonly string[] Sections = ["Description", "Examples", "Parameters", "Inputs", "Outputs", "Notes", "Links"];

    public static TheoryData<string> Cmdlets => Surface.Names;

    [Fact]
    public void There_is_a_page_for_each_cmdlet_and_for_nothing_else()
    {
        string[] cmdlets = Surface.Cmdlets.Select(cmdlet => cmdlet.Name).ToArray();
        Problems.AssertNone([.. cmdlets.Except(HelpPage.All.Keys, StringComparer.OrdinalIgnoreCase).Select(name => name + " has no page")]);
        Problems.AssertNone([.. HelpPage.All.Keys.Except(cmdlets, StringComparer.OrdinalIgnoreCase).Select(name => name + ".md is of no cmdlet")]);
    }

    [Fact]
    public void A_page_is_finished() => Each.Of(Cmdlets, cmdlet =>
    {
        HelpPage page = Page(cmdlet);
        // What platyPS leaves to be filled in.
        Assert.DoesNotContain("{{ ", page.Text, StringComparison.Ordinal);
        Assert.Equal(cmdlet, page.Title);
        Assert.NotEmpty(page.Synopsis);
        Assert.DoesNotContain('\n', page.Synopsis);
        Assert.Equal(Sections.Where(page.SectionNames.Contains), page.SectionNames);
        Assert.All(Required, section => Assert.True(page.Section(section).Length > 0, $"{cmdlet}.md lacks '## {section}'."));
        Assert.NotEmpty(page.Links);
        Assert.All(page.Parameters.Concat(page.Inputs).Concat(page.Outputs), entry => Assert.True(entry.Text.Length > 0, $"{cmdlet}.md says nothing below '### {entry.Title}'."));
    });

    [Fact]
    public void A_page_has_examples_with_code() => Each.Of(Cmdlets, cmdlet =>
    {
        HelpPage page = Page(cmdlet);
        Assert.True(page.Examples.Count >= FewestExamples, $"{cmdlet}.md has {page.Examples.Count} examples.");
        Assert.All(page.Examples, example => Assert.True(example.HasCode && example.Code.Contains("PrivX", StringComparison.Ordinal), $"{example.Key} has no code block with a cmdlet of this module."));
        Assert.True(page.Examples.Any(example => example.Code.Contains(cmdlet, StringComparison.OrdinalIgnoreCase)), $"No example of {cmdlet}.md uses {cmdlet}.");
        Assert.All(page.Examples, example => Assert.DoesNotMatch(Numbered(), example.Title));
    });

    [Fact]
    public void Each_parameter_is_explained_and_nothing_else() => Each.Of(Cmdlets, cmdlet =>
    {
        HelpPage page = Page(cmdlet);
        string[] real = Surface.Cmdlet(cmdlet).Parameters.Keys.Where(name => !Cmdlet.CommonParameters.Contains(name)).ToArray();
        var problems = new List<string>();
        problems.AddRange(page.Parameters.Select(parameter => parameter.Title).Except(real, StringComparer.Ordinal).Select(name => $"{cmdlet}.md explains {name}, which is no parameter."));
        foreach (string name in real)
        {
            string text = HelpTexts.Parameter(page, Surface.Cmdlet(cmdlet), name);
            if (HelpPage.Words(text).Split(' ').Length < FewestWords)
            {
                problems.Add($"{cmdlet}: -{name} is not explained, neither by the page nor by the summary of the property: '{text}'.");
            }
        }

        Problems.AssertNone(problems);
    });

    [Fact]
    public void The_links_lead_somewhere() => Each.Of(Cmdlets, cmdlet =>
        Assert.All(
            Page(cmdlet).Links,
            link => Assert.True(
                HelpPage.All.ContainsKey(link.Text) || AboutTests.Topics.Contains(link.Text) || link.Uri.StartsWith("http", StringComparison.Ordinal),
                $"{cmdlet}.md links to {link.Text}, which is not there.")));

    private static HelpPage Page(string cmdlet)
    {
        Assert.True(HelpPage.All.TryGetValue(cmdlet, out HelpPage? page), $"src/PrivX.Help has no page for {cmdlet}.");
        return page!;
    }

    [GeneratedRegex(@"^Example\b|^\d")]
    private static partial Regex Numbered();
}
