using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PrivX.Benchmarks.Table;

/// <summary>A binary module with as many cmdlets as ours that do nothing, compiled for the PowerShell that will import it. No views, no help.</summary>
internal static class EmptyModule
{
    /// <summary>Makes the module and gives the path of its manifest.</summary>
    /// <param name="folder">Where to make it.</param>
    /// <param name="cmdlets">How many cmdlets.</param>
    /// <param name="home">Folder of that PowerShell, null for the engine of the package.</param>
    public static string Create(string folder, int cmdlets, string? home)
    {
        var code = new StringBuilder("using System.Management.Automation;\n");
        foreach (int number in Enumerable.Range(1, cmdlets))
        {
            code.Append($$"""
                [Cmdlet("Get", "Empty{{number}}")]
                public sealed class GetEmpty{{number}}Command : PSCmdlet
                {
                    [Parameter(Position = 0)]
                    public string Name { get; set; }
                    protected override void ProcessRecord() => WriteObject(Name);
                }

                """);
        }

        string module = Path.Combine(folder, "Empty");
        Directory.CreateDirectory(module);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Empty",
            [CSharpSyntaxTree.ParseText(code.ToString())],
            References(home).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(Path.Combine(module, "Empty.dll"));
        if (!result.Success)
        {
            throw new InvalidOperationException("The empty module does not compile: " + string.Join("; ", result.Diagnostics.Take(3)));
        }

        string manifest = Path.Combine(module, "Empty.psd1");
        string names = string.Join(", ", Enumerable.Range(1, cmdlets).Select(number => $"'Get-Empty{number}'"));
        File.WriteAllText(manifest, $$"""
            @{
                RootModule        = 'Empty.dll'
                ModuleVersion     = '1.0.0'
                GUID              = '0f8fad5b-d9cb-469f-a165-70867728950e'
                CmdletsToExport   = @({{names}})
                FunctionsToExport = @()
                AliasesToExport   = @()
                VariablesToExport = @()
            }
            """);
        return manifest;
    }

    // pwsh brings what Add-Type compiles against; the engine of the package runs on this very runtime.
    private static IEnumerable<string> References(string? home)
    {
        if (home is not null && Directory.Exists(Path.Combine(home, "ref")))
        {
            return Directory.GetFiles(Path.Combine(home, "ref"), "*.dll").Append(Path.Combine(home, "System.Management.Automation.dll")).Where(IsManaged);
        }

        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(IsManaged);
    }

    private static bool IsManaged(string path)
    {
        try
        {
            AssemblyName.GetAssemblyName(path);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
