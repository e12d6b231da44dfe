using System;
using System.Linq;
using PrivX.Contract;
using PrivX.Module.Tests.Harness;
using PrivX.Module.Tests.Operations;
using PrivX.Module.Tests.Session;

namespace PrivX.Module.Tests.Trust;

/// <summary>Every cmdlet that changes something, with -WhatIf: it says what it would do, in words without secrets, and changes nothing.</summary>
public sealed class WhatIfRunTests
{
    public static TheoryData<string> Runs { get; } = EveryRun.Names(EveryRun.Changes);

    [Theory]
    [MemberData(nameof(Runs))]
    public void Nothing_is_changed(string name)
    {
        (ApiOperation operation, OperationRun run) = EveryRun.Of(name);
        var host = new RecordingHost();
        using var prepared = new RunShell(run, host);
        Result result = prepared.Shell.Run("$WhatIfPreference = $true; " + run.Script);
        Assert.Empty(prepared.Shell.Simulator.Journal.Writes());
        if (RunCheck.Commands(run.Script).Intersect(operation.PowerShell.Cmdlets, StringComparer.OrdinalIgnoreCase).Any(EveryRun.Changes))
        {
            Assert.Contains(host.Shown, line => line.StartsWith("What if:", StringComparison.Ordinal));
        }

        Hidden.Check([RunShell.Secret], result, host);
    }
}
