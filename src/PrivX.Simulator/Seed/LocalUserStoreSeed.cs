using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;
using PrivX.Simulator.Services;

namespace PrivX.Simulator.Seed;

/// <summary>More clients: a read-only reporter among the API clients, and the machines at the edges of the network.</summary>
internal static class LocalUserStoreSeed
{
    public static void Plant(SimulatorEngine engine, string created, string author)
    {
        var state = engine.State;
        var group = state.Collection("authorizer/accessgroups").All()[0]["id"]!.ToString();
        var officers = state.Roles.FindBy("name", "Security officers")!["id"]!.ToString();
        Put("local-user-store/api-clients", new JsonObject
        {
            ["name"] = "audit-export",
            ["roles"] = new JsonArray(engine.Memberships.Handle(officers)),
            ["secret"] = engine.Credentials.Derive("audit-export"),
            ["oauth_client_id"] = engine.Credentials.OAuthClientId,
            ["oauth_client_secret"] = engine.Credentials.OAuthClientSecret,
        });
        Trusted("Optics lab extender", "EXTENDER", new JsonObject
        {
            ["routing_prefix"] = "lab",
            ["subnets"] = Json.Strings("10.40.0.0/16"),
            ["extender_address"] = Json.Strings("privx.nordlys.example"),
            ["extender_mode"] = "normal",
            ["extender_public_key"] = SshPublicKey.Pretend("extender lab"),
            ["registered"] = true,
        });
        Trusted("Harbour warehouse extender", "EXTENDER", new JsonObject
        {
            ["routing_prefix"] = "harbour",
            ["subnets"] = Json.Strings("192.168.20.0/24"),
            ["extender_address"] = Json.Strings("privx.nordlys.example"),
            ["extender_mode"] = "passive",
            ["extender_ssh_address"] = "harbour-gw.nordlys.example",
            ["extender_ssh_port"] = 2222,
            ["extender_public_key"] = SshPublicKey.Pretend("extender harbour"),
            ["registered"] = false,
        });
        var pair = state.Ids.Next();
        Trusted("Web carrier", "CARRIER", new JsonObject
        {
            ["group_id"] = pair,
            ["permissions"] = Json.Strings("privx-carrier"),
            ["web_proxy_address"] = "web-proxy.nordlys.example",
            ["web_proxy_port"] = "18080",
            ["web_proxy_extender_route_patterns"] = Json.Strings("*.lab.nordlys.example"),
            ["registered"] = true,
        });
        Trusted("Web proxy", "ICAP", new JsonObject { ["group_id"] = pair, ["registered"] = true });
        Trusted("Host provisioning", "HOST_PROVISIONING", new JsonObject { ["registered"] = false });

        void Trusted(string name, string type, JsonObject client)
        {
            client["name"] = name;
            client["type"] = type;
            client["access_group_id"] = group;
            client["enabled"] = true;
            client["secret"] = engine.Credentials.Derive(name);
            client["oauth_client_id"] = engine.Credentials.OAuthClientId;
            client["oauth_client_secret"] = engine.Credentials.OAuthClientSecret;
            Put("local-user-store/trusted-clients", client);
        }

        void Put(string collection, JsonObject document)
        {
            document["id"] = state.Ids.Next();
            document["created"] = created;
            document["updated"] = created;
            document["author"] = author;
            document["updated_by"] = author;
            state.Collection(collection).Put(document);
        }
    }
}
