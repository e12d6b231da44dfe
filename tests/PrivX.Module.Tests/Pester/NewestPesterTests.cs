using System.Threading.Tasks;
using PrivX.Module.Tests.Harness;
using Xunit.Abstractions;

namespace PrivX.Module.Tests.Pester;

/// <summary>The newest version of Pester, with the help and its examples.</summary>
public sealed class NewestPesterTests(ITestOutputHelper output) : PesterTests(output)
{
    [ShellFact]
    public Task The_Pester_tests_pass() => AssertPassedAsync(PesterShell.Versions[^1]);
}
