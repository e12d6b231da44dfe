using System.IO;
using System.Linq;
using System.Reflection;

namespace PrivX.Benchmarks;

/// <summary>What the build left where.</summary>
internal static class Built
{
    public static string Configuration => Metadata("Configuration");

    public static string ModuleFolder => Path.GetFullPath(Metadata("ModulePath"));

    public static string Manifest => Path.Combine(ModuleFolder, "PrivX.psd1");

    public static string Simulator => Path.GetFullPath(Metadata("SimulatorPath"));

    public static string Engine => Path.GetFullPath(Metadata("EnginePath"));

    /// <summary>Copies the staged module into a folder.</summary>
    /// <returns>The copy's manifest.</returns>
    public static string CopyModule(string folder)
    {
        string target = Path.Combine(folder, "PrivX");
        foreach (string file in Directory.GetFiles(ModuleFolder, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(target, Path.GetRelativePath(ModuleFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return Path.Combine(target, "PrivX.psd1");
    }

    private static string Metadata(string key) =>
        typeof(Built).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
