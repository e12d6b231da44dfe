using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using PrivX.Module.Tests.Harness;
using PrivX.Module.Tests.Package;
using PrivX.Simulator;
using Xunit.Abstractions;

namespace PrivX.Module.Tests.Pester;

/// <summary>
/// The tests in tests/Pester, as one test here for each version of Pester, on the package as it is installed. What failed among them is shown. A
/// class for each version: they run at the same time.
/// </summary>
public abstract class PesterTests(ITestOutputHelper output)
{
    protected async Task AssertPassedAsync(string version, string arguments = "")
    {
        string folder = Path.Combine(StagedModule.RepositoryRoot, "tests", "Pester");
        string command = $$"""
            $ErrorActionPreference = 'Stop'
            Import-Module '{{Quoted(PesterShell.Manifest(version))}}'
            $result = Invoke-Pester -Path '{{Quoted(folder)}}' -PassThru -Output Normal {{arguments}}
            foreach ($test in $result.Failed) { "FAILED: $($test.ExpandedPath)"; $test.ErrorRecord | ForEach-Object { "  $_" } }
            "Pester $((Get-Module Pester).Version) in PowerShell $($PSVersionTable.PSVersion): $($result.PassedCount) passed, $($result.FailedCount) failed, $($result.SkippedCount) skipped, $($result.NotRunCount) not run"
            if ($result.TotalCount -eq 0 -or $result.FailedContainersCount -gt 0 -or $result.FailedBlocksCount -gt 0) { exit 2 }
            exit [int]($result.FailedCount -gt 0)
            """;
        (int code, string text) = await PesterShell.RunAsync(command, new Dictionary<string, string>
        {
            ["PRIVX_TEST_MANIFEST"] = await InstalledPackage.ManifestAsync(),
            ["PRIVX_TEST_SIMULATOR"] = typeof(PrivXSimulator).Assembly.Location,
        });
        output.WriteLine(text);
        Assert.True(code == 0, text);
        Assert.Contains($"Pester {version} in PowerShell ", text, StringComparison.Ordinal);
    }

    private static string Quoted(string path) => path.Replace("'", "''", StringComparison.Ordinal);
}
