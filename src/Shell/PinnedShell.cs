using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;

namespace PrivX.Shells;

/// <summary>
/// The whole PowerShell that tests and tour use: the program that the variable PWSH names, else the .NET tool of .config/dotnet-tools.json,
/// which the build restores into the package folder.
/// </summary>
internal static class PinnedShell
{
    /// <summary>What the variable PWSH names; null if it is not set.</summary>
    public static string? Chosen { get; } = Environment.GetEnvironmentVariable("PWSH") is { Length: > 0 } named ? named : null;

    /// <summary>The folder of the NuGet packages.</summary>
    public static string PackageRoot { get; } = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder ? folder : Metadata("NuGetPackageRoot");

    /// <summary>The shell in words.</summary>
    public static string Name => Chosen is null ? $"PowerShell {Metadata("ShellVersion")}, the .NET tool that the build restored" : $"{Chosen}, which the variable PWSH names";

    /// <summary>Why there is none; null if there is one. A program that PWSH names is not checked: it starts, or the error names it.</summary>
    public static string? WhyNot => Chosen is null && Tool is null ? $"The .NET tool PowerShell {Metadata("ShellVersion")} is not in {PackageRoot}: it could not be restored." : null;

    private static string? Tool { get; } = FindTool();

    /// <summary>How to start it without a profile and without anybody to ask.</summary>
    public static ProcessStartInfo StartInfo(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Chosen ?? DotNet()) { UseShellExecute = false };
        if (Chosen is null)
        {
            start.ArgumentList.Add(Tool ?? throw new FileNotFoundException(WhyNot));
        }

        foreach (string argument in (string[])["-NoProfile", "-NonInteractive", "-ExecutionPolicy", "Bypass", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["POWERSHELL_UPDATECHECK"] = "Off";
        start.Environment["POWERSHELL_TELEMETRY_OPTOUT"] = "1";
        return start;
    }

    /// <summary>The program that runs this process, where it is dotnet itself.</summary>
    public static string DotNet() =>
        Environment.ProcessPath is { } own && Path.GetFileNameWithoutExtension(own).Equals("dotnet", StringComparison.OrdinalIgnoreCase) ? own : "dotnet";

    // The package holds a shell for Windows and one for all others, below the framework that it was built for.
    private static string? FindTool()
    {
        string tools = Path.Combine(PackageRoot, "powershell", Metadata("ShellVersion"), "tools");
        return Directory.Exists(tools)
            ? Directory.GetDirectories(tools).Select(framework => Path.Combine(framework, "any", OperatingSystem.IsWindows() ? "win" : "unix", "pwsh.dll")).FirstOrDefault(File.Exists)
            : null;
    }

    private static string Metadata(string key) =>
        typeof(PinnedShell).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
