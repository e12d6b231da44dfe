using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivX.Simulator.Control;
using PrivX.Simulator.Engine;
using PrivX.Simulator.Faults;
using PrivX.Simulator.Services;
using PrivX.Simulator.Services.Authorizer;
using PrivX.Simulator.Services.ConnectionManager;
using PrivX.Simulator.Services.SecretsManager;
using PrivX.Simulator.State;
using PrivX.Simulator.Trouble;

namespace PrivX.Simulator.Scenarios;

/// <summary>
/// Plants what a scenario or a call of the control interface describes. Users, hosts, roles and the like are named as people name them, or by
/// id. Names that mean nothing are refused: what is planted wrongly would be a rehearsal of nothing. Used under the lock of the state.
/// </summary>
internal sealed class Planting(SimulatorEngine engine)
{
    private static readonly string[] Sections = ["description", "options", "times", "state", "sessions", "connections", "reopen", "scanned_accounts", "checkouts", "faults", "writers"];
    private static readonly string[] StateParts = ["put", "change", "remove"];

    private SimulatorState State => engine.State;

    public static void CheckNames(JsonObject scenario)
    {
        Known("section of a scenario", scenario, Sections);
        Known("part of 'state'", scenario["state"] as JsonObject ?? [], StateParts);
    }

    /// <summary>All sections in the order in which they may need each other.</summary>
    public void Plant(JsonObject scenario)
    {
        CheckNames(scenario);
        PlantState(scenario["state"] as JsonObject ?? []);
        Each(scenario, "scanned_accounts", AddScanned);
        Each(scenario, "sessions", session => OpenSession(session));
        Each(scenario, "connections", connection => OpenConnection(connection));
        Each(scenario, "reopen", Reopen);
        Each(scenario, "checkouts", checkout => TakeAccount(checkout));
        Each(scenario, "writers", AddWriter);
        Each(scenario, "faults", fault => engine.Faults.Add(FaultReader.Read(fault, ControlApi.Options)));
    }

    /// <summary>A log-in session of somebody else. Answers its id.</summary>
    public string OpenSession(JsonObject session)
    {
        Known("member of a session", session, ["user", "remote_address", "user_agent", "minutes_ago"]);
        var user = NeedUser(session);
        return engine.Sessions.Plant(
            user,
            Text(session, "remote_address") ?? "10.20.0.99",
            Text(session, "user_agent") ?? "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/126.0",
            TimeSpan.FromMinutes(Number(session, "minutes_ago") ?? 5)).Id;
    }

    /// <summary>A live connection of somebody. Answers its id.</summary>
    public string OpenConnection(JsonObject connection)
    {
        Known("member of a connection", connection, ["user", "host", "account", "type", "remote_address"]);
        var user = NeedUser(connection);
        var host = Need(State.Hosts, "common_name", connection, "host");
        var document = LiveConnection.New(
            engine, user, host, Text(connection, "account") ?? "root", Text(connection, "type") ?? "SSH", Text(connection, "remote_address") ?? "10.20.0.99");
        State.Collection(ConnectionManagerService.Connections).Put(document);
        return Json.Text(document["id"]);
    }

    /// <summary>Connections of somebody that open again when they are ended.</summary>
    public void Reopen(JsonObject reopen)
    {
        Known("member of 'reopen'", reopen, ["user", "times", "after_seconds"]);
        engine.Reopenings.Plant(new Reopening(Json.Text(NeedUser(reopen)["id"]), TimeSpan.FromSeconds(Number(reopen, "after_seconds") ?? 5))
        {
            Left = (int)(Number(reopen, "times") ?? 3),
        });
    }

    /// <summary>An account that the next scan of a target domain finds.</summary>
    public void AddScanned(JsonObject account)
    {
        Known("member of a scanned account", account, ["domain", "username", "full_name"]);
        var domain = Need(State.Collection(TargetDomains.Domains), "name", account, "domain");
        engine.WaitingAccounts.Add((Json.Text(domain["id"]), Text(account, "username") ?? throw Missing("username"), Text(account, "full_name") ?? "Planted account"));
    }

    /// <summary>Somebody takes an account. Answers the id of the checkout.</summary>
    public string TakeAccount(JsonObject checkout)
    {
        Known("member of a checkout", checkout, ["account", "host", "by", "seconds"]);
        var user = Need(State.Users, "principal", checkout, "by", "carla.berg");
        return engine.Secrets.CheckOut(NeedAccount(checkout), Json.Text(user["id"]), explicitly: false, TimeSpan.FromSeconds(Number(checkout, "seconds") ?? 600));
    }

    public AccountSecret NeedAccount(JsonObject named) =>
        engine.Secrets.Find(Text(named, "account") ?? throw Missing("account"), Text(named, "host")) ?? throw new ArgumentException($"There is no account '{named["account"]}'{(named["host"] is null ? string.Empty : $" on {named["host"]}")} with a secret.");

    public void AddWriter(JsonObject writer)
    {
        Known("member of a writer", writer, ["collection", "action", "where", "set", "every_seconds", "times", "by"]);
        var name = Text(writer, "collection") ?? throw Missing("collection");
        var collection = State.TryCollection(name) ?? throw new ArgumentException(NearNames.Unknown("collection", name, State.Names));
        var action = Text(writer, "action") ?? nameof(WriterAction.Change);
        if (!Enum.TryParse(action, ignoreCase: true, out WriterAction known))
        {
            throw new ArgumentException(NearNames.Unknown("action", action, Enum.GetNames<WriterAction>()));
        }

        engine.Writers.Plant(new Writer
        {
            Collection = collection.Name,
            Action = known,
            Where = Where(writer),
            Set = writer["set"] as JsonObject ?? [],
            Every = TimeSpan.FromSeconds(Number(writer, "every_seconds") ?? 5),
            Left = (int?)Number(writer, "times"),
            By = Json.Text(Need(State.Users, "principal", writer, "by", "carla.berg")["id"]),
        });
    }

    /// <summary>Objects put, changed and removed.</summary>
    public void PlantState(JsonObject state)
    {
        foreach (var (name, objects) in state["put"] as JsonObject ?? [])
        {
            var collection = Collection(name);
            foreach (var planted in Json.Objects(objects).Select(one => one.DeepClone().AsObject()))
            {
                planted[collection.Key] ??= State.Ids.Next();
                collection.Put(planted);
                Follow(collection, Json.Text(planted[collection.Key]));
            }
        }

        Each(state, "change", change =>
        {
            Known("member of a change", change, ["collection", "where", "set"]);
            var collection = Collection(Text(change, "collection") ?? throw Missing("collection"));
            foreach (var stored in NeedMatches(collection, change))
            {
                collection.Change(stored.Id, document =>
                {
                    foreach (var (member, value) in change["set"] as JsonObject ?? [])
                    {
                        document[member] = value?.DeepClone();
                    }
                });
                Follow(collection, stored.Id);
            }
        });
        Each(state, "remove", removal =>
        {
            Known("member of a removal", removal, ["collection", "where"]);
            var collection = Collection(Text(removal, "collection") ?? throw Missing("collection"));
            foreach (var stored in NeedMatches(collection, removal))
            {
                collection.Remove(stored.Id);
                Follow(collection, stored.Id);
            }
        });
    }

    private static void Each(JsonObject scenario, string section, Action<JsonObject> plant)
    {
        foreach (var item in scenario[section] switch
        {
            null => [],
            JsonArray items => items,
            _ => throw new ArgumentException($"'{section}' is a list."),
        })
        {
            plant(item as JsonObject ?? throw new ArgumentException($"'{section}' is a list of objects."));
        }
    }

    private static void Known(string what, JsonObject document, IEnumerable<string> names)
    {
        foreach (var (name, _) in document)
        {
            if (!names.Contains(name, StringComparer.Ordinal))
            {
                throw new ArgumentException(NearNames.Unknown(what, name, names));
            }
        }
    }

    private static string? Text(JsonObject document, string name) => document[name]?.ToString();

    private static double? Number(JsonObject document, string name) => document[name] switch
    {
        null => null,
        var value when value.GetValueKind() == JsonValueKind.Number => value.GetValue<double>(),
        _ => throw new ArgumentException($"'{name}' is a number."),
    };

    private static ArgumentException Missing(string name) => new($"'{name}' is missing.");

    private static Dictionary<string, string> Where(JsonObject document) =>
        (document["where"] as JsonObject ?? []).ToDictionary(member => member.Key, member => Json.Text(member.Value), StringComparer.Ordinal);

    private ObjectStore Collection(string name) => State.TryCollection(name) ?? throw new ArgumentException(NearNames.Unknown("collection", name, State.Names));

    private StoredObject[] NeedMatches(ObjectStore collection, JsonObject named)
    {
        var where = Where(named);
        var found = collection.Ordered(null, descending: false).Where(stored => Patterns.Fit(State, stored.Real, where)).ToArray();
        return found.Length > 0 ? found : throw new ArgumentException($"Nothing in {collection.Name} fits {(named["where"] ?? new JsonObject()).ToJsonString()}.");
    }

    private JsonObject NeedUser(JsonObject named) => Need(State.Users, "principal", named, "user");

    private static JsonObject Need(ObjectStore collection, string property, JsonObject named, string member, string? standard = null)
    {
        var name = Text(named, member) ?? standard ?? throw Missing(member);
        return collection.Find(name) ?? collection.FindBy(property, name) ?? throw new ArgumentException(NearNames.Unknown(
            member, name, collection.Ordered(null, descending: false).Take(1000).Select(stored => Json.Text(stored.Real[property]))));
    }

    /// <summary>What follows from users and roles is worked out anew, as for a change that came by request.</summary>
    private void Follow(ObjectStore collection, string id)
    {
        if (collection == State.Users)
        {
            engine.Memberships.Refresh(id);
        }
        else if (collection == State.Roles)
        {
            engine.Memberships.RoleChanged(id);
        }
    }
}
