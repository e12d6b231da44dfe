using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;

namespace PrivX.Simulator.Seed;

/// <summary>An application that logs in through PrivX, and two telephones.</summary>
internal static class AuthSeed
{
    public static void Plant(SimulatorEngine engine, string created)
    {
        var state = engine.State;
        state.Collection("auth/clients").Put(new JsonObject
        {
            ["id"] = state.Ids.Next(),
            ["name"] = "Wiki",
            ["idp_type"] = "oidc",
            ["oidc_issuer"] = "https://privx.nordlys.example/auth/wiki",
            ["oidc_client_id"] = "wiki-client",
            ["oidc_client_secret"] = engine.Credentials.Derive("wiki"),
            ["oidc_allowed_redirect_uris"] = new JsonArray("https://wiki.nordlys.example/callback"),
            ["enabled"] = true,
            ["created"] = created,
            ["updated"] = created,
        });
        foreach (var (user, device, name) in new[] { ("carla.berg", "ios:7f3a/01+a=", "Carla's phone"), ("superuser", "android:22 b/4", "Duty phone") })
        {
            if (state.Users.FindBy("principal", user)?["id"]!.ToString() is { } owner)
            {
                var document = new JsonObject
                {
                    ["id"] = device,
                    ["os"] = device.Split(':')[0],
                    ["name"] = name,
                    ["activated"] = created,
                    ["updated"] = created,
                    ["lastUsed"] = created,
                };
                state.Collection("auth/devices").Put(document, owner);
            }
        }
    }
}
