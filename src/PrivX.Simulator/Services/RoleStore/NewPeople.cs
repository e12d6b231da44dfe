using System;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;

namespace PrivX.Simulator.Services.RoleStore;

/// <summary>The users that the first refresh of a new directory brings.</summary>
internal static class NewPeople
{
    private static readonly string[] Directories = ["AD", "LDAP", "GOOGLEGSUITE", "MSGRAPH", "SCIM"];

    private static readonly (string First, string Last)[] People = [("Alva", "Sund"), ("Bo", "Krook"), ("Dag", "Ros"), ("Eva", "Munk"), ("Tor", "Vik")];

    /// <summary>Puts them into the state; answers how many they are.</summary>
    public static int Bring(SimulatorEngine engine, string sourceId, JsonObject source)
    {
        var type = Json.Text(source["connection"]?["type"]);
        if (!Directories.Contains(type))
        {
            return 0;
        }

        // Two new directories bring different people, as principals are told apart by their names.
        var number = engine.State.Sources.Ordered(null, descending: false).TakeWhile(other => other.Id != sourceId).Count();
        foreach (var (first, last) in People)
        {
            var principal = $"{first}.{last}{number}".ToLowerInvariant();
            var user = new JsonObject
            {
                ["id"] = engine.State.Ids.Next(),
                ["principal"] = principal,
                ["source"] = sourceId,
                ["source_type"] = type,
                ["source_user_id"] = principal,
                ["full_name"] = $"{first} {last}",
                ["email"] = $"{principal}@nordlys.example",
                ["department"] = Json.Text(source["name"]),
                ["company"] = "Nordlys Instruments",
                ["tags"] = new JsonArray(),
                ["roles"] = new JsonArray(),
                ["mfa"] = new JsonObject { ["status"] = "DISABLED" },
                ["stale_access_token"] = false,
                ["created"] = Timestamp.Precise(engine.Clock.UtcNow),
                ["updated"] = Timestamp.Precise(engine.Clock.UtcNow),
            };
            if (type == "AD")
            {
                user["samaccountname"] = principal;
            }

            engine.Memberships.Add(user);
        }

        return People.Length;
    }
}
