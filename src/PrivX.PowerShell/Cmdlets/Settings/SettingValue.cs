using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivX.PowerShell.Json;

namespace PrivX.PowerShell.Cmdlets.Settings;

/// <summary>Values of settings: as PowerShell has them, as JSON, and in words.</summary>
internal static class SettingValue
{
    private const int ShortestMask = 3;
    private const int ShownLength = 80;
    private const string Hidden = "***";

    /// <summary>As an object for the pipeline; texts that are secret are kept from view.</summary>
    /// <param name="json">The value.</param>
    /// <param name="name">Name of the setting.</param>
    /// <param name="secrets">What is secret; null where plain text is asked for.</param>
    public static object? FromJson(string json, string name, SettingSecrets? secrets)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        bool isWhole = secrets?.Hides(name) == true;
        return JsonToObject.Convert(document.RootElement, name, (member, text) =>
            (isWhole && text.Length > 0) || secrets?.Hides(member, text) == true ? new SecretText(text) : text);
    }

    /// <summary>As JSON.</summary>
    public static JsonNode? ToJson(object? value)
    {
        // From a job or a remote session comes only the mask.
        return value is PSObject shadow && shadow.TypeNames.Contains("Deserialized." + typeof(SecretText).FullName)
            ? JsonValue.Create(Hidden)
            : Parse(ObjectToJson.ToNode(value, "-Value")?.ToJsonString());
    }

    /// <summary>JSON text as a node; nodes of one making can be compared.</summary>
    public static JsonNode? Parse(string? json) => json is null ? null : JsonNode.Parse(json);

    /// <summary>Asterisks in the place of a secret.</summary>
    public static bool IsMask(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.String && value.ToString() is { Length: >= ShortestMask } text && text.All(c => c == '*');

    /// <summary>A text in the kind of the value that is there: a CSV file has texts only.</summary>
    public static JsonNode? InKindOf(JsonNode? value, JsonNode? current)
    {
        if (value?.GetValueKind() != JsonValueKind.String || current is null)
        {
            return value;
        }

        string text = value.ToString().Trim();
        switch (current.GetValueKind())
        {
            case JsonValueKind.True or JsonValueKind.False when bool.TryParse(text, out bool flag):
                return JsonValue.Create(flag);
            case JsonValueKind.Number when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole):
                return Parse(whole.ToString(CultureInfo.InvariantCulture));
            case JsonValueKind.Number when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number):
                return Parse(number.ToString(CultureInfo.InvariantCulture));
            default:
                return value;
        }
    }

    /// <summary>In words for a person; secrets and what may hold them are not shown.</summary>
    public static string Describe(JsonNode? value, string name, SettingSecrets secrets) => value switch
    {
        null => "(none)",
        JsonArray array => array.Count == 1 ? "[1 entry]" : $"[{array.Count} entries]",
        JsonObject => "{…}",
        _ when value.GetValueKind() != JsonValueKind.String => value.ToJsonString(),
        _ when secrets.Hides(name, value.ToString()) || IsMask(value) => Hidden,
        _ => "'" + Shorten(value.ToString()) + "'",
    };

    private static string Shorten(string text) => text.Length <= ShownLength ? text : text.Substring(0, ShownLength) + "…";
}
