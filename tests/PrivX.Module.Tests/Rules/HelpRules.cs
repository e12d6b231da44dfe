using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.Rules;

/// <summary>Each cmdlet is explained: what it does, each parameter, and at least two examples.</summary>
public sealed class HelpRules
{
    private const int FewestExamples = 2;

    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";

    private static readonly string HelpFile = Path.Combine(StagedModule.Folder, "en-US", "PrivX.PowerShell.dll-Help.xml");

    private static readonly Lazy<IReadOnlyDictionary<string, XElement>> Loaded = new(() => XDocument.Load(HelpFile)
        .Descendants(Command + "command")
        .ToDictionary(command => command.Element(Command + "details")!.Element(Command + "name")!.Value.Trim(), StringComparer.OrdinalIgnoreCase));

    public static TheoryData<string> Cmdlets => Surface.Names;

    /// <summary>Cmdlets that the help explains.</summary>
    public static TheoryData<string> Explained => [.. Loaded.Value.Keys];

    [Fact]
    public void There_is_a_page_with_a_synopsis_and_a_description() => Each.Of(Cmdlets, cmdlet =>
    {
        XElement page = Page(cmdlet);
        AssertText(page.Element(Command + "details")?.Element(Maml + "description"), "The synopsis");
        AssertText(page.Element(Maml + "description"), "The description");
    });

    [Fact]
    public void There_are_two_examples() => Each.Of(Cmdlets, cmdlet =>
    {
        XElement[] examples = Page(cmdlet).Descendants(Command + "example").ToArray();
        Assert.True(examples.Length >= FewestExamples, $"{examples.Length} examples.");
        Assert.All(examples, example => Assert.Contains("PrivX", example.Value, StringComparison.Ordinal));
    });

    [Fact]
    public void Each_parameter_is_explained() => Each.Of(Cmdlets, cmdlet =>
    {
        ILookup<string, XElement> explained = Page(cmdlet).Elements(Command + "parameters").Elements(Command + "parameter")
            .ToLookup(parameter => parameter.Element(Maml + "name")!.Value, StringComparer.OrdinalIgnoreCase);
        foreach (string parameter in Surface.Parameters(cmdlet).Select(parameter => parameter.Name))
        {
            AssertText(explained[parameter].FirstOrDefault()?.Element(Maml + "description"), $"-{parameter}");
            Assert.DoesNotMatch(@"[^\[]\]$|`", explained[parameter].First().Element(Command + "parameterValue")?.Value ?? string.Empty);
        }
    });

    [Fact]
    public void No_page_explains_what_is_not_there() => Each.Of(Explained, cmdlet =>
    {
        IEnumerable<string> known = Surface.Cmdlet(cmdlet).Parameters.Keys;
        Assert.All(
            Page(cmdlet).Elements(Command + "parameters").Elements(Command + "parameter").Select(parameter => parameter.Element(Maml + "name")!.Value),
            parameter => Assert.True(Surface.IsCommon(parameter) || known.Contains(parameter, StringComparer.OrdinalIgnoreCase), $"There is no -{parameter}."));
    });

    [Theory]
    [InlineData("Connect-PrivX")]
    public void The_engine_finds_the_help(string cmdlet)
    {
        using var engine = new ModuleEngine();
        string synopsis = Page(cmdlet).Element(Command + "details")!.Element(Maml + "description")!.Value.Trim();
        Assert.Equal(synopsis, engine.Run($"(Get-Help {cmdlet}).Synopsis").Only().ToString().Trim());
    }

    private static XElement Page(string cmdlet)
    {
        Assert.True(Loaded.Value.TryGetValue(cmdlet, out XElement? page), $"The help has no page for {cmdlet}.");
        return page!;
    }

    private static void AssertText(XElement? element, string what)
    {
        string text = element?.Value.Trim() ?? string.Empty;
        Assert.True(text.Length > 0, $"{what} is empty.");
        Assert.DoesNotContain("{{ ", text, StringComparison.Ordinal);
    }
}
