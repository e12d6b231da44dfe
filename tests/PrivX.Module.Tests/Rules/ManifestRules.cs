using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Reflection;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.Rules;

/// <summary>The manifest says what the module has, and the contract knows what it is for.</summary>
public sealed class ManifestRules
{
    [Fact]
    public void The_manifest_lists_exactly_the_cmdlets_of_the_assembly()
    {
        IEnumerable<string> written = Surface.Assembly.GetExportedTypes()
            .Select(type => type.GetCustomAttribute<CmdletAttribute>())
            .OfType<CmdletAttribute>()
            .Select(cmdlet => $"{cmdlet.VerbName}-{cmdlet.NounName}")
            .Order(StringComparer.Ordinal);
        Assert.Equal(written, List("CmdletsToExport").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_manifest_lists_the_cmdlets_in_order_and_once()
    {
        List<string> listed = List("CmdletsToExport");
        Assert.Equal(listed.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase), listed);
    }

    [Fact]
    public void All_that_is_listed_is_exported() =>
        Assert.Equal(List("CmdletsToExport").Order(StringComparer.OrdinalIgnoreCase), Surface.Cmdlets.Select(cmdlet => cmdlet.Name));

    [Fact]
    public void Nothing_but_cmdlets_is_exported()
    {
        using var engine = new ModuleEngine();
        PSObject module = engine.Run("Get-Module PrivX").Only();
        foreach (string kind in new[] { "ExportedFunctions", "ExportedAliases", "ExportedVariables" })
        {
            Assert.Empty((System.Collections.IDictionary)module.Properties[kind].Value);
        }
    }

    [Fact]
    public void Each_format_file_and_each_types_file_is_listed()
    {
        string inner = Path.Combine(StagedModule.Folder, "bin", "PrivX.PowerShell.psd1");
        Assert.Equal(FilesLike("*.format.ps1xml"), List("FormatsToProcess", inner).Order(StringComparer.Ordinal));
        Assert.Equal(FilesLike("*.types.ps1xml"), List("TypesToProcess", inner).Order(StringComparer.Ordinal));
    }

    // What Import-PowerShellDataFile does, and all that reads a manifest without running it.
    [Fact]
    public void The_manifest_can_be_read_as_data()
    {
        var manifest = (System.Collections.Hashtable)Table(StagedModule.Manifest).SafeGetValue();
        Assert.Equal(Surface.Cmdlets.Count(), ((object[])manifest["CmdletsToExport"]!).Length);
    }

    [Fact]
    public void Each_cmdlet_serves_an_operation_of_the_contract_or_is_known_to_serve_none()
    {
        IEnumerable<string> exported = Surface.Cmdlets.Select(cmdlet => cmdlet.Name);
        Assert.DoesNotContain(exported, name => !Surface.Operations.Contains(name) && !Surface.WithoutOperation.Contains(name) && !Surface.IsBuilder(name));
        Assert.DoesNotContain(exported, name => Surface.Operations.Contains(name) && Surface.WithoutOperation.Contains(name));
    }

    [Fact]
    public void The_contract_names_cmdlets_in_one_spelling()
    {
        IEnumerable<string> names = Surface.Operations.Select(group => group.Key);
        foreach (string name in Surface.Cmdlets.Select(cmdlet => cmdlet.Name).Where(name => Surface.Operations.Contains(name)))
        {
            Assert.Contains(name, names, StringComparer.Ordinal);
        }
    }

    private static IEnumerable<string> FilesLike(string pattern) =>
        Directory.EnumerateFiles(Path.Combine(StagedModule.Folder, "Formats"), pattern).Select(file => $"../Formats/{Path.GetFileName(file)}").Order(StringComparer.Ordinal);

    // The inner manifest has a variable in it, so that it is read as a script and not as data.
    private static List<string> List(string key, string? manifest = null)
    {
        StatementAst value = Table(manifest ?? StagedModule.Manifest).KeyValuePairs.Single(pair => ((StringConstantExpressionAst)pair.Item1).Value == key).Item2;
        return value.FindAll(node => node is StringConstantExpressionAst, searchNestedScriptBlocks: false)
            .Select(node => ((StringConstantExpressionAst)node).Value)
            .ToList();
    }

    private static HashtableAst Table(string manifest)
    {
        ScriptBlockAst script = Parser.ParseFile(manifest, out _, out ParseError[] errors);
        Assert.Empty(errors);
        return (HashtableAst)script.Find(node => node is HashtableAst, searchNestedScriptBlocks: false)!;
    }
}
