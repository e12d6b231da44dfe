using System;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Contract;
using PrivX.Module.Tests.Harness;
using PrivX.Module.Tests.Operations;
using PrivX.Module.Tests.Session;
using PrivX.Simulator;
using Xunit.Abstractions;

namespace PrivX.Module.Tests.Trust;

/// <summary>
/// Every cmdlet, with all that it can say turned on: no secret of an answer or of a request is in a stream, an error, an object or its view, unless
/// plain text was asked for.
/// </summary>
public sealed class CanaryRunTests(ITestOutputHelper output)
{
    private const string Talkative = "$VerbosePreference = $DebugPreference = $InformationPreference = 'Continue'; ";

    public static TheoryData<string> Runs { get; } = EveryRun.NamesWithSecrets(run => !EveryRun.AsksForPlainText(run));

    [Theory]
    [MemberData(nameof(Runs))]
    public void No_secret_shows(string name)
    {
        (ApiOperation operation, OperationRun run) = EveryRun.Of(name);
        bool wasSent = Succeeds(operation, run);
        if (wasSent)
        {
            Fails(operation, run);
        }
    }

    // Tells whether the operation's request held the secret.
    private bool Succeeds(ApiOperation operation, OperationRun run)
    {
        var host = new RecordingHost();
        using var prepared = new RunShell(run, host);
        var canaries = new Canaries();
        prepared.Shell.Simulator.Faults.Add(canaries.Fault);
        Result result = prepared.Shell.Run(Talkative + run.Script);
        prepared.Shell.Run("$output | Out-Default", ("output", result.Output));
        Hidden.Check([.. canaries.Planted, RunShell.Secret], result, host);
        output.WriteLine($"{canaries.Planted.Count} planted");
        return prepared.Shell.Simulator.Journal.All.Any(entry =>
            entry.Service == operation.Service.Name && entry.Operation == operation.Id && entry.Body.Contains(RunShell.Secret, StringComparison.Ordinal));
    }

    private static void Fails(ApiOperation operation, OperationRun run)
    {
        var host = new RecordingHost();
        using var prepared = new RunShell(run, host);
        string body = new JsonObject { ["error_code"] = "BAD", ["error_message"] = $"'{RunShell.Secret}' is bad", ["property"] = RunShell.Secret }.ToJsonString();
        prepared.Shell.Simulator.Faults.Add(Fault.Status(EveryRun.Target(operation), 400, body: body));
        Result result = prepared.Shell.Run(Talkative + run.Script);
        Assert.NotEmpty(result.AllErrors);
        Hidden.Check([RunShell.Secret], result, host);
    }
}
