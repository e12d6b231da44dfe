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
/// plain text was asked for; and no text of a server acts on the terminal.
/// </summary>
public sealed class CanaryRunTests(ITestOutputHelper output)
{
    private const string Talkative = "$VerbosePreference = $DebugPreference = $InformationPreference = $ProgressPreference = 'Continue'; ";

    public static TheoryData<string> Runs { get; } = EveryRun.NamesWithSecrets(run => !EveryRun.AsksForPlainText(run));

    public static TheoryData<string> PlainRuns { get; } = EveryRun.NamesWithSecrets(EveryRun.AsksForPlainText);

    [Theory]
    [MemberData(nameof(PlainRuns))]
    public void Where_plain_text_is_asked_for_it_does_not_act_on_the_terminal(string name)
    {
        OperationRun run = EveryRun.Of(name).Run;
        var host = new RecordingHost();
        using var prepared = new RunShell(run, host);
        ReachesNoTerminal(run, prepared.Shell, host);
    }

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

    [Theory]
    [InlineData("Write-Warning $text")]
    [InlineData("Write-Verbose $text")]
    [InlineData("Write-Debug $text")]
    [InlineData("Write-Information $text")]
    [InlineData("Write-Error $text")]
    [InlineData("Write-Error x -TargetObject $text")]
    [InlineData("throw $text")]
    [InlineData("Write-Progress $text")]
    [InlineData("Write-Progress x $text")]
    [InlineData("$text | Out-Default")]
    [InlineData("[pscustomobject]@{ a = $text } | Out-Default")]
    public void The_search_finds_what_reaches_the_terminal(string script)
    {
        var host = new RecordingHost();
        using var engine = new ModuleEngine(host);
        Result result = engine.Run(Talkative + script, ("text", "a" + ControlCharacters.Planting));
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => ControlCharacters.Check(result, host));
    }

    [Fact]
    public void The_search_finds_each_character()
    {
        Assert.All(ControlCharacters.Acting, c => Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => ControlCharacters.AssertHarmless($"a{c}b", lines: false)));
        Assert.All(ControlCharacters.Acting.Except("\n"), c => Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => ControlCharacters.AssertHarmless($"a{c}b", lines: true)));
        ControlCharacters.AssertHarmless("ä 日本 🦊 \\u001B", lines: false);
        ControlCharacters.AssertHarmless("a\r\nb\tc\n", lines: true);
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
        ReachesNoTerminal(run, prepared.Shell, host);
        return prepared.Shell.Simulator.Journal.All.Any(entry =>
            entry.Service == operation.Service.Name && entry.Operation == operation.Id && entry.Body.Contains(RunShell.Secret, StringComparison.Ordinal));
    }

    // Once more, in answers that act on a terminal: in texts, in all that is text, and in refusals.
    private void ReachesNoTerminal(OperationRun run, ModuleShell shell, RecordingHost host)
    {
        int sentences = 0;
        ControlCharacters[] plantings = [new(run.Given + run.Script, everywhere: false), new(run.Given + run.Script, everywhere: true)];
        foreach (Fault fault in plantings.Select(planting => planting.Fault).Append(ControlCharacters.Refusal()))
        {
            shell.Simulator.Faults.Clear();
            shell.Simulator.Faults.Add(fault);
            Result result = shell.Run(Talkative + run.Script);
            shell.Run("$output | Out-Default", ("output", result.Output));
            shell.Run("$errors | Out-Default", ("errors", result.AllErrors.ToArray()));
            sentences += ControlCharacters.Check(result, host);
        }

        AssertPlanted(shell);
        output.WriteLine($"{plantings.Sum(planting => planting.Count)} control characters, {sentences} sentences, {host.Shown.Count} lines");
    }

    // Where planting itself fails the server has an error of its own, and nothing was looked for.
    private static void AssertPlanted(ModuleShell shell) => Assert.DoesNotContain(shell.Simulator.Journal.All, entry => entry.Status == 500);

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
