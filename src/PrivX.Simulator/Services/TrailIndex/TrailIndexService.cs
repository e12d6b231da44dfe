using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;
using PrivX.Simulator.Services.ConnectionManager;

namespace PrivX.Simulator.Services.TrailIndex;

/// <summary>Makes recordings searchable, which takes its time, and searches them.</summary>
internal sealed class TrailIndexService : ISimulatedService
{
    private static readonly TranscriptLine[] Windows =
    [
        new(TimeSpan.FromSeconds(4), "Server Manager - Dashboard", string.Empty),
        new(TimeSpan.FromSeconds(21), "services.msc", string.Empty),
        new(TimeSpan.FromSeconds(48), "Event Viewer - Application", string.Empty),
    ];

    private static readonly HashSet<string> Unreadable = new(StringComparer.Ordinal) { "MISSING", "UNCLEAN_CLOSE", "ONGOING", "DECRYPTION_ERROR" };

    public string Name => "trail-index";

    public void Register(ServiceBuilder service)
    {
        service.Handle("startTrailIndexing", context =>
        {
            var ids = Ids(context);
            context.ForEach(ids, id => Start(context.Engine, id, context.JobError(id)));

            return Statuses(context, ids);
        });
        service.Handle("getTrailIndexStatuses", context => Statuses(context, Ids(context)));
        service.Handle("getTrailIndexStatus", context => OperationResult.Ok(Status(Need(context, context.PathValue("connection_id")))));
        service.Handle("searchTrails", Search);
    }

    private static ObjectStore Connections(SimulatorState state) => state.Collection(ConnectionManagerService.Connections);

    private static JsonObject Need(OperationContext context, string id) =>
        Connections(context.State).Find(id) ?? throw ApiException.NotFound($"Connection {id}");

    /// <summary>All must be there before anything is begun.</summary>
    private static string[] Ids(OperationContext context) => [.. context.Body!.AsArray().Select(id => Need(context, id!.ToString())["id"]!.ToString())];

    private static OperationResult Statuses(OperationContext context, string[] ids) =>
        OperationResult.Ok(new JsonArray([.. ids.Select(id => Status(Need(context, id)))]));

    private static JsonObject Status(JsonObject connection) => new()
    {
        ["connection_id"] = connection["id"]!.ToString(),
        ["status"] = connection["index_status"]?.ToString() ?? "NOT_INDEXED",
    };

    private static void Start(SimulatorEngine engine, string id, string? error)
    {
        var connection = Connections(engine.State).Get(id)!.Real;
        if (connection["index_status"]?.ToString() is "SCHEDULED" or "INDEXING" or "INDEXED")
        {
            return;
        }

        var trail = engine.State.Collection(ConnectionManagerService.Trails).Get(id)?.Real;
        if (trail is null)
        {
            // Nothing was recorded.
            Set(engine, id, "ERROR");
            return;
        }

        Set(engine, id, "SCHEDULED");
        engine.State.Schedule(engine.Options.JobTime, () =>
        {
            Set(engine, id, "INDEXING");
            engine.Audit.Write("trail-index", 1202, ("connectionID", id));
        });
        engine.State.Schedule(engine.Options.JobTime * 2, () =>
        {
            var works = error is null && !Channels(trail).Any(channel => Unreadable.Contains(channel["protocol_file"]?["status"]?.ToString() ?? string.Empty));
            Set(engine, id, works ? "INDEXED" : "ERROR");
            engine.Audit.Write("trail-index", works ? 1203 : 1205, ("connectionID", id));
        });
    }

    private static void Set(SimulatorEngine engine, string id, string status) =>
        Connections(engine.State).Change(id, connection => connection["index_status"] = status);

    private static IEnumerable<JsonObject> Channels(JsonObject trail) => (trail["channels"] as JsonArray ?? []).OfType<JsonObject>();

    private static OperationResult Search(OperationContext context)
    {
        var wanted = context.BodyObject;
        var words = wanted["keywords"]?.ToString().Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) ?? [];
        var trails = context.State.Collection(ConnectionManagerService.Trails);
        var found = Connections(context.State).Ordered(null, descending: false)
            .Where(stored => stored.Real["index_status"]?.ToString() == "INDEXED" && Fits("connection_id", stored.Real["id"]) && Fits("protocol", stored.Real["type"]))
            .SelectMany(stored => trails.Get(stored.Id) is { } trail ? Slices(context.Engine, stored.Real, trail.Real) : [])
            .Where(slice => Fits("channel_id", slice["channel_id"])
                && (Timestamp.IsWithin(slice["timestamp"], wanted["start_time"], wanted["end_time"]))
                && !(slice["position"]!.GetValue<int>() < wanted["start_position"]?.GetValue<int>())
                && !(slice["position"]!.GetValue<int>() > wanted["end_position"]?.GetValue<int>())
                && words.All(word => slice["content"]!.ToString().Contains(word, StringComparison.OrdinalIgnoreCase)));
        return ListPager.Page(context, ListPager.Sort(context, found, "timestamp"));

        bool Fits(string name, JsonNode? actual) => string.IsNullOrEmpty(wanted[name]?.ToString()) || Resource.Equal(actual, wanted[name]!);
    }

    /// <summary>What can be found in a recording, in pieces that can be jumped to.</summary>
    private static IEnumerable<JsonObject> Slices(SimulatorEngine engine, JsonObject connection, JsonObject trail)
    {
        var start = Timestamp.Read(connection["connected"]) ?? engine.Clock.UtcNow;
        foreach (var channel in Channels(trail))
        {
            var type = channel["type"]!.ToString();
            IEnumerable<TranscriptLine> lines = type switch
            {
                "shell" => Transcript.Lines(connection, ConnectionManagerService.TypedSecret(engine, connection)),
                "exec" => [new TranscriptLine(TimeSpan.FromSeconds(1), "tar -czf - /etc/nginx", string.Empty)],
                "rdp" => Windows,
                _ => [],
            };
            foreach (var line in lines)
            {
                yield return new JsonObject
                {
                    ["connection_type"] = connection["type"]!.ToString(),
                    ["connection_id"] = connection["id"]!.ToString(),
                    ["channel_id"] = channel["id"]!.ToString(),
                    ["protocol"] = trail["protocol"]!.ToString(),
                    ["type"] = type,
                    ["extra"] = new JsonObject { ["command"] = type == "exec" ? line.Typed : string.Empty, ["pty"] = type == "shell" },
                    ["timestamp"] = Timestamp.Precise(start + line.At),
                    ["position"] = (int)line.At.TotalMilliseconds,
                    ["content"] = line.Output.Length == 0 ? line.Typed : string.Create(CultureInfo.InvariantCulture, $"{line.Typed}\r\n{line.Output}"),
                };
            }
        }
    }
}
