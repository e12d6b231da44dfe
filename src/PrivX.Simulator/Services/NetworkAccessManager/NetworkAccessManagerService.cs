using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;
using PrivX.Simulator.Seed;

namespace PrivX.Simulator.Services.NetworkAccessManager;

/// <summary>Network targets.</summary>
internal sealed class NetworkAccessManagerService : ISimulatedService
{
    public const string Targets = "network-access-manager/nwtargets";

    public string Name => "network-access-manager";

    public void Register(ServiceBuilder service)
    {
        var targets = service.Resource("nwtargets", "NetworkTarget", resource =>
        {
            resource.Unique = ["name"];
            resource.NoCriteria.Add("filter");
            resource.Complete = Complete;
        });
        service.Handle("listNetworkTargets", context =>
        {
            var (name, id) = (context.QueryText("name"), context.QueryText("id"));
            return ListPager.Page(
                context,
                [.. targets.Ordered(context).Where(stored =>
                    (string.IsNullOrEmpty(name) || Resource.Equal(stored.Real["name"], name)) && (string.IsNullOrEmpty(id) || Resource.Equal(stored.Real["id"], id)))]);
        });
        service.Handle("setNetworkTargetDisabled", context => targets.Change(context, target =>
            target["disabled"] = context.BodyObject["disabled"]!.GetValue<bool>() ? "BY_ADMIN" : "FALSE"));
    }

    public void Plant(SimulatorEngine engine) => TargetSeed.PlantNetworkTargets(engine);

    private static void Complete(OperationContext context, JsonObject target, JsonObject? before)
    {
        // The state has an operation of its own; what a replacement says about it does not count.
        target["disabled"] = before?["disabled"]?.DeepClone() ?? "FALSE";
        target["comment"] ??= string.Empty;
        target["user_instructions"] ??= string.Empty;
        target["tags"] ??= new JsonArray();
        target["src_nat"] ??= false;
        target["exclusive_access"] ??= false;
        target["integration_type"] ??= string.Empty;
        target["static_config"] ??= string.Empty;
        CheckIntegration(target);
        foreach (var destination in Objects(target["dst"]))
        {
            CheckDestination(destination);
        }

        foreach (var role in Objects(target["roles"]))
        {
            var known = context.State.Roles.Get(role["id"]!.ToString());
            role["deleted"] = known is null;
            role["name"] = known?.Real["name"]!.ToString() ?? role["name"]?.ToString() ?? string.Empty;
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? array) => (array as JsonArray)?.OfType<JsonObject>() ?? [];

    private static void CheckIntegration(JsonObject target)
    {
        var settings = target["static_config"]!.ToString();
        if (settings.Length == 0)
        {
            return;
        }

        if (target["integration_type"]!.ToString().Length == 0)
        {
            throw new ApiException(400, ErrorCodes.InvalidRequestData, "Settings need an integration type.", "static_config");
        }

        try
        {
            if (JsonNode.Parse(settings) is JsonObject)
            {
                return;
            }
        }
        catch (JsonException)
        {
        }

        throw new ApiException(400, ErrorCodes.ValueIncorrectFormat, "The settings are not a JSON object.", "static_config");
    }

    private static void CheckDestination(JsonObject destination)
    {
        var everything = string.IsNullOrEmpty(destination["selector"]?["proto"]?.ToString());
        if (everything && (destination["selector"]?["port"] is not null || destination["nat"] is not null))
        {
            throw new ApiException(400, ErrorCodes.InvalidRequestData, "Neither ports nor translation go with every protocol.", "dst");
        }

        if (destination["selector"]?["port"] is JsonObject ports && ports["start"]!.GetValue<int>() > ports["end"]!.GetValue<int>())
        {
            throw new ApiException(400, ErrorCodes.ValueOutOfBounds, "The last port is below the first.", "dst");
        }
    }
}
