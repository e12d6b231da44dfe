using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using PrivX.Module.Tests.Harness;
using PrivX.Module.Tests.Pester;

namespace PrivX.Module.Tests.Package;

/// <summary>
/// A user who has nothing yet: a home without modules and without settings, and a folder as the only repository, named "local". Each script runs in
/// a process of its own.
/// </summary>
internal sealed class PackageHome : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("privx-package-").FullName;

    private PackageHome()
    {
        string data = Path.Combine(_folder, "home", ".local", "share");
        Modules = Path.Combine(data, "powershell", "Modules");
        Repository = Path.Combine(_folder, "repository");
        Directory.CreateDirectory(Modules);
        Directory.CreateDirectory(Repository);
        Environment = new Dictionary<string, string>
        {
            ["HOME"] = Path.Combine(_folder, "home"),
            ["XDG_DATA_HOME"] = data,
            ["XDG_CONFIG_HOME"] = Path.Combine(_folder, "home", ".config"),
            ["XDG_CACHE_HOME"] = Path.Combine(_folder, "home", ".cache"),
            ["PSModulePath"] = Modules,
            ["PSModuleAnalysisCachePath"] = Path.Combine(_folder, "analysis"),
            ["POWERSHELL_TELEMETRY_OPTOUT"] = "1",
            ["POWERSHELL_UPDATECHECK"] = "Off",
        };
    }

    /// <summary>Why there can be no such user here; null if there can.</summary>
    public static string? WhyNot => OperatingSystem.IsWindows() ? "Windows does not let a process choose the folder for the user's modules." : null;

    /// <summary>The package as "dotnet build -t:Package" made it.</summary>
    public static string Package { get; } = Path.Combine(StagedModule.RepositoryRoot, "out", $"PrivX.{StagedModule.Version}.nupkg");

    /// <summary>Where the user's modules are.</summary>
    public string Modules { get; }

    /// <summary>The folder that is the repository.</summary>
    public string Repository { get; }

    /// <summary>What a process of this user finds in its environment.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>The manifest of an installed version.</summary>
    public string Manifest(string version) => Path.Combine(Modules, "PrivX", version, "PrivX.psd1");

    public static async Task<PackageHome> CreateAsync()
    {
        var home = new PackageHome();
        await home.RunAsync($"Unregister-PSResourceRepository PSGallery; Register-PSResourceRepository local '{home.Repository}' -Trusted");
        return home;
    }

    /// <summary>Runs a script that must succeed, and gives what it writes.</summary>
    public Task<string> RunAsync(string script) => RunAsync(script, Environment);

    /// <summary>Runs a script as the first of a user: PowerShell has not looked at any module yet.</summary>
    public Task<string> RunFirstAsync(string script) =>
        RunAsync(script, new Dictionary<string, string>(Environment) { ["PSModuleAnalysisCachePath"] = Path.Combine(_folder, Guid.NewGuid().ToString("N")) });

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<string> RunAsync(string script, IReadOnlyDictionary<string, string> environment)
    {
        (int code, string output) = await PesterShell.RunAsync("$ErrorActionPreference = 'Stop'; " + script, environment);
        Assert.True(code == 0, output);
        return output.Trim();
    }
}
