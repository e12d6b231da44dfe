using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;
using PrivX.Simulator.Services.ConnectionManager;
using PrivX.Simulator.State;

namespace PrivX.Simulator.Seed;

/// <summary>
/// Plants connections of the last two weeks, the first few of them still open, with their recordings, and the data sets
/// that behaviour is judged by.
/// </summary>
internal sealed class ConnectionSeed
{
    private const int Standard = 60;
    private const int Open = 8;

    /// <summary>From here on snapshots are short: large numbers are for paging, not for reading.</summary>
    private const int WithSnapshots = 200;

    private const int HostsUsed = 30;

    private static readonly string[] Browsers = ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/126.0", "Mozilla/5.0 (X11; Linux x86_64) Firefox/127.0"];

    private static readonly string[] HostMembers =
        ["id", "access_group_id", "external_id", "common_name", "addresses", "organization", "zone", "host_type", "host_classification", "tags", "audit_enabled", "services"];

    private static readonly (string Name, int Size, int Direction)[] Files =
    [
        ("nginx.conf", 4_211, 1), ("orders-2026.sql", 181_004, 1), ("error.log", 65_536, 1), ("backup.tar.gz", 1_048_576, 1), ("hotfix-7.zip", 20_480, 2),
    ];

    private readonly SimulatorEngine _engine;
    private readonly DateTimeOffset _now;
    private readonly Dictionary<string, string> _sessions = new(StringComparer.Ordinal);
    private readonly string _proxy;
    private readonly StoredObject[] _hosts;
    private readonly StoredObject[] _users;
    private int _recorded;

    private ConnectionSeed(SimulatorEngine engine)
    {
        _engine = engine;
        _now = engine.Clock.UtcNow;
        _proxy = engine.State.Ids.Next();
        _hosts = [.. engine.State.Hosts.Ordered(null, descending: false).Take(HostsUsed)];
        _users = [.. engine.State.Users.Ordered(null, descending: false).Skip(1).Take(200)];
    }

    private SimulatorState State => _engine.State;

    public static void Plant(SimulatorEngine engine)
    {
        var seed = new ConnectionSeed(engine);
        seed.PlantConnections();
        seed.PlantDatasets();
    }

    private void PlantConnections()
    {
        if (_hosts.Length == 0 || _users.Length == 0)
        {
            return;
        }

        var connections = State.Collection(ConnectionManagerService.Connections);
        var total = _engine.Options.Connections ?? Standard;
        for (var number = 0; number < total; number++)
        {
            connections.Put(Build(number));
        }
    }

    private JsonObject Build(int number)
    {
        var host = _hosts[number * 11 % _hosts.Length].Real;
        var user = _users[number * 7 % _users.Length].Real;
        var isOpen = number < Open;
        var connected = isOpen ? _now.AddMinutes(-5 - (number * 7)) : _now.AddHours(-number * 5.3).AddSeconds(-number * 17 % 60);
        var seconds = 120 + (number * 977 % 5400);
        var type = Type(host, number);
        var account = (host["principals"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault();
        var accountName = account?["principal"]?.ToString() is { Length: > 0 } name ? name : "root";
        var id = State.Ids.Next();
        var userId = user["id"]!.ToString();
        if (!_sessions.TryGetValue(userId, out var session))
        {
            _sessions.Add(userId, session = State.Ids.Next());
        }

        var isRecorded = host["audit_enabled"]?.GetValue<bool>() == true;
        var roles = Roles(account?["roles"]);
        var connection = new JsonObject
        {
            ["id"] = id,
            ["proxy_id"] = _proxy,
            ["type"] = type,
            ["mode"] = "UI",
            ["user_agent"] = Browsers[number % Browsers.Length],
            ["authentication_method"] = new JsonArray(number % 3 == 0 ? "CERT" : "PASSPHRASE"),
            ["user"] = new JsonObject { ["id"] = userId, ["display_name"] = user["full_name"]!.ToString() },
            ["user_roles"] = Roles(user["roles"]),
            ["target_host_address"] = Address(host, type),
            ["target_host_account"] = accountName,
            ["target_host_roles"] = roles,
            ["target_host_data"] = HostSnapshot(host, number),
            ["remote_address"] = string.Create(CultureInfo.InvariantCulture, $"10.20.{number % 4}.{10 + (number % 200)}"),
            ["connected"] = Timestamp.Precise(connected),
            ["status"] = "CONNECTED",
            ["last_activity"] = Timestamp.Precise(isOpen ? _now.AddSeconds(-number * 3) : connected.AddSeconds(seconds - 5)),
            ["bytes_in"] = 2_000L + (number * 311),
            ["bytes_out"] = 90_000L + (number * 7_919),
            ["force_disconnect"] = Timestamp.Never,
            ["termination_reason"] = string.Empty,
            ["created"] = Timestamp.Precise(connected),
            ["updated"] = Timestamp.Precise(isOpen ? connected : connected.AddSeconds(seconds)),
            ["updated_by"] = string.Empty,
            ["audit_enabled"] = isRecorded,
            ["trail_id"] = string.Empty,
            ["trail_removed"] = false,
            ["index_status"] = "NOT_INDEXED",
            ["access_group_id"] = host["access_group_id"]!.ToString(),
            ["keywords"] = string.Empty,
            ["session_id"] = session,
            ["access_roles"] = null,
            ["tags"] = number % 9 == 4 ? new JsonArray("review") : null,
        };
        if (_engine.Options.ServerVersion >= 38)
        {
            connection["target_host"] = new JsonObject { ["id"] = host["id"]!.ToString(), ["common_name"] = host["common_name"]!.ToString() };
        }

        if (number < WithSnapshots)
        {
            connection["user_data"] = UserSnapshot(user);
            connection["target_network_data"] = EmptyNetworkTarget();
        }

        if (!isOpen)
        {
            connection["disconnected"] = Timestamp.Precise(connected.AddSeconds(seconds));
            connection["duration"] = seconds;
            connection["status"] = number % 13 == 0 ? "TERMINATED" : number % 17 == 0 ? "CONNMGR_TIMEOUT" : "DISCONNECTED";
            if (number % 13 == 0)
            {
                connection["force_disconnect"] = Timestamp.Precise(connected.AddSeconds(seconds - 2));
                connection["termination_reason"] = "Terminated by an administrator";
            }
        }

        if (number % 20 == 10 && roles.Count > 0)
        {
            var officers = State.Roles.FindBy("name", "Security officers")!;
            connection["access_roles"] = new JsonArray(new JsonObject
            {
                ["id"] = officers["id"]!.ToString(),
                ["name"] = officers["name"]!.ToString(),
                ["added"] = Timestamp.Precise(connected.AddDays(1)),
            });
        }

        if (isRecorded && number < WithSnapshots)
        {
            connection["trail_id"] = id;
            State.Collection(ConnectionManagerService.Trails).Put(Trail(connection, connected, isOpen ? null : seconds));
            if (!isOpen && _recorded++ % 3 == 0)
            {
                connection["index_status"] = "INDEXED";
            }
        }

        return connection;
    }

    private static string Type(JsonObject host, int number)
    {
        var services = (host["services"] as JsonArray ?? []).OfType<JsonObject>().Select(service => service["service"]!.ToString()).ToArray();
        return services.Length == 0 ? "SSH" : services[number / 3 % services.Length];
    }

    private static string Address(JsonObject host, string type)
    {
        var service = (host["services"] as JsonArray ?? []).OfType<JsonObject>().FirstOrDefault(service => service["service"]!.ToString() == type);
        return service is null ? string.Empty : $"{service["address"]}:{service["port"]}";
    }

    private static JsonArray Roles(JsonNode? roles) => new(
        [.. (roles as JsonArray ?? []).OfType<JsonObject>().Select(role => new JsonObject { ["id"] = role["id"]!.ToString(), ["name"] = role["name"]!.ToString() })]);

    /// <summary>The host as it was, without the secrets of its accounts.</summary>
    private static JsonObject HostSnapshot(JsonObject host, int number)
    {
        var snapshot = new JsonObject();
        foreach (var member in number < WithSnapshots ? HostMembers : ["id", "common_name"])
        {
            if (host[member] is { } value)
            {
                snapshot[member] = value.DeepClone();
            }
        }

        return snapshot;
    }

    private static JsonObject UserSnapshot(JsonObject user)
    {
        var snapshot = user.DeepClone().AsObject();
        foreach (var member in new[] { "permissions", "attributes", "author", "updated_by", "updatedby", "mfa", "stale_access_token" })
        {
            snapshot.Remove(member);
        }

        return snapshot;
    }

    /// <summary>Snapshots of what a connection does not have come as objects full of nothing.</summary>
    private static JsonObject EmptyNetworkTarget() => new()
    {
        ["id"] = string.Empty,
        ["name"] = string.Empty,
        ["comment"] = string.Empty,
        ["tags"] = null,
        ["created"] = Timestamp.Never,
        ["updated"] = Timestamp.Never,
    };

    private JsonObject Trail(JsonObject connection, DateTimeOffset connected, int? seconds)
    {
        var type = connection["type"]!.ToString();
        var channels = new JsonArray(Channel(0, type switch { "SSH" => "shell", "RDP" => "rdp", "WEB" => "web", _ => "db" }, connected, seconds));
        if (type == "SSH" && _recorded % 2 == 0)
        {
            channels.Add(Channel(1, "exec", connected, seconds));
        }

        return new JsonObject
        {
            ["connection_id"] = connection["id"]!.ToString(),
            ["host_id"] = connection["target_host_data"]!["id"]!.ToString(),
            ["user_id"] = connection["user"]!["id"]!.ToString(),
            ["protocol"] = type,
            ["channels"] = channels,
        };
    }

    private JsonObject Channel(int index, string type, DateTimeOffset connected, int? seconds)
    {
        var number = _recorded;

        // Ids of channels were small numbers before they became UUIDs.
        var id = _engine.Options.ServerVersion >= 42 ? State.Ids.Next() : index.ToString(CultureInfo.InvariantCulture);
        var files = new JsonArray();
        if (type is "exec" or "rdp" || number % 4 == 1)
        {
            var (name, size, direction) = Files[number % Files.Length];
            files.Add(File(name, size, direction, connected.AddSeconds(30), connected.AddSeconds(33), seconds is null ? "ONGOING" : (number % 10) switch
            {
                4 => "MISSING",
                8 => "CHECKSUM_MISMATCH",
                _ => "OK",
            }));
        }

        return new JsonObject
        {
            ["id"] = id,
            ["type"] = type,
            ["bytes_client_to_server"] = 1_000 + (number * 13),
            ["bytes_server_to_client"] = 40_000 + (number * 101),
            ["protocol_file"] = File(
                type == "rdp" ? "protocol.rdp" : "protocol.bin",
                (type == "rdp" ? 600_000 : 30_000) + (number * 257),
                1,
                connected,
                connected.AddSeconds(seconds ?? 0),
                seconds is null ? "ONGOING" : number % 11 == 7 ? "UNCLEAN_CLOSE" : "OK"),
            ["transferred_files"] = files.Count == 0 ? null : files,
        };
    }

    private JsonObject File(string name, int size, int direction, DateTimeOffset opened, DateTimeOffset closed, string status) => new()
    {
        ["id"] = State.Ids.Next(),
        ["name"] = name,
        ["offset"] = 0,
        ["direction"] = direction,
        ["open_time"] = Timestamp.Precise(opened),
        ["close_time"] = status == "ONGOING" ? Timestamp.Never : Timestamp.Precise(closed),
        ["payload_size"] = size,
        ["closed"] = status is not ("ONGOING" or "UNCLEAN_CLOSE"),
        ["status"] = status,
    };

    private void PlantDatasets()
    {
        var datasets = State.Collection(UebaOperations.Datasets);
        var author = State.Users.FindBy("principal", _engine.Credentials.UserName)?["id"]!.ToString() ?? string.Empty;
        Add("Spring, trained and in use", -140, -60, trained: true);
        Add("Last week, too small to train", -7, 0, trained: false);

        void Add(string comment, int from, int to, bool trained)
        {
            var id = State.Ids.Next();
            var dataset = new JsonObject
            {
                ["id"] = id,
                ["comment"] = comment,
                ["is_active"] = trained,
                ["use_for_inference_once_trained"] = false,
                ["time_range_settings"] = new JsonObject
                {
                    ["start"] = Timestamp.Short(_now.AddDays(from)),
                    ["end"] = Timestamp.Short(_now.AddDays(to)),
                    ["exclude"] = null,
                },
                ["training_results"] = new JsonArray(),
                ["created"] = Timestamp.Precise(_now.AddDays(-59)),
                ["created_by"] = author,
                ["updated"] = Timestamp.Precise(_now.AddDays(-59)),
                ["updated_by"] = author,
            };
            if (trained)
            {
                dataset["last_training"] = Timestamp.Precise(_now.AddDays(-58));
                dataset["training_results"] = new JsonArray(new JsonObject
                {
                    ["dataset_id"] = id,
                    ["created"] = Timestamp.Precise(_now.AddDays(-58)),
                    ["feature_config_name"] = "default",
                    ["status"] = "TRAINED",
                    ["num_connections"] = 9_600,
                    ["mean"] = 0.11,
                    ["std"] = 0.07,
                    ["quantile_99"] = 0.6,
                    ["quantile_999"] = 0.86,
                    ["training_log"] = "epoch 1: loss 0.93\nepoch 5: loss 0.11\n",
                });
            }

            datasets.Put(dataset);
        }
    }
}
