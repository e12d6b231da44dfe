using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using PrivX.Module.Tests.Harness;
using PrivX.Module.Tests.Operations;
using PrivX.Module.Tests.Session;
using PrivX.Simulator;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace PrivX.Module.Tests.Trust;

/// <summary>The cmdlets that only read, and that the search finds what gets out.</summary>
public sealed class ShellReadTests(RealShell shell, ITestOutputHelper output) : ShellRunTests(shell, output)
{
    private static readonly string[] Ways =
    [
        "console",
        "error-CategoryView",
        "error-ConciseView",
        "error-DetailedView",
        "error-NormalView",
        "error-clixml",
        "error-data",
        "error-exception",
        "error-list",
        "object-clixml",
        "object-csv",
        "object-json",
        "object-list",
        "object-table",
        "object-text",
        "object-view",
        "trace",
        "transcript",
    ];

    public static TheoryData<string> Runs { get; } = EveryRun.NamesWithSecrets(run => !EveryRun.Changes(run));

    [ShellTheory]
    [MemberData(nameof(Runs))]
    public Task No_secret_gets_out(string name) => AssertNoSecretGetsOutAsync(name);

    [ShellTheory]
    [InlineData("$plain = [Net.NetworkCredential]::new('', $Secret).Password; Write-Verbose $plain; Write-Error $plain -TargetObject $plain; [pscustomobject]@{ Name = $plain }")]
    public async Task What_gets_out_is_found(string script)
    {
        await using PrivXSimulator simulator = await PrivXSimulator.StartAsync();
        var run = new OperationRun("none") { Script = script, Requests = string.Empty, Writes = string.Empty };
        IReadOnlyDictionary<string, string> texts = await Shell.PlayAsync(run, simulator, whatIf: false, () => { }, () => { });
        Assert.Equal(Ways, texts.Keys.Order(StringComparer.Ordinal));
        Assert.All(texts, text => Assert.ThrowsAny<XunitException>(() => Hidden.Check([RunShell.Secret], [text.Value])));
    }
}
