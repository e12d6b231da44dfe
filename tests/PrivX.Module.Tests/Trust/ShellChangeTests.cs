using System.Threading.Tasks;
using PrivX.Module.Tests.Harness;
using Xunit.Abstractions;

namespace PrivX.Module.Tests.Trust;

/// <summary>The cmdlets that change something.</summary>
public sealed class ShellChangeTests(RealShell shell, ITestOutputHelper output) : ShellRunTests(shell, output)
{
    public static TheoryData<string> Runs { get; } = EveryRun.NamesWithSecrets(EveryRun.Changes);

    [ShellTheory]
    [MemberData(nameof(Runs))]
    public Task No_secret_gets_out(string name) => AssertNoSecretGetsOutAsync(name);
}
