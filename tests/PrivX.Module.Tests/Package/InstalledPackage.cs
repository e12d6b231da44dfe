using System;
using System.Threading.Tasks;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.Package;

/// <summary>The package, installed once for all tests of this process as a user installs it.</summary>
internal static class InstalledPackage
{
    private static readonly Lazy<Task<PackageHome>> Shared = new(InstallAsync);

    /// <summary>The user who has it.</summary>
    public static Task<PackageHome> HomeAsync() => Shared.Value;

    /// <summary>Its manifest; where it cannot be installed, that of the staged module.</summary>
    public static async Task<string> ManifestAsync() =>
        PackageHome.WhyNot is null ? (await HomeAsync()).Manifest(StagedModule.Version) : StagedModule.Manifest;

    private static async Task<PackageHome> InstallAsync()
    {
        PackageHome home = await PackageHome.CreateAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => home.Dispose();
        await home.RunAsync($"Publish-PSResource -NupkgPath '{PackageHome.Package}' -Repository local; Install-PSResource PrivX -Repository local");
        return home;
    }
}
