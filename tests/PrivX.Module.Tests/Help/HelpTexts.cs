using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.Help;

/// <summary>Texts that pages need not hold: common.json, and the summaries of the cmdlets' properties.</summary>
internal static partial class HelpTexts
{
    private static readonly Dictionary<string, Dictionary<string, string>> Common =
        JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(File.ReadAllText(Path.Combine(HelpPage.Folder, "common.json")))!;

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Summaries = new(ReadSummaries);

    /// <summary>What the help says of a parameter: the words of the page, else the common ones, else the summary. Empty where there is none.</summary>
    public static string Parameter(HelpPage page, CmdletInfo cmdlet, string name)
    {
        string text = page.Parameters.Where(parameter => parameter.Title == name).Select(parameter => parameter.Text).FirstOrDefault()
            ?? Common["parameters"].GetValueOrDefault(name)
            ?? Summary(cmdlet.ImplementingType, name);
        bool isCleared = cmdlet.Verb == "Set"
            && cmdlet.ImplementingType.GetProperty(name)?.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "ClearableAttribute") == true;
        return isCleared ? $"{text} $null and an empty text clear it." : text;
    }

    /// <summary>What the help says of properties of one type from the pipeline; null where it says what their parameter says.</summary>
    public static string? Input(string type) => Common["inputs"].GetValueOrDefault(type);

    /// <summary>What the help says of a cmdlet's output where the page says nothing.</summary>
    public static string Output(CmdletInfo cmdlet, string type)
    {
        string key = type == "System.Void" ? "Void" : cmdlet.Parameters.ContainsKey("PassThru") ? "PassThru" : cmdlet.Verb;
        return Common["outputs"].GetValueOrDefault(key) ?? Common["outputs"]["*"];
    }

    /// <summary>The first sentence of a text.</summary>
    public static string Sentence(string text) => FirstSentence().Match(text).Value;

    private static string Summary(Type cmdlet, string name)
    {
        for (Type? type = cmdlet; type is not null; type = type.BaseType)
        {
            string? declaring = (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName;
            if (Summaries.Value.TryGetValue($"P:{declaring}.{name}", out string? found))
            {
                return found;
            }
        }

        return string.Empty;
    }

    private static Dictionary<string, string> ReadSummaries()
    {
        string[] files = Directory.GetDirectories(Path.Combine(StagedModule.RepositoryRoot, "src", "PrivX.PowerShell", "bin"))
            .Select(folder => Path.Combine(folder, "net8.0", "PrivX.PowerShell.xml"))
            .Where(File.Exists)
            .ToArray();
        return XDocument.Load(files.MaxBy(File.GetLastWriteTimeUtc)!).Descendants("member")
            .Where(member => member.Element("summary") is not null)
            .ToDictionary(member => member.Attribute("name")!.Value, member => HelpPage.Words(string.Concat(member.Element("summary")!.Nodes().Select(Plain))));
    }

    // A reference to something is its name.
    private static string Plain(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { IsEmpty: true } element => element.Attributes().First().Value.Split('.', ':')[^1],
        XElement element => string.Concat(element.Nodes().Select(Plain)),
        _ => string.Empty,
    };

    [GeneratedRegex(@"\A.*?\.(?=\s|\z)|\A.*")]
    private static partial Regex FirstSentence();
}
