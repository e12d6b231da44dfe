using System.Threading.Tasks;
using PrivX.Module.Tests.Harness;
using Xunit.Abstractions;

namespace PrivX.Module.Tests.Pester;

/// <summary>The oldest version of Pester. The help and its examples are looked at once only, with the newest: they say nothing about a version of Pester.</summary>
public sealed class OldestPesterTests(ITestOutputHelper output) : PesterTests(output)
{
    [ShellFact]
    public Task The_Pester_tests_pass() => AssertPassedAsync(PesterShell.Versions[0], "-ExcludeTagFilter Example, Help");

    [Fact]
    public void Every_version_that_is_restored_runs() => Assert.Equal(2, PesterShell.Versions.Count);
}
