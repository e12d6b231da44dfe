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
    /// <param name="asPlainText">Whether secrets are shown.</param>
    public static IEnumerable<Setting> Of(string scope, JsonObject sections, bool asPlainText = false) =>
        sections.SelectMany(section => section.Value is JsonObject settings
            ? Of(scope, section.Key, settings, asPlainText)
            : [Row(scope, null, section.Key, section.Value, asPlainText)]);

    /// <summary>The settings of one section.</summary>
    public static IEnumerable<Setting> Of(string scope, string section, JsonObject settings, bool asPlainText) =>
        settings.Select(setting => Row(scope, section, setting.Key, setting.Value, asPlainText));

    private static Setting Row(string scope, string? section, string name, JsonNode? value, bool asPlainText)
    {
        string json = value?.ToJsonString() ?? "null";
        return new Setting { Scope = scope, Section = section, Name = name, Value = SettingValue.FromJson(json, name, asPlainText), Read = json };
    }
}
