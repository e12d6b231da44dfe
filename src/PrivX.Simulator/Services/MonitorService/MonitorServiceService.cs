using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;

namespace PrivX.Simulator.Services.MonitorService;

/// <summary>State of the components, and the clock.</summary>
internal sealed class MonitorServiceService : ISimulatedService
{
    private const string HostName = "privx.nordlys.example";

    public string Name => "monitor-service";

    public void Register(ServiceBuilder service)
    {
        service.Handle("listComponents", context => OperationResult.Ok(new JsonObject { [HostName] = Components(context) }));
        service.Handle("getComponents", context => context.PathValue("hostname") == HostName
            ? OperationResult.Ok(Components(context))
            : throw ApiException.NotFound("The host"));
        service.Handle("getInstanceStatus", context => OperationResult.Ok(Components(context)));
        service.Handle("getServerTime", context => OperationResult.Ok(new JsonObject { ["time_utc"] = Timestamp.Precise(context.Now) }));
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
