using System;
using System.IO;
using System.Threading.Tasks;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Operations;

public sealed class CoveragePageTests
{
    private const string Write = "PRIVX_WRITE_COVERAGE";

    [Fact]
    public async Task The_page_is_current()
    {
        await using PrivXSimulator simulator = await PrivXSimulator.StartAsync();
        string page = CoveragePage.Create(simulator.CarriesOut);
        if (Environment.GetEnvironmentVariable(Write) == "1")
        {
            await File.WriteAllTextAsync(CoveragePage.File, page);
        }

        // Git may have given the file the line ends of the machine.
        string found = (await File.ReadAllTextAsync(CoveragePage.File)).Replace("\r\n", "\n", StringComparison.Ordinal);
        Assert.True(page == found, "src/PrivX.Contract/COVERAGE.md is not current. This writes it: ./build.ps1 Coverage");
    }
}
