using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace PrivX.Architecture.Tests.Smokes;

/// <summary>Client and Transport as they ship, on the runtimes they ship for, from log-in to log-out over TLS with a private root.</summary>
public sealed class SmokeTests
{
    [MonoFact]
    public async Task The_desktop_flavour_works_under_Mono()
    {
        IReadOnlyList<string> lines = await SmokeRun.CheckAsync("Desktop", Programs.Mono!, [Program("net472", "PrivX.Smoke.exe")], []);

        Assert.Contains(lines, line => line.StartsWith("runtime Mono", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("net8.0", "runtime .NET 8.")]
    [InlineData("net10.0", "runtime .NET 10.")]
    public async Task The_core_flavour_works(string framework, string runtime)
    {
        IReadOnlyList<string> lines = await SmokeRun.CheckAsync("Core", Program(framework, OnWindows("PrivX.Smoke")), [], []);

        Assert.Contains(lines, line => line.StartsWith(runtime, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("net8.0", "8.0.1", "8.0.2", "net8.0")]
    [InlineData("net8.0", "11.0.0", "11.0.0", "netstandard2.0")]
    [InlineData("net10.0", "8.0.1", "8.0.2", "net8.0")]
    [InlineData("net10.0", "11.0.0", "11.0.0", "net10.0")]
    public async Task Other_versions_of_our_packages_loaded_before_do_no_harm(string framework, string http, string others, string asset)
    {
        string[] preloaded =
        [
            Package("Microsoft.Extensions.DependencyInjection.Abstractions", others, asset),
            Package("Microsoft.Extensions.Options", others, asset),
            Package("Microsoft.Extensions.Logging.Abstractions", others, asset),
            Package("Microsoft.Extensions.Http", http, asset),
        ];

        IReadOnlyList<string> lines = await SmokeRun.CheckAsync("Core", Program(framework, OnWindows("PrivX.Smoke")), [], preloaded);

        Assert.Equal(preloaded.Length, lines.Count(line => line.StartsWith("preloaded ", StringComparison.Ordinal)));
        Assert.Contains("transport from the module, in a context of its own", lines);
    }

    private static string OnWindows(string program) => OperatingSystem.IsWindows() ? program + ".exe" : program;

    private static string Program(string framework, string name) =>
        Path.Combine(Repository.Root, "tests", "Smoke", "PrivX.Smoke", "bin", Repository.Configuration, framework, name);

    private static string Package(string name, string version, string framework)
    {
        string root = typeof(SmokeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "NuGetPackageRoot").Value!;
#pragma warning disable CA1308 // NuGet's folders are in lower case.
        return Path.Combine(root, name.ToLowerInvariant(), version, "lib", framework, name + ".dll");
#pragma warning restore CA1308
    }
}
