using System;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;
using PrivX.Simulator.State;

namespace PrivX.Simulator.Seed;

/// <summary>
/// Plants audit events of the last two weeks, oldest first. They speak of the connections, hosts and users that there
/// are, and often several bear the same time, as on a real server.
/// </summary>
internal static class AuditEventSeed
{
    private const int Standard = 400;
    private const int AtOnce = 3;

    public static void Plant(SimulatorEngine engine)
    {
        var connections = engine.State.Collection("connection-manager/connections").Ordered(null, descending: false);
        var users = engine.State.Users.Ordered(null, descending: false).Take(40).ToArray();
        var total = engine.Options.AuditEvents ?? Standard;
        var first = engine.Clock.UtcNow.AddDays(-14);
        for (var number = 0; number < total; number++)
        {
            var time = first + (TimeSpan.FromDays(14) * (number / AtOnce * AtOnce) / total);
            var connection = connections.Length == 0 ? [] : connections[number / AtOnce % connections.Length].Real;
            Write(engine, time, number, connection, users[number % users.Length]);
        }
    }

    private static void Write(SimulatorEngine engine, DateTimeOffset time, int number, JsonObject connection, StoredObject stored)
    {
        var user = stored.Real;
        var (userId, name) = (user["id"]!.ToString(), user["principal"]!.ToString());
        var source = user["source"]?.ToString();
        var session = connection["session_id"]?.ToString();
        var address = connection["remote_address"]?.ToString();
        var host = connection["target_host_data"];
        switch (number % 10)
        {
            case 0:
                engine.Audit.WriteAt(time, "auth", 100, ("userID", userId), ("username", name), ("sourceID", source), ("remoteAddress", address));
                break;
            case 1:
                engine.Audit.WriteAt(time, "auth", 106, ("userID", userId), ("username", name), ("sourceID", source), ("remoteAddress", address));
                break;
            case 2:
                engine.Audit.WriteAt(time, "auth", 102, ("username", name), ("sourceID", source), ("remoteAddress", address), ("reason", "Wrong password"));
                break;
            case 3:
                engine.Audit.WriteAt(
                    time,
                    "host-store",
                    802,
                    ("userID", userId),
                    ("username", name),
                    ("hostID", host?["id"]?.ToString()),
                    ("hostname", host?["common_name"]?.ToString()),
                    ("modifications", """{"comment":{"old":"","new":"Checked"}}"""));
                break;
            case 4:
                engine.Audit.WriteAt(time, "authorizer", 1740, ("userID", userId), ("username", name), ("account", "svc-deploy"));
                break;
            case 5:
                engine.Audit.WriteAt(time, "role-store", 220, ("userID", userId), ("username", name), ("sourceID", source));
                break;
            case var rest:
                engine.Audit.WriteAt(
                    time,
                    "connection-manager",
                    rest switch { 6 => 300, 7 => 301, 8 => 334, _ => 303 },
                    ("connectionID", connection["id"]?.ToString()),
                    ("hostID", host?["id"]?.ToString()),
                    ("hostname", host?["common_name"]?.ToString()),
                    ("accessGroupID", connection["access_group_id"]?.ToString()),
                    ("userID", connection["user"]?["id"]?.ToString()),
                    ("username", connection["user_data"]?["principal"]?.ToString()),
                    ("sessionID", session),
                    ("remoteAddress", address));
                break;
        }
    }
}
