using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;
using PrivX.Simulator.Services.ApiProxy;
using PrivX.Simulator.Services.NetworkAccessManager;

namespace PrivX.Simulator.Seed;

/// <summary>Plants network targets and API targets.</summary>
internal static class TargetSeed
{
    public static void PlantNetworkTargets(SimulatorEngine engine)
    {
        Add("Office network", "Everything in the main building", "10.40.0.0", "10.40.255.255", null, 0, "Network administrators", ["office"]);
        Add("Optics bench", "Controllers of the laboratory", "10.60.1.10", "10.60.1.20", "tcp", 502, "Optics lab", ["lab"]);
        Add("Time servers", string.Empty, "10.10.2.250", "10.10.2.251", "udp", 123, "Linux administrators", ["production"]);
        Add("Old warehouse", "Closed since the move", "10.41.0.0", "10.41.0.255", null, 0, "Network administrators", ["office", "retired"]);
        engine.State.Collection(NetworkAccessManagerService.Targets).All().Where(target => target["name"]!.ToString() == "Old warehouse").ToList()
            .ForEach(target => engine.State.Collection(NetworkAccessManagerService.Targets).Change(target["id"]!.ToString(), changed => changed["disabled"] = "BY_ADMIN"));

        void Add(string name, string comment, string first, string last, string? protocol, int port, string role, string[] tags)
        {
            var selector = new JsonObject { ["ip"] = new JsonObject { ["start"] = first, ["end"] = last }, ["proto"] = protocol ?? string.Empty };
            if (protocol is not null)
            {
                selector["port"] = new JsonObject { ["start"] = port, ["end"] = port };
            }

            engine.State.Collection(NetworkAccessManagerService.Targets).Put(Signed(engine, new JsonObject
            {
                ["id"] = engine.State.Ids.Next(),
                ["name"] = name,
                ["comment"] = comment,
                ["user_instructions"] = string.Empty,
                ["dst"] = new JsonArray(new JsonObject { ["selector"] = selector }),
                ["src_nat"] = true,
                ["roles"] = new JsonArray(Role(engine, role)),
                ["tags"] = new JsonArray([.. tags.Select(tag => JsonValue.Create(tag))]),
                ["integration_type"] = string.Empty,
                ["static_config"] = string.Empty,
                ["exclusive_access"] = false,
                ["disabled"] = "FALSE",
            }));
        }
    }

    public static void PlantApiTargets(SimulatorEngine engine)
    {
        Add("Build cluster", "Kubernetes of the build machines", "k8s.nordlys.example", "Build engineers", ["build", "kubernetes"], new JsonObject
        {
            ["type"] = "token",
            ["bearer_token"] = engine.Credentials.Derive("api-target-token"),
        });
        Add("Shop administration", "Orders and stock", "shop-admin.nordlys.example", "Web operators", ["production", "shop"], new JsonObject
        {
            ["type"] = "basicauth",
            ["basic_auth_username"] = "privx",
            ["basic_auth_password"] = engine.Credentials.Derive("api-target-password"),
        });
        Add("Report service", "Read-only", "reports.nordlys.example", "Report readers", ["production"], new JsonObject
        {
            ["type"] = "ephemeral-certificate",
            ["ephemeral_certificate_subject"] = "CN={{user}}",
            ["ephemeral_certificate_template"] = "api-client",
        });

        void Add(string name, string comment, string host, string role, string[] tags, JsonObject credential) =>
            engine.State.Collection(ApiProxyService.Targets).Put(Signed(engine, new JsonObject
            {
                ["id"] = engine.State.Ids.Next(),
                ["name"] = name,
                ["comment"] = comment,
                ["tags"] = new JsonArray([.. tags.Select(tag => JsonValue.Create(tag))]),
                ["access_group_id"] = engine.State.Collection("authorizer/accessgroups").All()[0]["id"]!.ToString(),
                ["roles"] = new JsonArray(Role(engine, role)),
                ["authorized_endpoints"] = new JsonArray(new JsonObject
                {
                    ["host"] = host,
                    ["protocols"] = new JsonArray("https"),
                    ["methods"] = new JsonArray("*"),
                    ["paths"] = new JsonArray("/**"),
                    ["allow_unauthenticated"] = false,
                }),
                ["unauthorized_endpoints"] = null,
                ["target_credential"] = credential,
                ["tls_trust_anchors"] = string.Empty,
                ["tls_insecure_skip_verify"] = false,
                ["audit_enabled"] = true,
                ["disabled"] = "FALSE",
            }));
    }

    private static JsonObject Role(SimulatorEngine engine, string name)
    {
        var role = engine.State.Roles.FindBy("name", name)!;
        return new JsonObject { ["id"] = role["id"]!.ToString(), ["name"] = name, ["deleted"] = false };
    }

    private static JsonObject Signed(SimulatorEngine engine, JsonObject document)
    {
        var author = engine.State.Users.FindBy("principal", engine.Credentials.UserName)!["id"]!.ToString();
        document["created"] = Timestamp.Short(engine.Clock.UtcNow.AddDays(-150));
        document["author"] = author;
        document["updated"] = Timestamp.Short(engine.Clock.UtcNow.AddDays(-20));
        document["updated_by"] = author;
        return document;
    }
}
