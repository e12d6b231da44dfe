using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;
using System.Threading.Tasks;
using PrivX.Module.Tests.Harness;
using PrivX.Module.Tests.Rules;

namespace PrivX.Module.Tests.Package;

/// <summary>From the repository to the user and away again, in a real shell.</summary>
public sealed class PackageTests
{
    private const string Older = "0.0.9";
    private const string Listed = "(Get-Module PrivX -ListAvailable | Sort-Object Version -Descending).Version -join ' '";

    [PackageFact]
    public async Task Is_listed_where_it_was_installed()
    {
        PackageHome home = await InstalledPackage.HomeAsync();

        Assert.Equal(
            $"{StagedModule.Version} {Surface.Cmdlets.Count()} {home.Manifest(StagedModule.Version)}",
            await home.RunAsync("Get-Module PrivX -ListAvailable | ForEach-Object { \"$($_.Version) $($_.ExportedCmdlets.Count) $($_.Path)\" }"));
    }

    [PackageFact]
    public async Task Has_all_files_of_the_staged_module()
    {
        PackageHome home = await InstalledPackage.HomeAsync();
        string installed = Path.GetDirectoryName(home.Manifest(StagedModule.Version))!;

        Assert.All(
            Directory.EnumerateFiles(StagedModule.Folder, "*", SearchOption.AllDirectories),
            file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(installed, Path.GetRelativePath(StagedModule.Folder, file)))));
    }

    [PackageFact]
    public async Task Is_loaded_by_calling_a_cmdlet()
    {
        PackageHome home = await InstalledPackage.HomeAsync();

        Assert.Equal(
            $"PrivX.NotConnected {home.Manifest(StagedModule.Version)}",
            await home.RunFirstAsync("try { Get-PrivXServerTime } catch { \"$($_.FullyQualifiedErrorId.Split(',')[0]) $((Get-Module PrivX).Path)\" }"));
    }

    [PackageFact]
    public async Task Has_its_help()
    {
        PackageHome home = await InstalledPackage.HomeAsync();
        string help = await home.RunAsync("Get-Help Get-PrivXHost -Examples | Out-String -Width 200; (Get-Help about_PrivX_Secrets | Out-String).Length");

        Assert.Contains("Example 1", help, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Get-PrivXHost ", help, StringComparison.Ordinal);
        Assert.True(int.Parse(help.Split('\n')[^1], System.Globalization.CultureInfo.InvariantCulture) > 500, help);
    }

    [PackageFact]
    public async Task Its_manifest_can_be_read_without_running_it()
    {
        PackageHome home = await InstalledPackage.HomeAsync();
        string path = home.Manifest(StagedModule.Version);

        Assert.Equal(
            $"{Surface.Cmdlets.Count()} {StagedModule.Version}",
            await home.RunAsync($"\"$((Import-PowerShellDataFile '{path}').CmdletsToExport.Count) $((Test-ModuleManifest '{path}').Version)\""));
    }

    // With a new analysis cache, PowerShell looks for the cmdlet in all runspaces at the same time; any cmdlet called before would hide it.
    [PackageFact]
    public async Task No_call_is_lost_when_parallel_runspaces_load_it_first()
    {
        PackageHome home = await InstalledPackage.HomeAsync();
        foreach (int run in Enumerable.Range(1, 20))
        {
            string results = await home.RunFirstAsync(
                "1..24 | ForEach-Object -Parallel { try { Get-PrivXServerTime -ErrorAction Stop } catch { if ($_.FullyQualifiedErrorId -like 'PrivX.NotConnected,*') { 'PrivX.NotConnected' } else { 'id={0} {1}: {2}' -f $_.FullyQualifiedErrorId, $_.Exception.GetType(), $_ } } } -ThrottleLimit 8");
            // The error stream of the shell is read along, and seldom has an empty line.
            string[] lines = results.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            Assert.True(lines.Length == 24 && lines.All(line => line == "PrivX.NotConnected"), $"Run {run}: {results}");
        }
    }

    [PackageFact]
    public async Task Another_version_in_the_same_process_is_refused_in_one_sentence()
    {
        PackageHome home = await InstalledPackage.HomeAsync();
        string other = Path.Combine(home.Repository, "..", "PrivX.PowerShell.dll");
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("PrivX.PowerShell") { Version = new Version(Older + ".0") }, typeof(object).Assembly);
        assembly.DefineDynamicModule("PrivX.PowerShell");
        assembly.Save(other);
        string results = await home.RunAsync($$"""
            $null = [Reflection.Assembly]::LoadFrom('{{other}}')
            try { Import-Module PrivX } catch { "$_" }
            "$($Error.Count) $(@(Get-Module PrivX).Count)"
            """);

        Assert.Equal(
            [$"PrivX {Older} is loaded in this process, and a process cannot change to PrivX {StagedModule.Version}: start a new PowerShell.", "1 0"],
            results.Split('\n', StringSplitOptions.TrimEntries));
    }

    [PackageFact]
    public async Task Is_updated_from_an_older_version_and_uninstalled()
    {
        using PackageHome home = await PackageHome.CreateAsync();
        string older = CopyAs(Older, home);
        Assert.Equal(Older, await home.RunAsync($"Publish-PSResource -Path '{older}' -Repository local; Install-PSResource PrivX -Repository local; {Listed}"));

        Assert.Equal(
            $"{StagedModule.Version} {Older}",
            await home.RunAsync($"Publish-PSResource -NupkgPath '{PackageHome.Package}' -Repository local; Update-PSResource PrivX -Repository local; {Listed}"));
        Assert.Equal(StagedModule.Version, await home.RunFirstAsync("try { Get-PrivXServerTime } catch { \"$((Get-Module PrivX).Version)\" }"));

        Assert.Empty(await home.RunAsync($"Uninstall-PSResource PrivX -Version '*'; {Listed}"));
        Assert.Equal("CommandNotFoundException", await home.RunFirstAsync("try { Get-PrivXServerTime } catch { $_.FullyQualifiedErrorId }"));
        Assert.Empty(Directory.EnumerateFiles(home.Modules, "*", SearchOption.AllDirectories));
    }

    // As .github/workflows/release.yml does.
    [PackageFact]
    public async Task What_is_published_is_the_package_that_was_tested()
    {
        PackageHome home = await InstalledPackage.HomeAsync();

        Assert.Equal(File.ReadAllBytes(PackageHome.Package), File.ReadAllBytes(Directory.EnumerateFiles(home.Repository, "*.nupkg").Single()));
        Assert.Equal(
            $"PrivX {StagedModule.Version} Module True True",
            await home.RunAsync(
                "Find-PSResource PrivX -Repository local | ForEach-Object { \"$($_.Name) $($_.Version) $($_.Type) $('PSEdition_Desktop' -in $_.Tags) $('PSEdition_Core' -in $_.Tags)\" }"));
    }

    private static string CopyAs(string version, PackageHome home)
    {
        string folder = Path.Combine(home.Repository, "..", "older", "PrivX");
        foreach (string file in Directory.EnumerateFiles(StagedModule.Folder, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(folder, Path.GetRelativePath(StagedModule.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        foreach (string manifest in Directory.EnumerateFiles(folder, "*.psd1", SearchOption.AllDirectories))
        {
            File.WriteAllText(manifest, File.ReadAllText(manifest).Replace($"= '{StagedModule.Version}'", $"= '{version}'", StringComparison.Ordinal));
        }

        return Path.GetFullPath(folder);
    }
}
