using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Contract;
using PrivX.Module.Tests.Operations;
using PrivX.Module.Tests.Session;
using PrivX.Simulator;
using Xunit.Abstractions;

namespace PrivX.Module.Tests.Trust;

/// <summary>
/// What <see cref="CanaryRunTests"/> looks for in the engine, with the ways out that only a whole PowerShell has: console, transcript, trace,
/// lists, tables, JSON, CSV and files of objects, of errors and of the session. Two classes share the rows, to run at the same time.
/// </summary>
public abstract class ShellRunTests(RealShell shell, ITestOutputHelper output) : IClassFixture<RealShell>
{
    private static readonly string[] Overtaken =
    [
        "local-user-store: updateTrustedClient secrets", "role-store: updateLogCollector secrets", "secrets-manager: updateTargetDomain secrets",
    ];

    protected RealShell Shell { get; } = shell;

    private ITestOutputHelper Output { get; } = output;

    /// <summary>Plays a run twice, refused by the server and not, and looks for all secrets in all that was written.</summary>
    protected async Task AssertNoSecretGetsOutAsync(string name)
    {
        (ApiOperation operation, OperationRun run) = EveryRun.Of(name);
        await using PrivXSimulator simulator = await PrivXSimulator.StartAsync(run.Options);
        var canaries = new Canaries { Plants = false };
        simulator.Faults.Add(canaries.Fault);
        int refused = 0;
        IReadOnlyDictionary<string, string> texts = await Shell.PlayAsync(
            run,
            simulator,
            EveryRun.Changes(run),
            () =>
            {
                canaries.Plants = true;
                string sent = run.Script.Contains("$Secret", StringComparison.Ordinal) ? RunShell.Secret : "It";
                string? token = operation.IsAnonymous ? null : canaries.Issued.LastOrDefault(text => text.StartsWith("eyJ", StringComparison.Ordinal));
                string body = new JsonObject { ["error_code"] = "BAD", ["error_message"] = $"{sent} is bad, and so is {token ?? "all"}", ["property"] = sent }.ToJsonString();
                simulator.Faults.Add(Fault.Status(EveryRun.Target(operation), 400, body: body));
            },
            () =>
            {
                refused = simulator.Journal.All[^1].Sequence;
                simulator.Faults.Clear();
                simulator.Faults.Add(canaries.Fault);
            });
        Output.WriteLine($"{canaries.Planted.Count} planted, {canaries.Issued.Count} issued; {texts.Count} ways, {texts.Sum(text => text.Value.Length)} characters");

        // A mask that cannot be written back is refused before it is sent, and every secret that was planted is one. Each answer has another one: who
        // changes it in an object at hand is told of a change by somebody else.
        if (!texts.TryGetValue("error-list", out string? errors)
            || !(errors.Contains("PrivX.SecretRequired,", StringComparison.Ordinal)
                || (Overtaken.Contains(name) && errors.Contains("PrivX.Conflict,", StringComparison.Ordinal))))
        {
            JournalEntry[] seen = [.. simulator.Journal.All.Where(entry => entry.Service == operation.Service.Name && entry.Operation == operation.Id)];
            Assert.Contains(seen, entry => entry.Sequence <= refused && entry.Status == 400);

            // A session is over here also when the server refuses to end it.
            Assert.True(operation.Id == "logout" || seen.Any(entry => entry.Sequence > refused), $"No request went to {operation}.");
        }

        List<string> secrets = [.. OfLogIn(simulator), .. canaries.Issued];
        if (!EveryRun.AsksForPlainText(run))
        {
            secrets.AddRange([.. canaries.Planted, RunShell.Secret]);
        }

        Assert.All(texts, text => Hidden.Check(secrets, [text.Value]));
        Assert.Empty(simulator.Journal.Violations);

        // Where planting itself fails the server has an error of its own, and nothing was looked for.
        Assert.DoesNotContain(simulator.Journal.All, entry => entry.Status == 500);
    }

    private static IEnumerable<string> OfLogIn(PrivXSimulator simulator)
    {
        SimulatorCredentials known = simulator.Credentials;
        return simulator.Journal.All
            .Where(entry => entry.Service == "auth")
            .SelectMany(entry => SentSecrets.Of(entry).Select(secret => secret.Text).Concat(Cookies(entry)))
            .Concat([known.ApiClientSecret, known.OAuthClientSecret, known.UserPassword])
            .Where(text => text.Length > 0)
            .Distinct();
    }

    private static IEnumerable<string> Cookies(JournalEntry entry) =>
        entry.Headers.TryGetValue("Cookie", out string? cookies) ? cookies.Split("; ").Select(cookie => cookie[(cookie.IndexOf('=', StringComparison.Ordinal) + 1)..]) : [];
}
