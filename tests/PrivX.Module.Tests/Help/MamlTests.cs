using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PrivX.Module.Tests.Harness;
using PrivX.Module.Tests.Rules;

namespace PrivX.Module.Tests.Help;

/// <summary>What Get-Help reads has the words of the pages, and the syntax and parameters of the cmdlets as they are.</summary>
public sealed partial class MamlTests
{
    private const string AllSets = "__AllParameterSets";

    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    private static readonly string FilePath = Path.Combine(StagedModule.RepositoryRoot, "en-US", "PrivX.PowerShell.dll-Help.xml");

    private static readonly Lazy<IReadOnlyDictionary<string, XElement>> Loaded = new(() =>
        XDocument.Load(FilePath, LoadOptions.PreserveWhitespace)
            .Descendants(Command + "command")
            .ToDictionary(command => command.Element(Command + "details")!.Element(Command + "name")!.Value.Trim(), StringComparer.OrdinalIgnoreCase));

    /// <summary>Pages of cmdlets that are there; PageTests finds the others.</summary>
    public static TheoryData<string> Pages => [.. HelpPage.All.Keys.Intersect(Surface.Cmdlets.Select(cmdlet => cmdlet.Name), StringComparer.OrdinalIgnoreCase).Order()];

    [Fact]
    public void It_has_the_cmdlets_of_the_pages() => Assert.Equal(HelpPage.All.Keys.Order(), Loaded.Value.Keys.Order());

    [Fact]
    public void No_type_is_shown_as_only_a_compiler_writes_it() => Assert.DoesNotMatch(GenericType(), File.ReadAllText(FilePath));

    [Fact]
    public void It_has_the_words_of_the_page() => Each.Of(Pages, name =>
    {
        HelpPage page = HelpPage.All[name];
        CmdletInfo cmdlet = Surface.Cmdlet(name);
        XElement maml = Find(name);
        var problems = new List<string>();
        Compare("synopsis", page.Synopsis, maml.Element(Command + "details")!.Element(Maml + "description"));
        Compare("description", page.Section("Description"), maml.Element(Maml + "description"));
        Compare("notes", page.Section("Notes"), maml.Element(Maml + "alertSet"));
        foreach (XElement parameter in maml.Element(Command + "parameters")!.Elements(Command + "parameter"))
        {
            string parameterName = parameter.Element(Maml + "name")!.Value;
            Compare($"-{parameterName}", HelpTexts.Parameter(page, cmdlet, parameterName), parameter.Element(Maml + "description"));
        }

        XElement[] examples = maml.Descendants(Command + "example").ToArray();
        Same("number of examples", $"{page.Examples.Count}", $"{examples.Length}");
        foreach ((HelpExample example, XElement found) in page.Examples.Zip(examples))
        {
            Same($"title of example {example.Number}", $"Example {example.Number}: {example.Title}", found.Element(Maml + "title")!.Value.Trim(' ', '-'));
            Same($"code of example {example.Number}", example.Code, found.Element(Dev + "code")!.Value.ReplaceLineEndings("\n"));
            Compare($"words before example {example.Number}", example.Before, found.Element(Maml + "introduction"));
            Compare($"words after example {example.Number}", example.After, found.Element(Dev + "remarks"));
        }

        Same(
            "links",
            string.Join(", ", page.Links),
            string.Join(", ", maml.Descendants(Maml + "navigationLink").Select(link => (link.Element(Maml + "linkText")!.Value, link.Element(Maml + "uri")!.Value))));
        Stale(name, problems);

        void Compare(string what, string markdown, XElement? found) => Same(what, HelpPage.Words(markdown), Words(found));

        void Same(string what, string wanted, string found) => Note(problems, what, wanted, found);
    });

    [Fact]
    public void It_has_the_parameters_of_the_cmdlet() => Each.Of(Pages, name =>
    {
        CmdletInfo cmdlet = Surface.Cmdlet(name);
        var problems = new List<string>();
        object instance = Activator.CreateInstance(cmdlet.ImplementingType)!;
        Dictionary<string, XElement> told = Find(name).Element(Command + "parameters")!.Elements(Command + "parameter")
            .ToDictionary(parameter => parameter.Element(Maml + "name")!.Value, StringComparer.Ordinal);
        List<ParameterMetadata> real = cmdlet.Parameters.Values.Where(parameter => !IsCommon(parameter.Name)).ToList();
        Note(problems, "parameters", string.Join(", ", real.Select(parameter => parameter.Name).Order()), string.Join(", ", told.Keys.Order()));
        foreach (ParameterMetadata parameter in real.Where(parameter => told.ContainsKey(parameter.Name)))
        {
            XElement found = told[parameter.Name];
            Note(problems, "-" + parameter.Name, Describe(parameter, [.. parameter.ParameterSets.Values]), Describe(found));
            object? value = cmdlet.ImplementingType.GetProperty(parameter.Name)?.GetValue(instance);
            Note(
                problems,
                $"default of -{parameter.Name}",
                value is string or (int and not 0) ? Convert.ToString(value, CultureInfo.InvariantCulture)! : string.Empty,
                found.Element(Dev + "defaultValue")?.Value ?? string.Empty);
        }

        Stale(name, problems);
    });

    [Fact]
    public void It_has_the_syntax_of_each_parameter_set() => Each.Of(Pages, name =>
    {
        CmdletInfo cmdlet = Surface.Cmdlet(name);
        var problems = new List<string>();

        // MAML does not name the sets: each is known by its parameters.
        IEnumerable<string> wanted = cmdlet.ParameterSets.Select(set => Join(cmdlet.Parameters.Values
            .Where(parameter => !IsCommon(parameter.Name) && (parameter.ParameterSets.ContainsKey(set.Name) || parameter.ParameterSets.ContainsKey(AllSets)))
            .Select(parameter => Describe(parameter, [parameter.ParameterSets.GetValueOrDefault(set.Name) ?? parameter.ParameterSets[AllSets]]))));
        IEnumerable<string> found = Find(name).Descendants(Command + "syntaxItem").Select(item => Join(item.Elements(Command + "parameter").Select(Describe)));
        Note(problems, "syntax", string.Join("\n", wanted.Order(StringComparer.Ordinal)), string.Join("\n", found.Order(StringComparer.Ordinal)));
        Stale(name, problems);

        static string Join(IEnumerable<string> parameters) => string.Join("; ", parameters.Order(StringComparer.Ordinal));
    });

    [Fact]
    public void It_has_the_inputs_and_outputs_of_the_cmdlet() => Each.Of(Pages, name =>
    {
        HelpPage page = HelpPage.All[name];
        CmdletInfo cmdlet = Surface.Cmdlet(name);
        var problems = new List<string>();
        Dictionary<string, string> inputs = Types(Find(name).Element(Command + "inputTypes"), Command + "inputType");
        Dictionary<string, string> outputs = Types(Find(name).Element(Command + "returnValues"), Command + "returnValue");

        // The words that must be among those of each type.
        var wanted = new List<(string Type, string Words)>();
        foreach (ParameterMetadata parameter in cmdlet.Parameters.Values.Where(parameter => !IsCommon(parameter.Name)))
        {
            var type = new HelpType(parameter.ParameterType);
            string sentence = HelpTexts.Sentence(HelpTexts.Parameter(page, cmdlet, parameter.Name));
            if (parameter.ParameterSets.Values.Any(set => set.ValueFromPipeline))
            {
                Want(type, sentence, $"-{parameter.Name}");
            }

            if (parameter.ParameterSets.Values.Any(set => set.ValueFromPipelineByPropertyName))
            {
                Want(type, HelpTexts.Input(type.Name) ?? sentence, HelpTexts.Input("System.String")!);
            }
        }

        if (wanted.Count == 0)
        {
            wanted.Add(("None", "nothing"));
        }

        Check("inputs", wanted, inputs, page.Inputs);
        Check("outputs", [.. cmdlet.OutputType.Select(type => (type.Name, HelpTexts.Output(cmdlet, type.Name)))], outputs, page.Outputs);
        Stale(name, problems);

        void Want(HelpType type, string words, string wordsForText)
        {
            wanted.Add((type.ModelName ?? type.Name, words));
            if (type.ModelName is not null)
            {
                wanted.Add(("System.String", wordsForText));
            }
        }

        void Check(string what, List<(string Type, string Words)> real, Dictionary<string, string> told, IReadOnlyList<(string Title, string Text)> own)
        {
            Note(problems, what, string.Join(", ", real.Select(entry => entry.Type).Distinct().Order()), string.Join(", ", told.Keys.Order()));
            foreach ((string title, string text) in own)
            {
                string? type = told.Keys.FirstOrDefault(type => LastWord(type) == LastWord(title));
                Note(problems, $"{what}, {title}", HelpPage.Words(text), type is null ? "nothing" : told[type]);
            }

            foreach ((string type, string words) in real.Where(entry => told.ContainsKey(entry.Type) && own.All(owned => LastWord(owned.Title) != LastWord(entry.Type))))
            {
                if (!told[type].Contains(HelpPage.Words(words), StringComparison.Ordinal))
                {
                    Note(problems, $"{what}, {type}", words, told[type]);
                }
            }
        }
    });

    // A page may name a reference or the model that it stands for.
    private static string LastWord(string type) => ReferenceSuffix().Replace(type.Split('.')[^1], string.Empty);

    private static Dictionary<string, string> Types(XElement? list, XName item) => list?.Elements(item)
        .ToDictionary(entry => entry.Element(Dev + "type")!.Element(Maml + "name")!.Value, entry => Words(entry.Element(Maml + "description"))) ?? [];

    private static XElement Find(string name)
    {
        Assert.True(Loaded.Value.TryGetValue(name, out XElement? maml), $"en-US has no {name}: run build.ps1 -Task Help.");
        return maml!;
    }

    private static bool IsCommon(string name) => Cmdlet.CommonParameters.Contains(name);

    // Over several sets: mandatory is what is so in all, and else what holds in any of them.
    private static string Describe(ParameterMetadata parameter, ParameterSetMetadata[] sets)
    {
        int[] positions = sets.Select(set => set.Position).Where(position => position >= 0).ToArray();
        var type = new HelpType(parameter.ParameterType);
        string[] ways = [.. sets.Any(set => set.ValueFromPipeline) ? ["ByValue"] : Array.Empty<string>(), .. sets.Any(set => set.ValueFromPipelineByPropertyName) ? ["ByPropertyName"] : Array.Empty<string>()];
        return Describe(
            parameter.Name,
            type.Name,
            Shown(type.Name, type.Name.Split('.')[^1]),
            sets.All(set => set.IsMandatory) ? "true" : "false",
            positions.Length == 0 ? "named" : positions.Min().ToString(CultureInfo.InvariantCulture),
            ways.Length == 0 ? "false" : $"true ({string.Join(", ", ways)})",
            parameter.Attributes.OfType<SupportsWildcardsAttribute>().Any() ? "true" : "false",
            parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases.Order()));
    }

    private static string Describe(XElement parameter)
    {
        string type = parameter.Element(Dev + "type")!.Element(Maml + "name")!.Value;
        string? shown = parameter.Element(Command + "parameterValue")?.Value;
        return Describe(
            parameter.Element(Maml + "name")!.Value,
            type,
            Shown(type, shown),
            parameter.Attribute("required")!.Value,
            parameter.Attribute("position")!.Value,
            parameter.Attribute("pipelineInput")!.Value,
            parameter.Attribute("globbing")!.Value,
            string.Join(", ", parameter.Attribute("aliases")!.Value.Split(',', StringSplitOptions.TrimEntries).Order()));
    }

    // Types of the engine are shown by names of its own: int for System.Int32.
    private static string Shown(string type, string? shown) => type.StartsWith("PrivX.", StringComparison.Ordinal) ? $"shown as {shown}, " : string.Empty;

    private static string Describe(string name, string type, string shown, string required, string position, string pipeline, string wildcards, string aliases) =>
        $"{name}: {type}, {shown}required {required}, position {position}, pipeline {pipeline}, wildcards {wildcards}, aliases {aliases}";

    private static void Note(List<string> problems, string what, string wanted, string found)
    {
        if (wanted != found)
        {
            problems.Add($"{what}: it is '{wanted}', en-US says '{found}'.");
        }
    }

    private static void Stale(string name, List<string> problems)
    {
        if (problems.Count > 0)
        {
            problems.Insert(0, $"en-US is not as new as {name}: run build.ps1 -Task Help.");
        }

        Problems.AssertNone(problems);
    }

    private static string Words(XElement? element) =>
        HelpPage.Words(string.Join(' ', element?.Descendants(Maml + "para").Select(paragraph => paragraph.Value) ?? []));

    [GeneratedRegex(@"\w`\d")]
    private static partial Regex GenericType();

    [GeneratedRegex(@"Reference(\[\])?$")]
    private static partial Regex ReferenceSuffix();
}
