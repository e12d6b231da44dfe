using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.Help;

/// <summary>docs/reference, which is committed, is what the help of today gives.</summary>
public sealed class ReferenceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("privx-reference-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [ShellFact]
    public async Task The_pages_are_made_from_the_help()
    {
        string script = Path.Combine(StagedModule.RepositoryRoot, "src", "PrivX.Help", "Build-Reference.ps1");
        using Process shell = InstalledShell.Start(["-NoProfile", "-NonInteractive", "-File", script, "-Path", _folder], []);
        shell.StandardInput.Close();
        Task<string> errors = shell.StandardError.ReadToEndAsync();
        string output = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        Assert.True(shell.ExitCode == 0, output + await errors);

        Dictionary<string, string> made = Pages(_folder);
        Dictionary<string, string> there = Pages(Path.Combine(StagedModule.RepositoryRoot, "docs", "reference"));
        string[] other = [.. made.Keys.Union(there.Keys).Where(name => made.GetValueOrDefault(name) != there.GetValueOrDefault(name)).Order(StringComparer.Ordinal)];
        Assert.True(other.Length == 0, $"docs/reference is not as new as the help: run src/PrivX.Help/Build-Reference.ps1. {string.Join(", ", other.Take(10))}");
        Assert.Subset(made.Keys.ToHashSet(), HelpPage.All.Keys.Append("README").Append("about_PrivX_Errors").Select(name => name + ".md").ToHashSet());
    }

    // Git may have given the files the line ends of the machine.
    private static Dictionary<string, string> Pages(string folder) =>
        Directory.GetFiles(folder).ToDictionary(path => Path.GetFileName(path), path => File.ReadAllText(path).ReplaceLineEndings("\n"), StringComparer.Ordinal);
}
