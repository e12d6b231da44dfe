using System.Linq;
using System.Text.Json.Nodes;

namespace PrivX.Simulator.Services.Vault;

/// <summary>Forms for well-known kinds of secrets. The shape is not documented; JSON Schema is a fair guess.</summary>
internal static class SecretSchemas
{
    public static JsonObject Document() => new()
    {
        ["count"] = 3,
        ["items"] = new JsonArray(
            Kind("credentials", "username", "password"),
            Kind("api-token", "url", "token"),
            Kind("note", "text")),
    };

    private static JsonObject Kind(string name, params string[] members) => new()
    {
        ["name"] = name,
        ["schema"] = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(members.Select(member =>
                new System.Collections.Generic.KeyValuePair<string, JsonNode?>(member, new JsonObject { ["type"] = "string" }))),
        },
    };
}
