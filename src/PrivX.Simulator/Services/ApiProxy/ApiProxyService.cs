using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;
using PrivX.Simulator.Seed;
using PrivX.Simulator.Services.Authorizer;

namespace PrivX.Simulator.Services.ApiProxy;

/// <summary>API targets and what clients have to know of the proxy; client credentials have a class of their own.</summary>
internal sealed class ApiProxyService : ISimulatedService
{
    public const string Targets = "api-proxy/api-targets";

    private ClientCredentials? _credentials;

    public string Name => "api-proxy";

    public void Register(ServiceBuilder service)
    {
        var ca = new PretendCa(service.Engine.State.Ids.Next(), "api-proxy", string.Empty, "PrivX simulator API proxy CA", service.Engine.Clock.UtcNow);
        service.Resource("api-targets", "ApiTarget", resource =>
        {
            resource.Unique = ["name"];
            resource.Complete = Complete;
        });
        service.Handle("getApiProxyConfig", _ => OperationResult.Ok(new JsonObject
        {
            ["addresses"] = new JsonArray("privx.nordlys.example:8448"),
            ["ca_certificate"] = ca.Summary(),
            ["ca_certificate_chain"] = ca.Pem,
        }));
        _credentials = new ClientCredentials(service.Engine, ca);
        _credentials.Register(service);
    }

    public void Plant(SimulatorEngine engine)
    {
        TargetSeed.PlantApiTargets(engine);
        _credentials!.Plant();
    }

    private static void Complete(OperationContext context, JsonObject target, JsonObject? before)
    {
        target["comment"] ??= string.Empty;
        target["tags"] ??= new JsonArray();
        target["access_group_id"] ??= context.State.Collection("authorizer/accessgroups").All()[0]["id"]!.ToString();
        target["roles"] ??= new JsonArray();
        target["unauthorized_endpoints"] ??= new JsonArray();
        target["tls_trust_anchors"] ??= string.Empty;
        target["tls_insecure_skip_verify"] ??= false;
        target["audit_enabled"] ??= false;
        target["disabled"] ??= "FALSE";
        foreach (var endpoint in Json.Objects(target["authorized_endpoints"]).Concat(Json.Objects(target["unauthorized_endpoints"])))
        {
            endpoint["allow_unauthenticated"] ??= false;
        }

        foreach (var role in ((JsonArray)target["roles"]!).OfType<JsonObject>())
        {
            var known = context.State.Roles.Get(role["id"]!.ToString());
            role["deleted"] = known is null;
            role["name"] = known?.Real["name"]!.ToString() ?? role["name"]?.ToString() ?? string.Empty;
        }

        if (target["tags"]!.AsArray().Any(tag => string.IsNullOrEmpty(tag?.ToString())))
        {
            throw new ApiException(400, ErrorCodes.InvalidRequestData, "A tag is empty.", "tags");
        }
    }
}
