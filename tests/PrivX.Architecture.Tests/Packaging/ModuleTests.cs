using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PrivX.Architecture.Tests.Packaging;

/// <summary>The staged module: its files, its manifest, its version.</summary>
public sealed partial class ModuleTests
{
    private static readonly string Manifest = Repository.Read("PrivX.psd1");

    private static readonly string[] ExportLists = ["CmdletsToExport", "FunctionsToExport", "AliasesToExport", "VariablesToExport"];

    // What differs between editions of PowerShell.
    private static readonly string EditionManifest = Repository.Read("src/PrivX.PowerShell/PrivX.PowerShell.psd1");

    // What SecretManagement looks for.
    private static readonly string ExtensionManifest = Repository.Read("src/PrivX.PowerShell/Extension/PrivX.Extension.psd1");

    [Fact]
    public void The_staged_files_are_the_listed_ones()
    {
        string[] listed = Repository.Read("src/PrivX.PowerShell/ModuleFiles.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        IEnumerable<string> staged = Directory.EnumerateFiles(Repository.Module, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Module, path).Replace('\\', '/'));

        Assert.Equal(listed.Order(StringComparer.Ordinal), staged.Order(StringComparer.Ordinal));
        Assert.Equal(listed.Distinct(), listed);
    }

    [Fact]
    public void The_staged_manifests_are_the_committed_ones()
    {
        Assert.Equal(Manifest, File.ReadAllText(Path.Combine(Repository.Module, "PrivX.psd1")));
        Assert.Equal(EditionManifest, File.ReadAllText(Path.Combine(Repository.Module, "bin", "PrivX.PowerShell.psd1")));
    }

    [Fact]
    public void Publishing_finds_one_manifest() =>
        Assert.Equal(["PrivX.psd1"], Directory.EnumerateFiles(Repository.Module, "*.psd1").Select(Path.GetFileName));

    [Theory]
    [InlineData("Desktop")]
    [InlineData("Core")]
    public void The_manifest_exports_exactly_the_cmdlets_there_are(string edition) =>
        Assert.Equal(
            AssemblyFile.Read(Path.Combine(Repository.Module, "bin", edition, "PrivX.PowerShell.dll")).Cmdlets,
            List(Manifest, "CmdletsToExport").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("FormatsToProcess", "format.ps1xml", "View")]
    [InlineData("TypesToProcess", "types.ps1xml", "Type")]
    public void The_views_and_types_of_all_services_are_in_the_one_file_that_the_manifest_names(string key, string ending, string element)
    {
        Assert.Equal([$"../Formats/PrivX.{ending}"], List(EditionManifest, key));
        Assert.DoesNotContain(key, Manifest, StringComparison.Ordinal);
        Assert.Equal(
            Repository.Files("src/PrivX.PowerShell/Formats", "*." + ending).SelectMany(file => Elements(Path.Combine(Repository.Root, file))).Order(StringComparer.Ordinal),
            Elements(Path.Combine(Repository.Module, "Formats", "PrivX." + ending)).Order(StringComparer.Ordinal));

        IEnumerable<string> Elements(string file) => XDocument.Load(file).Descendants(element).Select(part => part.ToString(SaveOptions.DisableFormatting));
    }

    [Fact]
    public void The_manifest_exports_nothing_by_wildcard() =>
        Assert.DoesNotContain(
            ExportLists.SelectMany(key => List(Manifest, key)),
            name => name.Contains('*', StringComparison.Ordinal));

    [Fact]
    public void The_guard_is_loaded_first_and_the_cmdlets_by_the_inner_manifest()
    {
        string[] nested = List(Manifest, "NestedModules");
        Assert.Equal(["bin/PrivX.Guard.dll", "bin/PrivX.PowerShell.psd1", "PrivX.Extension/PrivX.Extension.psm1"], nested);
        Assert.All(nested, path => Assert.True(File.Exists(Path.Combine(Repository.Module, path)), path));

        string root = RootModule().Match(EditionManifest).Groups[1].Value;
        Assert.Contains("$PSEdition", root, StringComparison.Ordinal);
        Assert.All(
            ["Desktop", "Core"],
            edition => Assert.True(File.Exists(Path.Combine(Repository.Module, "bin", root.Replace("$PSEdition", edition, StringComparison.Ordinal))), edition));
    }

    // SecretManagement finds the vault by the name and the place of this folder.
    [Fact]
    public void The_vault_extension_is_the_committed_one_and_exports_what_SecretManagement_calls()
    {
        foreach (string name in (string[])["PrivX.Extension.psd1", "PrivX.Extension.psm1", "Vault.ps1"])
        {
            Assert.Equal(Repository.Read($"src/PrivX.PowerShell/Extension/{name}"), File.ReadAllText(Path.Combine(Repository.Module, "PrivX.Extension", name)));
        }

        string[] exported = List(ExtensionManifest, "FunctionsToExport");
        Assert.Subset(exported.ToHashSet(), new HashSet<string> { "Get-Secret", "Get-SecretInfo", "Remove-Secret", "Set-Secret", "Test-SecretVault" });
        string script = Repository.Read("src/PrivX.PowerShell/Extension/PrivX.Extension.psm1");
        Assert.Equal(exported.Order(StringComparer.Ordinal), Function().Matches(script).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void There_is_one_version_number()
    {
        Assert.All([Manifest, EditionManifest, ExtensionManifest], manifest => Assert.Equal(Repository.Version, ModuleVersion().Match(manifest).Groups[1].Value));
        AssemblyFile guard = AssemblyFile.Read(Path.Combine(Repository.Module, "bin", "PrivX.Guard.dll"));
        Assert.Equal($"PrivX.Guard-{Repository.Version}", guard.Name);
        Assert.Equal(Repository.Version, guard.Version.ToString(3));
        foreach (string edition in (string[])["Desktop", "Core"])
        {
            foreach (string name in (string[])["PrivX.Client", "PrivX.Transport", "PrivX.PowerShell"])
            {
                AssemblyFile file = AssemblyFile.Read(Path.Combine(Repository.Module, "bin", edition, name + ".dll"));
                Assert.Equal(Repository.Version, file.Version.ToString(3));
            }
        }
    }

    // Every item stands in single quotes, alone or in a list, so that this needs no PowerShell.
    private static string[] List(string manifest, string key)
    {
        Match match = Regex.Match(manifest, $@"^\s*{key}\s*=\s*@\((?<items>[^)]*)\)", RegexOptions.Multiline);
        Assert.True(match.Success, $"{key} is not a list in the manifest.");
        return Quoted().Matches(match.Groups["items"].Value).Select(item => item.Groups[1].Value).ToArray();
    }

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"ModuleVersion\s*=\s*'([^']+)'")]
    private static partial Regex ModuleVersion();

    [GeneratedRegex(@"^\s*RootModule\s*=\s*""([^""]+)""", RegexOptions.Multiline)]
    private static partial Regex RootModule();

    [GeneratedRegex(@"^function (\S+)", RegexOptions.Multiline)]
    private static partial Regex Function();
}
