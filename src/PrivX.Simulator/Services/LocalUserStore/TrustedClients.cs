using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;
using PrivX.Simulator.State;

namespace PrivX.Simulator.Services.LocalUserStore;

/// <summary>Extenders, carriers, web proxies and deployment scripts.</summary>
internal sealed class TrustedClients(SimulatorEngine engine)
{
    private static readonly string[] Listed =
    [
        "name", "type", "routing_prefix", "web_proxy_extender_route_patterns", "extender_mode", "extender_ssh_address", "extender_ssh_port",
        "extender_public_key",
    ];

    public void Register(ServiceBuilder service)
    {
        var clients = service.Resource("trusted-clients", "TrustedClient", resource => resource.Complete = Complete);
        service.Handle("listExtenderClients", context =>
        {
            var found = clients.Collection.Ordered(null, descending: false)
                .Where(client => Json.Text(client.Real["type"]) is "EXTENDER" or "CARRIER")
                .Select(client => Short(client.Real))
                .ToArray();
            return ListPager.Page(context, found);
        });
        service.Handle("deleteTrustedClient", context =>
        {
            var deleted = clients.Delete(context);
            LocalUsers.CloseSessions(engine, context.PathValue("trusted_client_id"));
            return deleted;
        });
    }

    private static JsonObject Short(JsonObject client)
    {
        var document = new JsonObject();
        foreach (var name in Listed)
        {
            if (client[name] is { } value)
            {
                document[name] = value.DeepClone();
            }
        }

        document["web_proxy_extender_routes"] = Json.Strings(Json.Texts(client["web_proxy_extender_route_patterns"])
            .Select(pattern => $"{Json.Text(client["routing_prefix"])}/{pattern}".TrimStart('/')));
        return document;
    }

    private void Complete(OperationContext context, JsonObject client, JsonObject? before)
    {
        client["enabled"] ??= true;
        client["registered"] ??= false;
        if (client["web_proxy_port"] is { } port)
        {
            client["web_proxy_port"] = port.ToString();
        }

        client["access_group_id"] ??= engine.State.Collection("authorizer/accessgroups").All()[0]["id"]!.ToString();
        if (before is null)
        {
            client["secret"] = IdSource.Token(24);
            client["oauth_client_id"] = "privx-external";
            client["oauth_client_secret"] = engine.Credentials.OAuthClientSecret;
            if (Json.Text(client["type"]) == "EXTENDER")
            {
                client["extender_mode"] ??= "normal";
                client["extender_public_key"] = SshPublicKey.Pretend($"extender {Json.Text(client["id"])}");
            }
        }
    }
}
