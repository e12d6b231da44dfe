using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using PrivX.Module.Tests.Harness;
using PrivX.Module.Tests.Package;
using PrivX.Simulator;
using Xunit.Abstractions;

namespace PrivX.Module.Tests.Pester;

/// <summary>The tests in tests/Pester, as one test here, on the package as it is installed. What failed among them is shown.</summary>
public sealed class PesterTests(ITestOutputHelper output)
{
    [PesterFact]
    public async Task The_Pester_tests_pass()
    {
        string folder = Path.Combine(StagedModule.RepositoryRoot, "tests", "Pester");
        string command = $$"""
            $ErrorActionPreference = 'Stop'
            Import-Module Pester -MinimumVersion 5.5.0
            $result = Invoke-Pester -Path '{{folder.Replace("'", "''", System.StringComparison.Ordinal)}}' -PassThru -Output Normal
            foreach ($test in $result.Failed) { "FAILED: $($test.ExpandedPath)"; $test.ErrorRecord | ForEach-Object { "  $_" } }
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
    }
}
