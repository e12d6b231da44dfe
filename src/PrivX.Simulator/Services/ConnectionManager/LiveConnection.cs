using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;

namespace PrivX.Simulator.Services.ConnectionManager;

/// <summary>Connections that begin while the simulator runs.</summary>
internal static class LiveConnection
{
    private static readonly string[] OfTheOldOne = ["disconnected", "duration", "trail", "access_roles", "tags"];

    private static readonly string[] HostMembers =
        ["id", "access_group_id", "external_id", "common_name", "addresses", "organization", "zone", "host_type", "host_classification", "tags", "audit_enabled"];

    /// <summary>Somebody connects to a host.</summary>
    public static JsonObject New(SimulatorEngine engine, JsonObject user, JsonObject host, string account, string type, string remoteAddress)
    {
        var service = Json.Objects(host["services"]).FirstOrDefault(one => Resource.Equal(one["service"], type));
        var roles = Json.Objects(host["principals"]).FirstOrDefault(principal => Resource.Equal(principal["principal"], account))?["roles"];
        var snapshot = new JsonObject();
        foreach (var name in HostMembers.Where(name => host[name] is not null))
        {
            snapshot[name] = host[name]!.DeepClone();
        }

        return Begin(engine, new JsonObject
        {
            ["proxy_id"] = engine.State.Ids.Next(),
            ["type"] = type,
            ["mode"] = "UI",
            ["user_agent"] = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/126.0",
            ["authentication_method"] = new JsonArray("CERT"),
            ["user"] = new JsonObject { ["id"] = Json.Text(user["id"]), ["display_name"] = Json.Text(user["full_name"]) },
            ["user_roles"] = Handles(user["roles"]),
            ["user_data"] = new JsonObject { ["id"] = Json.Text(user["id"]), ["principal"] = Json.Text(user["principal"]), ["full_name"] = Json.Text(user["full_name"]) },
            ["target_host"] = new JsonObject { ["id"] = Json.Text(host["id"]), ["common_name"] = Json.Text(host["common_name"]) },
            ["target_host_address"] = service is null ? string.Empty : $"{service["address"]}:{service["port"]}",
            ["target_host_account"] = account,
            ["target_host_roles"] = Handles(roles),
            ["target_host_data"] = snapshot,
            ["remote_address"] = remoteAddress,
            ["audit_enabled"] = Json.IsTrue(host["audit_enabled"]),
            ["trail_removed"] = false,
            ["access_group_id"] = Json.Text(host["access_group_id"]),
            ["keywords"] = string.Empty,
            ["session_id"] = engine.Sessions.Valid.FirstOrDefault(session => Resource.Equal(user["id"], session.UserId))?.Id ?? engine.State.Ids.Next(),
            ["access_roles"] = null,
            ["tags"] = null,
        });
    }

    /// <summary>The same user on the same target, now.</summary>
    public static JsonObject Again(SimulatorEngine engine, JsonObject before)
    {
        var connection = before.DeepClone().AsObject();
        foreach (var name in OfTheOldOne)
        {
            connection.Remove(name);
        }

        return Begin(engine, connection);
    }

    private static JsonArray Handles(JsonNode? roles) =>
        Json.Array(Json.Objects(roles).Select(role => new JsonObject { ["id"] = Json.Text(role["id"]), ["name"] = Json.Text(role["name"]) }));

    private static JsonObject Begin(SimulatorEngine engine, JsonObject connection)
    {
        var now = Timestamp.Precise(engine.Clock.UtcNow);
        connection["id"] = engine.State.Ids.Next();
        connection["status"] = "CONNECTED";
        connection["connected"] = now;
        connection["last_activity"] = now;
        connection["created"] = now;
        connection["updated"] = now;
        connection["updated_by"] = string.Empty;
        connection["bytes_in"] = 0L;
        connection["bytes_out"] = 0L;
        connection["force_disconnect"] = Timestamp.Never;
        connection["termination_reason"] = string.Empty;
        connection["trail_id"] = string.Empty;
        connection["index_status"] = "NOT_INDEXED";
        engine.Audit.Write(
            "connection-manager",
            300,
            ("connectionID", Json.Text(connection["id"])),
            ("hostID", Json.Text(connection["target_host_data"]?["id"])),
            ("hostname", Json.Text(connection["target_host_data"]?["common_name"])),
            ("userID", Json.Text(connection["user"]?["id"])),
            ("username", Json.Text(connection["user_data"]?["principal"])),
            ("sessionID", Json.Text(connection["session_id"])),
            ("remoteAddress", Json.Text(connection["remote_address"])));
        return connection;
    }
}
