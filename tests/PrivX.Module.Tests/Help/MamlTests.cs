using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.Help;

/// <summary>What Get-Help reads says the same as the pages it was made from.</summary>
public sealed class MamlTests
{
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    private static readonly Lazy<IReadOnlyDictionary<string, XElement>> Loaded = new(() =>
        XDocument.Load(Path.Combine(StagedModule.RepositoryRoot, "en-US", "PrivX.PowerShell.dll-Help.xml"), LoadOptions.PreserveWhitespace)
            .Descendants(Command + "command")
            .ToDictionary(command => command.Element(Command + "details")!.Element(Command + "name")!.Value.Trim(), StringComparer.OrdinalIgnoreCase));

    public static TheoryData<string> Pages => [.. HelpPage.All.Keys.Order()];

    [Fact]
    public void It_has_the_cmdlets_of_the_pages() => Assert.Equal(HelpPage.All.Keys.Order(), Loaded.Value.Keys.Order());

    [Theory]
    [MemberData(nameof(Pages))]
    public void It_is_as_new_as_the_page(string name)
    {
        HelpPage page = HelpPage.All[name];
        Assert.True(Loaded.Value.TryGetValue(name, out XElement? maml), $"en-US has no {name}: run build.ps1 -Task Help.");
        var problems = new List<string>();
        Compare("synopsis", page.Synopsis, maml!.Element(Command + "details")!.Element(Maml + "description"));
        Compare("description", page.Description, maml.Element(Maml + "description"));
        Compare("notes", page.Notes, maml.Element(Maml + "alertSet"));
        CompareParameters();
        CompareExamples();
        CompareTypes("inputs", page.Inputs, maml.Element(Command + "inputTypes"), Command + "inputType");
        CompareTypes("outputs", page.Outputs, maml.Element(Command + "returnValues"), Command + "returnValue");
        Same("links", string.Join(", ", page.Links), string.Join(", ", maml.Descendants(Maml + "linkText").Select(link => link.Value)));
        Problems.AssertNone(problems);

        void CompareParameters()
        {
            Dictionary<string, XElement> parameters = maml.Element(Command + "parameters")?.Elements(Command + "parameter")
                .ToDictionary(parameter => parameter.Element(Maml + "name")!.Value, StringComparer.OrdinalIgnoreCase) ?? [];
            Same("parameters", string.Join(", ", page.Parameters.Select(parameter => parameter.Name).Order()), string.Join(", ", parameters.Keys.Order()));
            foreach (HelpParameter parameter in page.Parameters.Where(parameter => parameters.ContainsKey(parameter.Name)))
            {
                XElement found = parameters[parameter.Name];
                Compare($"-{parameter.Name}", parameter.Description, found.Element(Maml + "description"));
                Same($"type of -{parameter.Name}", parameter.Type, found.Element(Dev + "type")!.Element(Maml + "name")!.Value);
                Same($"wildcards of -{parameter.Name}", parameter.SupportsWildcards ? "true" : "false", found.Attribute("globbing")!.Value);
                Same($"aliases of -{parameter.Name}", parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases.Order()), string.Join(", ", found.Attribute("aliases")!.Value.Split(',', StringSplitOptions.TrimEntries).Order()));
                Same($"default of -{parameter.Name}", parameter.DefaultValue, found.Element(Dev + "defaultValue")?.Value ?? string.Empty);
                bool isPiped = parameter.Sets.Values.Any(set => set.Values["ValueFromPipeline"] == "true" || set.Values["ValueFromPipelineByPropertyName"] == "true");
                Same($"pipeline input of -{parameter.Name}", isPiped ? "true" : "false", found.Attribute("pipelineInput")!.Value.Split(' ')[0].ToLowerInvariant());
            }
        }

        void CompareExamples()
        {
            XElement[] examples = maml.Descendants(Command + "example").ToArray();
            Same("number of examples", $"{page.Examples.Count}", $"{examples.Length}");
            foreach ((HelpExample example, XElement found) in page.Examples.Zip(examples))
            {
                Same($"title of example {example.Number}", example.Title, found.Element(Maml + "title")!.Value.Trim(' ', '-'));
                Same($"code of example {example.Number}", example.Code, found.Element(Dev + "code")!.Value.ReplaceLineEndings("\n"));
                Compare($"words before example {example.Number}", example.Before, found.Element(Maml + "introduction"));
                Compare($"words after example {example.Number}", example.After, found.Element(Dev + "remarks"));
            }
        }

        void CompareTypes(string what, IReadOnlyList<(string Title, string Text)> told, XElement? list, XName item)
        {
            IEnumerable<string> found = list?.Elements(item).Select(entry =>
                $"{entry.Element(Dev + "type")!.Element(Maml + "name")!.Value}: {Words(entry.Element(Maml + "description"))}") ?? [];
            Same(what, string.Join("; ", told.Select(entry => $"{entry.Title}: {HelpPage.Words(entry.Text)}")), string.Join("; ", found));
        }

        void Compare(string what, string markdown, XElement? found) => Same(what, HelpPage.Words(markdown), Words(found));

        void Same(string what, string wanted, string found)
        {
            if (wanted != found)
            {
                problems.Add($"{name}, {what}: the page says '{wanted}', en-US says '{found}'. Run build.ps1 -Task Help.");
            }
        }
    }

    private static string Words(XElement? element) =>
        HelpPage.Words(string.Join(' ', element?.Descendants(Maml + "para").Select(paragraph => paragraph.Value) ?? []));
}
