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

    private static string Metadata(string key) =>
        typeof(Built).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
