using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;
using PrivX.Simulator.Services.Vault;

namespace PrivX.Simulator.Seed;

/// <summary>Secrets of the company. Not all of them may be read by the API client.</summary>
internal static class VaultSeed
{
    public static void Plant(SimulatorEngine engine, string created, string author)
    {
        var state = engine.State;
        Shared("ci/deploy token", new JsonObject { ["url"] = "https://git.nordlys.example", ["token"] = engine.Credentials.Derive("ci") }, ["privx-admin", "Build engineers"], ["privx-admin"]);
        Shared("smtp relay", new JsonObject { ["username"] = "relay", ["password"] = engine.Credentials.Derive("smtp") }, ["privx-admin", "Linux administrators"], ["Linux administrators"]);
        Shared("erp licence", new JsonObject { ["text"] = engine.Credentials.Derive("erp") }, ["Finance systems"], ["Finance systems"]);
        Shared("write only", new JsonObject { ["text"] = engine.Credentials.Derive("drop box") }, ["Security officers"], ["privx-admin"]);
        foreach (var name in new[] { "anna.berg", "superuser" })
        {
            if (state.Users.FindBy("principal", name)?["id"]!.ToString() is { } owner)
            {
                var secret = Secret("recovery codes", new JsonObject { ["text"] = engine.Credentials.Derive($"recovery {name}") }, $"user/{owner}/secrets/recovery codes");
                secret["owner_id"] = owner;
                secret["read_roles"] = new JsonArray();
                secret["write_roles"] = new JsonArray();
                VaultSecrets.PutPersonal(state, owner, secret);
            }
        }

        foreach (var path in new[] { "shop/payment", "shop/mail", "backup" })
        {
            var secret = VersionedSecrets.NewSecret(path, created, author);
            VersionedSecrets.Append(secret, new JsonObject { ["key"] = engine.Credentials.Derive($"{path} 1") }, created, author);
            VersionedSecrets.Append(secret, new JsonObject { ["key"] = engine.Credentials.Derive($"{path} 2") }, created, author);
            state.Collection("vault/versionedsecrets").Put(secret);
        }

        void Shared(string name, JsonObject data, string[] readers, string[] writers)
        {
            var secret = Secret(name, data, $"secrets/{name}");
            secret["read_roles"] = Roles(readers);
            secret["write_roles"] = Roles(writers);
            state.Collection("vault/secrets").Put(secret);
        }

        JsonObject Secret(string name, JsonObject data, string path) => new()
        {
            ["name"] = name,
            ["path"] = path,
            ["data"] = data,
            ["author"] = author,
            ["created"] = created,
            ["updated"] = created,
            ["updated_by"] = author,
        };

        JsonArray Roles(string[] names) =>
            new([.. names.Select(name => engine.Memberships.Handle(state.Roles.FindBy("name", name)!["id"]!.ToString()))]);
    }
}
