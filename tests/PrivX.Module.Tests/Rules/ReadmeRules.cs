using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Text.RegularExpressions;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.Rules;

/// <summary>What the README and the pages of docs show is there.</summary>
public sealed partial class ReadmeRules
{
    private static readonly string Text = File.ReadAllText(Path.Combine(StagedModule.RepositoryRoot, "README.md"));

    private static readonly string[] Pages = Directory.GetFiles(Path.Combine(StagedModule.RepositoryRoot, "docs"), "*.md");

    public static TheoryData<string> Examples =>
        [.. Pages.Order(StringComparer.Ordinal).Select(File.ReadAllText).Prepend(Text).SelectMany(page => Block().Matches(page)).Select(match => match.Groups[1].Value).Distinct()];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Examples_use_cmdlets_and_parameters_that_exist(string example)
    {
        ScriptBlockAst script = Parser.ParseInput(example, out _, out ParseError[] errors);
        Assert.Empty(errors);
        foreach (CommandAst command in script.FindAll(node => node is CommandAst, searchNestedScriptBlocks: true).Cast<CommandAst>())
        {
            if (command.GetCommandName()?.Contains("-PrivX", StringComparison.Ordinal) == true)
            {
                CmdletInfo? cmdlet = Surface.Cmdlets.SingleOrDefault(candidate => candidate.Name == command.GetCommandName());
                Assert.True(cmdlet is not null, $"There is no {command.GetCommandName()}.");
                IEnumerable<string> names = cmdlet.Parameters.Values.SelectMany(parameter => parameter.Aliases.Append(parameter.Name));
                Assert.All(
                    command.CommandElements.OfType<CommandParameterAst>(),
                    parameter => Assert.Contains(parameter.ParameterName, names, StringComparer.OrdinalIgnoreCase));
            }
        }
    }

    [Fact]
    public void First_steps_run_against_the_simulator()
    {
        using var shell = new ModuleShell();
        string[] lines = Block().Matches(Text).Select(match => match.Groups[1].Value)
            .Single(block => block.Contains("Get-PrivXSource", StringComparison.Ordinal))
            .Split('\n')
            .Where(line => line.Contains("-PrivX", StringComparison.Ordinal) && !line.StartsWith("Connect-", StringComparison.Ordinal))
            .ToArray();
        Assert.NotEmpty(lines);
        Assert.All(lines, line => shell.Run(line).Clean());
    }

    [GeneratedRegex("```powershell\\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
