using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace PrivX.Module.Tests.Harness;

/// <summary>The module as the build staged it: what is tested is what ships.</summary>
public static class StagedModule
{
    private static readonly string[] ShippedAssemblies = ["PrivX.Client", "PrivX.PowerShell", "PrivX.Transport"];

    /// <summary>The folder out/PrivX/&lt;version&gt;.</summary>
    public static string Folder { get; } = Path.GetFullPath(Metadata("ModulePath"));

    /// <summary>The version that its folder is named after.</summary>
    public static string Version { get; } = Path.GetFileName(Path.TrimEndingDirectorySeparator(Folder));

    public static string Manifest { get; } = Path.Combine(Folder, "PrivX.psd1");

    /// <summary>The folder of the solution.</summary>
    public static string RepositoryRoot { get; } = Path.GetFullPath(Metadata("RepositoryRoot"));

    /// <summary>What the compiler wrote of the client's documentation. Not staged.</summary>
    public static string ClientDocumentation { get; } = Path.GetFullPath(Metadata("ClientDocumentationPath"));

    /// <summary>Fails if a shipped assembly was loaded from anywhere but the staged folder, such as a test's output.</summary>
    public static void AssertLoadedFromHere()
    {
        foreach (Assembly assembly in AppDomain.CurrentDomain.GetAssemblies().Where(a => ShippedAssemblies.Contains(a.GetName().Name)))
        {
            Assert.StartsWith(Folder, Path.GetFullPath(assembly.Location), StringComparison.Ordinal);
        }
    }

    private static string Metadata(string key) =>
        typeof(StagedModule).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
