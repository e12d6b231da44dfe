using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PrivX.Simulator.Services.Settings;

/// <summary>Which settings there are. Names and values are made up: the contract documents the shape only.</summary>
internal static class SettingCatalog
{
    public static JsonObject Defaults(string scope) => scope switch
    {
        "GLOBAL" => new JsonObject
        {
            ["misc"] = new JsonObject { ["banner"] = "Nordlys Instruments, authorised use only", ["default_language"] = "en_US", ["maintenance"] = false },
            ["logging"] = Logging(),
        },
        "AUTH" => new JsonObject
        {
            ["tokens"] = new JsonObject { ["access_token_valid_seconds"] = 300, ["refresh_token_valid_minutes"] = 480 },
            ["login"] = new JsonObject { ["max_attempts"] = 5, ["lock_minutes"] = 10, ["recaptcha_secret"] = "simulated-secret" },
            ["network"] = Network(),
        },
        _ => new JsonObject { ["logging"] = Logging(), ["network"] = Network() },
    };

    public static bool NeedsRestart(string name) => name.StartsWith("listen_", StringComparison.Ordinal);

    public static JsonObject Schema(JsonObject section) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(section.Select(setting => new KeyValuePair<string, JsonNode?>(setting.Key, new JsonObject
        {
            ["type"] = TypeOf(setting.Value),
            ["default"] = setting.Key.EndsWith("_secret", StringComparison.Ordinal) ? string.Empty : setting.Value!.DeepClone(),
            ["restart_required"] = NeedsRestart(setting.Key),
            ["sensitive"] = setting.Key.EndsWith("_secret", StringComparison.Ordinal),
        }))),
    };

    public static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.String => "string",
        JsonValueKind.Number => "integer",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Array => "array",
        _ => "object",
    };

    private static JsonObject Logging() => new() { ["level"] = "info", ["syslog"] = true };

    private static JsonObject Network() => new() { ["listen_port"] = 8080, ["listen_address"] = "127.0.0.1", ["idle_seconds"] = 60 };
}
