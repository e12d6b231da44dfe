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

    // Of the nouns above, also through a process of its own; each takes a second and more.
    private static readonly string[] ThroughJobs = ["Host", "Role", "Workflow"];

    // Nouns that live inside others, or whose name is made up of other things: one object, changed again and again.
    private static readonly (string Noun, string Read, string Property)[] Nested =
    [
        ("AuthorizedKey", "Get-PrivXAuthorizedKey anna.berg | Select-Object -First 1", "Comment"),
        ("ClientCredential", "Get-PrivXClientCredential farid.berg pipeline", "Comment"),
        ("ManagedAccount", "Get-PrivXManagedAccount NORDLYS svc-backup", "Comment"),
        ("TargetDomainAccount", "Get-PrivXTargetDomainAccount NORDLYS svc-mail", "Comment"),
        ("WebAuthnCredential", "Get-PrivXWebAuthnCredential greta.berg", "Comment"),
        ("UebaDataset", "Get-PrivXUebaDataset $dataset", "Comment"),
        ("IdentityProviderClient", Client, "UserFilter"),
    ];

    private const string Client = "Get-PrivXIdentityProviderClient $client";

    // Those of them, and others, of which a new one is made: of all that the first one says, but for what is named here.
    private static readonly (string Noun, string Read, string Property, string Value, string[] Arguments)[] Copies =
    [
        ("AuthorizedKey", "Get-PrivXAuthorizedKey anna.berg | Select-Object -First 1", "Name", "matrix-{0}", ["User", "'carla.berg'"]),
        ("ClientCredential", "Get-PrivXClientCredential farid.berg pipeline", "Name", "matrix-{0}", []),
        ("ManagedAccount", "Get-PrivXManagedAccount NORDLYS svc-backup", "Username", "matrix-{0}", []),
        ("UebaDataset", "Get-PrivXUebaDataset | Select-Object -First 1", "Comment", "matrix-{0}", []),
        ("IdentityProviderClient", Client, "Name", "matrix-{0}", []),
        ("HostSecret", "Get-PrivXHostSecret web-01", "", "", ["TargetHost", "'web-02'"]),
        ("AccessRequest", "Get-PrivXAccessRequest | Select-Object -First 1", "RequestJustification", "matrix-{0}", []),
    ];

    // Parts, which builders make.
    private static readonly (string Noun, string Read, string[] Arguments)[] Parts =
    [
        ("HostPrincipal", "(Get-PrivXHost web-01).Principals[1]", []),
        ("HostPrincipal", "New-PrivXHostPrincipal deploy -Role Contractors", []),
        ("HostService", "(Get-PrivXHost web-01).Services[0]", []),
        ("HostService", "New-PrivXHostService SSH 10.1.1.1 -Port 2222", []),
        ("HostPublicKey", "(Get-PrivXHost web-01).SshHostPublicKeys[0]", []),
        ("HostServiceOption", "(Get-PrivXHost web-02).Principals[0].ServiceOptions", []),
        ("HostServiceOption", "New-PrivXHostServiceOption -SshShell $true -SshTunnels $false", []),
        ("HostCommandRestriction", "New-PrivXHostCommandRestriction (Get-PrivXWhitelist | Select-Object -First 1) -Banner b -AuditMatch $true", []),
        ("WhitelistGrant", "New-PrivXWhitelistGrant (Get-PrivXWhitelist | Select-Object -First 1) Contractors", []),
        ("HostPasswordRotation", "Get-PrivXHost | ForEach-Object PasswordRotation | Where-Object { $_ } | Select-Object -First 1", []),
        ("HostPasswordRotation", "New-PrivXHostPasswordRotation linux SSH -UseMainAccount $false", []),
        ("HostApplication", "New-PrivXHostApplication a b -Arguments c", []),
        ("RoleRule", "Get-PrivXRole | ForEach-Object SourceRules | ForEach-Object Rules | Select-Object -First 1", []),
        ("RoleContext", "New-PrivXRoleContext -BlockRole $true -IpMask 10.0.0.0/8, 11.0.0.0/8", []),
        ("ApiTargetEndpoint", "Get-PrivXApiTarget | ForEach-Object AuthorizedEndpoints | Select-Object -First 1", []),
        ("NetworkTargetDestination", "Get-PrivXNetworkTarget | ForEach-Object Dst | Select-Object -First 1", []),
        ("IdentityProviderPublicKey", "Get-PrivXIdentityProvider | ForEach-Object PublicKeys | Select-Object -First 1", []),
        ("ClaimValidation", "New-PrivXClaimValidation a -ExpectedValue b", []),
        ("HostSecretAccount", "(Get-PrivXHostSecret web-01).Accounts[0]", []),
        ("TargetDomainEndpoint", "(Get-PrivXTargetDomain | Select-Object -First 1).Endpoints[0]", []),
        ("WorkflowStep", "(Get-PrivXWorkflow | Select-Object -First 1).Steps[0]", []),
        ("WorkflowStep", "New-PrivXWorkflowStep x -Auto", []),
        ("UserRoleGrant", "New-PrivXUserRoleGrant Contractors -Start 2035-01-01T00:00:00Z -End 2035-01-03T00:00:00Z", []),
        ("UserRoleGrant", "New-PrivXUserRoleGrant Contractors -FloatingLength 08:00:00", []),
        ("UserRoleGrant", "New-PrivXUserRoleGrant Contractors -Permanent", []),
        ("UserRoleGrant", "Get-PrivXUserRole anna.berg | Where-Object Explicit | Select-Object -First 1", []),
    ];

    // What must not be there twice.
    private static readonly string[] Unique = ["external_id", "instance_id", "email", "primary_ca_id"];

    // Codes by which a value, a secret, a name or a parameter that is missing is refused.
    private static readonly string[] Refusals =
    [
        "PrivX.InvalidValue", "PrivX.SecretRequired", "PrivX.UnknownColumn", "PrivX.NotFound", "PrivX.InvalidArgument",
        "MissingMandatoryParameter", "InputObjectMissingMandatory", "ParameterArgumentTransformationError", "ParameterArgumentValidationError",
    ];

    [ShellFact]
    public async Task What_comes_out_goes_back_in_whole_or_is_refused_by_name()
    {
        await using PrivXSimulator simulator = await PrivXSimulator.StartAsync();
        CarrierCase[] cases = [.. Plan(simulator), .. PlanNested(), .. PlanCopies(), .. PlanParts(), .. PlanVersions()];
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
        Assert.Empty(simulator.Journal.Violations);
    }

    private static IEnumerable<CarrierCase> Plan(PrivXSimulator simulator)
    {
        int number = 0;
        foreach (NamedNoun noun in NamedNoun.All)
        {
            ObjectStore store = simulator.State.Collection(noun.Collection);
            JsonObject sample = store.All().OrderByDescending(document => document.ToJsonString().Length).First();
            foreach ((string carrier, string verb, bool edits) in from carrier in ThroughJobs.Contains(noun.Noun) ? [.. Carriers, "job"] : Carriers
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

    private static IEnumerable<CarrierCase> PlanCopies()
    {
        int number = 20_000;
        foreach (string carrier in Carriers)
        {
            foreach ((string noun, string read, string property, string value, string[] arguments) in Copies)
            {
                number++;
                yield return new CarrierCase(number, noun, read, carrier, "New", property.Length == 0 ? [] : new Dictionary<string, string> { [property] = string.Format(null, value, number) }, null) { Arguments = ByName(arguments) };
            }
        }
    }

    private static IEnumerable<CarrierCase> PlanParts()
    {
        int number = 30_000;
        return from carrier in Carriers
               from part in Parts
               select new CarrierCase(++number, part.Noun, part.Read, carrier, "New", new Dictionary<string, string>(), null) { Arguments = ByName(part.Arguments), IsPart = true };
    }

    // The data of a versioned secret are no property that comes out, and a new version needs some.
    private static IEnumerable<CarrierCase> PlanVersions()
    {
        int number = 40_000;
        foreach (string carrier in Carriers)
        {
            number++;
            yield return new CarrierCase(number, "VersionedSecret", "Get-PrivXVersionedSecret backup", carrier, "Set", new Dictionary<string, string>(), null)
            {
                Arguments = new Dictionary<string, string> { ["Data"] = $"@{{ matrix = 'matrix-{number}' }}" },
            };
            number++;
            yield return new CarrierCase(number, "VersionedSecretMetadata", "Get-PrivXVersionedSecretMetadata backup", carrier, "Set", new Dictionary<string, string>(), null)
            {
                Arguments = new Dictionary<string, string> { ["MaxVersions"] = (number % 1000).ToString(System.Globalization.CultureInfo.InvariantCulture) },
            };
        }
    }

    private static Dictionary<string, string> ByName(string[] arguments) => arguments.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);

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
                ["IsPart"] = one.IsPart,
                ["Arguments"] = new JsonObject(one.Arguments.Select(argument => KeyValuePair.Create(argument.Key, (JsonNode?)argument.Value))),
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
                CarrierCase played = byNumber[result!["Number"]!.GetValue<int>()];
                played.Errors.AddRange(result["Errors"]!.AsArray().Select(error => error!.ToString()));
                played.ReadPart = result["Read"] is { } read ? JsonNode.Parse(read.ToString())!.AsObject() : null;
                played.Made = result["Made"] is { } made ? JsonNode.Parse(made.ToString())!.AsObject() : null;
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
                : one.IsPart && one.Errors.Exists(error => error.StartsWith("InputObjectNotBound:", StringComparison.Ordinal)) ? null
                : Array.Exists(Refusals, code => one.Errors.Exists(error => error.StartsWith(code + ":", StringComparison.Ordinal))) ? null
                : $"refused with no name: {string.Join("; ", one.Errors)}";
        }

        if (one.IsPart)
        {
            return one.Made is null ? "nothing was made, and nothing was said" : LostOf((JsonObject)WithoutNames(one.ReadPart!)!, (JsonObject)WithoutNames(one.Made)!, one.Noun);
        }

        bool changes = one.Edits.Count > 0 || one.Arguments.Count > 0;
        if (one.Bodies.Count != (changes ? 1 : 0))
        {
            return $"{one.Bodies.Count} requests: {string.Join('\n', one.Bodies.Select(body => body.ToJsonString()))}";
        }

        if (changes && one.Planted is null)
        {
            return one.Edits.Values.All(value => one.Bodies[0].ToJsonString().Contains(value, StringComparison.Ordinal)) ? LostToLive(one, all) : $"sent {one.Bodies[0].ToJsonString()}";
        }

        return changes ? Difference(one, all.First(other => other.Noun == one.Noun && other.Verb == one.Verb && other.Carrier == "live" && other.Edits.Count > 0)) : null;
    }

    // A member of the part that says something is in the one that was made of it, unless the server alone makes it.
    private static string? LostOf(JsonObject read, JsonObject made, string noun)
    {
        string[] lost = read
            .Where(member => SaysSomething(member.Value) && !JsonNode.DeepEquals(member.Value, made[member.Key]) && !IsServers(noun, member.Key) && !(noun == "UserRoleGrant" && member.Key == "UserId"))
            .Select(member => $"{member.Key} was {member.Value?.ToJsonString()} and is {made[member.Key]?.ToJsonString()}")
            .ToArray();
        return lost.Length == 0 ? null : string.Join("; ", lost);
    }

    // What has an id is known by it; its name is looked up where it is shown.
    private static JsonNode? WithoutNames(JsonNode? value)
    {
        switch (value)
        {
            case JsonObject part:
                bool isNamed = part["Id"] is not null && part.ContainsKey("Name");
                return new JsonObject(part.Where(member => !(isNamed && member.Key is "Name" or "Deleted")).Select(member => KeyValuePair.Create(member.Key, WithoutNames(member.Value))));
            case JsonArray list:
                return new JsonArray(list.Select(WithoutNames).ToArray());
            default:
                return value?.DeepClone();
        }
    }

    private static bool SaysSomething(JsonNode? value) => value switch
    {
        null => false,
        JsonArray list => list.Count > 0,
        JsonObject part => part.Any(member => SaysSomething(member.Value)),
        JsonValue plain => plain.GetValueKind() is not System.Text.Json.JsonValueKind.False && plain.ToString().Length > 0,
        _ => true,
    };

    private static bool IsServers(string noun, string member) => Rules.Surface.Cmdlet($"New-PrivX{noun}").OutputType[0].Type.GetProperty(member) is not { } property
        || property.GetCustomAttributes(true).Any(attribute => attribute.GetType().Name == "ReadOnlyMemberAttribute");

    private static string? LostToLive(CarrierCase one, CarrierCase[] all)
    {
        CarrierCase? live = Array.Find(all, other => other.Carrier == "live" && other.Read == one.Read && other.Verb == one.Verb && other.Noun == one.Noun && other.Edits.Count == one.Edits.Count);
        string[] lost = live?.Bodies is [var whole]
            ? whole.Where(member => SaysSomething(member.Value)).Select(member => member.Key).Except(one.Bodies[0].Select(member => member.Key)).ToArray()
            : [];
        return lost.Length == 0 ? null : $"lost: {string.Join(", ", lost)}";
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
