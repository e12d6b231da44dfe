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
/// The tests in tests/Pester, as one test here for each version of Pester, on the package as it is installed. What failed among them is shown. The
/// examples of the help run once, with the newest: they say nothing about a version of Pester.
/// </summary>
public sealed class PesterTests(ITestOutputHelper output)
{
    public static TheoryData<string> Versions => [.. PesterShell.Versions];

    [ShellTheory]
    [MemberData(nameof(Versions))]
    public async Task The_Pester_tests_pass(string version)
    {
        string folder = Path.Combine(StagedModule.RepositoryRoot, "tests", "Pester");
        string exclude = version == PesterShell.Versions[^1] ? string.Empty : " -ExcludeTagFilter Example";
        string command = $$"""
            $ErrorActionPreference = 'Stop'
            Import-Module '{{Quoted(PesterShell.Manifest(version))}}'
            $result = Invoke-Pester -Path '{{Quoted(folder)}}' -PassThru -Output Normal{{exclude}}
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
