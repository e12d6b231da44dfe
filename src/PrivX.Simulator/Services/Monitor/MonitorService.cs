using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;
using PrivX.Simulator.Seed;

namespace PrivX.Simulator.Services.Monitor;

/// <summary>State of the components, and the clock.</summary>
internal sealed class MonitorService : ISimulatedService
{
    private const string HostName = "privx.nordlys.example";

    public string Name => "monitor-service";

    public void Register(ServiceBuilder service)
    {
        service.Resource("auditevents", "AuditEvent", AddCriteria);
        service.Handle("listAuditEventCodes", context => OperationResult.Ok(Codes(context)));
        service.Handle("restartInstance", Restart);
        service.Handle("listComponents", context => OperationResult.Ok(new JsonObject { [HostName] = Components(context) }));
        service.Handle("getComponents", context => context.PathValue("hostname") == HostName
            ? OperationResult.Ok(Components(context))
            : throw ApiException.NotFound("The host"));
        service.Handle("getInstanceStatus", context => OperationResult.Ok(Components(context)));
        service.Handle("getServerTime", context => OperationResult.Ok(new JsonObject { ["time_utc"] = Timestamp.Precise(context.Now) }));
    }

    public void Plant(SimulatorEngine engine) => AuditEventSeed.Plant(engine);

    private static void AddCriteria(Resource resource)
    {
        foreach (var (name, key) in new[]
        {
            ("user_id", "userID"), ("connection_id", "connectionID"), ("host_id", "hostID"), ("source_id", "sourceID"),
            ("session_id", "sessionID"), ("access_group_id", "accessGroupID"),
        })
        {
            resource.Criteria[name] = (audited, wanted) => Resource.Equal(audited["message"]?[key], wanted);
        }

        resource.Comparisons["start_time"] = (audited, wanted) => Timestamp.IsWithin(audited["created"], wanted, null);
        resource.Comparisons["end_time"] = (audited, wanted) => Timestamp.IsWithin(audited["created"], null, wanted);
    }

    private static JsonObject Codes(OperationContext context)
    {
        var codes = new JsonObject();
        foreach (var (code, name) in context.Engine.Audit.Codes)
        {
            codes[code.ToString(CultureInfo.InvariantCulture)] = new JsonObject
            {
                ["event_id"] = code,
                ["event_name"] = name,
                ["event_desc"] = name.Replace('-', ' '),
            };
        }

        return codes;
    }

    /// <summary>Live connections break, and nothing is answered until the services are up again.</summary>
    private static OperationResult Restart(OperationContext context)
    {
        var connections = context.State.Collection("connection-manager/connections");
        foreach (var id in connections.Ordered(null, descending: false)
            .Where(stored => stored.Real["status"]?.ToString() is "CONNECTED" or "TERMINATING")
            .Select(stored => stored.Id)
            .ToArray())
        {
            connections.Change(id, connection =>
            {
                connection["status"] = "CONNMGR_CLIENT_LOST";
                connection["disconnected"] = Timestamp.Precise(context.Now);
            });
        }

        context.Engine.Audit.Write("monitor-service", 12, ("userID", context.Caller.UserId));
        context.Engine.Restart();
        return OperationResult.Done();
    }

    private static JsonArray Components(OperationContext context) => new(
    [
        .. context.Engine.Contract.Services.Select(service => new JsonObject
        {
            ["component_name"] = service.Name.ToUpperInvariant(),
            ["component_type"] = "MICROSERVICE",
            ["hostname"] = HostName,
            ["status_uri"] = $"http://127.0.0.1{service.BasePath}/status",
            ["created"] = Timestamp.Precise(context.Now),
            ["status"] = ServiceStatus.Of(context.Engine, service.Name),
        }),
    ]);
}
