using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation.Language;
using System.Text.RegularExpressions;
using PrivX.Module.Tests.Rules;

namespace PrivX.Module.Tests.Help;

/// <summary>What pages and topics mention is there: cmdlets, topics, and the parameters of cmdlets in code.</summary>
public sealed partial class MentionTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(HelpPage.Folder, "*.md").Select(path => Path.GetFileName(path)!).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Cmdlets_and_topics_are_there(string file)
    {
        string text = File.ReadAllText(Path.Combine(HelpPage.Folder, file));
        Problems.AssertNone([.. Cmdlet().Matches(text).Select(match => match.Value).Distinct()
            .Where(name => !HelpPage.All.ContainsKey(name))
            .Select(name => $"{file} mentions {name}, which is no cmdlet.")]);
        Problems.AssertNone([.. Topic().Matches(text).Select(match => match.Value).Distinct()
            .Where(name => !AboutTests.Topics.Contains(name))
            .Select(name => $"{file} mentions {name}, which is no topic.")]);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Code_is_written_as_the_cmdlets_want_it(string file)
    {
        string text = File.ReadAllText(Path.Combine(HelpPage.Folder, file)).ReplaceLineEndings("\n");
        var problems = new List<string>();
        foreach (string code in Code().Matches(text).Select(match => match.Groups[1].Value))
        {
            ScriptBlockAst script = Parser.ParseInput(code, out _, out ParseError[] errors);
            problems.AddRange(errors.Select(error => $"{file}: {error.Message} In: {code}"));
            foreach (CommandAst command in script.FindAll(node => node is CommandAst, true).Cast<CommandAst>())
            {
                if (command.GetCommandName() is { } name && HelpPage.All.ContainsKey(name))
                {
                    problems.AddRange(Unknown(name, command).Select(parameter => $"{file}: {name} has no parameter -{parameter}."));
                }
            }
        }

        Problems.AssertNone(problems);
    }

    // In full: what is written for readers is not abbreviated.
    private static IEnumerable<string> Unknown(string cmdlet, CommandAst command) => command.CommandElements
        .OfType<CommandParameterAst>()
        .Select(parameter => parameter.ParameterName)
        .Where(name => !Surface.Cmdlet(cmdlet).Parameters.Values.Any(parameter =>
            name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase) || parameter.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase)));

    [GeneratedRegex(@"\b[A-Z][a-z]+-PrivX\w*")]
    private static partial Regex Cmdlet();

    [GeneratedRegex(@"\babout_PrivX\w*")]
    private static partial Regex Topic();

    [GeneratedRegex(@"(?ms)^```powershell\n(.*?)\n```")]
    private static partial Regex Code();
}
