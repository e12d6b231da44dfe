using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Module.Tests.Harness;
using PrivX.Module.Tests.Package;
using PrivX.Module.Tests.Pester;
using PrivX.Simulator;
using Xunit.Abstractions;

namespace PrivX.Module.Tests.HandedIn;

/// <summary>Every noun with a name × what objects are carried in × Set unchanged, Set edited, New: taken back whole, or refused by name.</summary>
public sealed class CarrierMatrixTests(ITestOutputHelper output)
{
    private const string Edited = "edited in the matrix";

    private static readonly string[] Carriers = ["live", "json", "csv", "clixml", "clixml9", "threadjob", "select"];

    // Nouns that live inside others, or whose name is made up of other things: one object, changed again and again.
    private static readonly (string Noun, string Read, string Property)[] Nested =
    [
        ("AuthorizedKey", "Get-PrivXAuthorizedKey anna.berg | Select-Object -First 1", "Comment"),
        ("ClientCredential", "Get-PrivXClientCredential farid.berg pipeline", "Comment"),
        ("ManagedAccount", "Get-PrivXManagedAccount NORDLYS svc-backup", "Comment"),
        ("TargetDomainAccount", "Get-PrivXTargetDomainAccount NORDLYS svc-mail", "Comment"),
        ("WebAuthnCredential", "Get-PrivXWebAuthnCredential greta.berg", "Comment"),
    ];

    // What must not be there twice.
    private static readonly string[] Unique = ["external_id", "instance_id", "email", "primary_ca_id"];

    // Codes by which a value, a secret, a name or a parameter that is missing is refused.
    private static readonly string[] Refusals =
    [
        "PrivX.InvalidValue", "PrivX.SecretRequired", "PrivX.UnknownColumn", "PrivX.NotFound", "PrivX.InvalidArgument",
        "MissingMandatoryParameter", "InputObjectMissingMandatory", "ParameterArgumentTransformationError",
    ];

    [ShellFact]
    public async Task What_comes_out_goes_back_in_whole_or_is_refused_by_name()
    {
        await using PrivXSimulator simulator = await PrivXSimulator.StartAsync();
        CarrierCase[] cases = [.. Plan(simulator), .. PlanNested()];
        await PlayAsync(simulator, cases);
        string[] wrong = cases.Select(one => (one, wrong: WhatIsWrong(one, cases))).Where(pair => pair.wrong is not null).Select(pair => $"{pair.one}: {pair.wrong}").ToArray();
        foreach (IGrouping<string, CarrierCase> verb in cases.GroupBy(one => one.Verb))
        {
            output.WriteLine($"{verb.Key}: {verb.Count()} tried, {verb.Count(one => one.Errors.Count == 0)} taken whole, {verb.Count(one => one.Errors.Count > 0)} refused by name");
        }

        foreach (CarrierCase refused in cases.Where(one => one.Errors.Count > 0))
        {
            output.WriteLine($"{refused}: {string.Join("; ", refused.Errors)}");
        }

        Assert.True(wrong.Length == 0, $"{wrong.Length} of {cases.Length}:\n{string.Join('\n', wrong)}");
    }

    private static IEnumerable<CarrierCase> Plan(PrivXSimulator simulator)
    {
        int number = 0;
        foreach (NamedNoun noun in NamedNoun.All)
        {
            ObjectStore store = simulator.State.Collection(noun.Collection);
            JsonObject sample = store.All().OrderByDescending(document => document.ToJsonString().Length).First();
            foreach ((string carrier, string verb, bool edits) in from carrier in Carriers
                                                                  from way in new[] { ("Set", false), ("Set", true), ("New", true) }
                                                                  where noun.Has(way.Item1)
                                                                  select (carrier, way.Item1, way.Item2))
            {
                number++;
                var planted = (JsonObject)sample.DeepClone();
                if (planted.ContainsKey("id"))
                {
                    planted["id"] = Guid.NewGuid().ToString();
                }

                planted[noun.Member] = $"matrix-{number}";
                foreach (string unique in Unique.Where(planted.ContainsKey))
                {
                    planted[unique] = string.Empty;
                }

                store.Put(planted);
                string property = !edits ? string.Empty : verb == "New" || !planted.ContainsKey("comment") ? noun.Property : "Comment";
                yield return new CarrierCase(
                    number,
                    noun.Noun,
                    $"Get-PrivX{noun.Noun} matrix-{number}",
                    carrier,
                    verb,
                    edits ? new Dictionary<string, string> { [property] = property == "Comment" ? Edited : $"matrix-{number}-new" } : new Dictionary<string, string>(),
                    (JsonObject)planted.DeepClone());
            }
        }
    }

    private static IEnumerable<CarrierCase> PlanNested()
    {
        int number = 10_000;
        foreach (string carrier in Carriers)
        {
            foreach ((string noun, string read, string property) in Nested)
            {
                yield return new CarrierCase(++number, noun, read, carrier, "Set", new Dictionary<string, string>(), null);
                number++;
                yield return new CarrierCase(number, noun, read, carrier, "Set", new Dictionary<string, string> { [property] = $"{Edited} {number}" }, null);
            }
        }
    }

    private static async Task PlayAsync(PrivXSimulator simulator, CarrierCase[] cases)
    {
        string folder = Directory.CreateTempSubdirectory("privx").FullName;
        try
        {
            string casesFile = Path.Combine(folder, "cases.json");
            string results = Path.Combine(folder, "results.json");
            await File.WriteAllTextAsync(casesFile, new JsonArray(cases.Select(one => (JsonNode)new JsonObject
            {
                ["Number"] = one.Number,
                ["Noun"] = one.Noun,
                ["Read"] = one.Read,
                ["Carrier"] = one.Carrier,
                ["Verb"] = one.Verb,
                ["Edits"] = new JsonObject(one.Edits.Select(edit => KeyValuePair.Create(edit.Key, (JsonNode?)edit.Value))),
            }).ToArray()).ToJsonString());
            SimulatorCredentials known = simulator.Credentials;
            await File.WriteAllTextAsync(Path.Combine(folder, "ca.pem"), simulator.CaCertificatePem);
            string script = Path.Combine(StagedModule.RepositoryRoot, "tests", "PrivX.Module.Tests", "HandedIn", "Carriers.ps1");
            (int code, string text) = await PesterShell.RunAsync(
                $"& '{script}' '{await InstalledPackage.ManifestAsync()}' '{casesFile}' '{results}'",
                new Dictionary<string, string>
                {
                    ["PRIVX_API_BASE_URL"] = simulator.Address.GetLeftPart(UriPartial.Authority),
                    ["PRIVX_API_CA_CRT"] = Path.Combine(folder, "ca.pem"),
                    ["PRIVX_API_CLIENT_ID"] = known.ApiClientId,
                    ["PRIVX_API_CLIENT_SECRET"] = known.ApiClientSecret,
                    ["PRIVX_API_OAUTH_CLIENT_ID"] = known.OAuthClientId,
                    ["PRIVX_API_OAUTH_CLIENT_SECRET"] = known.OAuthClientSecret,
                });
            Assert.True(code == 0 && File.Exists(results), text);
            Dictionary<int, CarrierCase> byNumber = cases.ToDictionary(one => one.Number);
            foreach (JsonNode? result in JsonNode.Parse(await File.ReadAllTextAsync(results))!.AsArray())
            {
                byNumber[result!["Number"]!.GetValue<int>()].Errors.AddRange(result["Errors"]!.AsArray().Select(error => error!.ToString()));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        CarrierCase? current = null;
        foreach (JournalEntry entry in simulator.Journal.All)
        {
            if (entry.Operation == "searchHosts" && cases.FirstOrDefault(one => entry.Body.Contains($"\"case-{one.Number}\"", StringComparison.Ordinal)) is { } next)
            {
                current = next;
            }
            else if (entry.Method is "PUT" or "POST" && current is not null && JsonNode.Parse(entry.Body is { Length: > 0 } body ? body : "{}") is JsonObject sent
                && !entry.Path.Contains("search", StringComparison.Ordinal) && !entry.Path.Contains("resolve", StringComparison.Ordinal))
            {
                current.Bodies.Add(sent);
            }
        }
    }

    // Null where the case is right.
    private static string? WhatIsWrong(CarrierCase one, CarrierCase[] all)
    {
        if (one.Errors.Count > 0)
        {
            return one.Bodies.Count > 0 ? $"refused, and sent all the same: {string.Join("; ", one.Errors)}"
                : Array.Exists(Refusals, code => one.Errors.Exists(error => error.StartsWith(code + ":", StringComparison.Ordinal))) ? null
                : $"refused with no name: {string.Join("; ", one.Errors)}";
        }

        bool changes = one.Edits.Count > 0;
        if (one.Bodies.Count != (changes ? 1 : 0))
        {
            return $"{one.Bodies.Count} requests: {string.Join('\n', one.Bodies.Select(body => body.ToJsonString()))}";
        }

        if (changes && one.Planted is null)
        {
            return one.Bodies[0].ToJsonString().Contains(one.Edits.Values.Single(), StringComparison.Ordinal) ? null : $"sent {one.Bodies[0].ToJsonString()}";
        }

        return changes ? Difference(one, all.First(other => other.Noun == one.Noun && other.Verb == one.Verb && other.Carrier == "live" && other.Edits.Count > 0)) : null;
    }

    // The same request as of the live object, and nothing else than what the server had, but for what was edited.
    private static string? Difference(CarrierCase one, CarrierCase live)
    {
        JsonObject sent = one.Bodies[0];
        string[] own = ["id", NamedNoun.All.Single(noun => noun.Noun == one.Noun).Member];
        var wrong = new List<string>();
        foreach ((string name, JsonNode? value) in sent.Where(member => !own.Contains(member.Key)))
        {
            if (!IsPartOf(value, one.Planted![name]) && value?.ToString() != Edited)
            {
                wrong.Add($"{name} is {value?.ToJsonString()} and was {one.Planted![name]?.ToJsonString()}");
            }
        }

        if (live.Bodies.Count == 1 && live.Bodies[0].Where(member => member.Value is not (null or JsonArray { Count: 0 })).Select(member => member.Key).Except(sent.Select(member => member.Key)).Where(name => !own.Contains(name)).ToArray() is { Length: > 0 } lost)
        {
            wrong.Add($"lost: {string.Join(", ", lost)}");
        }

        return wrong.Count == 0 ? null : string.Join("; ", wrong);
    }

    // What is sent says nothing that the server did not have; what it only tells, such as when a part was created, is not sent.
    private static bool IsPartOf(JsonNode? sent, JsonNode? planted) => (sent, planted) switch
    {
        (JsonObject part, JsonObject whole) => part.All(member => IsPartOf(member.Value, whole[member.Key])),
        (JsonArray { Count: 0 }, null) => true,
        (JsonValue mask, JsonValue secret) when mask.ToString() == "********" => secret.ToString().Length > 0,
        (JsonArray list, JsonArray other) => list.Count == other.Count && list.Zip(other).All(pair => IsPartOf(pair.First, pair.Second)),
        _ => JsonNode.DeepEquals(sent, planted),
    };
}
