using System;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;

namespace PrivX.Simulator.Seed;

/// <summary>An application that logs in through PrivX, two telephones, and sessions of other people.</summary>
internal static class AuthSeed
{
    public static void Plant(SimulatorEngine engine, string created)
    {
        PlantSessions(engine);
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

    /// <summary>People are at work: their sessions were opened before this one.</summary>
    private static void PlantSessions(SimulatorEngine engine)
    {
        var ago = 12;
        foreach (var (name, address) in new[] { ("anna.berg", "10.20.0.11"), ("carla.berg", "10.20.2.13"), ("elin.berg", "10.20.0.15"), ("hugo.berg", "10.20.3.18") })
        {
            if (engine.State.Users.FindBy("principal", name) is { } user)
            {
                engine.Sessions.Plant(user, address, "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/126.0", TimeSpan.FromMinutes(ago));
                ago += 37;
            }
        }
    }
}
