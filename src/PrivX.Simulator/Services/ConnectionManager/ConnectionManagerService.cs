using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;
using PrivX.Simulator.Seed;
using PrivX.Simulator.State;

namespace PrivX.Simulator.Services.ConnectionManager;

/// <summary>Connections, their recordings, and how they are ended.</summary>
internal sealed class ConnectionManagerService : ISimulatedService
{
    public const string Connections = "connection-manager/connections";

    /// <summary>Recordings, by the id of their connection. Apart, because lists of connections do not show them.</summary>
    public const string Trails = "connection-manager/trails";

    private const string FileType = "application/octet-stream";

    /// <summary>Why the stored file cannot be had, by its state.</summary>
    private static readonly Dictionary<string, (int Status, string Code)> Unreadable = new(StringComparer.Ordinal)
    {
        ["MISSING"] = (404, ErrorCodes.ObjectNotFound),
        ["PERMISSION_DENIED"] = (403, ErrorCodes.PermissionDenied),
        ["DECRYPTION_ERROR"] = (500, ErrorCodes.General),
        ["STORAGE_UNDEFINED"] = (500, ErrorCodes.General),
    };

    public string Name => "connection-manager";

    public void Register(ServiceBuilder service)
    {
        service.Engine.State.Define(Trails, "connection_id");
        var connections = service.Resource("connections", "Connection", AddCriteria);
        service.Handle("listConnections", context => Page(context, connections.Ordered(context)));
        service.Handle("searchConnections", context => Page(context, connections.Found(context)));
        service.Handle("getConnection", context => Get(context, connections.Need(context)));
        service.Handle("updateConnectionTags", context =>
        {
            var id = Need(context)["id"]!.ToString();
            context.State.Collection(Connections).Change(id, connection => connection["tags"] = context.Body!.DeepClone());
            return OperationResult.Done();
        });

        service.Handle("listConnectionAccess", context => OperationResult.Ok(Need(context)["access_roles"]?.DeepClone() ?? new JsonArray()));
        service.Handle("grantConnectionAccess", Grant);
        service.Handle("revokeConnectionAccess", context =>
        {
            Revoke(context, Need(context)["id"]!.ToString());
            return OperationResult.Done();
        });
        service.Handle("revokeConnectionAccessFromAll", context =>
        {
            foreach (var connection in context.State.Collection(Connections).All())
            {
                Revoke(context, connection["id"]!.ToString());
            }

            return OperationResult.Done();
        });

        service.Handle("createConnectionFileDownload", OpenFile);
        service.Handle("downloadConnectionFile", Fetch);
        service.Handle("createConnectionTranscriptDownload", OpenLog);
        service.Handle("downloadConnectionTranscript", Fetch);

        service.Handle("terminateConnection", context =>
        {
            var id = Need(context)["id"]!.ToString();
            return Terminate(context, 900, connection => connection["id"]!.ToString() == id);
        });
        service.Handle("terminateHostConnections", context => Terminate(
            context, 901, connection => connection["target_host_data"]?["id"]?.ToString() == context.PathValue("host_id")));
        service.Handle("terminateUserConnections", context => Terminate(
            context, 902, connection => connection["user"]?["id"]?.ToString() == context.PathValue("user_id")));

        new UebaOperations().Register(service);
    }

    public void Plant(SimulatorEngine engine) => ConnectionSeed.Plant(engine);

    /// <summary>The typed password that shows in the recording of a connection: that of an account on the host.</summary>
    public static string TypedSecret(SimulatorEngine engine, JsonObject connection)
    {
        var host = connection["target_host_data"]?["common_name"]?.ToString();
        return engine.Credentials.Derive($"root@{host}");
    }

    private static void AddCriteria(Resource resource)
    {
        // These two are said to do nothing on real servers: clients have to filter for themselves.
        resource.NoCriteria.Add("tags");
        resource.NoCriteria.Add("user_roles");

        resource.Criteria["user_id"] = (connection, wanted) => Resource.Equal(connection["user"]?["id"], wanted);
        resource.Criteria["user_display_name"] = (connection, wanted) => Resource.Equal(connection["user"]?["display_name"], wanted);
        resource.Criteria["target_host_id"] = (connection, wanted) => Resource.Equal(connection["target_host_data"]?["id"], wanted);
        resource.Criteria["target_host_common_name"] = (connection, wanted) => Resource.Equal(connection["target_host_data"]?["common_name"], wanted);
        resource.Criteria["target_host_roles"] = (connection, wanted) =>
            Objects(connection["target_host_roles"]).Any(role => Resource.Equal(role["id"], wanted) || Resource.Equal(role["name"], wanted));
        resource.Criteria["access_roles"] = (connection, wanted) => Objects(connection["access_roles"]).Any(role => Resource.Equal(role["id"], wanted));
        resource.Comparisons["has_access_roles"] = (connection, wanted) => Objects(connection["access_roles"]).Any() == wanted.GetValue<bool>();
        foreach (var time in new[] { "connected", "disconnected", "last_activity" })
        {
            resource.Comparisons[time] = (connection, window) => Timestamp.IsWithin(connection[time], window["start"], window["end"]);
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? array) => (array as JsonArray)?.OfType<JsonObject>() ?? [];

    private static bool IsBrief(OperationContext context) => context.QueryText("verbose") == "false" && context.Engine.Options.ServerVersion >= 43;

    /// <summary>Without the permission to view connections everybody sees their own.</summary>
    private static bool IsSeen(OperationContext context, StoredObject stored) =>
        context.Engine.Access.SeesAll(context.Caller, "connections-view") || Resource.Equal(stored.Real["user"]?["id"], context.Caller.UserId);

    private static OperationResult Page(OperationContext context, StoredObject[] found)
    {
        if (!context.Engine.Access.SeesAll(context.Caller, "connections-view"))
        {
            found = [.. found.Where(stored => IsSeen(context, stored))];
        }

        return IsBrief(context)
            ? ListPager.Page(context, [.. found.Select(stored => (JsonNode)Brief(stored.Real.DeepClone().AsObject()))])
            : ListPager.Page(context, found);
    }

    /// <summary>Without what only matters to auditors: the roles that the user had besides the ones used.</summary>
    private static JsonObject Brief(JsonObject connection)
    {
        connection.Remove("user_roles");
        if (connection["user_data"]?["roles"] is JsonArray roles)
        {
            var used = Objects(connection["target_host_roles"]).Select(role => role["id"]!.ToString()).ToHashSet(StringComparer.Ordinal);
            connection["user_data"]!["roles"] = new JsonArray(
                [.. Objects(roles).Where(role => used.Contains(role["id"]!.ToString())).Select(role => role.DeepClone())]);
        }

        return connection;
    }

    private static OperationResult Get(OperationContext context, StoredObject stored)
    {
        if (!IsSeen(context, stored))
        {
            throw ApiException.NotFound($"Connection {stored.Id}");
        }

        var connection = stored.Real.DeepClone().AsObject();
        if (Trail(context.State, stored.Id) is { } trail)
        {
            connection["trail"] = trail;
        }

        return OperationResult.Ok(IsBrief(context) ? Brief(connection) : connection);
    }

    private static JsonObject? Trail(SimulatorState state, string connectionId) => state.Collection(Trails).Find(connectionId);

    private static JsonObject Need(OperationContext context)
    {
        var id = context.PathValue("connection_id");
        return context.State.Collection(Connections).Find(id) ?? throw ApiException.NotFound($"Connection {id}");
    }

    private static OperationResult Grant(OperationContext context)
    {
        var id = Need(context)["id"]!.ToString();
        var roleId = context.PathValue("role_id");
        var role = context.State.Roles.Find(roleId) ?? throw ApiException.NotFound($"Role {roleId}");
        context.State.Collection(Connections).Change(id, connection =>
        {
            var roles = connection["access_roles"] as JsonArray;
            if (roles is null)
            {
                connection["access_roles"] = roles = [];
            }

            if (!Objects(roles).Any(known => Resource.Equal(known["id"], roleId)))
            {
                roles.Add(new JsonObject
                {
                    ["id"] = role["id"]!.ToString(),
                    ["name"] = role["name"]!.ToString(),
                    ["added"] = Timestamp.Precise(context.Now),
                });
            }
        });
        context.Engine.Audit.Write(context.Operation.Service.Name, 910, ("connectionID", id), ("roleID", roleId), ("userID", context.Caller.UserId));
        return OperationResult.Done();
    }

    private static void Revoke(OperationContext context, string connectionId)
    {
        var roleId = context.PathValue("role_id");
        var connections = context.State.Collection(Connections);
        if (!Objects(connections.Get(connectionId)?.Real["access_roles"]).Any(role => Resource.Equal(role["id"], roleId)))
        {
            return;
        }

        connections.Change(connectionId, connection =>
            connection["access_roles"] = new JsonArray(
                [.. Objects(connection["access_roles"]).Where(role => !Resource.Equal(role["id"], roleId)).Select(role => role.DeepClone())]));
        context.Engine.Audit.Write(context.Operation.Service.Name, 911, ("connectionID", connectionId), ("roleID", roleId), ("userID", context.Caller.UserId));
    }

    private static JsonObject Channel(OperationContext context) =>
        Objects(Trail(context.State, Need(context)["id"]!.ToString())?["channels"])
            .FirstOrDefault(channel => channel["id"]?.ToString() == context.PathValue("channel_id"))
        ?? throw ApiException.NotFound("The channel");

    private static OperationResult OpenFile(OperationContext context)
    {
        var channel = Channel(context);
        var file = Objects(channel["transferred_files"]).Append(channel["protocol_file"] as JsonObject)
            .FirstOrDefault(file => Resource.Equal(file?["id"], context.PathValue("file_id")))
            ?? throw ApiException.NotFound("The file");
        if (Unreadable.TryGetValue(file["status"]?.ToString() ?? string.Empty, out var error))
        {
            throw new ApiException(error.Status, error.Code, $"The stored file is {file["status"]}.");
        }

        context.Engine.Audit.Write(
            context.Operation.Service.Name,
            1007,
            ("connectionID", context.PathValue("connection_id")),
            ("fileName", file["name"]?.ToString()),
            ("userID", context.Caller.UserId));
        return Handle(context, _ => OperationResult.File(FileType, RecordedFile.Content(file)));
    }

    private static OperationResult OpenLog(OperationContext context)
    {
        var channel = Channel(context);
        var connection = Need(context);
        context.Engine.Audit.Write(
            context.Operation.Service.Name, 1000, ("connectionID", connection["id"]!.ToString()), ("userID", context.Caller.UserId));
        return Handle(context, fetch => OperationResult.File(
            FileType, Transcript.Log(connection, channel, TypedSecret(context.Engine, connection), fetch.QueryText("format") ?? "jsonl")));
    }

    private static OperationResult Handle(OperationContext context, OperationHandler content) =>
        OperationResult.Of(201, new JsonObject { ["session_id"] = context.Engine.Downloads.Open(Place(context), content) });

    private static OperationResult Fetch(OperationContext context) =>
        context.Engine.Downloads.Fetch(Place(context), context.PathValue("session_id"), context);

    private static string Place(OperationContext context) =>
        string.Join('/', context.PathValues.Where(value => value.Key != "session_id").Select(value => value.Value));

    /// <summary>Flags live connections; a moment later they are gone.</summary>
    private static OperationResult Terminate(OperationContext context, int auditCode, Func<JsonObject, bool> isMeant)
    {
        var engine = context.Engine;
        var connections = context.State.Collection(Connections);
        foreach (var id in connections.Ordered(null, descending: false)
            .Where(stored => stored.Real["status"]?.ToString() == "CONNECTED" && isMeant(stored.Real))
            .Select(stored => stored.Id)
            .ToArray())
        {
            connections.Change(id, connection =>
            {
                connection["status"] = "TERMINATING";
                connection["force_disconnect"] = Timestamp.Precise(context.Now);
                connection["termination_reason"] = context.Body?.ToString() is { Length: > 0 } reason ? reason : "Terminated by an administrator";
                connection["updated"] = Timestamp.Precise(context.Now);
                connection["updated_by"] = context.Caller.UserId;
            });
            engine.Audit.Write(context.Operation.Service.Name, auditCode, ("connectionID", id), ("userID", context.Caller.UserId));
            var error = context.JobError(id);
            context.State.Schedule(engine.Options.TerminationTime, () => End(engine, id, error));
        }

        return OperationResult.Done();
    }

    private static void End(SimulatorEngine engine, string id, string? error)
    {
        var now = engine.Clock.UtcNow;
        if (error is not null)
        {
            // The proxy did not obey: the connection goes on.
            engine.State.Collection(Connections).Change(id, connection =>
            {
                connection["status"] = "CONNECTED";
                connection["updated"] = Timestamp.Precise(now);
            });
            return;
        }

        engine.State.Collection(Connections).Change(id, connection =>
        {
            connection["status"] = "TERMINATED";
            connection["disconnected"] = Timestamp.Precise(now);
            connection["duration"] = (int)(now - (Timestamp.Read(connection["connected"]) ?? now)).TotalSeconds;
            connection["updated"] = Timestamp.Precise(now);
        });
        engine.State.Collection(Trails).Change(id, trail =>
        {
            foreach (var channel in Objects(trail["channels"]))
            {
                foreach (var file in Objects(channel["transferred_files"]).Append(channel["protocol_file"] as JsonObject).OfType<JsonObject>())
                {
                    if (file["status"]?.ToString() == "ONGOING")
                    {
                        file["status"] = "OK";
                        file["closed"] = true;
                        file["close_time"] = Timestamp.Precise(now);
                    }
                }
            }
        });
        engine.Audit.Write("connection-manager", 303, ("connectionID", id), ("reason", "terminated"));
        engine.Reopenings.Ended(id);
    }
}
