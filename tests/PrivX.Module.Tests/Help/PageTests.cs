using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PrivX.Module.Tests.Rules;

namespace PrivX.Module.Tests.Help;

/// <summary>Each exported cmdlet has a page, and what the page says of its parameters is so.</summary>
public sealed class PageTests
{
    private const int FewestExamples = 2;
    private const int FewestWords = 4;
    private const string AllSets = "__AllParameterSets";

    public static TheoryData<string> Cmdlets => Surface.Names;

    [Fact]
    public void There_is_a_page_for_each_cmdlet_and_for_nothing_else()
    {
        string[] cmdlets = Surface.Cmdlets.Select(cmdlet => cmdlet.Name).ToArray();
        Problems.AssertNone([.. cmdlets.Except(HelpPage.All.Keys, StringComparer.OrdinalIgnoreCase).Select(name => name + " has no page")]);
        Problems.AssertNone([.. HelpPage.All.Keys.Except(cmdlets, StringComparer.OrdinalIgnoreCase).Select(name => name + ".md is of no cmdlet")]);
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void A_page_is_finished(string cmdlet)
    {
        HelpPage page = Page(cmdlet);
        Assert.DoesNotContain("{{", page.Text, StringComparison.Ordinal);
        Assert.NotEmpty(page.Synopsis);
        Assert.DoesNotContain('\n', page.Synopsis);
        Assert.NotEmpty(page.Description);
        Assert.NotEmpty(page.Notes);
        Assert.NotEmpty(page.Links);
        Assert.All(page.Inputs.Concat(page.Outputs), entry => Assert.NotEmpty(entry.Text));
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void A_page_has_examples_with_code(string cmdlet)
    {
        HelpPage page = Page(cmdlet);
        Assert.True(page.Examples.Count >= FewestExamples, $"{cmdlet}.md has {page.Examples.Count} examples.");
        Assert.All(page.Examples, example => Assert.True(example.HasCode && example.Code.Contains("PrivX", StringComparison.Ordinal), $"{example.Key} has no code block with a cmdlet of this module."));
        Assert.True(page.Examples.Any(example => example.Code.Contains(cmdlet, StringComparison.OrdinalIgnoreCase)), $"No example of {cmdlet}.md uses {cmdlet}.");
        Assert.All(page.Examples, example => Assert.StartsWith($"Example {example.Number}: ", example.Title, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void A_page_explains_the_parameters_there_are(string cmdlet)
    {
        HelpPage page = Page(cmdlet);
        List<ParameterMetadata> real = Documented(cmdlet);
        string[] explained = page.Parameters.Select(parameter => parameter.Name).ToArray();
        var problems = new List<string>();
        problems.AddRange(real.Select(parameter => parameter.Name).Except(explained, StringComparer.OrdinalIgnoreCase).Select(name => $"{cmdlet}.md lacks -{name}."));
        problems.AddRange(explained.Except(real.Select(parameter => parameter.Name), StringComparer.OrdinalIgnoreCase).Select(name => $"{cmdlet}.md explains -{name}, which is not there."));
        foreach (HelpParameter parameter in page.Parameters)
        {
            if (HelpPage.Words(parameter.Description).Split(' ').Length < FewestWords)
            {
                problems.Add($"{cmdlet}.md: -{parameter.Name} is not explained: '{parameter.Description}'.");
            }
        }

        Problems.AssertNone(problems);
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void The_metadata_of_the_parameters_is_right(string cmdlet)
    {
        HelpPage page = Page(cmdlet);
        var problems = new List<string>();
        foreach (ParameterMetadata real in Documented(cmdlet))
        {
            HelpParameter? told = page.Parameters.FirstOrDefault(parameter => parameter.Name == real.Name);
            if (told is null)
            {
                continue;
            }

            Compare("type", TypeName(real.ParameterType), told.Type);
            Compare("aliases", string.Join(", ", real.Aliases.Order()), string.Join(", ", told.Aliases.Order()));
            Compare("wildcards", real.Attributes.OfType<SupportsWildcardsAttribute>().Any(), told.SupportsWildcards);
            Dictionary<string, string> sets = real.ParameterSets.ToDictionary(set => set.Key == AllSets ? "(All)" : set.Key, set => Describe(set.Value), StringComparer.OrdinalIgnoreCase);
            Compare("parameter sets", string.Join(", ", sets.Keys.Order()), string.Join(", ", told.Sets.Keys.Order()));
            foreach ((string name, HelpParameterSet set) in told.Sets)
            {
                if (sets.TryGetValue(name, out string? wanted))
                {
                    Compare($"set {name}", wanted, set.ToString());
                }
            }

            void Compare<T>(string what, T wanted, T found)
            {
                if (!Equals(wanted, found))
                {
                    problems.Add($"{cmdlet}.md, -{real.Name}, {what}: it is '{wanted}', the page says '{found}'.");
                }
            }
        }

        Problems.AssertNone(problems);
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void The_syntax_names_each_parameter_set(string cmdlet)
    {
        HelpPage page = Page(cmdlet);
        foreach (CommandParameterSetInfo set in Surface.Cmdlet(cmdlet).ParameterSets)
        {
            string title = (set.Name == AllSets ? "__AllParameterSets" : set.Name) + (set.IsDefault ? " (Default)" : string.Empty);
            string? syntax = page.Syntaxes.Where(entry => entry.Title == title || entry.Title == set.Name).Select(entry => entry.Text).FirstOrDefault();
            Assert.True(syntax is not null, $"{cmdlet}.md has no syntax of the set '{title}'.");
            Assert.All(
                set.Parameters.Where(parameter => !IsCommon(parameter.Name)),
                parameter => Assert.True(syntax!.Contains("-" + parameter.Name, StringComparison.Ordinal), $"{cmdlet}.md: the syntax '{title}' lacks -{parameter.Name}."));
        }
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void The_links_lead_somewhere(string cmdlet) =>
        Assert.All(
            Page(cmdlet).Links,
            link => Assert.True(
                HelpPage.All.ContainsKey(link) || AboutTests.Topics.Contains(link) || link.Contains(' ', StringComparison.Ordinal),
                $"{cmdlet}.md links to {link}, which is not there."));

    private static HelpPage Page(string cmdlet)
    {
        Assert.True(HelpPage.All.TryGetValue(cmdlet, out HelpPage? page), $"src/PrivX.Help has no page for {cmdlet}.");
        return page!;
    }

    // WhatIf, Confirm and the paging parameters are the cmdlet's own to explain.
    private static List<ParameterMetadata> Documented(string cmdlet) =>
        Surface.Cmdlet(cmdlet).Parameters.Values.Where(parameter => !IsCommon(parameter.Name)).ToList();

    private static bool IsCommon(string name) => Cmdlet.CommonParameters.Contains(name);

    private static string Describe(ParameterSetMetadata set)
    {
        string position = set.Position == int.MinValue ? "Named" : set.Position.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return $"position {position}, mandatory {Text(set.IsMandatory)}, by value {Text(set.ValueFromPipeline)}, by property name {Text(set.ValueFromPipelineByPropertyName)}";
    }

    private static string Text(bool value) => value ? "true" : "false";

    private static string TypeName(Type type) => Nullable.GetUnderlyingType(type) is { } inner
        ? $"System.Nullable`1[{inner.FullName}]"
        : type.ToString();
}
