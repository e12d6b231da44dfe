using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Settings;

namespace PrivX.PowerShell.Cmdlets.Settings;

/// <summary>From the JSON of settings to one object a setting.</summary>
internal static class SettingRows
{
    /// <param name="scope">The scope.</param>
    /// <param name="sections">Its sections.</param>
    /// <param name="secrets">What is secret; null where plain text is asked for.</param>
    public static IEnumerable<Setting> Of(string scope, JsonObject sections, SettingSecrets? secrets) =>
        sections.SelectMany(section => section.Value is JsonObject settings
            ? Of(scope, section.Key, settings, secrets)
            : [Row(scope, null, section.Key, section.Value, secrets)]);

    /// <summary>The settings of one section.</summary>
    public static IEnumerable<Setting> Of(string scope, string section, JsonObject settings, SettingSecrets? secrets) =>
        settings.Select(setting => Row(scope, section, setting.Key, setting.Value, secrets));

    private static Setting Row(string scope, string? section, string name, JsonNode? value, SettingSecrets? secrets)
    {
        string json = value?.ToJsonString() ?? "null";
        return new Setting { Scope = scope, Section = section, Name = name, Value = SettingValue.FromJson(json, name, secrets), Read = json };
    }
}
